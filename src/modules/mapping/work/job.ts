import type { JobKind } from '../../../platform/jobs/index.ts';
import type { WorkServices } from '../services.ts';

/** Wakes the work on mappings: at once when one is started, called off or closed, and every minute for what died. */
export const mappingJob: JobKind<WorkServices> = {
  name: 'mapping-run',
  everyMinutes: 1,
  // Loaded when there may be something to do, so that the door stays light for `uppsikt map`.
  run: async (...asked) => (await import('./work-on-runs.ts')).workOnRuns(...asked),
};
