import { installJobs, jobsKey } from '../platform/jobs/index.ts';
import { jobKinds } from './job-kinds.ts';
import type { OwnerStep } from './lifecycle/ground.ts';

const QUEUES = jobKinds.map(({ name }) => name);

const jobQueues: OwnerStep = {
  key: () => jobsKey(QUEUES),
  run: (owner, serverRole) => installJobs(owner, serverRole, QUEUES),
};

/** What the owner of the schema does after the migrations, in this order. */
export const ownerSteps: readonly OwnerStep[] = [jobQueues];
