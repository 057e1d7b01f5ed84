import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import type { Actor } from '../../../access/index.ts';
import { newId, systemRandom, type UnitId } from '../../../kernel/ids.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { listEntriesOf } from '../../../platform/journal/index.ts';
import { employee } from '../../organisation/testing.ts';
import { openNames } from '../runs/decide.ts';
import type { RunId } from '../runs/run.ts';
import { saveRun } from '../runs/store.ts';
import { aMappingRegion } from '../testing-runs.ts';
import { FINDING, type FindingId, type FoundHit } from './finding.ts';
import { answerFinding, askAbout, settleFindings } from './handle.ts';
import { upsertHits } from './hits.ts';
import { countOutcomes, outcomeTable } from './outcomes.ts';
import { readFinding, readFindings } from './reading.ts';
import { settleForm } from './standing.ts';
import { mappingSubjectPages, mappingSubjects } from './subjects.ts';

const { database } = await aDatabase();
const region = await aMappingRegion(database, {
  employees: [employee(30, 'ward', { name: 'Hemlig Hanna', protected: 'true' })],
});
afterAll(region.clean);
const { services, inside, actor, aimed } = region;
const hr = await actor('hrHead');
const wardHr = await actor('wardHr');
const director = await actor('director');
const nurse = await actor('nurse');
const ANSWER_BY = '2026-03-20';

/** A hit about somebody of the region, which a run has seen. */
async function hit(run: RunId, someone: Parameters<typeof region.person>[0], of: Partial<FoundHit> = {}) {
  const [id] = await hits(run, [{ someone, of }]);
  return id as FindingId;
}

async function hits(
  run: RunId,
  given: readonly { readonly someone: Parameters<typeof region.person>[0]; readonly of?: Partial<FoundHit> }[],
): Promise<readonly FindingId[]> {
  const made = given.map(({ someone, of }, index) => ({
    id: newId<FindingId>(services.clock.now(), systemRandom),
    hit: {
      detector: 'engagements',
      finding: 'engagement',
      person: region.person(someone),
      employment: region.employment(someone),
      unit: region.unit('ward') as UnitId,
      key: `engagement|${run}|${index}`,
      kind: 'secondary-occupation',
      class: 'unknown',
      organisationNumber: '5598005014',
      isSoleTrader: false,
      country: null,
      firstDay: '2020-01-01',
      lastDay: null,
      days: null,
      amountSek: null,
      confidence: null,
      disagreement: null,
      documented: null,
      evidence: [{ file: 'utdrag.csv', lines: [2] }],
      caseId: null,
      ...of,
    } as const satisfies FoundHit,
  }));
  await database.transaction(inside, (tx) => upsertHits(tx, { run }, made, services.clock.now()));
  return made.map(({ id }) => id);
}

async function counted(): Promise<RunId> {
  const id = await region.decided(hr, director);
  await database.transaction(inside, (tx) => saveRun(tx, id, { status: 'counted' }));
  return id;
}
async function open(id: RunId, detector: 'engagements' | 'suppliers' = 'engagements') {
  const form = { detector, journalNumber: '26RS0002', reason: 'Träffar.' };
  await openNames(services, director, await aimed(director, id), form);
}
const list = (by: Actor, of: object = {}) =>
  database.transaction(inside, (tx) => readFindings(tx, services, by, { page: 1, limit: 50, ...of }));
const read = (by: Actor, id: FindingId) => database.transaction(inside, (tx) => readFinding(tx, services, by, id));
const ask = (by: Actor, findings: readonly string[], answerBy = ANSWER_BY) =>
  askAbout(services, by, { findings, answerBy });
const settle = (by: Actor, of: object) => settleFindings(services, by, settleForm.parse(of));
const looks = () =>
  database.query<{ count: number }>(
    inside,
    sql`select count(*)::integer as count from look where resource = ${FINDING}`,
  );

test('nobody sees a finding before its detector’s names are open, and then HR of its unit alone', async () => {
  const run = await counted();
  const [engaged, supplier] = await hits(run, [
    { someone: 'nurse' },
    { someone: 'nurse', of: { detector: 'suppliers', finding: 'supplier-hit' } },
  ]);
  expect((await list(hr, { run })).items).toEqual([]);
  await open(run);
  const seen = await list(hr, { run });
  expect(seen.items.map(({ id }) => id)).toEqual([engaged]);
  expect(seen).toMatchObject({ total: 1, states: { found: 1, asked: 0 } });
  expect((await list(wardHr, { run })).items).toHaveLength(1);
  for (const other of [director, nurse, await actor('wardManager'), await actor('officeHead')])
    expect((await list(other, { run })).items).toEqual([]);
  await expect(read(hr, supplier as FindingId)).rejects.toMatchObject({ code: 'mapping.finding-unknown' });
  await open(run, 'suppliers');
  expect((await list(hr, { run })).total).toBe(2);
});

