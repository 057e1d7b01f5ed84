import { installJobs } from '../platform/jobs/index.ts';
import type { OwnerStep } from './lifecycle/ground.ts';

/** What the owner of the schema does after the migrations, in this order. */
export const ownerSteps: readonly OwnerStep[] = [(owner, serverRole) => installJobs(owner, serverRole, [])];
