import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { type Actor, composePolicy } from '../../access/index.ts';
import { sampleOf } from '../../kernel/sample.ts';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import { listEntriesOf } from '../../platform/journal/index.ts';
import { testOfPreflight } from '../../platform/pdf/testing-preflight.ts';
import { aRegion, authorityOver, type Someone } from '../authority/testing.ts';
import { type LevelSource, organisationAt } from '../organisation/index.ts';
import {
  changePlan,
  decidePlan,
  draftPlan,
  drawSample,
  finishMeasure,
  freezePopulation,
  reportRound,
} from './actions.ts';
import { controlPolicy } from './policy.ts';
import { readPlan } from './reading.ts';
import { renderControlReport } from './report/report.ts';
import { checkForm, reportForm } from './schema.ts';
import { CONTROL, type MeasureId, type PlanId, type RoundId } from './store.ts';
import { controlSubjectPages, controlSubjects } from './subjects.ts';

const { database } = await aDatabase();
const region = await aRegion(database);
const inside = { employer: region.doer.employer };
const IDS = Array.from({ length: 12 }, (_, index) => `018f3a6e-5c3b-7000-8000-${String(index).padStart(12, '0')}`);
/** Dogs to draw from. */
const dogs: LevelSource = {
  partsFor: () => [
    {
      part: 'dog',
      title: { sv: 'Hundar', en: 'Dogs' },
      states: [{ state: 'sits', title: { sv: 'Sitter', en: 'Sit' } }],
    },
  ],
  countIn: async () => [],
  rowsIn: async (_tx, _reader, { offset }) => ({
    total: IDS.length,
    items:
      offset > 0
        ? []
        : IDS.map((id) => ({ id, title: '', person: id as never, unit: id as never, on: null, href: '' })),
  }),
};
const services = { ...authorityOver(database), policy: composePolicy(controlPolicy), levelSources: [dogs] };
const times = () => ({ on: '2026-01-31' as never, knownAt: services.clock.now() });

async function actor(someone: Someone): Promise<Actor> {
  const person = region.person(someone);
  const roles = await database.transaction(inside, (tx) => organisationAt(tx, times()).rolesOf(person));
  return {
    ...inside,
    person,
    roles: [{ role: 'employee' }, ...roles],
    account: '',
    authenticatedAt: times().knownAt,
    acr: null,
  };
}
const director = await actor('director');
const committee = region.authority('committee');
/** Nobody of the region keeps the committee's papers; somebody comes who does. */
const registrar: Actor = { ...director, person: null, roles: [{ role: 'registrar', authority: committee }] };
const aCheck = (of: object = {}) =>
  checkForm.parse({
    title: 'Hundar sitter',
    how: 'Titta på dem.',
    frequency: 'half-year',
    ownerRole: 'nearest-manager',
    unitId: region.unit('ward'),
    population: 'dog sits',
    sampleSize: 3,
    ...of,
  });
const read = (by: Actor, id: PlanId) => database.transaction(inside, (tx) => readPlan(tx, services, by, id));
let year = 2025;
async function decided(check: object = {}): Promise<PlanId> {
  year += 1;
  const id = await draftPlan(services, registrar, { authorityId: committee, year, checks: [aCheck(check)] });
  await decidePlan(services, registrar, id, { revision: 1, decidedOn: '2026-01-30', journalNumber: 'VN 2026/9' });
  return id;
}
const entries = (id: string) => database.transaction(inside, (tx) => listEntriesOf(tx, { kind: CONTROL, id }));

test('a committee decides its plan, and each check becomes rounds with a day and a holder', async () => {
  const id = await draftPlan(services, registrar, { authorityId: committee, year: 2026, checks: [] });
  await expect(
    draftPlan(services, registrar, { authorityId: committee, year: 2026, checks: [] }),
  ).rejects.toMatchObject({
    code: 'control.year-taken',
  });
  const decision = { decidedOn: '2026-01-30', journalNumber: 'VN 2026/9' };
  await expect(decidePlan(services, registrar, id, { revision: 1, ...decision })).rejects.toMatchObject({
    code: 'control.no-checks',
  });
  await changePlan(services, director, id, { revision: 1, checks: [aCheck()] });
  await expect(changePlan(services, director, id, { revision: 1, checks: [] })).rejects.toMatchObject({
    code: 'control.changed-meanwhile',
  });
  await expect(decidePlan(services, director, id, { revision: 2, ...decision })).rejects.toMatchObject({
    code: 'access.not-allowed',
  });
  await decidePlan(services, registrar, id, { revision: 2, ...decision });
  await expect(changePlan(services, director, id, { revision: 3, checks: [] })).rejects.toMatchObject({
    code: 'control.decided-already',
  });
  const plan = await read(registrar, id);
  expect(plan.rounds.map(({ dueOn, state }) => [dueOn, state])).toEqual([
    ['2026-05-31', 'planned'],
    ['2026-11-30', 'planned'],
  ]);
  const [round] = plan.rounds;
  expect((await entries(round?.id ?? ''))[0]).toMatchObject({
    type: 'control.planned',
    facts: { ownerRole: 'nearest-manager', dueOn: '2026-05-31' },
  });
  year = 2026;
});

