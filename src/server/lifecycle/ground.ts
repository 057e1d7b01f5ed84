import { createHash } from 'node:crypto';
import { systemRandom } from '../../kernel/ids.ts';
import type { Config } from '../../platform/config/index.ts';
import { type ConnectionSettings, migrate, migrationNames } from '../../platform/database/index.ts';
import { DEFAULT_NAMES, type Sentence, startEmbeddedPostgres } from '../../platform/embedded-postgres/index.ts';
import { claimDataFolder } from './data-folder.ts';
import { assertNotNewer, assertServable, markAsBrought, stateOfDatabase } from './database-state.ts';
import { demonstrationSecret } from './demonstration-secret.ts';
import { problem } from './problems.ts';
import type { Stopping } from './stopping.ts';

/** What the server stands on: a database of this version, and the key of personal numbers. */
export interface Ground {
  /** As the server's role, which owns nothing. */
  readonly connection: ConnectionSettings;
  readonly secret: string;
}

/** What the owner of the schema does after the migrations, such as the job queue's own. */
export interface OwnerStep {
  /** Names what it brings the database to; another version of it has another key. */
  key(): Promise<string>;
  run(owner: ConnectionSettings, serverRole: string): Promise<unknown>;
}

export interface GroundSettings {
  readonly config: Config;
  readonly stopping: Stopping;
  readonly ownerSteps: readonly OwnerStep[];
  /** Told about what takes time. */
  tell(sentence: Sentence): void;
  /** Called when the embedded PostgreSQL ends without having been asked to. */
  onDatabaseLost(): void;
}

/** Lays the ground that the configuration asks for. Rejects with a Problem whose sentence says what to do. */
export function layGround(settings: GroundSettings): Promise<Ground> {
  const { config, ownerSteps } = settings;
  return config.mode === 'production' ? groundOfProduction(config, ownerSteps) : groundOfDemonstration(settings);
}

async function groundOfDemonstration(settings: GroundSettings): Promise<Ground> {
  const { config, stopping, tell, ownerSteps } = settings;
  const folder = claimDataFolder(config.dataDir);
  stopping.add('data folder', folder.release);
  const postgres = await startEmbeddedPostgres({ dataDir: config.dataDir, tell });
  void postgres.ended.then(() => {
    if (!stopping.hasBegun) settings.onDatabaseLost();
  });
  stopping.add('postgres', postgres.stop, postgres.kill);
  await bringDemonstration(postgres.ownerConnection, ownerSteps);
  return { connection: postgres.connection, secret: demonstrationSecret(config.dataDir, systemRandom) };
}

/**
 * The demonstration's database is nobody else's, so a note in it is enough to know that nothing is left to do. In
 * production rights can be taken away or lost in a restore, and everything is looked over at every start.
 */
async function bringDemonstration(owner: ConnectionSettings, ownerSteps: readonly OwnerStep[]): Promise<void> {
  const keys = await Promise.all(ownerSteps.map((step) => step.key()));
  const mark = `uppsikt ${createHash('sha256')
    .update([...migrationNames(), ...keys].join('\0'))
    .digest('hex')}`;
  const state = await stateOfDatabase(owner, DATA_SETTING);
  if (state.mark === mark) return;
  await bringToThisVersion(owner, DATA_SETTING, DEFAULT_NAMES.server, ownerSteps);
  await markAsBrought(owner, mark);
}

async function groundOfProduction(
  config: Config & { readonly mode: 'production' },
  ownerSteps: readonly OwnerStep[],
): Promise<Ground> {
  const connection = { url: config.databaseUrl };
  if (config.databaseOwnerUrl !== undefined)
    await migrateAsOwner(config.databaseUrl, config.databaseOwnerUrl, ownerSteps);
  await assertServable(await stateOfDatabase(connection, 'UPPSIKT_DATABASE_URL'));
  return { connection, secret: config.secret };
}

/** Brings a database of production to this version and gives the server's role its rights anew; answers what was run. */
export async function migrateAsOwner(
  databaseUrl: string,
  databaseOwnerUrl: string,
  ownerSteps: readonly OwnerStep[],
): Promise<readonly string[]> {
  const { role } = await stateOfDatabase({ url: databaseUrl }, 'UPPSIKT_DATABASE_URL');
  return bringToThisVersion({ url: databaseOwnerUrl }, 'UPPSIKT_DATABASE_OWNER_URL', role, ownerSteps);
}

async function bringToThisVersion(
  owner: ConnectionSettings,
  setting: string,
  serverRole: string,
  ownerSteps: readonly OwnerStep[],
): Promise<readonly string[]> {
  await assertNotNewer(await stateOfDatabase(owner, setting));
  const migrations = await migrate(owner, serverRole).catch(told);
  for (const step of ownerSteps) await step.run(owner, serverRole);
  return migrations;
}

const DATA_SETTING = 'UPPSIKT_DATA';
/** Kysely's word for a database that knows a migration which this version does not carry, or carries in another place. */
const OTHER_MIGRATIONS = /^corrupted migrations/;

function told(error: Error): never {
  throw OTHER_MIGRATIONS.test(error.message) ? problem('start.database-other') : error;
}
