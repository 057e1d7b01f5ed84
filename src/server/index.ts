export { migrateAsOwner } from './lifecycle/ground.ts';
export { ownerSteps } from './owner-steps.ts';
export { runServer, type StartSettings } from './start.ts';
