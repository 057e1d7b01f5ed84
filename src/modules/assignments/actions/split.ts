import type { Actor } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { newId, type UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { nowOf } from '../../../platform/database/index.ts';
import { organisationAt, pathOf, treeOf } from '../../organisation/index.ts';
import type { Assignment, AssignmentId, OwnerRole } from '../assignment.ts';
import { assignmentEntry } from '../entries.ts';
import { problem } from '../problems.ts';
import type { AssignmentServices } from '../services.ts';
import { insertAssignment, saveSplit } from '../store.ts';
import { type Aimed, carrying, hold } from './hold.ts';

/** A part that goes down the line. */
export interface Part {
  readonly role: OwnerRole;
  readonly unit: UnitId;
  readonly words: string;
  readonly dueOn: LocalDate | null;
  readonly shownBy: string | null;
}

/**
 * Whoever holds an assignment hands parts of it down the line; each has to be received. The holder answers for the whole as
 * before. Throws what `hold` throws, `assignments.not-yours`, `…unit-unknown`, `…unit-not-under`.
 */
export async function splitAssignment(
  services: AssignmentServices,
  actor: Actor,
  aimed: Aimed,
  parts: readonly Part[],
): Promise<readonly AssignmentId[]> {
  const { database, clock, random, journal } = services;
  return database.transaction(actor, async (tx) => {
    const whole = await hold(tx, services, actor, aimed, 'split');
    const acting = await carrying(tx, services, actor, whole);
    const tree = treeOf(await organisationAt(tx, nowOf(clock)).listUnits());
    const at = clock.now();
    const on = today(clock);
    const given = parts.map(({ role, unit, words, dueOn, shownBy }): Assignment => {
      const path = pathOf(tree, unit);
      if (path.length === 0) throw problem('assignments.unit-unknown');
      if (!path.some(({ id }) => id === whole.owner.unit)) throw problem('assignments.unit-not-under');
      return {
        id: newId<AssignmentId>(at, random),
        parent: whole.id,
        root: whole.root,
        authority: whole.authority,
        clause: null,
        recommendation: null,
        title: whole.title,
        words,
        condition: whole.condition,
        journalNumber: whole.journalNumber,
        givenOn: on,
        givenAt: at,
        owner: { role, unit },
        dueOn,
        shownBy,
        received: null,
        reportedOn: null,
        closed: null,
        revision: 1,
      };
    });
    for (const part of given) await insertAssignment(tx, part, actor.person);
    await saveSplit(tx, whole.id);
    await journal.record(tx, [
      assignmentEntry('split', whole, { actor: acting, on, facts: { parts: given.map(({ id }) => id) } }),
      ...given.map((part) => assignmentEntry('given', part, { actor: acting, on, facts: { partOf: whole.id } })),
    ]);
    return given.map(({ id }) => id);
  });
}
