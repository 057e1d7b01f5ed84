import type { AuthorityId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { EntryActor, EntryDraft, Facts } from '../../platform/journal/index.ts';
import { EQUIPMENT, type LoanId } from './loan.ts';

/** An entry about one loan. */
export function loanEntry(
  type: 'equipment.lent' | 'equipment.returned' | 'equipment.due-back' | 'equipment.kept-on',
  id: LoanId,
  of: {
    readonly actor: EntryActor;
    readonly authority?: AuthorityId | undefined;
    readonly effectiveOn?: LocalDate;
    readonly facts: Facts;
  },
): EntryDraft {
  const { actor, authority, effectiveOn, facts } = of;
  return {
    type,
    subject: { kind: EQUIPMENT, id },
    actor,
    facts,
    ...(authority === undefined ? {} : { authority }),
    ...(effectiveOn === undefined ? {} : { effectiveOn }),
  };
}
