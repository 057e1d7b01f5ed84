import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import type { Actor } from '../../../access/index.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { listEntriesOf } from '../../../platform/journal/index.ts';
import { employee } from '../../organisation/testing.ts';
import { keepFindings } from '../finding-register/keep.ts';
import { readFindings } from '../finding-register/reading.ts';
import { verify } from '../package/archive.ts';
import { makePackage } from '../package/make.ts';
import { openNames } from '../runs/decide.ts';
import { RUN, type RunId } from '../runs/run.ts';
import { findRun } from '../runs/store.ts';
import { aMappingRegion } from '../testing-runs.ts';
import { closeRun } from '../work/close.ts';
import { mappingJob } from '../work/job.ts';
import { startRun } from '../work/start.ts';
import { drawFrom, endRoom, freezePopulation, giveRoom } from './actions.ts';
import { readRoomLooks } from './looks.ts';
import { readGivenRooms, readRoom, readRooms, readSample } from './reading.ts';
import type { PopulationName, RoomId, SampleId } from './room.ts';

const { database } = await aDatabase();
const region = await aMappingRegion(database, {
  employees: [employee(30, 'ward', { name: 'Hemlig Hanna', protected: 'true' })],
});
afterAll(region.clean);
const { services, inside, actor, aimed } = region;
const hr = await actor('hrHead');
const director = await actor('director');
const nurse = await actor('nurse');
const outside = { ...inside, person: null, authenticatedAt: services.clock.now(), acr: null };
const auditorRole = [{ role: 'auditor' as const }];
/** Two from outside, whose accounts have the role by a grant. */
const ACCOUNTS = ['0197c5a0-0000-7000-8000-00000000000a', '0197c5a0-0000-7000-8000-00000000000b'] as const;
const auditor: Actor = { ...outside, account: ACCOUNTS[0], roles: auditorRole };
const otherAuditor = { ...outside, account: ACCOUNTS[1], roles: auditorRole };
const officer = { ...outside, account: 'officer', roles: [{ role: 'data-protection-officer' as const }] };
await database.transaction(inside, async (tx) => {
  for (const account of ACCOUNTS) {
    await sql`insert into account (account_id, issuer, subject, name, created_at)
      values (${account}, 'i', ${account}, 'Revisorn', ${services.clock.now()})`.execute(tx);
    await sql`insert into role_grant (holder_id, role, holder_kind, valid_from, valid_to, known_from, known_to, entry_id)
      values (${account}, 'auditor', 'account', '2026-01-01', 'infinity', '2026-01-01', 'infinity', ${account})`.execute(
      tx,
    );
  }
});
const UNTIL = '2026-03-31';
const form = (account: string, until = UNTIL) => ({ auditor: { kind: 'account' as const, id: account }, until });
const inTx = <Answer>(read: Parameters<typeof database.transaction<Answer>>[1]) => database.transaction(inside, read);
const room = (by: Actor, id: RoomId) => inTx((tx) => readRoom(tx, services, by, id));
const sample = (by: Actor, id: RoomId, of: SampleId) =>
  inTx((tx) => readSample(tx, services, by, { room: id, sample: of }));
const looks = (by: Actor, id: RoomId) => inTx((tx) => readRoomLooks(tx, services, by, id, { page: 1, limit: 50 }));
const types = async (id: RunId) =>
  (await inTx((tx) => listEntriesOf(tx, { kind: RUN, id }))).map(({ type }) => type.replace('mapping-run.', ''));
const code = (named: string) => ({ code: named });

/** A mapping that has been counted, with a finding about the nurse and one about somebody protected. */
async function counted(): Promise<RunId> {
  const id = await region.decided(hr, director);
  await startRun(services, hr, await aimed(hr, id));
  await mappingJob.run(services, inside, new AbortController().signal);
  await inTx(async (tx) => {
    const run = await findRun(tx, id, sql`true`);
    if (run === undefined) throw new Error('no run');
    const { rows } = await sql<{ employee_id: string; employment: string; person: string; unit: string }>`
      select employee_id, employment_id as employment, person_id as person, unit_id as unit
      from employment join employment_state using (employer_id, employment_id)
      where employee_id = '1030' or person_id = ${nurse.person}`.execute(tx);
    const employments = new Map(
      rows.map(({ employee_id, ...rest }) => [employee_id, { ...rest, ownNumber: undefined }]),
    );
    const hits = [...employments.keys()].map((employee_id) => ({
      row: aHitRow(employee_id),
      evidence: [],
      caseId: null,
    }));
    await keepFindings(tx, services, { run, hits, employments: employments as never });
  });
  return id;
}

