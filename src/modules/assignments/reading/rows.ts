import { sql } from 'kysely';
import type { Actor } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { type LocalDate, laterOf } from '../../../kernel/local-date.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import { holdersAt } from '../../authority/index.ts';
import { listAuthorities, listKnowableNames, organisationAt, treeOf } from '../../organisation/index.ts';
import type { AssignmentRow } from '../api.ts';
import type { Assignment, Note } from '../assignment.ts';
import { daysForgotten, isOverdue, stateOf } from '../rules.ts';
import type { AssignmentServices } from '../services.ts';
import { listAssignments, listNotes } from '../store.ts';

/** Assignments as they are listed: who holds each today, how it stands, and when anything last happened. */
export async function rowsOf(
  tx: Tx,
  services: AssignmentServices,
  actor: Actor,
  assignments: readonly Assignment[],
): Promise<readonly AssignmentRow[]> {
  if (assignments.length === 0) return [];
  const { clock, policy } = services;
  const times = nowOf(clock);
  const ids = assignments.map(({ id }) => id);
  const [units, authorities, notes, parts, answering] = await Promise.all([
    organisationAt(tx, times).listUnits(),
    listAuthorities(tx, times),
    listNotes(tx, ids),
    listAssignments(tx, sql`parent_id = any(${ids}::uuid[])`),
    holdersAt(tx, times).answeringAll(
      assignments.map(({ owner, authority }) => ({ role: owner.role, place: { unit: owner.unit, authority } })),
    ),
  ]);
  const holders = answering.map(([first]) => first?.person);
  const names = await listKnowableNames(
    tx,
    { actor, policy, times },
    holders.filter((one) => one !== undefined),
  );
  const tree = treeOf(units);
  const now = today(clock);
  return assignments.map((one, index) => {
    const { id, title, words, authority, journalNumber, givenOn, dueOn, owner, received, parent } = one;
    const lastOn = lastOf(
      one,
      notes.filter((note) => note.assignment === id),
    );
    const own = parts.filter((part) => part.parent === id);
    const holder = holders[index];
    return {
      id,
      title,
      words,
      authority: { id: authority, name: authorities.find((found) => found.id === authority)?.name ?? '' },
      journalNumber,
      givenOn,
      dueOn,
      state: stateOf(one),
      isOverdue: isOverdue(one, now),
      isPart: parent !== null,
      owner: {
        role: owner.role,
        unit: { id: owner.unit, name: tree.get(owner.unit)?.name ?? '' },
        holder: holder === undefined ? null : (names.get(holder) ?? null),
      },
      receivedOn: received?.on ?? null,
      lastOn,
      forgottenDays: daysForgotten(lastOn, now),
      parts: {
        all: own.length,
        received: own.filter((part) => part.received !== null).length,
        closed: own.filter((part) => part.closed !== null).length,
      },
    };
  });
}

function lastOf({ givenOn, received, reportedOn, closed }: Assignment, notes: readonly Note[]): LocalDate {
  return [received?.on, reportedOn, closed?.on, ...notes.map(({ on }) => on)].reduce<LocalDate>(
    (last, on) => (on == null ? last : laterOf(last, on)),
    givenOn,
  );
}
