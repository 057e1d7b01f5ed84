import type { Config } from '../platform/config/index.ts';
import type { Sentence } from '../platform/embedded-postgres/index.ts';
import { createLog } from '../platform/log/index.ts';
import { layGround } from './lifecycle/ground.ts';
import { createStopping } from './lifecycle/stopping.ts';
import { ownerSteps } from './owner-steps.ts';
import { openServices, type Services } from './services.ts';

/** What a command works with: the services, and the installation's secret. */
export type CommandServices = Services & { readonly secret: string };

/**
 * Does one piece of work on the configured database, the embedded one included, and leaves it as it was found. Rejects
 * with a Problem when the ground cannot be laid, for instance because a server runs on the demonstration's data.
 */
export async function onGround<Result>(
  config: Config,
  tell: (sentence: Sentence) => void,
  work: (services: CommandServices) => Promise<Result>,
): Promise<Result> {
  const log = createLog('warn');
  const stopping = createStopping((part, err) => log.error({ err, part }, 'could not be stopped in order'));
  try {
    const ground = await layGround({ config, stopping, ownerSteps, tell, onDatabaseLost: () => {} });
    return await work({ ...openServices({ config, ground, log, stopping }), secret: ground.secret });
  } finally {
    await stopping.stopAll();
  }
}
