import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { createJobs, installJobs, type JobKind } from '../../../platform/jobs/index.ts';
import { createLog } from '../../../platform/log/index.ts';
import { aTemplate } from '../testing.ts';
import { anOffice } from '../testing-office.ts';
import { sweepJob } from './job.ts';
import type { SweepServices } from './services.ts';
import { sweepWaking } from './wake.ts';

const { database, connection, ownerConnection } = await aDatabase();
await installJobs(ownerConnection, 'user' in connection ? connection.user : '', [sweepJob.name]);
const jobs = createJobs(connection, createLog('silent'));
afterAll(() => jobs.stop());

test('a version decided for today acts at once on what is open, and one for a later day wakes nobody', async () => {
  const office = await anOffice(database, { templates: 'guided', reactions: [sweepWaking(jobs.enqueue)] });
  const waiting = async () => {
    const rows = await database.query<{ data: unknown }>(
      office.inside,
      sql`select data from pgboss.job where name = ${sweepJob.name} and state = 'created'`,
    );
    return rows.map(({ data }) => data);
  };
  await office.decide([aTemplate()], '2026-03-03');
  expect(await waiting()).toEqual([]);
  office.clock.set('2026-03-03T11:00:00Z');
  const dog = await office.admit('nurse');
  await office.sweep();
  await office.decide([aTemplate({ withinDays: 30, transition: 'withdraw' })], '2026-03-03');
  expect(await waiting()).toEqual([office.inside]);
  const swept = Promise.withResolvers<void>();
  const job: JobKind<SweepServices> = {
    ...sweepJob,
    run: (...given) => sweepJob.run(...given).then(swept.resolve, swept.reject),
  };
  await jobs.work([job], office.services, async () => []);
  await swept.promise;
  const [duty] = await office.dutiesOf(dog);
  expect(duty?.withdrawnBy).not.toBeNull();
});
