import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { instant, settableClock } from '../kernel/clock.ts';
import { type EmployerId, newId, type PersonId, systemRandom } from '../kernel/ids.ts';
import { openDatabase } from '../platform/database/index.ts';
import { anEmployer } from '../platform/database/testing.ts';
import { aDatabase } from '../platform/embedded-postgres/testing.ts';
import { createJournal } from '../platform/journal/index.ts';
import { createLog } from '../platform/log/index.ts';
import type { Actor } from './actor.ts';
import { keepLooksBatched } from './keep-looks-batched.ts';
import { closeLookBatches, isBatchDue } from './look-batches.ts';
import { listLooksAt, recordLooks } from './looks.ts';
import { verifyLooks } from './verify-looks.ts';

const { database, ownerConnection } = await aDatabase();
const clock = settableClock('2026-03-02T08:00:00Z');
const journal = createJournal({ clock, random: systemRandom, reactions: [] });

const somebody = () => newId<PersonId>(clock.now(), systemRandom);
const actorOf = (employer: EmployerId, person: PersonId | null = somebody()): Actor => ({
  employer,
  person,
  account: 'an account',
  roles: [],
  authenticatedAt: clock.now(),
  acr: null,
});

function look(actor: Actor, persons: readonly PersonId[], resource = 'person') {
  return database.transaction({ employer: actor.employer }, (tx) =>
    recordLooks(tx, journal, actor, { resource, persons }),
  );
}
const entriesOf = (employer: EmployerId) =>
  database.query<{ facts: { count: number; from: string; to: string; hash: string } }>(
    { employer },
    sql`select facts from entry join entry_payload using (employer_id, entry_id) where type = 'looks.batched'
      order by ordinal`,
  );
const verified = (employer: EmployerId) => database.transaction({ employer }, verifyLooks);

test('a batch is due at a thousand looks or when its oldest has stood open a quarter of an hour, and never before', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000 }), fc.integer({ min: 0, max: 3_600 }), (count, seconds) => {
      const now = instant(new Date(Date.parse('2026-03-02T08:00:00Z') + seconds * 1_000));
      const due = isBatchDue({ count, oldest: instant('2026-03-02T08:00:00Z') }, now);
      expect(due).toBe(count >= 1_000 || seconds >= 900);
    }),
  );
  expect(isBatchDue({ count: 0 }, clock.now())).toBe(false);
});

test('looks stand open until their batch is due; then one entry seals them, and says of nobody who was looked at', async () => {
  const employer = await anEmployer(database);
  const actor = actorOf(employer);
  const [anna, bo] = [somebody(), somebody()];
  const first = clock.now();
  await look(actor, [anna, bo]);
  clock.advance(14 * 60_000);
  await look(actor, [anna], 'personal-number');
  expect(await closeLookBatches(database, journal, employer)).toBe(0);
  clock.advance(60_000);
  expect(await closeLookBatches(database, journal, employer)).toBe(3);
  const [entry, ...more] = await entriesOf(employer);
  expect(more).toEqual([]);
  expect(entry?.facts).toMatchObject({ count: 3, from: first.replace('Z', '000Z') });
  expect(JSON.stringify(entry)).not.toContain(anna);
  expect(await verified(employer)).toEqual({ batches: 1, looks: 3, broken: [] });
});

test('thousands that stand open are sealed a thousand at a time, by two closers at once as well', async () => {
  const employer = await anEmployer(database);
  await look(actorOf(employer), Array.from({ length: 2_500 }, somebody));
  clock.advance(900_000);
  const sealed = await Promise.all([1, 2].map(() => closeLookBatches(database, journal, employer)));
  expect(sealed.reduce((sum, one) => sum + one)).toBe(2_500);
  const counts = (await entriesOf(employer)).map(({ facts }) => facts.count);
  expect(Math.max(...counts)).toBeLessThanOrEqual(1_000);
  expect(await verified(employer)).toMatchObject({ looks: 2_500, broken: [] });
});

