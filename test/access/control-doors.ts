import { systemClock } from '../../src/kernel/clock.ts';
import { newId, systemRandom } from '../../src/kernel/ids.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { insertPlan, insertRound, type PlanId, type RoundId, saveDecided } from '../../src/modules/control/store.ts';
import type { Door, Target } from './doors.ts';
import type { AccessHouse } from './house.ts';
import { committeeOf } from './minutes-doors.ts';

let year = 2100;

/** A plan of the committee of the unit, decided, with one round that the manager of the unit holds; or its draft. */
async function aPlan(house: AccessHouse, { unit }: Target, isDecided = true): Promise<PlanId> {
  const at = systemClock.now();
  const id = newId<PlanId>(at, systemRandom);
  const authority = await committeeOf(house, unit);
  const unitId = await house.unitOf(unit);
  year += 1;
  await house.services.database.transaction({ employer: house.system.employer }, async (tx) => {
    const check = { ...CHECK, unitId };
    await insertPlan(tx, { id, authority, year, checks: [check], revision: 1, decided: null }, at);
    const owner = { role: CHECK.ownerRole, unit: unitId };
    const dueOn = localDate('2026-11-30');
    await insertRound(tx, { id: newId<RoundId>(at, systemRandom), plan: id, checkNumber: 0, number: 1, owner, dueOn });
    if (isDecided) await saveDecided(tx, id, { on: localDate('2026-01-15'), journalNumber: 'x' });
  });
  return id;
}

const CHECK = {
  title: 'x',
  how: 'x',
  frequency: 'year',
  ownerRole: 'nearest-manager',
  population: null,
  sampleSize: 1,
} as const;

export const CONTROL_DOORS: readonly Door[] = [
  {
    route: 'GET /api/v1/control-plans/:planId',
    resource: 'control',
    action: 'read',
    about: 'unit',
    ofUnitsCommittee: true,
    call: async (house, target) => ({ method: 'GET', url: `/api/v1/control-plans/${await aPlan(house, target)}` }),
  },
  {
    route: 'GET /api/v1/control-plans/:planId/report',
    resource: 'control',
    action: 'read',
    about: 'unit',
    ofUnitsCommittee: true,
    call: async (house, target) => ({
      method: 'GET',
      url: `/api/v1/control-plans/${await aPlan(house, target)}/report`,
    }),
  },
  {
    route: 'POST /api/v1/control-plans',
    resource: 'control',
    action: 'plan',
    about: 'unit',
    ofUnitsCommittee: true,
    call: async (house, { unit }) => {
      year += 1;
      const authorityId = await committeeOf(house, unit);
      return { method: 'POST', url: '/api/v1/control-plans', payload: { authorityId, year, checks: [] } };
    },
  },
  {
    route: 'POST /api/v1/control-plans/:planId/decision',
    resource: 'control',
    action: 'decide',
    about: 'unit',
    ofUnitsCommittee: true,
    call: async (house, target) => ({
      method: 'POST',
      url: `/api/v1/control-plans/${await aPlan(house, target, false)}/decision`,
      payload: { revision: 1, decidedOn: '2026-01-15', journalNumber: 'x' },
    }),
  },
];

/** Routes of internal control where something else than the policy says more of who may. */
export const NO_CONTROL_DOORS: Readonly<Record<string, string>> = {
  'GET /api/v1/control-plans': 'the plans that one may see one by one',
  'PUT /api/v1/control-plans/:planId': 'as beginning a plan, see the module’s own tests',
  'GET /api/v1/control-rounds/:roundId/population': 'as reading the plan: ids alone',
  'POST /api/v1/control-rounds/:roundId/population': 'only whoever holds the check that day',
  'POST /api/v1/control-rounds/:roundId/sample': 'only whoever holds the check that day',
  'POST /api/v1/control-rounds/:roundId/report': 'only whoever holds the check that day',
  'POST /api/v1/control-measures/:measureId/done': 'only whoever holds the measure that day',
};
