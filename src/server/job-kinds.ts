import { sql } from 'kysely';
import type { EmployerId } from '../kernel/ids.ts';
import { KINDS, reopeningJob } from '../modules/cases/index.ts';
import { outboxJob } from '../modules/documents/index.ts';
import { sweepJob } from '../modules/duties/index.ts';
import { equipmentJob } from '../modules/equipment/index.ts';
import { mappingJob } from '../modules/mapping/index.ts';
import type { JobKind } from '../platform/jobs/index.ts';
import type { Services } from './services.ts';

/** All background work of the product: each module's kinds, by one line. */
export const jobKinds: readonly JobKind<Services>[] = [
  sweepJob,
  outboxJob,
  mappingJob,
  equipmentJob,
  reopeningJob(KINDS),
];

/** Begins to do the background work, in this process. */
export function workJobs(services: Services, kinds = jobKinds): Promise<void> {
  const { jobs, database } = services;
  return jobs.work(kinds, services, async () => {
    const rows = await database.query<{ employer_id: EmployerId }>(
      { employer: null },
      sql`select employer_id from employer`,
    );
    return rows.map(({ employer_id }) => employer_id);
  });
}
