import { installJobs } from '../platform/jobs/index.ts';
import { jobKinds } from './job-kinds.ts';
import type { OwnerStep } from './lifecycle/ground.ts';

const QUEUES = jobKinds.map(({ name }) => name);

/** What the owner of the schema does after the migrations, in this order. */
export const ownerSteps: readonly OwnerStep[] = [(owner, serverRole) => installJobs(owner, serverRole, QUEUES)];