test('the population is frozen before the seed, the sample is the one that anybody draws, and the holder reports it', async () => {
  const id = await decided();
  const manager = await actor('wardManager');
  const round = async () => (await read(manager, id)).rounds[0];
  const first = await round();
  const roundId = first?.id as RoundId;
  expect(first?.mayCarry).toBe(true);
  await expect(drawSample(services, manager, roundId, { revision: 1, seed: '7' })).rejects.toMatchObject({
    code: 'control.not-now',
  });
  await expect(freezePopulation(services, director, roundId, 1)).rejects.toMatchObject({ code: 'control.not-yours' });
  await freezePopulation(services, manager, roundId, 1);
  await drawSample(services, manager, roundId, { revision: 2, seed: '7' });
  const drawn = await round();
  expect(drawn?.sample.map((one) => one.id)).toEqual(sampleOf(IDS.toReversed(), '7', 3));
  const results =
    drawn?.sample.map((one, index) => ({ itemId: one.id, found: index === 0 ? 'deviates' : 'right' })) ?? [];
  const report = (of: object) =>
    reportRound(services, manager, roundId, reportForm.parse({ revision: 3, words: 'Två av tre.', ...of }));
  await expect(report({ results: results.slice(1) })).rejects.toMatchObject({ code: 'control.not-all' });
  const measure = {
    words: 'Gå en kurs.',
    ownerRole: 'nearest-manager',
    unitId: region.unit('ward'),
    dueOn: '2026-03-01',
  };
  await report({ results, measures: [measure] });
  const told = await round();
  expect(told).toMatchObject({ state: 'reported', words: 'Två av tre.', isLate: false });
  expect((await entries(roundId)).map(({ type }) => type)).toEqual([
    'control.planned',
    'control.frozen',
    'control.drawn',
    'control.reported',
  ]);
  expect((await entries(roundId)).at(-1)?.facts).toEqual({ right: 2, deviates: 1, 'cannot-tell': 0 });
  const measureId = told?.measures[0]?.id as MeasureId;
  const done = { doneOn: '2026-01-31', words: 'Kursen är gjord.' };
  await expect(finishMeasure(services, director, measureId, done)).rejects.toMatchObject({ code: 'control.not-yours' });
  await finishMeasure(services, manager, measureId, done);
  await expect(finishMeasure(services, manager, measureId, done)).rejects.toMatchObject({ code: 'control.not-now' });
  expect((await round())?.measures[0]?.done).toEqual({ on: '2026-01-31', words: 'Kursen är gjord.' });
});

test('duties know where a check stands and what it is called', async () => {
  const id = await decided();
  const manager = await actor('wardManager');
  const roundId = (await read(manager, id)).rounds[0]?.id ?? '';
  await database.transaction(inside, async (tx) => {
    const [rounds] = controlSubjects;
    expect(await rounds?.placesOf(tx, [roundId, IDS[0] ?? ''])).toEqual([
      { unit: region.unit('ward'), authority: committee },
      {},
    ]);
    const pages = await controlSubjectPages[0]?.pagesOf(
      tx,
      { actor: manager, policy: services.policy, times: times() },
      [roundId],
      'sv',
    );
    expect(pages?.get(roundId)).toEqual({ title: 'Hundar sitter', href: `/control-plans/${id}` });
  });
});

test('a plan is seen by its committee and where its checks are made, and by nobody else', async () => {
  const id = await decided();
  for (const by of [registrar, director, await actor('wardManager')]) expect((await read(by, id)).id).toBe(id);
  for (const by of [await actor('nurse'), await actor('officeHead')])
    await expect(read(by, id)).rejects.toMatchObject({ code: 'control.unknown' });
});

test('a check stands in a unit of the committee, and draws from something that is', async () => {
  year += 1;
  const plan = (of: object) => draftPlan(services, registrar, { authorityId: committee, year, checks: [aCheck(of)] });
  await expect(plan({ unitId: region.unit('office') })).rejects.toMatchObject({ code: 'control.unit-elsewhere' });
  await expect(plan({ unitId: IDS[0] })).rejects.toMatchObject({ code: 'control.unit-elsewhere' });
  await expect(plan({ population: 'cat sits' })).rejects.toMatchObject({ code: 'control.population-unknown' });
});

const asked = {
  organisation: 'Region Lövmark',
  on: '2026-12-31' as never,
  created: '2026-12-31T10:00:00.000Z' as never,
};

test('the year’s report tells each check, its sample and its measures, and names nobody', async () => {
  const id = await decided({ title: '#panic("x") Hundar' });
  const pdf = await renderControlReport(await read(registrar, id), { ...asked, language: 'sv' });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  const parts = ['Intern kontroll', '#panic("x") Hundar', 'VN 2026/9', 'Omgång 1', 'Inga åtgärder är beslutade'];
  expect(parts.filter((part) => !text.replace(/\s+/gu, ' ').includes(part))).toEqual([]);
});

testOfPreflight('Apache Preflight finds it to be PDF/A-1', async () => ({
  report: await renderControlReport(await read(registrar, await decided()), { ...asked, language: 'en' }),
}));