test('a finding calls the company by its name where that is known', async () => {
  const run = await counted();
  const [known] = await hits(run, [
    { someone: 'nurse', of: { organisationNumber: '5598005022' } },
    { someone: 'nurse', of: { organisationNumber: '5598005030' } },
    { someone: 'nurse', of: { organisationNumber: null, isSoleTrader: true } },
  ]);
  await open(run);
  await database.transaction(inside, (tx) =>
    sql`insert into company (organisation_number, name, is_supplier, is_care_provider, trades)
      values ('5598005022', 'Tallmo vård AB', false, true, '{}')`.execute(tx),
  );
  const { items } = await list(hr, { run });
  const names = items.map(({ organisationNumber, organisationName }) => [organisationNumber, organisationName]);
  expect(names).toEqual(
    expect.arrayContaining([
      ['5598005022', 'Tallmo vård AB'],
      ['5598005030', null],
      [null, null],
    ]),
  );
  expect(await read(hr, known as FindingId)).toMatchObject({ organisationName: 'Tallmo vård AB' });
});

test('every look at a finding is logged; the person’s own is none', async () => {
  const run = await counted();
  const id = await hit(run, 'nurse');
  await open(run);
  const [before] = await looks();
  await read(hr, id);
  await list(hr, { run });
  const [after] = await looks();
  expect((after?.count ?? 0) - (before?.count ?? 0)).toBe(2);
  await ask(hr, [id]);
  await read(nurse, id);
  expect((await looks())[0]).toEqual(after);
});

test('the person is asked, told why, and answers; then it can be settled', async () => {
  const run = await counted();
  const id = await hit(run, 'nurse');
  await open(run);
  await expect(read(nurse, id)).rejects.toMatchObject({ code: 'mapping.finding-unknown' });
  await expect(ask(hr, [id], '2026-03-05')).rejects.toMatchObject({ code: 'mapping.answer-too-soon' });
  await ask(hr, [id]);
  expect(region.sent.at(-1)).toMatchObject({ id: `finding-${id}`, to: 'nagon@example.se' });
  expect(JSON.stringify(region.sent.at(-1))).not.toMatch(/5598005014|Person|uppdrag/);
  const asked = await read(nurse, id);
  expect(asked).toMatchObject({
    person: null,
    state: 'asked',
    answerBy: ANSWER_BY,
    because: { legalBasis: 'gdpr-6-1-e', journalNumber: '26RS0001' },
    may: ['answer'],
  });
  await expect(settle(hr, { findings: [id], outcome: 'ended' })).rejects.toMatchObject({
    code: 'mapping.finding-step-closed',
  });
  const colleague = await actor('colleague');
  await expect(answerFinding(services, colleague, id, { answer: 'right', words: null })).rejects.toMatchObject({
    code: 'mapping.finding-unknown',
  });
  await answerFinding(services, nurse, id, { answer: 'not-mine', words: 'Vi heter lika.' });
  await expect(answerFinding(services, nurse, id, { answer: 'right', words: null })).rejects.toMatchObject({
    code: 'mapping.finding-step-closed',
  });
  expect((await read(hr, id)).may).toEqual(['settle']);
  await settle(hr, { findings: [id], outcome: 'explained', reason: 'wrong-match' });
  expect(await read(nurse, id)).toMatchObject({
    state: 'settled',
    outcome: 'explained',
    reason: 'wrong-match',
    may: [],
  });
  const entries = await database.transaction(inside, (tx) => listEntriesOf(tx, { kind: FINDING, id }));
  expect(entries.map(({ type }) => type)).toEqual(['finding.asked', 'finding.answered', 'finding.settled']);
  expect(entries[0]?.facts).toMatchObject({ answerBy: ANSWER_BY });
});

test('silence settles nothing by itself, but when the day has passed it can go on', async () => {
  const run = await counted();
  const id = await hit(run, 'colleague');
  await open(run);
  await ask(hr, [id]);
  services.clock.set('2026-03-20T11:00:00Z');
  await expect(settle(hr, { findings: [id], outcome: 'to-measures' })).rejects.toMatchObject({
    code: 'mapping.finding-step-closed',
  });
  services.clock.set('2026-03-21T11:00:00Z');
  await settle(hr, { findings: [id], outcome: 'to-measures' });
  services.clock.set('2026-03-02T11:00:00Z');
});

