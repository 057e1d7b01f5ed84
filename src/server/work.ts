import type { Config } from '../platform/config/index.ts';
import type { Sentence } from '../platform/embedded-postgres/index.ts';
import { workJobs } from './job-kinds.ts';
import { layGround } from './lifecycle/ground.ts';
import { ownerSteps } from './owner-steps.ts';
import { runUntilAsked } from './run.ts';
import { openServices } from './services.ts';

export interface WorkerSettings {
  readonly config: Config;
  /** Told about what takes time. */
  tell(sentence: Sentence): void;
  /** Told when it works. */
  onWorking(): void;
}

/** Does the background work, and answers nobody, until it is asked to stop. Rejects with a Problem as `runServer` does. */
export function runWorker({ config, tell, onWorking }: WorkerSettings): Promise<void> {
  return runUntilAsked(config, async ({ log, stopping, onDatabaseLost }) => {
    const ground = await layGround({ config, stopping, ownerSteps, tell, onDatabaseLost });
    const services = openServices({ config, ground, log, stopping });
    // Nothing else keeps the process alive while there is nothing to do.
    const alive = setInterval(() => {}, 2 ** 30);
    stopping.add('worker', () => clearInterval(alive));
    await workJobs(services);
    onWorking();
  });
}
