import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { listEntriesOf } from '../../../platform/journal/index.ts';
import { aContent, aMappingRegion } from '../testing-runs.ts';
import { cancelRun, decideRun, openNames, recordInformation } from './decide.ts';
import { changeRun } from './prepare.ts';
import { readRuns } from './reading.ts';
import { RUN, type RunId } from './run.ts';
import { saveRun } from './store.ts';

const { database } = await aDatabase();
const region = await aMappingRegion(database);
afterAll(region.clean);
const { services, inside, actor, view, aimed } = region;
const hr = await actor('hrHead');
const director = await actor('director');
const NUMBER = { journalNumber: '26RS0001' };
const INFORMATION = { givenOn: '2026-02-20', channel: 'E-post', proof: 'Utskick 1' };

const types = async (id: RunId) =>
  (await database.transaction(inside, (tx) => listEntriesOf(tx, { kind: RUN, id }))).map(({ type }) => type);
const list = (by: typeof hr) =>
  database.transaction(inside, (tx) => readRuns(tx, services, by, { page: 1, limit: 50 }));

test('a mapping is prepared in parts, and is not decided on before none is missing', async () => {
  const id = await region.prepared(hr, aContent({ purpose: null, dpia: null, union: null, cutoff: '2026-12-31' }));
  const lacking = ['purpose-missing', 'cutoff-to-come', 'dpia-missing', 'union-missing'];
  expect((await view(hr, id)).obstacles).toEqual(lacking);
  await expect(decideRun(services, director, await aimed(director, id), NUMBER)).rejects.toMatchObject({
    code: 'mapping.run-not-decidable',
    facts: { lacking: lacking.join(', ') },
  });
  await changeRun(services, hr, await aimed(hr, id), aContent());
  await decideRun(services, director, await aimed(director, id), NUMBER);
  const seen = await view(hr, id);
  expect(seen).toMatchObject({ status: 'decided', journalNumber: '26RS0001', obstacles: ['information-missing'] });
  expect(seen.decision?.by).toBe('Person 1');
  expect(await types(id)).toEqual(['mapping-run.prepared', 'mapping-run.changed', 'mapping-run.decided']);
});

test('whoever prepared a mapping does not decide on it, though they may decide on those of others', async () => {
  const both = { ...hr, roles: [...hr.roles, { role: 'director' as const }] };
  const id = await region.prepared(both);
  expect((await view(both, id)).may).not.toContain('decide');
  await expect(decideRun(services, both, await aimed(both, id), NUMBER)).rejects.toMatchObject({
    code: 'mapping.run-own',
  });
  const otherAccount = { ...both, account: 'another account of the same person' };
  await expect(decideRun(services, otherAccount, await aimed(both, id), NUMBER)).rejects.toMatchObject({
    code: 'mapping.run-own',
  });
  const others = await region.prepared(hr);
  const otherPerson = { ...both, person: director.person, account: 'other' };
  await decideRun(services, otherPerson, await aimed(hr, others), NUMBER);
  expect((await view(hr, others)).status).toBe('decided');
});

test('the database itself holds no run that goes on without a decision, or by that of whoever prepared it', async () => {
  const id = await region.prepared(hr);
  const forced = (change: ReturnType<typeof sql>) =>
    database.transaction(inside, (tx) => sql`update mapping_run set ${change} where run_id = ${id}`.execute(tx));
  await expect(forced(sql`status = 'running'`)).rejects.toThrow(/check constraint/);
  await expect(
    forced(sql`status = 'decided', journal_number = 'x', decided_at = prepared_at, decided_account = prepared_account`),
  ).rejects.toThrow(/check constraint/);
  await decideRun(services, director, await aimed(director, id), NUMBER);
  await expect(forced(sql`content = content || '{"purpose": "another"}'`)).rejects.toThrow(/does not change/);
});

test('after the decision nothing that it was about is changed, and the log detector asks for an indication', async () => {
  const content = aContent({ detectors: ['abroad', 'engagements'] });
  expect(aContent().detectors).not.toContain('abroad');
  const id = await region.prepared(hr, content);
  expect((await view(hr, id)).obstacles).toEqual(['indication-missing']);
  await changeRun(services, hr, await aimed(hr, id), { ...content, indication: 'Två tips från driften.' });
  await decideRun(services, director, await aimed(director, id), NUMBER);
  await expect(changeRun(services, hr, await aimed(hr, id), content)).rejects.toMatchObject({
    code: 'mapping.run-step-closed',
  });
});

test('names open one detector at a time, when there are counts, by a decision of its own that the maker cannot make', async () => {
  const id = await region.decided(hr, director);
  const form = { detector: 'engagements' as const, journalNumber: '26RS0002', reason: 'Tolv träffar i vården.' };
  await expect(openNames(services, director, await aimed(director, id), form)).rejects.toMatchObject({
    code: 'mapping.run-step-closed',
  });
  await database.transaction(inside, (tx) => saveRun(tx, id, { status: 'counted' }));
  await expect(openNames(services, hr, await aimed(hr, id), form)).rejects.toMatchObject({
    code: 'access.not-allowed',
  });
  await expect(
    openNames(services, director, await aimed(director, id), { ...form, detector: 'abroad' }),
  ).rejects.toMatchObject({ code: 'mapping.detector-not-decided' });
  await openNames(services, director, await aimed(director, id), form);
  expect((await view(hr, id)).openings).toMatchObject([{ detector: 'engagements', journalNumber: '26RS0002' }]);
  await expect(openNames(services, director, await aimed(director, id), form)).rejects.toMatchObject({
    code: 'mapping.detector-not-decided',
  });
});

test('a decision and an opening are made after a step-up only', async () => {
  const id = await region.prepared(hr);
  const stale = {
    ...services,
    requireStepUp: () => {
      throw new Error('step up');
    },
  };
  await expect(decideRun(stale, director, await aimed(director, id), NUMBER)).rejects.toThrow('step up');
  const form = { detector: 'engagements' as const, journalNumber: 'x', reason: 'x' };
  await expect(openNames(stale, director, await aimed(director, id), form)).rejects.toThrow('step up');
});

test('of two who act on what they saw, the second is told; what is called off is over', async () => {
  const id = await region.prepared(hr);
  const saw = await aimed(hr, id);
  await changeRun(services, hr, saw, aContent({ title: 'Annat' }));
  await expect(cancelRun(services, hr, saw)).rejects.toMatchObject({ code: 'mapping.run-changed-meanwhile' });
  await cancelRun(services, hr, await aimed(hr, id));
  expect((await view(hr, id)).may).toEqual([]);
  await expect(recordInformation(services, hr, await aimed(hr, id), INFORMATION)).rejects.toMatchObject({
    code: 'mapping.run-step-closed',
  });
});

test('HR of a part maps that part alone, and sees no other mapping', async () => {
  const id = await region.prepared(hr);
  const wardHr = await actor('wardHr');
  await expect(region.prepared(wardHr)).rejects.toMatchObject({ code: 'access.not-allowed' });
  await expect(view(wardHr, id)).rejects.toMatchObject({ code: 'mapping.run-unknown' });
  const own = await region.prepared(wardHr, aContent(), region.unit('ward'));
  expect((await list(wardHr)).items.map((one) => one.id)).toEqual([own]);
  expect((await list(await actor('nurse'))).items).toEqual([]);
  expect((await list(hr)).makes.map(({ name }) => name)).toContain('Enhet top');
});
