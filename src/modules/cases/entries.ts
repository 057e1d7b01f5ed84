import type { LocalDate } from '../../kernel/local-date.ts';
import type { EntryActor, EntryDraft, Facts } from '../../platform/journal/index.ts';
import type { CaseFile } from './case.ts';

/** The subject kind of cases in the journal; of the opinions asked for in them, and of the conditions of decisions. */
export const CASE = 'case';
export const OPINION = 'case-opinion';
export const CONDITION = 'case-condition';

/** An entry about a case: its kind stands among the facts, since duty templates ask for it. */
export function entryOf(
  { id, kind, authority }: Pick<CaseFile, 'id' | 'kind' | 'authority'>,
  type: string,
  actor: EntryActor,
  facts: Facts = {},
  effectiveOn?: LocalDate,
): EntryDraft {
  return {
    type,
    subject: { kind: CASE, id },
    actor,
    authority,
    facts: { kind, ...facts },
    ...(effectiveOn === undefined ? {} : { effectiveOn }),
  };
}
