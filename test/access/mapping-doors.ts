import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { systemClock } from '../../src/kernel/clock.ts';
import { newId, systemRandom, type UnitId } from '../../src/kernel/ids.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { type RunId, runContent } from '../../src/modules/mapping/runs/run.ts';
import { insertRun, saveRun } from '../../src/modules/mapping/runs/store.ts';
import type { Summary } from '../../src/modules/mapping/summary.ts';
import { folderOf } from '../../src/modules/mapping/uploads/folder.ts';
import { insertUpload } from '../../src/modules/mapping/uploads/store.ts';
import { rejectedPlace } from '../../src/modules/mapping/work/rejected.ts';
import { insertResult } from '../../src/modules/mapping/work/result-store.ts';
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
export async function aRun(
  house: AccessHouse,
  { unit }: Target,
  status: 'prepared' | 'decided' | 'counted',
): Promise<RunId> {
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
    const came = { fileName: 'x.parquet', isParquet: true, bytes: 1, received: 1, columns: {}, settings: {} };
    await insertUpload(tx, id, { file: 'invoices', kind: 'invoices', ...came });
  });
  return id;
}

/** A mapping that has ended. */
async function aClosedRun(house: AccessHouse, target: Target): Promise<RunId> {
  const id = await aRun(house, target, 'counted');
  const { services, system } = house;
  await services.database.transaction({ employer: system.employer }, async (tx) => {
    await saveRun(tx, id, { status: 'closed' });
    const facts = { disposalDecision: 'x', checked: 'x', files: [], hitsDisposedOf: 0 };
    const subject = { kind: 'mapping-run', id };
    await services.journal.record(tx, [{ type: 'mapping-run.closed', subject, actor: { kind: 'system' }, facts }]);
  });
  return id;
}

/** A mapping in which lines were rejected. */
async function withRejected(house: AccessHouse, target: Target): Promise<RunId> {
  const id = await aRun(house, target, 'decided');
  const folder = folderOf(path.join(house.dataDir, 'mapping'), house.system.employer, id);
  await mkdir(folder, { recursive: true });
  await writeFile(rejectedPlace(folder), 'file;line;reason\n');
  return id;
}

/** A mapping with counts. */
export async function withResult(house: AccessHouse, target: Target): Promise<RunId> {
  const id = await aRun(house, target, 'counted');
  await house.services.database.transaction({ employer: house.system.employer }, (tx) =>
    insertResult(tx, id, {
      at: systemClock.now(),
      result: { summary: NO_COUNTS, administrations: [] },
      manifest: [],
      populationHash: 'x',
    }),
  );
  return id;
}

const NO_COUNTS: Summary = {
  period: { from: localDate('2025-01-01'), to: localDate('2025-12-31') },
  population: { persons: 0, managers: 0, protected: 0 },
  engagements: {
    ...{ persons: 0, engagements: 0, companies: 0, relatedCompanies: 0, managersWithEngagement: 0 },
    flagged: { 'own-company': 0, housing: 0, inactive: 0 },
    byClass: { 'known-and-decided': 0, 'known-undecided': 0, expired: 0, 'forbidden-but-ongoing': 0, unknown: 0 },
    ...{ personsUnknown: 0, notInExtract: 0 },
  },
  suppliers: {
    ...{ personsWithSupplierHit: 0, engagementsWithSupplierHit: 0, companiesWithSupplierHit: 0, companiesPaid: 0 },
    ...{ invoicesPaid: 0, amountPaidSek: 0n },
    sample: { seed: '', size: 0, attestedInSameAdministration: 0, employeeIsReference: 0 },
  },
  abroad: {
    ...{ personsWithForeignDays: 0, stays: 0, workDays: 0, coveredDays: 0, uncoveredDays: 0, personsUncovered: 0 },
    ...{ conflictingDays: 0, unmatchedSignins: 0 },
  },
  remote: { monthsExamined: 0, withoutAgreement: 0, aboveAgreed: 0 },
  oral: { claims: 0, disagreements: 0, documented: 0 },
  hygiene: { 'decided-after-start': 0, unsigned: 0, expired: 0, 'left-employment': 0 },
  notChecked: [],
  rejectedRows: 0,
};

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

/** A call that sends something. */
export const post = (payload: object) => ({ method: 'POST' as const, payload });

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
  {
    route: 'GET /api/v1/mapping-runs/:runId/report',
    resource: 'mapping-run',
    action: 'read',
    about: 'unit',
    call: async (house, target) => ({
      method: 'GET',
      url: `/api/v1/mapping-runs/${await withResult(house, target)}/report?format=xlsx`,
    }),
  },
  {
    route: 'GET /api/v1/mapping-runs/:runId/disposal-protocol',
    resource: 'mapping-run',
    action: 'read',
    about: 'unit',
    call: async (house, target) => ({
      method: 'GET',
      url: `/api/v1/mapping-runs/${await aClosedRun(house, target)}/disposal-protocol`,
    }),
  },
  {
    route: 'GET /api/v1/mapping-runs/:runId/rejected-lines',
    resource: 'mapping-run',
    action: 'make',
    about: 'unit',
    call: async (house, target) => ({
      method: 'GET',
      url: `/api/v1/mapping-runs/${await withRejected(house, target)}/rejected-lines`,
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
  'POST /api/v1/mapping-runs/:runId/recognitions': 'as beginning a file: see the mapping’s own tests',
};
