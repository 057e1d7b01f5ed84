import type { Config } from '../platform/config/index.ts';
import type { Sentence } from '../platform/embedded-postgres/index.ts';
import { assertWebBuilt, buildIfChanged } from './lifecycle/build.ts';
import { layGround } from './lifecycle/ground.ts';
import { assertFree, type ListenAddress, listening } from './lifecycle/listen.ts';
import { giveBackStartMemory } from './lifecycle/memory.ts';
import { ownerSteps } from './owner-steps.ts';
import { type Beginning, runUntilAsked } from './run.ts';

const BUILDING = { sv: 'Bygger webbgränssnittet', en: 'Building the web interface' };

export interface StartSettings {
  readonly config: Config;
  /** Whether the interface and the program are built when their sources have changed; otherwise they must lie there. */
  readonly builds: boolean;
  /** Whether this process does the background work too; otherwise an `uppsikt work` does it. */
  readonly worksJobs: boolean;
  /** Told about what takes time. */
  tell(sentence: Sentence): void;
  /** Told when the server answers, and where. */
  onAnswering(address: string): void;
}

/** Runs the server until it is asked to stop. Rejects with a Problem whose sentence says what to do. */
export function runServer(settings: StartSettings): Promise<void> {
  return runUntilAsked(settings.config, (beginning) => start(settings, beginning));
}

async function start(settings: StartSettings, { log, stopping, onDatabaseLost }: Beginning): Promise<void> {
  const { config, builds, worksJobs, tell, onAnswering } = settings;
  // Loaded while PostgreSQL starts.
  const composition = import('./compose.ts');
  const address: ListenAddress = { host: config.host, port: config.port, hostSetting: 'HOST', portSetting: 'PORT' };
  await Promise.all([address, ...metricsAddress(config)].map(assertFree));
  if (!builds) assertWebBuilt();
  const building = builds ? buildIfChanged(() => tell(BUILDING), stopping.signal) : undefined;
  const composed = (async () => {
    const ground = await layGround({ config, stopping, ownerSteps, tell, onDatabaseLost });
    const { compose } = await composition;
    return compose({ config, ground, log, stopping });
  })();
  const [{ app, workJobs }] = await Promise.all([composed, building]);
  stopping.add('http', () => app.close());
  await listening(address, () => app.listen({ host: config.host, port: config.port }));
  onAnswering(config.publicUrl);
  giveBackStartMemory();
  // After the first answer, which waits for no job.
  if (worksJobs) workJobs().catch((err) => log.error({ err }, 'the jobs could not be begun'));
}

function metricsAddress({ metricsHost: host, metricsPort: port }: Config): ListenAddress[] {
  const names = { hostSetting: 'UPPSIKT_METRICS_HOST', portSetting: 'UPPSIKT_METRICS_PORT' };
  return port === undefined ? [] : [{ host, port, ...names }];
}
