import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { singleClient } from '../src/platform/database/index.ts';
import {
  type EmbeddedPostgres,
  type SocketConnection,
  startEmbeddedPostgres,
} from '../src/platform/embedded-postgres/index.ts';

/** Runs on an embedded PostgreSQL of its own, with its own settings and durable as always; gone afterwards. */
export async function withPostgres<T>(run: (owner: SocketConnection) => Promise<T>): Promise<T> {
  return withBothRoles(({ ownerConnection }) => run(ownerConnection));
}

/** The same, with the role that owns the tables and the one that the server works as. */
export async function withBothRoles<T>(run: (postgres: EmbeddedPostgres) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'uppsikt-bench-'));
  const postgres = await startEmbeddedPostgres({ dataDir, tell: () => {} });
  try {
    return await run(postgres);
  } finally {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Does at once what PostgreSQL does by itself within a minute of so many rows, and the floor does for its own table. */
export async function vacuum(owner: SocketConnection): Promise<void> {
  const client = singleClient(owner);
  await client.connect();
  await client.query('vacuum');
  await client.end();
}
