import type { Config } from '../platform/config/index.ts';
import type { Sentence } from '../platform/embedded-postgres/index.ts';
import { createLog, type Log } from '../platform/log/index.ts';
import { layGround } from './lifecycle/ground.ts';
import { assertFree, type ListenAddress, listening } from './lifecycle/listen.ts';
import { giveBackStartMemory } from './lifecycle/memory.ts';
import { problem } from './lifecycle/problems.ts';
import { onAskedToStop, onNpmGone } from './lifecycle/signals.ts';
import { createStopping, type Stopping } from './lifecycle/stopping.ts';
import { assertWebBuilt, buildWebIfChanged } from './lifecycle/web-build.ts';
import { ownerSteps } from './owner-steps.ts';

const BUILDING = { sv: 'Bygger webbgränssnittet', en: 'Building the web interface' };

export interface StartSettings {
  readonly config: Config;
  /** Whether the interface is built when its sources have changed; otherwise it must lie there already. */
  readonly buildsWeb: boolean;
  /** Told about what takes time. */
  tell(sentence: Sentence): void;
  /** Told when the server answers, and where. */
  onAnswering(address: string): void;
}

/**
 * Runs the server until it is asked to stop, and stops it in order: the web server, the jobs, the pools, PostgreSQL.
 * Fulfilled when all is gone; rejects, also then, with a Problem whose sentence says what to do. Asked anew while it
 * stops, it ends the process at once.
 */
export async function runServer(settings: StartSettings): Promise<void> {
  const { config } = settings;
  const log = createLog(config.logLevel);
  const stopping = createStopping((part, err) => log.error({ err, part }, 'could not be stopped in order'));
  const end = Promise.withResolvers<void>();
  onAskedToStop(end.resolve, () => {
    stopping.killAll();
    process.exit(1);
  });
  onNpmGone(end.resolve, process.env);
  const onDatabaseLost = () => end.reject(problem('start.database-lost', { log: `${config.dataDir}/postgres.log` }));
  const started = start(settings, log, stopping, onDatabaseLost);
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

async function start(
  { config, buildsWeb, tell, onAnswering }: StartSettings,
  log: Log,
  stopping: Stopping,
  onDatabaseLost: () => void,
): Promise<void> {
  // Loaded while PostgreSQL starts.
  const composition = import('./compose.ts');
  const address: ListenAddress = { host: config.host, port: config.port, hostSetting: 'HOST', portSetting: 'PORT' };
  await Promise.all([address, ...metricsAddress(config)].map(assertFree));
  if (!buildsWeb) assertWebBuilt();
  const building = buildsWeb ? buildWebIfChanged(() => tell(BUILDING), stopping.signal) : undefined;
  const [ground, { compose }] = await Promise.all([
    layGround({ config, stopping, ownerSteps, tell, onDatabaseLost }),
    composition,
    building,
  ]);
  const app = await compose({ config, ground, log, stopping });
  stopping.add('http', () => app.close());
  await listening(address, () => app.listen({ host: config.host, port: config.port }));
  onAnswering(config.publicUrl);
  giveBackStartMemory();
}

function metricsAddress({ metricsHost: host, metricsPort: port }: Config): ListenAddress[] {
  const names = { hostSetting: 'UPPSIKT_METRICS_HOST', portSetting: 'UPPSIKT_METRICS_PORT' };
  return port === undefined ? [] : [{ host, port, ...names }];
}
