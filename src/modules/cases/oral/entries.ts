import type { EntryActor, EntryDraft, Facts } from '../../../platform/journal/index.ts';
import type { OralAgreement } from './agreement.ts';

/** The subject kind of oral agreements in the journal. */
export const ORAL_AGREEMENT = 'oral-agreement';

/** An entry about an oral agreement; the kind of case it would have been and who stated it stand among the facts. */
export function oralEntry(
  { id, kind, authority, statedBy, person }: Pick<OralAgreement, 'id' | 'kind' | 'authority' | 'statedBy' | 'person'>,
  type: 'oral-agreement.stated' | 'oral-agreement.answered' | 'oral-agreement.followed-up',
  actor: EntryActor,
  facts: Facts,
): EntryDraft {
  return { type, subject: { kind: ORAL_AGREEMENT, id }, actor, authority, facts: { kind, statedBy, person, ...facts } };
}
