import type { JobKind } from '../../../platform/jobs/index.ts';
import type { SweepServices } from './services.ts';
import { sweep } from './sweep.ts';

/** Wakes the sweep. No legal day comes from when it runs: a digest of eight o'clock goes within twenty minutes after. */
export const sweepJob: JobKind<SweepServices> = {
  name: 'duties-sweep',
  everyMinutes: 20,
  run: async (services, { employer }) => void (await sweep(services, employer)),
};
