import { systemClock } from '../../src/kernel/clock.ts';
import { newId, systemRandom } from '../../src/kernel/ids.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import type { AssignmentId } from '../../src/modules/assignments/assignment.ts';
import { insertAssignment } from '../../src/modules/assignments/store.ts';
import type { Door, Target } from './doors.ts';
import type { AccessHouse } from './house.ts';
import { committeeOf, someMinutes } from './minutes-doors.ts';

/** An assignment that the committee of the unit gave to the manager of the unit. */
async function anAssignment(house: AccessHouse, { unit }: Target): Promise<AssignmentId> {
  const at = systemClock.now();
  const id = newId<AssignmentId>(at, systemRandom);
  const authority = await committeeOf(house, unit);
  const { services, system, unitOf } = house;
  const where = await unitOf(unit);
  await services.database.transaction({ employer: system.employer }, (tx) =>
    insertAssignment(
      tx,
      {
        id,
        parent: null,
        root: id,
        authority,
        clause: null,
        recommendation: null,
        title: 'x',
        words: 'x',
        condition: null,
        journalNumber: null,
        givenOn: localDate('2026-01-15'),
        givenAt: at,
        owner: { role: 'nearest-manager', unit: where },
        dueOn: null,
        shownBy: null,
        received: null,
        reportedOn: null,
        closed: null,
        revision: 1,
      },
      null,
    ),
  );
  return id;
}

export const ASSIGNMENT_DOORS: readonly Door[] = [
  {
    route: 'GET /api/v1/assignments/:assignmentId',
    resource: 'assignment',
    action: 'read',
    about: 'unit',
    ofUnitsCommittee: true,
    call: async (house, target) => ({
      method: 'GET',
      url: `/api/v1/assignments/${await anAssignment(house, target)}`,
    }),
  },
  {
    route: 'GET /api/v1/assignments',
    resource: 'assignment',
    action: 'read',
    about: 'unit',
    ofUnitsCommittee: true,
    call: async (house, target) => {
      await anAssignment(house, target);
      return { method: 'GET', url: '/api/v1/assignments?limit=100' };
    },
    isOpen: (answer, { unit }) =>
      answer
        .json()
        .items.some((one: { owner: { unit: { name: string } } }) => one.owner.unit.name === `Enhet ${unit}`) === true,
  },
  {
    route: 'POST /api/v1/assignments',
    resource: 'assignment',
    action: 'give',
    about: 'unit',
    ofUnitsCommittee: true,
    call: async (house, { unit }) => ({
      method: 'POST',
      url: '/api/v1/assignments',
      payload: {
        authorityId: await committeeOf(house, unit),
        title: 'x',
        words: 'x',
        givenOn: '2026-01-15',
        role: 'nearest-manager',
        unitId: await house.unitOf(unit),
      },
    }),
  },
  {
    route: 'POST /api/v1/assignments/:assignmentId/closing',
    resource: 'assignment',
    action: 'close',
    about: 'unit',
    ofUnitsCommittee: true,
    call: async (house, target) => {
      const id = await anAssignment(house, target);
      const { clause } = await someMinutes(house, target, true);
      const payload = { revision: 1, as: 'carried-out', on: '2026-01-15', clauseId: clause };
      return { method: 'POST', url: `/api/v1/assignments/${id}/closing`, payload };
    },
  },
];

/** Routes of the assignments where something else than the policy says more of who may. */
export const NO_ASSIGNMENT_DOORS: Readonly<Record<string, string>> = {
  'POST /api/v1/audit-reports/text': 'keeps nothing and shows what was sent: see the audit’s own tests',
  'GET /api/v1/assignments-by-year': 'counts what the list shows, see the assignments’ own tests',
  'GET /api/v1/unregistered-assignments': 'of the committees that the reader gives for, see the assignments’ own tests',
  'POST /api/v1/instructions': 'as beginning a guideline of that authority, see the guidelines’ own tests',
  'POST /api/v1/assignments-from-clauses': 'as giving by hand, see the assignments’ own tests',
  'POST /api/v1/assignments/:assignmentId/receipt': 'only by whoever holds it that day, see the assignments’ own tests',
  'POST /api/v1/assignments/:assignmentId/notes': 'only by whoever holds it that day, see the assignments’ own tests',
  'POST /api/v1/assignments/:assignmentId/parts': 'only by whoever holds it that day, see the assignments’ own tests',
};
