import { type ConnectionSettings, newestMigration, singleClient } from '../../platform/database/index.ts';
import { problem } from './problems.ts';

/** What a database says of itself and of the role that asks. */
export interface DatabaseState {
  /** PostgreSQL's major version. */
  readonly version: number;
  readonly role: string;
  /** Whether the role owns tables of ours, alone or as a member, or passes by row level security. */
  readonly isMighty: boolean;
  /** The newest migration that has been run; undefined in an empty database. */
  readonly newest: string | undefined;
  /** What `markAsBrought` left here. */
  readonly mark: string | null;
}

const OLDEST_VERSION = 15;
const STATE = `
  select current_setting('server_version_num')::int / 10000 as version, current_user as role,
    (select rolsuper or rolbypassrls from pg_roles where rolname = current_user)
      or exists (
        select from pg_class where relnamespace = 'public'::regnamespace and pg_has_role(relowner, 'member')
      ) as "isMighty",
    obj_description('public'::regnamespace, 'pg_namespace') as mark,
    to_regclass('public.kysely_migration') is not null as "hasMigrations"`;
const NEWEST = 'select max(name) as name from kysely_migration';

/**
 * Asks the database; `setting` is named in the sentence when it does not answer. Throws the problems
 * `database-unreachable` and `database-too-old`.
 */
export async function stateOfDatabase(connection: ConnectionSettings, setting: string): Promise<DatabaseState> {
  const client = singleClient(connection);
  try {
    await client.connect();
  } catch (error) {
    // The message of a failed sign-in may hold what was sent; its code says enough.
    const { code } = error as { code?: string };
    throw problem('start.database-unreachable', { setting, reason: code ?? 'no answer' });
  }
  try {
    const { rows } = await client.query(STATE);
    const { version, role, isMighty, mark, hasMigrations } = rows[0];
    if (version < OLDEST_VERSION) throw problem('start.database-too-old', { found: version, needed: OLDEST_VERSION });
    const newest = hasMigrations ? (await client.query(NEWEST)).rows[0].name : undefined;
    return { version, role, isMighty, newest, mark };
  } finally {
    await client.end();
  }
}

/** Throws the problem `database-newer` for a database that this version must leave alone. */
export async function assertNotNewer({ newest = '' }: DatabaseState): Promise<void> {
  if (newest > newestMigration()) throw problem('start.database-newer', { migration: newest });
}

/** Throws unless the server may work here: every migration run, and the role neither owns nor passes by anything. */
export async function assertServable(state: DatabaseState): Promise<void> {
  await assertNotNewer(state);
  if (state.isMighty) throw problem('start.role-too-mighty', { role: state.role });
  if ((state.newest ?? '') < newestMigration()) throw problem('start.database-not-migrated');
}

/** Notes in the database, as its owner, what it was brought to: the next start asks that one thing and no more. */
export async function markAsBrought(owner: ConnectionSettings, mark: string): Promise<void> {
  const client = singleClient(owner);
  await client.connect();
  try {
    await client.query(`comment on schema public is ${client.escapeLiteral(mark)}`);
  } finally {
    await client.end();
  }
}