test('many are asked at once, all or none; nobody handles what is about themselves', async () => {
  const run = await counted();
  const ids = await hits(run, [{ someone: 'nurse' }, { someone: 'colleague' }, { someone: 'hrHead' }]);
  await open(run);
  await expect(ask(hr, ids)).rejects.toMatchObject({ code: 'mapping.finding-own' });
  expect((await list(hr, { run, state: 'asked' })).items).toEqual([]);
  await ask(hr, ids.slice(0, 2));
  expect((await list(hr, { run, state: 'asked' })).items).toHaveLength(2);
  await expect(ask(hr, ids.slice(0, 1))).rejects.toMatchObject({ code: 'mapping.finding-step-closed' });
});

test('what is regularised names a case of that person; what is explained says why', async () => {
  const run = await counted();
  const id = await hit(run, 'nurse');
  await open(run);
  await ask(hr, [id]);
  await answerFinding(services, nurse, id, { answer: 'right', words: null });
  const caseId = '00000000-0000-7000-8000-000000000000';
  await expect(settle(hr, { findings: [id], outcome: 'regularised', caseId })).rejects.toMatchObject({
    code: 'mapping.case-not-theirs',
  });
  expect(settleForm.safeParse({ findings: [id], outcome: 'regularised' }).success).toBe(false);
  expect(settleForm.safeParse({ findings: [id], outcome: 'explained' }).success).toBe(false);
  expect(settleForm.safeParse({ findings: [id], outcome: 'explained', reason: 'other' }).success).toBe(false);
});

test('the next run that sees the same finds it with what came of it', async () => {
  const run = await counted();
  const id = await hit(run, 'colleague', { key: 'the same' });
  await open(run);
  await settle(hr, { findings: [id], outcome: 'explained', reason: 'exempt' });
  const next = await counted();
  await hit(next, 'colleague', { key: 'the same', lastDay: '2026-02-01' });
  await open(next);
  expect((await list(hr, { run: next })).items).toMatchObject([
    { id, state: 'settled', outcome: 'explained', lastDay: '2026-02-01' },
  ]);
});

test('a person with protected identity is not there for HR', async () => {
  const run = await counted();
  const { rows } = await database.transaction(inside, (tx) =>
    sql<{ person_id: string; employment_id: string }>`
      select person_id, employment_id from employment where employee_id = '1030'`.execute(tx),
  );
  const who = { person: rows[0]?.person_id as never, employment: rows[0]?.employment_id as never };
  const id = await hit(run, 'nurse', { ...who, key: 'hidden' });
  await open(run);
  expect((await list(hr, { run })).items).toEqual([]);
  await expect(ask(hr, [id])).rejects.toMatchObject({ code: 'mapping.finding-unknown' });
});

test('duties know where a finding stands, and call it nothing that says what was found', async () => {
  const run = await counted();
  const id = await hit(run, 'nurse');
  await open(run);
  await ask(hr, [id]);
  await database.transaction(inside, async (tx) => {
    const [kind] = mappingSubjects(services.clock);
    expect(await kind?.placesOf(tx, [id, 'ffffffff-0000-7000-8000-000000000000'])).toMatchObject([
      { person: nurse.person, unit: region.unit('ward') },
      {},
    ]);
    const times = { on: ANSWER_BY as never, knownAt: services.clock.now() };
    const reader = { actor: nurse, policy: services.policy, times };
    const pages = await mappingSubjectPages[0]?.pagesOf(tx, reader, [id], 'sv');
    expect(pages?.get(id)).toEqual({ title: 'En uppgift från en kartläggning', href: `/findings/${id}` });
  });
});

test('the coverage counts what came of findings by detector, and its report shows no small number and no name', async () => {
  const run = await counted();
  const ids = await hits(run, [
    { someone: 'nurse' },
    { someone: 'colleague' },
    { someone: 'nurse', of: { detector: 'suppliers', finding: 'supplier-hit' } },
  ]);
  await open(run);
  await settle(hr, { findings: [ids[0]], outcome: 'explained', reason: 'vpn' });
  const outcomes = await database.transaction(inside, (tx) => countOutcomes(tx, run));
  expect(outcomes).toMatchObject([
    { detector: 'engagements', counts: { found: 2, waiting: 1, explained: 1, ended: 0 } },
  ]);
  expect(outcomes).toHaveLength(1);
  expect(outcomeTable(outcomes).rows).toEqual([['Uppdrag och ägande', '<5', '<5', '<5', '0', '0', '0']]);
});
