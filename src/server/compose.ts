import { sql } from 'kysely';
import { systemRandom } from '../kernel/ids.ts';
import type { Config } from '../platform/config/index.ts';
import { openDatabase } from '../platform/database/index.ts';
import { type App, addHealth, createApp, demandAccess } from '../platform/http/index.ts';
import type { Log } from '../platform/log/index.ts';
import type { Ground } from './lifecycle/ground.ts';
import type { Stopping } from './lifecycle/stopping.ts';
import { WEB_FOLDER } from './lifecycle/web-build.ts';
import { addWeb } from './web.ts';

export interface CompositionSettings {
  readonly config: Config;
  readonly ground: Ground;
  readonly log: Log;
  /** Takes what is started here, in the order of starting. */
  readonly stopping: Stopping;
}

/** Puts the modules together over the ground. The app that is answered does not listen yet. */
export async function compose({ config, ground, log, stopping }: CompositionSettings): Promise<App> {
  const database = openDatabase({ connection: ground.connection });
  stopping.add('database', database.close);
  const app = await createApp({
    log,
    random: systemRandom,
    publicUrl: config.publicUrl,
    trustProxy: config.trustProxy.join(',') || false,
  });
  demandAccess(app);
  const answers = async () => void (await database.query({ employer: null }, sql`select 1`));
  addHealth(app, [{ name: 'database', check: answers }]);
  await addWeb(app, WEB_FOLDER);
  return app;
}
