import { sql } from 'kysely';
import { type Actor, problem as accessProblem, findActing } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { EntryActor } from '../../../platform/journal/index.ts';
import { type ClauseId, findClauses } from '../../minutes/index.ts';
import type { Assignment, AssignmentId } from '../assignment.ts';
import { assignmentEntry } from '../entries.ts';
import { problem } from '../problems.ts';
import type { AssignmentServices } from '../services.ts';
import { listAssignments, saveClosed } from '../store.ts';
import { checkDay } from './carry.ts';
import { type Aimed, carrying, hold } from './hold.ts';

/** How it is closed; `clause` is the decision by which its giver says so. */
export interface ClosingSaid {
  readonly as: 'carried-out' | 'not-carried-out';
  readonly on: LocalDate;
  readonly words: string | null;
  readonly clause: ClauseId | null;
}

/**
 * Closes an assignment, which only its giver may: the whole by a later decision of the committee, recorded by its
 * registrar; a part by whoever holds what it is a part of. Parts that are still open end with it, and it stays seen how far
 * they came. Throws what `hold` throws, `access.not-allowed`, `assignments.not-yours`, `…decision-needed`,
 * `…reason-needed`, `…day-to-come`, `…day-before-given`.
 */
export async function closeAssignment(
  services: AssignmentServices,
  actor: Actor,
  aimed: Aimed,
  said: ClosingSaid,
): Promise<void> {
  const { database, clock, journal } = services;
  await database.transaction(actor, async (tx) => {
    const assignment = await hold(tx, services, actor, aimed, 'close');
    const acting = await giverOf(tx, services, actor, assignment);
    const closed = await closingOf(tx, assignment, said);
    checkDay(assignment, closed.on, today(clock));
    const parts = await openPartsOf(tx, assignment);
    await saveClosed(tx, [assignment.id], closed);
    const withWhole = { as: 'with-whole', on: closed.on, words: null, clause: null } as const;
    await saveClosed(
      tx,
      parts.map(({ id }) => id),
      withWhole,
    );
    const facts = { as: closed.as, clause: closed.clause };
    await journal.record(tx, [
      assignmentEntry('closed', assignment, { actor: acting, on: closed.on, facts }),
      ...parts.map((part) => {
        // A part that was handed down after the deciding meeting ends no earlier than it began.
        const on = part.givenOn > closed.on ? part.givenOn : closed.on;
        return assignmentEntry('ended-with-whole', part, { actor: acting, on, facts: { whole: assignment.id } });
      }),
    ]);
  });
}

async function giverOf(
  tx: Tx,
  services: AssignmentServices,
  actor: Actor,
  { parent, authority }: Assignment,
): Promise<EntryActor> {
  if (parent !== null) {
    const [giver] = await listAssignments(tx, sql`assignment_id = ${parent}`);
    if (giver === undefined) throw new Error('a part of nothing');
    return carrying(tx, services, actor, giver);
  }
  const acting = findActing(services.policy, actor, 'assignment', 'close', { authority });
  if (acting === undefined) throw accessProblem('access.not-allowed');
  return acting;
}

/** What closes it. The day of a decision is that of its meeting. */
async function closingOf(
  tx: Tx,
  { parent, authority, clause: givenBy, givenOn }: Assignment,
  { as, on, words, clause: id }: ClosingSaid,
): Promise<NonNullable<Assignment['closed']>> {
  if (as === 'not-carried-out' && words === null) throw problem('assignments.reason-needed');
  if (parent !== null) return { as, on, words, clause: null };
  if (id === null) {
    if (as === 'carried-out') throw problem('assignments.decision-needed');
    return { as, on, words, clause: null };
  }
  const [found] = await findClauses(tx, { ids: [id], kind: 'own', authorities: [authority] });
  if (found?.meetingDate == null || found.id === givenBy || found.meetingDate < givenOn)
    throw problem('assignments.decision-needed');
  return { as, on: found.meetingDate, words, clause: found.id };
}

/** All parts below, however far down, that are not closed. */
async function openPartsOf(tx: Tx, { id, root }: Assignment): Promise<readonly Assignment[]> {
  const all = await listAssignments(tx, sql`root_id = ${root}`);
  const below = (whole: AssignmentId): readonly Assignment[] =>
    all.filter(({ parent }) => parent === whole).flatMap((part) => [part, ...below(part.id)]);
  return below(id).filter(({ closed }) => closed === null);
}