const aHitRow = (employee_id: string) => ({
  ...{ finding: 'engagement', employee_id, administration_id: '', unit_id: '', kind: 'secondary-occupation' as const },
  ...{ class: 'unknown', organisation_number: '5598005014', country: '', from: '2025-02-01', to: '', days: '' },
  ...{ amount_sek: '', confidence: '', disagreement: '', documented: '', explanation: '' },
});

async function opened(): Promise<RunId> {
  const id = await counted();
  const decision = { detector: 'engagements' as const, journalNumber: '26RS0002', reason: 'Två träffar.' };
  await openNames(services, director, await aimed(director, id), decision);
  return id;
}

test('a room is given by those who decide, to an auditor, over what has been counted, and until a day', async () => {
  const early = await region.decided(hr, director);
  await expect(giveRoom(services, director, early, form(auditor.account))).rejects.toMatchObject(
    code('mapping.run-not-counted'),
  );
  const run = await counted();
  for (const [by, given, problem] of [
    [hr, form(auditor.account), 'access.not-allowed'],
    [auditor, form(otherAuditor.account), 'access.not-allowed'],
    [nurse, form(auditor.account), 'mapping.run-unknown'],
    [director, form(ACCOUNTS[0].replace('a0', 'b0')), 'mapping.auditor-unknown'],
    [director, { auditor: { kind: 'person', id: nurse.person as string }, until: UNTIL }, 'mapping.auditor-unknown'],
    [director, form(auditor.account, '2026-03-01'), 'mapping.room-until'],
    [director, form(auditor.account, '2028-03-01'), 'mapping.room-until'],
    [{ ...director, account: auditor.account }, form(auditor.account), 'mapping.room-own'],
  ] as const)
    await expect(giveRoom(services, by, run, given)).rejects.toMatchObject(code(problem));
  const id = await giveRoom(services, director, run, form(auditor.account));
  expect((await inTx((tx) => readGivenRooms(tx, services, director, run))).items).toMatchObject([
    { id, auditor: 'Revisorn', until: UNTIL, isOpen: true },
  ]);
  expect((await types(run)).at(-1)).toBe('room-given');
  await expect(inTx((tx) => readGivenRooms(tx, services, hr, run))).rejects.toMatchObject(code('access.not-allowed'));
});

