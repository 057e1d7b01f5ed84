import type { Config } from '../platform/config/index.ts';
import { createLog, type Log } from '../platform/log/index.ts';
import { problem } from './lifecycle/problems.ts';
import { onAskedToStop, onNpmGone } from './lifecycle/signals.ts';
import { createStopping, type Stopping } from './lifecycle/stopping.ts';

/** What a process that runs until it is asked to stop begins with. */
export interface Beginning {
  readonly log: Log;
  readonly stopping: Stopping;
  /** To be called when the embedded PostgreSQL ends without having been asked to. */
  onDatabaseLost(): void;
}

/**
 * Starts a process and runs it until it is asked to stop, then stops it in order: the web server, the jobs, the pools,
 * PostgreSQL. Fulfilled when all is gone; rejects, also then, with a Problem whose sentence says what to do. Asked anew
 * while it stops, it ends the process at once.
 */
export async function runUntilAsked(config: Config, start: (beginning: Beginning) => Promise<void>): Promise<void> {
  const log = createLog(config.logLevel);
  const stopping = createStopping((part, err) => log.error({ err, part }, 'could not be stopped in order'));
  const end = Promise.withResolvers<void>();
  onAskedToStop(end.resolve, () => {
    stopping.killAll();
    process.exit(1);
  });
  onNpmGone(end.resolve, process.env);
  const onDatabaseLost = () => end.reject(problem('start.database-lost', { log: `${config.dataDir}/postgres.log` }));
  const started = start({ log, stopping, onDatabaseLost });
  try {
    await Promise.race([started, end.promise]);
    await end.promise;
  } finally {
    await stopping.stopAll();
    // A start that was interrupted half way may have added one part more.
    await started.catch(() => {});
    await stopping.stopAll();
  }
}
