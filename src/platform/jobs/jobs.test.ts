import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { anEmployer } from '../database/testing.ts';
import { aDatabase } from '../embedded-postgres/testing.ts';
import { createLog } from '../log/index.ts';
import { installJobs } from './install.ts';
import { createJobs, type JobData } from './jobs.ts';

const { database, connection, ownerConnection } = await aDatabase();
const serverRole = 'user' in connection ? connection.user : '';
await installJobs(ownerConnection, serverRole, ['dog-walk', 'dog-wash']);
const employer = await anEmployer(database);
const jobs = createJobs(connection, createLog('silent'));
afterAll(() => jobs.stop());

test('a job is done once it is committed, once, with the ids it was given', async () => {
  const done = Promise.withResolvers<JobData>();
  let attempts = 0;
  await jobs.work([
    {
      name: 'dog-walk',
      run: async (data) => {
        attempts++;
        done.resolve(data);
      },
    },
  ]);
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
  await installJobs(ownerConnection, serverRole, ['dog-walk', 'dog-wash', 'dog-trim']);
  expect(await queues()).toHaveLength(before.length + 1);
});

test('a queue that does not exist refuses the job and the change with it', async () => {
  const failing = database.transaction({ employer }, (tx) => jobs.enqueue(tx, 'cat-walk', { employer }));
  await expect(failing).rejects.toThrow(/cat-walk/);
});
