export { buildIfChanged, watchWeb } from './lifecycle/build.ts';
export { migrateAsOwner } from './lifecycle/ground.ts';
export { problem } from './lifecycle/problems.ts';
export { onAskedToStop } from './lifecycle/signals.ts';
export { type CommandServices, onGround } from './on-ground.ts';
export { ownerSteps } from './owner-steps.ts';
export { runServer, type StartSettings } from './start.ts';
export { runWorker, type WorkerSettings } from './work.ts';
