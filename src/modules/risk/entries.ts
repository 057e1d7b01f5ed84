import type { AuthorityId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { EntryActor, EntryDraft, Facts, Subject } from '../../platform/journal/index.ts';

/** The subject kind of measures in the journal: each has its own duties. */
export const RISK_ACTION = 'risk-action';

/** An entry of this module. What a unit's assessment says applies to the unit, so that is its subject. */
export function riskEntry(
  type: string,
  subject: Subject,
  {
    actor,
    authority,
    effectiveOn,
    facts,
  }: {
    readonly actor: EntryActor;
    readonly authority: AuthorityId | undefined;
    readonly effectiveOn?: LocalDate;
    readonly facts: Facts;
  },
): EntryDraft {
  return {
    type,
    subject,
    actor,
    facts,
    ...(authority === undefined ? {} : { authority }),
    ...(effectiveOn === undefined ? {} : { effectiveOn }),
  };
}
