import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { type ConnectionSettings, migrate, singleClient } from '../database/index.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { clusterFiles } from './files.ts';
import { makeWay } from './orphan.ts';
import { isAlive } from './postmaster-file.ts';
import { DEFAULT_NAMES, databaseStatements, roleStatements } from './roles.ts';

/** How test files reach the one server of the run, and which database they copy. */
export interface TestServer {
  /** A superuser of the server, to any database. */
  readonly admin: ConnectionSettings & { readonly host: string };
  readonly owner: { readonly user: string; readonly password: string };
  readonly server: { readonly user: string; readonly password: string };
  readonly template: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

const FOLDER_PREFIX = 'uppsikt-test-';
const OWNER_FILE = 'test-run.pid';
const TEMPLATE = 'uppsikt_template';
// A test run has nothing to lose when the computer does.
const FAST = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: '200',
  scram_iterations: '1',
};

/**
 * Vitest's global set-up: one PostgreSQL for the whole run, with a migrated database to copy. It is the embedded one
 * in a temporary folder; or, when TEST_POSTGRES holds an administrator's connection as JSON
 * (`{ "host", "user", "database" }`, tools/test-pg15.ts), that one.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_POSTGRES;
  const { admin, stop } =
    given === undefined
      ? await startTemporary()
      : { admin: JSON.parse(given) as TestServer['admin'], stop: async () => {} };
  try {
    project.provide('testServer', await layTemplate(admin));
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

async function layTemplate(admin: TestServer['admin']): Promise<TestServer> {
  const names = { ...DEFAULT_NAMES, database: TEMPLATE };
  const owner = { user: names.owner, password: 'owner-in-tests' };
  const server = { user: names.server, password: 'server-in-tests' };
  await run(admin, [
    ...[TEMPLATE, DEFAULT_NAMES.database].map((database) => `drop database if exists ${database};`),
    ...[names.owner, names.server].map((role) => `drop role if exists ${role};`),
    ...roleStatements(names, { owner: owner.password, server: server.password }),
    ...databaseStatements(names),
  ]);
  await migrate({ host: admin.host, ...owner, database: TEMPLATE }, names.server);
  return { admin, owner, server, template: TEMPLATE };
}

async function startTemporary() {
  await removeAbandoned();
  const folder = mkdtempSync(path.join(tmpdir(), FOLDER_PREFIX));
  writeFileSync(path.join(folder, OWNER_FILE), String(process.pid));
  const postgres = await startEmbeddedPostgres({ dataDir: folder, tell: () => {}, settings: FAST });
  return {
    admin: postgres.adminConnection,
    stop: async () => {
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs that were killed leave their server and its folder; the next run clears them away. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(FOLDER_PREFIX))) {
    const folder = path.join(tmpdir(), name);
    const pid = readPid(path.join(folder, OWNER_FILE));
    if (pid === undefined || isAlive(pid)) continue;
    await makeWay(clusterFiles(folder), path.join(folder, 'run'), () => {});
    rmSync(folder, { recursive: true, force: true });
  }
}

function readPid(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

async function run(connection: ConnectionSettings, statements: readonly string[]): Promise<void> {
  const client = singleClient(connection);
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
