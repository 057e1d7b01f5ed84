import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { systemClock } from '../../src/kernel/clock.ts';
import { type EmploymentId, newId, systemRandom, type UnitId } from '../../src/kernel/ids.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { drawSample, inOrder, populationHash } from '../../src/modules/mapping/audit-room/draw.ts';
import type { RoomId, SampleId } from '../../src/modules/mapping/audit-room/room.ts';
import { insertFrozen, insertRoom, insertSample } from '../../src/modules/mapping/audit-room/store.ts';
import type { FindingId } from '../../src/modules/mapping/finding-register/finding.ts';
import { upsertHits } from '../../src/modules/mapping/finding-register/hits.ts';
import { saveAsked } from '../../src/modules/mapping/finding-register/store.ts';
import { type RunId, runContent } from '../../src/modules/mapping/runs/run.ts';
import { insertOpening, insertRun, saveRun } from '../../src/modules/mapping/runs/store.ts';
import type { Summary } from '../../src/modules/mapping/summary.ts';
import { folderOf } from '../../src/modules/mapping/uploads/folder.ts';
import { insertUpload } from '../../src/modules/mapping/uploads/store.ts';
import { rejectedPlace } from '../../src/modules/mapping/work/rejected.ts';
import { insertResult } from '../../src/modules/mapping/work/result-store.ts';
import { organisationAt } from '../../src/modules/organisation/index.ts';
import type { Call, Door, Target } from './doors.ts';
import type { AccessHouse } from './house.ts';
import { PERSONAS } from './organisation.ts';

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
async function withResult(house: AccessHouse, target: Target): Promise<RunId> {
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

/** A finding about the person, whose names are open; asked about or not. */
async function aFinding(house: AccessHouse, target: Target, isAsked: boolean): Promise<string> {
  const { services, system, unitOf } = house;
  const run = await aRun(house, target, 'counted');
  const at = systemClock.now();
  const id = newId<FindingId>(at, systemRandom);
  const unit = (await unitOf(target.unit)) as UnitId;
  await services.database.transaction({ employer: system.employer }, async (tx) => {
    const times = { on: localDate('2026-01-31'), knownAt: at };
    const found = await organisationAt(tx, times).findPerson(target.person);
    const employment = found?.employments[0]?.id as EmploymentId;
    await upsertHits(tx, { run }, [{ id, hit: { ...HIT, person: target.person, employment, unit, key: id } }], at);
    const opened = { detector: 'engagements' as const, journalNumber: 'x', reason: 'x', at, by: null, account: 'x' };
    await insertOpening(tx, run, opened);
    if (isAsked) await saveAsked(tx, [id], { at, by: null, answerBy: localDate('2030-01-01') });
  });
  return id;
}

const HIT = {
  detector: 'engagements',
  finding: 'engagement',
  kind: 'secondary-occupation',
  class: 'unknown',
  organisationNumber: '5598005014',
  isSoleTrader: false,
  country: null,
  firstDay: null,
  lastDay: null,
  days: null,
  amountSek: null,
  confidence: null,
  disagreement: null,
  documented: null,
  evidence: [],
  caseId: null,
} as const;

/** The doors to findings: those of HR to one that nobody has been asked about, those of the person to their own. */
export const FINDING_DOORS: readonly Door[] = [
  {
    route: 'GET /api/v1/findings',
    resource: 'finding',
    action: 'read',
    about: 'person',
    call: async (house, target) => {
      await aFinding(house, target, false);
      return { method: 'GET', url: '/api/v1/findings?limit=200' };
    },
    isOpen: (answer, { person }) =>
      answer.json().items?.some((one: { person: { id: string } | null }) => one.person?.id === person) === true,
  },
  {
    route: 'GET /api/v1/findings/:findingId',
    resource: 'finding',
    action: 'read',
    about: 'person',
    call: async (house, target) => ({ method: 'GET', url: `/api/v1/findings/${await aFinding(house, target, false)}` }),
  },
  {
    route: 'POST /api/v1/findings/questions',
    resource: 'finding',
    action: 'handle',
    about: 'person',
    call: async (house, target) => ({
      url: '/api/v1/findings/questions',
      ...post({ findings: [await aFinding(house, target, false)], answerBy: '2030-01-01' }),
    }),
  },
  {
    route: 'POST /api/v1/findings/settlements',
    resource: 'finding',
    action: 'handle',
    about: 'person',
    call: async (house, target) => ({
      url: '/api/v1/findings/settlements',
      ...post({ findings: [await aFinding(house, target, false)], outcome: 'explained', reason: 'vpn' }),
    }),
  },
  {
    route: 'POST /api/v1/findings/:findingId/answer',
    resource: 'finding',
    action: 'answer',
    about: 'person',
    call: async (house, target) => ({
      url: `/api/v1/findings/${await aFinding(house, target, true)}/answer`,
      ...post({ answer: 'right' }),
    }),
  },
];

/** Routes of mapping where something else than the policy says more of who may. */
export const NO_MAPPING_DOORS: Readonly<Record<string, string>> = {
  'PATCH /api/v1/mapping-runs/:runId/files/:file': 'as beginning the file: see the mapping’s own tests',
  'POST /api/v1/mapping-runs/:runId/recognitions': 'as beginning a file: see the mapping’s own tests',
};

/** A room over a mapping, given to the auditor of the test by a third one, with a population frozen and a sample drawn. */
async function aRoom(
  house: AccessHouse,
  target: Target,
): Promise<{ readonly run: RunId; readonly room: RoomId; readonly sample: SampleId }> {
  const run = await withResult(house, target);
  const at = systemClock.now();
  const id = newId<RoomId>(at, systemRandom);
  const sampleId = newId<SampleId>(at, systemRandom);
  const person = await house.personOf(PERSONAS.auditor);
  await house.services.database.transaction({ employer: house.system.employer }, async (tx) => {
    const auditor = { person, account: null };
    const until = localDate(`${Number(at.slice(0, 4)) + 1}-01-01`);
    const salt = 'x'.repeat(64);
    await insertRoom(tx, { id, run, auditor, givenAt: at, givenBy: null, until, endedAt: null, salt }, 'a third one');
    const { references, ids } = inOrder(salt, [target.person]);
    await insertFrozen(tx, id, { name: 'findings', frozenAt: at, hash: populationHash(references), references, ids });
    const sample = { id: sampleId, population: 'findings', seed: 'x', size: 1 } as const;
    await insertSample(tx, id, { ...sample, drawnAt: at, references: drawSample(references, 'x', 1) }, at);
  });
  return { run, room: id, sample: sampleId };
}

/** What is done with one room. */
function withRoom(way: string, action: string, call: Omit<Call, 'url'>): Door {
  const [method, tail = ''] = way.split(' ');
  return {
    route: `${method} /api/v1/audit-rooms/:roomId${tail}`,
    resource: 'audit-room',
    action,
    about: 'unit',
    call: async (house, target) => ({
      ...call,
      url: `/api/v1/audit-rooms/${(await aRoom(house, target)).room}${tail}`,
    }),
  };
}

/** The doors to the auditor's room. */
export const AUDIT_ROOM_DOORS: readonly Door[] = [
  {
    route: 'GET /api/v1/mapping-runs/:runId/audit-rooms',
    resource: 'audit-room',
    action: 'give',
    about: 'unit',
    call: async (house, target) => ({
      method: 'GET',
      url: `/api/v1/mapping-runs/${(await aRoom(house, target)).run}/audit-rooms`,
    }),
  },
  {
    route: 'POST /api/v1/mapping-runs/:runId/audit-rooms',
    resource: 'audit-room',
    action: 'give',
    about: 'unit',
    call: async (house, target) => ({
      url: `/api/v1/mapping-runs/${await withResult(house, target)}/audit-rooms`,
      ...post({
        auditor: { kind: 'person', id: await house.personOf(PERSONAS.auditor) },
        until: systemClock.now().slice(0, 10),
      }),
    }),
  },
  {
    route: 'GET /api/v1/audit-rooms',
    resource: 'audit-room',
    action: 'read',
    about: 'unit',
    call: async (house, target) => {
      await aRoom(house, target);
      return { method: 'GET', url: '/api/v1/audit-rooms' };
    },
    isOpen: (answer) => answer.json().items?.length > 0,
  },
  withRoom('GET', 'read', { method: 'GET' }),
  withRoom('GET /looks', 'looks', { method: 'GET' }),
  withRoom('GET /package', 'package', { method: 'GET' }),
  withRoom('POST /end', 'give', post({})),
  withRoom('POST /populations', 'draw', post({ population: 'persons' })),
  withRoom('POST /samples', 'draw', post({ population: 'findings', seed: 'x', size: 1 })),
  {
    route: 'GET /api/v1/audit-rooms/:roomId/samples/:sampleId',
    resource: 'audit-room',
    action: 'read',
    about: 'unit',
    call: async (house, target) => {
      const { room, sample } = await aRoom(house, target);
      return { method: 'GET', url: `/api/v1/audit-rooms/${room}/samples/${sample}` };
    },
  },
];
