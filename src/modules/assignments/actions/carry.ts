import type { Actor } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { newId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Assignment, Note } from '../assignment.ts';
import { assignmentEntry } from '../entries.ts';
import { problem } from '../problems.ts';
import type { AssignmentServices } from '../services.ts';
import { insertNote, saveReceived } from '../store.ts';
import { type Aimed, carrying, hold } from './hold.ts';

/** Whoever holds it says that they have received it: mottaget, never godkänt. Throws what `hold` does, `…not-yours`. */
export async function receiveAssignment(services: AssignmentServices, actor: Actor, aimed: Aimed): Promise<void> {
  const { database, clock, journal } = services;
  await database.transaction(actor, async (tx) => {
    const assignment = await hold(tx, services, actor, aimed, 'receive');
    const acting = await carrying(tx, services, actor, assignment);
    const on = today(clock);
    await saveReceived(tx, assignment.id, on, actor.person);
    await journal.record(tx, [assignmentEntry('received', assignment, { actor: acting, on })]);
  });
}

/** What is put down: evidence that something was done, or a report back to whoever gave it. */
export type NewNote = Pick<Note, 'kind' | 'on' | 'words' | 'journalNumber'>;

/** Throws what `hold` throws, `assignments.not-yours`, `…day-to-come`, `…day-before-given`. */
export async function noteAssignment(
  services: AssignmentServices,
  actor: Actor,
  aimed: Aimed,
  note: NewNote,
): Promise<void> {
  const { database, clock, random, journal } = services;
  await database.transaction(actor, async (tx) => {
    const assignment = await hold(tx, services, actor, aimed, note.kind);
    const acting = await carrying(tx, services, actor, assignment);
    checkDay(assignment, note.on, today(clock));
    const at = clock.now();
    const id = newId<Note['id']>(at, random);
    await insertNote(tx, { ...note, id, assignment: assignment.id, recordedAt: at, by: actor.person });
    const event = note.kind === 'report' ? 'reported' : 'evidence-added';
    const facts = { journalNumber: note.journalNumber };
    await journal.record(tx, [assignmentEntry(event, assignment, { actor: acting, on: note.on, facts })]);
  });
}

/** A day on which something was done about an assignment. Throws `assignments.day-to-come`, `…day-before-given`. */
export function checkDay({ givenOn }: Assignment, on: LocalDate, now: LocalDate): void {
  if (on > now) throw problem('assignments.day-to-come');
  if (on < givenOn) throw problem('assignments.day-before-given');
}
