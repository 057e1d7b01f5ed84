import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { settableClock } from '../../kernel/clock.ts';
import { type EmployerId, systemRandom } from '../../kernel/ids.ts';
import { openDatabase, type Tx } from '../database/index.ts';
import { anEmployer } from '../database/testing.ts';
import { aDatabase } from '../embedded-postgres/testing.ts';
import { createJournal } from './journal.ts';
import { sequence } from './sequencer.ts';
import { listEntriesFrom } from './store.ts';

const { database, connection } = await aDatabase();
const journal = createJournal({ clock: settableClock('2026-03-20T09:00:00Z'), random: systemRandom, reactions: [] });

const record = (tx: Tx, type: string) =>
  journal.record(tx, [
    { type, subject: { kind: 'dog', id: crypto.randomUUID() }, actor: { kind: 'system' }, facts: {} },
  ]);
const write = (employer: EmployerId, type: string) => database.transaction({ employer }, (tx) => record(tx, type));
const read = async (employer: EmployerId, from = 0) =>
  (await database.transaction({ employer }, (tx) => listEntriesFrom(tx, from, 1000))).map(
    ({ position, type }) => `${position} ${type}`,
  );

/** A transaction that has written and waits to be told to commit. */
async function openWriter(employer: EmployerId, type: string) {
  const written = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  const done = database.transaction({ employer }, async (tx) => {
    await record(tx, type);
    written.resolve();
    await release.promise;
  });
  await written.promise;
  const end = (settle: () => void) => {
    settle();
    return done.catch(() => {});
  };
  return { commit: () => end(release.resolve), abort: () => end(() => release.reject(new Error('aborted'))) };
}

test('positions begin at 0, have no gaps, and a second round gives none', async () => {
  const employer = await anEmployer(database);
  for (const type of ['dog.came', 'dog.sat', 'dog.left']) await write(employer, type);
  expect(await sequence(database, employer)).toBe(3);
  expect(await sequence(database, employer)).toBe(0);
  expect(await read(employer)).toEqual(['0 dog.came', '1 dog.sat', '2 dog.left']);
});

test('with two writers that commit out of order a reader by position misses nothing and sees nothing twice', async () => {
  const employer = await anEmployer(database);
  const slow = await openWriter(employer, 'dog.slow');
  await write(employer, 'dog.fast');
  // The fast one has committed, but the slow one began before it: neither has a place yet.
  await sequence(database, employer);
  const seen = await read(employer);
  await slow.commit();
  await write(employer, 'dog.later');
  await sequence(database, employer);
  seen.push(...(await read(employer, seen.length)));
  expect(seen).toEqual(['0 dog.slow', '1 dog.fast', '2 dog.later']);
});

test('a writer that gives up leaves no hole', async () => {
  const employer = await anEmployer(database);
  const doomed = await openWriter(employer, 'dog.doomed');
  await write(employer, 'dog.kept');
  await doomed.abort();
  await sequence(database, employer);
  expect(await read(employer)).toEqual(['0 dog.kept']);
});

test('many writers and several sequencers at once give every entry exactly one position', async () => {
  const employer = await anEmployer(database);
  const second = openDatabase({ connection, connections: 4 });
  const writers = Array.from({ length: 60 }, (_, n) => write(employer, n % 3 === 0 ? 'dog.came' : 'dog.left'));
  const sequencers = Array.from({ length: 12 }, (_, n) => sequence(n % 2 === 0 ? database : second, employer));
  await Promise.all([...writers, ...sequencers]);
  await sequence(database, employer);
  await second.close();
  const positions = (await read(employer)).map((line) => Number.parseInt(line, 10));
  expect(positions).toEqual(Array.from({ length: 60 }, (_, n) => n));
});

test('each employer’s journal has its own positions', async () => {
  const [one, other] = [await anEmployer(database), await anEmployer(database)];
  await write(one, 'dog.came');
  await write(other, 'dog.left');
  await sequence(database, one);
  await sequence(database, other);
  expect([await read(one), await read(other)]).toEqual([['0 dog.came'], ['0 dog.left']]);
});

test('in a restored copy, where transaction numbers begin anew, old entries keep their place and new ones follow', async () => {
  const employer = await anEmployer(database);
  await write(employer, 'dog.before');
  await sequence(database, employer);
  await write(employer, 'dog.unplaced');
  // As the copy finds it: made in another cluster, which had come far further in its numbers.
  await database.query({ employer }, sql`update sequencer set cluster = 1, settled = '9000000000'`);
  await sequence(database, employer);
  await write(employer, 'dog.after');
  await sequence(database, employer);
  expect(await read(employer)).toEqual(['0 dog.before', '1 dog.unplaced', '2 dog.after']);
});
