import { systemClock } from '../../src/kernel/clock.ts';
import { newId, systemRandom, type UnitId } from '../../src/kernel/ids.ts';
import { type RunId, runContent } from '../../src/modules/mapping/runs/run.ts';
import { insertRun, saveRun } from '../../src/modules/mapping/runs/store.ts';
import type { Call, Door, Target } from './doors.ts';
import type { AccessHouse } from './house.ts';

const BEFORE = '2026-01-15';
/** What a mapping is decided on, with nothing missing. */
const CONTENT = {
  title: 'x',
  purpose: 'x',
  legalBasis: 'gdpr-6-1-e',
  from: '2025-01-01',
  cutoff: '2025-12-31',
  dpia: { reference: 'x', completedOn: BEFORE },
  officerAdvice: { advice: 'x', givenOn: BEFORE },
  union: { way: 'mbl-11', reference: 'x', concludedOn: BEFORE },
  disposal: { reference: 'x', decidedOn: BEFORE },
};
const INFORMATION = { givenOn: BEFORE, channel: 'x', proof: 'x' };

/** A mapping of the unit's people, as far as it has come; somebody else has prepared it and a third one decided on it. */
async function aRun(house: AccessHouse, { unit }: Target, status: 'prepared' | 'decided' | 'counted'): Promise<RunId> {
  const { services, system, unitOf } = house;
  const at = systemClock.now();
  const id = newId<RunId>(at, systemRandom);
  const where = (await unitOf(unit)) as UnitId;
  await services.database.transaction({ employer: system.employer }, async (tx) => {
    const content = runContent.parse(CONTENT);
    const prepared = { at, by: null, account: 'somebody else' };
    const begun = { id, unit: where, authority: null, content, prepared, decision: null, information: null };
    await insertRun(tx, { ...begun, status: 'prepared', revision: 1 });
    if (status === 'prepared') return;
    const decision = { journalNumber: 'x', at, by: null, account: 'a third one' };
    await saveRun(tx, id, { status: 'decided', decision });
    if (status === 'counted') await saveRun(tx, id, { status, information: INFORMATION });
  });
  return id;
}

/** What is done with one mapping that has come so far. */
function withOne(way: string, action: string, status: Parameters<typeof aRun>[2], call: Omit<Call, 'url'>): Door {
  const [method, tail = ''] = way.split(' ');
  return {
    route: `${method} /api/v1/mapping-runs/:runId${tail}`,
    resource: 'mapping-run',
    action,
    about: 'unit',
    call: async (house, target) => ({
      ...call,
      url: `/api/v1/mapping-runs/${await aRun(house, target, status)}${tail}`,
    }),
  };
}

const post = (payload: object) => ({ method: 'POST' as const, payload });

export const MAPPING_DOORS: readonly Door[] = [
  {
    route: 'GET /api/v1/mapping-runs',
    resource: 'mapping-run',
    action: 'read',
    about: 'unit',
    call: async (house, target) => {
      await aRun(house, target, 'prepared');
      return { method: 'GET', url: '/api/v1/mapping-runs?limit=100' };
    },
    isOpen: (answer, { unit }) =>
      answer.json().items?.some((one: { unit: { name: string } }) => one.unit.name === `Enhet ${unit}`) === true,
  },
  {
    route: 'POST /api/v1/mapping-runs',
    resource: 'mapping-run',
    action: 'make',
    about: 'unit',
    call: async (house, { unit }) => ({
      url: '/api/v1/mapping-runs',
      ...post({ unitId: await house.unitOf(unit), content: CONTENT }),
    }),
  },
  withOne('GET', 'read', 'prepared', { method: 'GET' }),
  withOne('PUT', 'make', 'prepared', { method: 'PUT', payload: { revision: 1, content: CONTENT } }),
  withOne('POST /information', 'make', 'decided', post({ revision: 2, ...INFORMATION })),
  withOne('POST /cancellation', 'make', 'decided', post({ revision: 2 })),
  withOne('POST /decision', 'decide', 'prepared', post({ revision: 1, journalNumber: 'x' })),
  withOne(
    'POST /name-openings',
    'decide',
    'counted',
    post({ revision: 3, detector: 'engagements', journalNumber: 'x', reason: 'x' }),
  ),
];
