import type { LocalDate } from '../../kernel/local-date.ts';
import type { EntryActor, EntryDraft, Facts } from '../../platform/journal/index.ts';
import { ASSIGNMENT, type Assignment } from './assignment.ts';
import { AUDIT_WORDS } from './audit/entries.ts';

/** What happens with an assignment. */
export type AssignmentEvent =
  | 'given'
  | 'received'
  | 'split'
  | 'evidence-added'
  | 'reported'
  | 'closed'
  | 'ended-with-whole';

/**
 * An entry about an assignment. Every one says as what it is held, whether it is a part, and its day, since the duty
 * templates ask for these.
 */
export function assignmentEntry(
  event: AssignmentEvent,
  { id, authority, owner, parent, dueOn }: Assignment,
  { actor, on, facts = {} }: { readonly actor: EntryActor; readonly on: LocalDate; readonly facts?: Facts },
): EntryDraft {
  return {
    type: `assignment.${event}`,
    subject: { kind: ASSIGNMENT, id },
    actor,
    authority,
    effectiveOn: on,
    facts: { ownerRole: owner.role, isPart: parent !== null, dueOn, ...facts },
  };
}

/** What the entries about assignments are called, wherever they are told. */
export const assignmentEntryWords: ReadonlyMap<string, { readonly sv: string; readonly en: string }> = new Map([
  ['assignment.given', { sv: 'Uppdraget gavs', en: 'The assignment was given' }],
  ['assignment.received', { sv: 'Uppdraget togs emot', en: 'The assignment was received' }],
  ['assignment.split', { sv: 'Uppdraget delades', en: 'The assignment was split' }],
  ['assignment.evidence-added', { sv: 'Underlag lades till', en: 'Evidence was added' }],
  ['assignment.reported', { sv: 'Uppdraget återrapporterades', en: 'The assignment was reported back' }],
  ['assignment.closed', { sv: 'Uppdraget avslutades', en: 'The assignment was closed' }],
  ['assignment.ended-with-whole', { sv: 'Delen upphörde med helheten', en: 'The part ended with the whole' }],
  ...AUDIT_WORDS,
]);
