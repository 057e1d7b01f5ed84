import { systemClock } from '../../src/kernel/clock.ts';
import { newId, systemRandom, type UnitId } from '../../src/kernel/ids.ts';
import { type RunId, runContent } from '../../src/modules/mapping/runs/run.ts';
import { insertRun, saveRun } from '../../src/modules/mapping/runs/store.ts';
import { insertUpload } from '../../src/modules/mapping/uploads/store.ts';
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

/** A mapping that may be started, with a file of evidence that has come. */
async function withFile(house: AccessHouse, target: Target): Promise<RunId> {
  const id = await aRun(house, target, 'decided');
  await house.services.database.transaction({ employer: house.system.employer }, async (tx) => {
    await saveRun(tx, id, { information: INFORMATION });
    const came = { fileName: 'x.parquet', isParquet: true, bytes: 1, received: 1, columns: {} };
    await insertUpload(tx, id, { file: 'invoices', ...came });
  });
  return id;
}

/** What is done with the file of one. */
function withItsFile(way: string, call: Omit<Call, 'url'>): Door {
  const [method, tail = ''] = way.split(' ');
  return {
    route: `${method} /api/v1/mapping-runs/:runId/files/:file${tail}`,
    resource: 'mapping-run',
    action: 'make',
    about: 'unit',
    call: async (house, target) => ({
      ...call,
      url: `/api/v1/mapping-runs/${await withFile(house, target)}/files/invoices${tail}`,
    }),
  };
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
  {
    route: 'POST /api/v1/mapping-runs/:runId/start',
    resource: 'mapping-run',
    action: 'make',
    about: 'unit',
    call: async (house, target) => ({
      url: `/api/v1/mapping-runs/${await withFile(house, target)}/start`,
      ...post({ revision: 3 }),
    }),
  },
  withOne('POST /closing', 'make', 'counted', post({ revision: 3, nothingHeldBack: true, checked: 'x' })),
  withItsFile('PUT', { method: 'PUT', payload: { fileName: 'x.csv', bytes: 1 } }),
  withItsFile('DELETE', { method: 'DELETE' }),
  withItsFile('GET /preview', { method: 'GET' }),
  withItsFile('PUT /columns', { method: 'PUT', payload: { columns: {} } }),
];

/** Routes of mapping where something else than the policy says more of who may. */
export const NO_MAPPING_DOORS: Readonly<Record<string, string>> = {
  'PATCH /api/v1/mapping-runs/:runId/files/:file': 'as beginning the file: see the mapping’s own tests',
};
