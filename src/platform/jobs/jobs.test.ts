import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { anEmployer } from '../database/testing.ts';
import { aDatabase } from '../embedded-postgres/testing.ts';
import { createLog } from '../log/index.ts';
import { installJobs } from './install.ts';
import { createJobs, type JobData, type JobKind } from './jobs.ts';

const { database, connection, ownerConnection } = await aDatabase();
const serverRole = 'user' in connection ? connection.user : '';
await installJobs(ownerConnection, serverRole, ['dog-walk', 'dog-wash', 'dog-feed']);
const employer = await anEmployer(database);
const jobs = createJobs(connection, createLog('silent'));
afterAll(() => jobs.stop());

test('a job is done once it is committed, once, with the ids it was given', async () => {
  const done = Promise.withResolvers<JobData>();
  let attempts = 0;
  const walk: JobKind<typeof done> = {
    name: 'dog-walk',
    run: async ({ resolve }, data) => {
      attempts++;
      resolve(data);
    },
  };
  await jobs.work([walk], done, async () => []);
  await database.transaction({ employer }, (tx) => jobs.enqueue(tx, 'dog-walk', { employer, dog: 'bella' }));
  expect(await done.promise).toEqual({ employer, dog: 'bella' });
  expect(attempts).toBe(1);
});

test('a job of a transaction that fails was never there', async () => {
  const failing = database.transaction({ employer }, async (tx) => {
    await jobs.enqueue(tx, 'dog-wash', { employer });
    throw new Error('no water');
  });
  await expect(failing).rejects.toThrow('no water');
  const [row] = await database.query<{ count: number }>(
    { employer },
    sql`select count(*) as count from pgboss.job where name = 'dog-wash'`,
  );
  expect(row).toEqual({ count: 0 });
});

test('installing again changes nothing, and a new queue is added', async () => {
  const queues = () => database.query({ employer: null }, sql`select name, created_on from pgboss.queue order by name`);
  const before = await queues();
  await installJobs(ownerConnection, serverRole, ['dog-walk', 'dog-wash']);
  expect(await queues()).toEqual(before);
  await installJobs(ownerConnection, serverRole, ['dog-walk', 'dog-wash', 'dog-feed', 'dog-trim']);
  expect(await queues()).toHaveLength(before.length + 1);
});

test('a queue that does not exist refuses the job and the change with it', async () => {
  const failing = database.transaction({ employer }, (tx) => jobs.enqueue(tx, 'cat-walk', { employer }));
  await expect(failing).rejects.toThrow(/cat-walk/);
});

test('work that recurs is woken once for each employer and stretch of time, by however many processes', async () => {
  const employers = [employer, await anEmployer(database)];
  const fed: string[] = [];
  const all = Promise.withResolvers<void>();
  const feed: JobKind = {
    name: 'dog-feed',
    everyMinutes: 10_080,
    run: async (_, data) => {
      fed.push(data.employer);
      if (fed.length >= employers.length) all.resolve();
    },
  };
  const other = createJobs(connection, createLog('silent'));
  await Promise.all([jobs, other].map((each) => each.work([feed], undefined, async () => employers)));
  await all.promise;
  expect(fed.toSorted()).toEqual(employers.toSorted());
  const [row] = await database.query(
    { employer },
    sql`select count(*) as count from pgboss.job where name = 'dog-feed'`,
  );
  expect(row).toEqual({ count: employers.length });
  await other.stop();
});

test('a queue that could not be reached is tried anew at the next use', async () => {
  const late = createJobs({ ...connection, database: 'not_there' } as typeof connection, createLog('silent'));
  const enqueue = () => database.transaction({ employer }, (tx) => late.enqueue(tx, 'dog-wash', { employer }));
  await expect(enqueue()).rejects.toThrow(/not_there/);
  await expect(enqueue()).rejects.toThrow(/not_there/);
  await late.stop();
});
