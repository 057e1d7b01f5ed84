import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { EmployerId } from '../../src/kernel/ids.ts';
import { openDatabase } from '../../src/platform/database/index.ts';
import { anEmployer } from '../../src/platform/database/testing.ts';
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres/index.ts';
import { sequence } from '../../src/platform/journal/index.ts';
import { postgresPid, readyDataFolders } from './server-process.ts';

const aReadyDataFolder = readyDataFolders();
const ROUNDS = 50;
const LIMIT_MS = 600_000;
const WRITER = path.join(import.meta.dirname, 'write-until-killed.ts');

/** Lets a server write until it has acknowledged so many entries, and kills it; answers what it acknowledged. */
async function writeAndKill(dataDir: string, employer: EmployerId, after: number, alsoPostgres: boolean) {
  const server = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', WRITER, employer], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, UPPSIKT_DATA: dataDir },
  });
  const acknowledged: string[] = [];
  for await (const id of createInterface(server.stdout)) {
    acknowledged.push(id);
    if (acknowledged.length !== after) continue;
    if (alsoPostgres) process.kill(postgresPid(dataDir), 'SIGKILL');
    server.kill('SIGKILL');
  }
  if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
  return acknowledged;
}

test(
  'killed in the middle of writing, again and again, it loses nothing it has acknowledged and no position',
  async () => {
    const dataDir = await aReadyDataFolder();
    const open = async () => {
      const postgres = await startEmbeddedPostgres({ dataDir, tell: () => {} });
      return { postgres, database: openDatabase({ connection: postgres.connection }) };
    };
    const before = await open();
    const employer = await anEmployer(before.database);
    await before.database.close();
    await before.postgres.stop();

    const acknowledged: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      // Now early, now in the middle of giving positions; now the server alone, now with its database.
      const ids = await writeAndKill(dataDir, employer, 1 + ((round * 37) % 120), round % 2 === 1);
      expect(ids.length, `round ${round} recovered`).toBeGreaterThan(0);
      acknowledged.push(...ids);
    }

    const { postgres, database } = await open();
    await sequence(database, employer);
    const rows = await database.query<{ id: string; position: number | null }>(
      { employer },
      sql`select entry_id as id, position from entry left join entry_position using (employer_id, entry_id)
        order by position`,
    );
    await database.close();
    await postgres.stop();
    const kept = new Set(rows.map(({ id }) => id));
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    expect(rows.map(({ position }) => position)).toEqual(rows.map((_, index) => index));
    expect(rows.length).toBeGreaterThanOrEqual(acknowledged.length);
  },
  LIMIT_MS,
);
