import { isDeepStrictEqual } from 'node:util';
import { addDays, type LocalDate, laterOf } from '../../../kernel/local-date.ts';
import type { Entry } from '../../../platform/journal/index.ts';
import type { DatedTemplate } from '../../guidelines/index.ts';
import { dueOnUnder, type FoldSettings } from '../fold.ts';
import type { HeldDuty } from '../store.ts';

/** What becomes of an open duty when a new version of its guideline has come into force. */
export type Transition =
  | { readonly kind: 'keep' }
  | { readonly kind: 'move'; readonly dueOn: LocalDate }
  | { readonly kind: 'withdraw' };

/**
 * By the new template's own rule, and only when the template reads otherwise than the one the duty arose under. A new
 * day leaves the shortest notice from the day that the version acts; one whose occasion can no longer be read stays.
 * Of a template that is gone nothing new arises, and what is open stays until it is done.
 */
export function transitionOf(
  duty: HeldDuty,
  occasion: Entry | undefined,
  next: DatedTemplate | undefined,
  { on, nextWorkingDay }: Pick<FoldSettings, 'nextWorkingDay'> & { readonly on: LocalDate },
): Transition {
  if (next === undefined || isDeepStrictEqual(duty.frozen, next)) return { kind: 'keep' };
  if (next.transition === 'withdraw') return { kind: 'withdraw' };
  if (next.transition === 'keep' || occasion === undefined) return { kind: 'keep' };
  const due = dueOnUnder(next, occasion, duty.arisenOn);
  if (due === undefined) return { kind: 'keep' };
  const dueOn = nextWorkingDay(laterOf(due, addDays(on, next.shortestNoticeDays)));
  return dueOn === duty.dueOn ? { kind: 'keep' } : { kind: 'move', dueOn };
}
