import type { LocalDate } from '../../kernel/local-date.ts';
import type { EntryActor, EntryDraft, Facts } from '../../platform/journal/index.ts';
import type { CaseFile } from './case.ts';

/** The subject kind of cases in the journal, and of the opinions asked for in them. */
export const CASE = 'case';
export const OPINION = 'case-opinion';

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
