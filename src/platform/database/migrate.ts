import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { type ConnectionSettings, singleClient } from './connection.ts';
import { kyselyOver } from './kysely.ts';

const SOURCE = fileURLToPath(new URL('../../', import.meta.url));
const NAME = /^\d{12}-[a-z-]+(\.each-employer)?\.sql$/;

/**
 * Brings the database to this version, as its owner: every `migrations/*.sql` of platform and modules in one order
 * (a name begins with a UTC minute), in one transaction, then the rights of the server's role.
 * `*.each-employer.sql` runs once for each employer, since the wall hides every row from the owner too.
 * Answers the names of the migrations that were run. Rejects with PostgreSQL's error, the database unchanged.
 */
export async function migrate(owner: ConnectionSettings, serverRole: string): Promise<readonly string[]> {
  const client = singleClient(owner);
  await client.connect();
  try {
    const db = kyselyOver(client);
    const migrator = new Migrator({ db, provider: { getMigrations: listMigrations } });
    const { error, results = [] } = await migrator.migrateToLatest();
    if (error) throw error;
    await grantRights(db, serverRole);
    return results.map((result) => result.migrationName);
  } finally {
    await client.end();
  }
}

/** The names of the migrations that this version carries, the newest last. */
export function migrationNames(): readonly string[] {
  return listFiles(SOURCE).map((file) => path.basename(file));
}

/** The newest migration that this version carries: a database that knows a later one was made by a newer version. */
export function newestMigration(): string {
  return migrationNames().at(-1) ?? '';
}

async function listMigrations(): Promise<Record<string, Migration>> {
  const migrations: Record<string, Migration> = {};
  for (const file of listFiles(SOURCE)) {
    const name = path.basename(file);
    if (!NAME.test(name)) throw new Error(`a migration's name begins with a UTC minute: ${name}`);
    if (name in migrations) throw new Error(`two migrations have the same name: ${name}`);
    const text = await readFile(file, 'utf8');
    migrations[name] = {
      up: (db) => (name.endsWith('.each-employer.sql') ? forEachEmployer(db, text) : run(db, text)),
    };
  }
  return migrations;
}

/** Every `migrations/*.sql`, by name. Folder by folder: Node's own `recursive` takes ten times as long. */
function listFiles(folder: string): string[] {
  const isMigrations = path.basename(folder) === 'migrations';
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      if (entry.isDirectory()) return listFiles(path.join(folder, entry.name));
      return isMigrations && entry.name.endsWith('.sql') ? path.join(folder, entry.name) : [];
    })
    .sort((a, b) => (path.basename(a) < path.basename(b) ? -1 : 1));
}

async function run(db: Kysely<unknown>, text: string): Promise<void> {
  await sql.raw(text).execute(db);
}

async function forEachEmployer(db: Kysely<unknown>, text: string): Promise<void> {
  const { rows } = await sql<{ employer_id: string }>`select employer_id from employer`.execute(db);
  for (const { employer_id } of rows) {
    await sql`select set_config('app.employer', ${employer_id}, true)`.execute(db);
    await run(db, text);
  }
}

async function grantRights(db: Kysely<unknown>, serverRole: string): Promise<void> {
  const role = sql.id(serverRole);
  await sql`grant usage on schema public to ${role}`.execute(db);
  await sql`grant usage on all sequences in schema public to ${role}`.execute(db);
  const { rows } = await sql<{ table_name: string; privileges: string }>`
    select table_name, privileges from table_right order by table_name`.execute(db);
  for (const { table_name, privileges } of rows)
    await sql`grant ${sql.raw(privileges)} on ${sql.id(table_name)} to ${role}`.execute(db);
}