test('a look at somebody with protected identity is sealed in the transaction of the reading', async () => {
  const employer = await anEmployer(database);
  const [hidden, open] = [somebody(), somebody()];
  await database.query({ employer }, sql`insert into protected_person (person_id) values (${hidden})`);
  await look(actorOf(employer), [hidden, open]);
  expect(await entriesOf(employer)).toMatchObject([{ facts: { count: 1 } }]);
  expect(await verified(employer)).toEqual({ batches: 1, looks: 1, broken: [] });
  const undone = database.transaction({ employer }, async (tx) => {
    await recordLooks(tx, journal, actorOf(employer), { resource: 'person', persons: [hidden] });
    throw new Error('the reading failed');
  });
  await expect(undone).rejects.toThrow('the reading failed');
  expect(await entriesOf(employer)).toHaveLength(1);
});

test('a look bears the moment at which it was made', async () => {
  const employer = await anEmployer(database);
  const anna = somebody();
  await look(actorOf(employer, null), [anna]);
  const looks = await database.transaction({ employer }, (tx) => listLooksAt(tx, anna, 10));
  expect(looks).toEqual([{ at: clock.now(), looker: null, person: anna, resource: 'person' }]);
});

test('whatever row of a batch is changed, taken away or added, by the owner too, it is found', async () => {
  const owner = openDatabase({ connection: ownerConnection, connections: 1, plainConnections: 1 });
  const changes = {
    who: sql`looker_id = gen_random_uuid()`,
    when: sql`looked_at = looked_at + interval '1 microsecond'`,
    account: sql`account = account || '!'`,
    whom: sql`person_id = gen_random_uuid()`,
    what: sql`resource = 'case'`,
  };
  const tamperings = ['who', 'when', 'account', 'whom', 'what', 'gone', 'added'] as const;
  const given = fc.record({
    sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
    victim: fc.nat(),
    how: fc.constantFrom(...tamperings),
  });
  const run = async ({ sizes, victim, how }: { sizes: number[]; victim: number; how: (typeof tamperings)[number] }) => {
    const employer = await anEmployer(database);
    for (const size of sizes) {
      await look(actorOf(employer), Array.from({ length: size }, somebody));
      clock.advance(900_000);
      await closeLookBatches(database, journal, employer);
    }
    expect(await verified(employer)).toMatchObject({ batches: sizes.length, broken: [] });
    const rows = await database.query<{ look_id: number; batch_id: string }>(
      { employer },
      sql`select look_id, batch_id from look order by look_id`,
    );
    const row = rows[victim % rows.length];
    await owner.transaction({ employer }, async (tx) => {
      await sql`alter table look disable trigger sealed_once`.execute(tx);
      if (how === 'gone') await sql`delete from look where look_id = ${row?.look_id}`.execute(tx);
      else if (how === 'added')
        await sql`insert into look (looked_at, account, person_id, resource, batch_id)
          select looked_at, account, person_id, resource, batch_id from look where look_id = ${row?.look_id}`.execute(
          tx,
        );
      else await sql`update look set ${changes[how]} where look_id = ${row?.look_id}`.execute(tx);
      await sql`alter table look enable trigger sealed_once`.execute(tx);
    });
    const fault = how === 'gone' || how === 'added' ? 'count' : 'changed';
    expect((await verified(employer)).broken).toEqual([{ batch: row?.batch_id, fault }]);
  };
  try {
    await fc.assert(fc.asyncProperty(given, run), { numRuns: 30 });
  } finally {
    await owner.close();
  }
});

test('the server itself cannot change a look, seal it twice or take it away, and a batch without an entry is found', async () => {
  const employer = await anEmployer(database);
  await look(actorOf(employer), [somebody()]);
  for (const attempt of [sql`update look set resource = 'x'`, sql`delete from look`])
    await expect(database.query({ employer }, attempt)).rejects.toThrow(/permission denied/);
  const forged = somebody();
  await database.query({ employer }, sql`update look set batch_id = ${forged}`);
  expect((await verified(employer)).broken).toEqual([{ batch: forged, fault: 'no-entry' }]);
  const again = database.query({ employer }, sql`update look set batch_id = gen_random_uuid()`);
  await expect(again).rejects.toThrow('a look is never changed');
});

test('batches are closed by themselves, for every employer', async () => {
  const employers = [await anEmployer(database), await anEmployer(database)];
  for (const employer of employers) await look(actorOf(employer), [somebody()]);
  clock.advance(900_000);
  const keeper = keepLooksBatched(database, journal, createLog('silent'), 10);
  for (const employer of employers) await vi.waitFor(async () => expect(await entriesOf(employer)).toHaveLength(1));
  await keeper.stop();
});