test('no seed is taken before the population is frozen, and what is frozen does not change', async () => {
  const run = await opened();
  const id = await giveRoom(services, director, run, form(auditor.account));
  const draw = { population: 'persons' as const, seed: 'Fullmäktige 2026-03', size: 3 };
  await expect(drawFrom(services, auditor, id, draw)).rejects.toMatchObject(code('mapping.population-not-frozen'));
  await freezePopulation(services, auditor, id, 'persons');
  await expect(freezePopulation(services, auditor, id, 'persons')).rejects.toMatchObject(
    code('mapping.population-frozen-already'),
  );
  await expect(freezePopulation(services, auditor, id, 'cases')).rejects.toMatchObject(
    code('mapping.population-empty'),
  );
  const frozen = (await room(auditor, id)).populations.find(({ name }) => name === 'persons')?.frozen;
  expect(frozen).toMatchObject({
    count: 14,
    frozenAt: services.clock.now(),
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  services.clock.advance(60_000);
  const drawn = await drawFrom(services, auditor, id, draw);
  const first = await sample(auditor, id, drawn);
  expect(first.rows).toHaveLength(3);
  expect(first.rows.every(({ about }) => about?.population === 'persons')).toBe(true);
  expect(first.redrawn).toEqual({ isPopulationSame: true, isSampleSame: true });
  const again = await sample(auditor, id, await drawFrom(services, auditor, id, draw));
  expect(again.rows).toEqual(first.rows);
  expect(JSON.stringify(first)).not.toMatch(/Person|Hanna/);
  expect((await types(run)).slice(-4)).toEqual(['room-given', 'population-frozen', 'sample-drawn', 'sample-drawn']);
  await expect(
    inTx((tx) => sql`update audit_population set refs = refs[2:] where room_id = ${id}`.execute(tx)),
  ).rejects.toThrow(/permission denied/);
  await expect(inTx((tx) => sql`delete from audit_sample`.execute(tx))).rejects.toThrow(/permission denied/);
});

test('the room is the auditor’s own, until its last day or until it is ended, and for nobody else', async () => {
  const run = await opened();
  const id = await giveRoom(services, director, run, form(auditor.account, '2026-03-02'));
  const rooms = async (by: Actor) => (await inTx((tx) => readRooms(tx, services, by))).items.map((one) => one.id);
  expect(await rooms(auditor)).toContain(id);
  for (const other of [otherAuditor, director, hr, nurse]) {
    expect(await rooms(other)).toEqual([]);
    await expect(room(other, id)).rejects.toMatchObject(code('mapping.room-unknown'));
    await expect(freezePopulation(services, other, id, 'persons')).rejects.toMatchObject(code('mapping.room-unknown'));
    await expect(looks(other, id)).rejects.toMatchObject(code('mapping.room-unknown'));
    await expect(makePackage(services, other, id)).rejects.toMatchObject(code('mapping.room-unknown'));
  }
  // The officer reads it, and changes nothing in it.
  expect(await rooms(officer)).toContain(id);
  expect((await room(officer, id)).mayDraw).toBe(false);
  await expect(freezePopulation(services, officer, id, 'persons')).rejects.toMatchObject(code('mapping.room-unknown'));
  services.clock.advance(24 * 3_600_000);
  expect(await rooms(auditor)).not.toContain(id);
  await expect(room(auditor, id)).rejects.toMatchObject(code('mapping.room-unknown'));
  expect((await room(officer, id)).isOpen).toBe(false);
  services.clock.advance(-24 * 3_600_000);
  await expect(endRoom(services, hr, id)).rejects.toMatchObject(code('access.not-allowed'));
  await endRoom(services, director, id);
  await expect(endRoom(services, director, id)).rejects.toMatchObject(code('mapping.room-over'));
  await expect(room(auditor, id)).rejects.toMatchObject(code('mapping.room-unknown'));
});

test('who has looked at the findings is told in the room, at whom by reference alone', async () => {
  // What was drawn in the tests before was looked at before this mapping was counted.
  services.clock.advance(3_600_000);
  const run = await opened();
  const id = await giveRoom(services, director, run, form(auditor.account));
  await inTx((tx) => readFindings(tx, services, hr, { page: 1, limit: 50, run }));
  const before = await looks(auditor, id);
  expect(before.items).toHaveLength(before.total);
  expect(before.items.every(({ looker, resource }) => looker !== null && resource === 'finding')).toBe(true);
  expect(before.total).toBeGreaterThan(0);
  await freezePopulation(services, auditor, id, 'findings');
  const drawn = await drawFrom(services, auditor, id, { population: 'findings', seed: 'x', size: 10 });
  const seen = await sample(auditor, id, drawn);
  expect(seen.rows.map(({ about }) => about)).toMatchObject([
    { finding: 'engagement', state: 'found' },
    { finding: 'engagement', state: 'found' },
  ]);
  const after = await looks(officer, id);
  expect(after.items.slice(0, 2)).toMatchObject([{ resource: 'audit-room' }, { resource: 'audit-room' }]);
  expect(JSON.stringify(after)).not.toContain(nurse.person);
});

test('the package holds what was frozen and drawn, and after the disposal every sample is still drawn the same', async () => {
  const run = await opened();
  const id = await giveRoom(services, director, run, form(auditor.account));
  for (const population of ['persons', 'findings'] satisfies PopulationName[])
    await freezePopulation(services, auditor, id, population);
  const drawn = await drawFrom(services, auditor, id, { population: 'persons', seed: 'frö', size: 5 });
  const before = await sample(auditor, id, drawn);
  const made = await makePackage(services, auditor, id);
  const verified = verify(made.content);
  expect(verified).toMatchObject({ faults: [], files: 9 });
  const last = (await inTx((tx) => listEntriesOf(tx, { kind: RUN, id: run }))).at(-1);
  expect(last).toMatchObject({ type: 'mapping-run.packaged', facts: { hash: verified?.hash } });
  const text = Buffer.from(made.content).toString('latin1');
  expect(text).toContain(before.rows[0]?.reference);
  for (const hidden of [nurse.person as string, '5598005014', 'Hanna']) expect(text).not.toContain(hidden);
  const at = text.indexOf(before.rows[0]?.reference as string);
  const changed = Uint8Array.from(made.content);
  changed[at] = (changed[at] as number) ^ 1;
  expect(verify(changed)?.faults.map(({ file }) => file)).toContain('persons.txt');
  await closeRun(services, hr, await aimed(hr, run), { nothingHeldBack: true, checked: 'Diariet.' });
  const after = await sample(auditor, id, drawn);
  expect(after.rows).toEqual(before.rows.map(({ reference }) => ({ reference, about: null })));
  expect(after.redrawn).toEqual({ isPopulationSame: true, isSampleSame: true });
  const packagedAgain = verify((await makePackage(services, auditor, id)).content);
  expect(packagedAgain?.faults).toEqual([]);
});
