import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type ConnectionSettings, singleClient } from '../database/index.ts';
import { bossOptions, JOB_SCHEMA } from './boss.ts';

/**
 * Brings the job queue's schema and the named queues to this version, as the database's owner, and lets the server's
 * role work in it. Looks first, and loads nothing when all is in place, since every start passes here.
 */
export async function installJobs(
  owner: ConnectionSettings,
  serverRole: string,
  queues: readonly string[],
): Promise<void> {
  if (!(await isInstalled(owner, queues))) await install(owner, queues);
  await grant(owner, serverRole);
}

/** Names what `installJobs` brings a database to. */
export async function jobsKey(queues: readonly string[]): Promise<string> {
  return `jobs ${await wantedVersion()} ${queues.join(' ')}`;
}

async function isInstalled(owner: ConnectionSettings, queues: readonly string[]): Promise<boolean> {
  return withClient(owner, async (query) => {
    const [found] = await query(`select to_regclass('${JOB_SCHEMA}.version') is not null as found`);
    if (found?.found !== true) return false;
    const [version] = await query(`select version from ${JOB_SCHEMA}.version`);
    const names = await query(`select name from ${JOB_SCHEMA}.queue`);
    const existing = new Set(names.map(({ name }) => name));
    return version?.version === (await wantedVersion()) && queues.every((name) => existing.has(name));
  });
}

async function install(owner: ConnectionSettings, queues: readonly string[]): Promise<void> {
  const { PgBoss } = await import('pg-boss');
  const boss = new PgBoss({ ...bossOptions(owner), migrate: true, supervise: false, schedule: false, max: 1 });
  boss.on('error', () => {});
  await boss.start();
  for (const name of queues) await boss.createQueue(name);
  await boss.stop({ graceful: false });
}

async function grant(owner: ConnectionSettings, serverRole: string): Promise<void> {
  const role = `"${serverRole.replaceAll('"', '""')}"`;
  await withClient(owner, (query) =>
    query(`grant usage on schema ${JOB_SCHEMA} to ${role};
      grant select, insert, update, delete on all tables in schema ${JOB_SCHEMA} to ${role};
      grant execute on all functions in schema ${JOB_SCHEMA} to ${role}`),
  );
}

/** The schema that the pinned pg-boss was made for, as its package says. */
async function wantedVersion(): Promise<number> {
  const file = createRequire(import.meta.url).resolve('pg-boss/package.json');
  const { pgboss } = JSON.parse(await readFile(file, 'utf8')) as { pgboss: { schema: number } };
  return pgboss.schema;
}

type Query = (text: string) => Promise<Record<string, unknown>[]>;

async function withClient<Result>(owner: ConnectionSettings, work: (query: Query) => Promise<Result>): Promise<Result> {
  const client = singleClient(owner);
  await client.connect();
  try {
    return await work(async (text) => (await client.query(text)).rows);
  } finally {
    await client.end();
  }
}
