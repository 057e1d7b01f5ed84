import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { recordLooks } from '../../src/access/index.ts';
import type { PersonId } from '../../src/kernel/ids.ts';
import { employee, importGiven, unit } from '../../src/modules/organisation/testing.ts';
import { readConfig } from '../../src/platform/config/index.ts';
import { anEmployer } from '../../src/platform/database/testing.ts';
import { onGround } from '../../src/server/index.ts';
import { commandLine } from './command-line.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const dataDir = await mkdtemp(path.join(tmpdir(), 'uppsikt-admin-'));
afterAll(() => rm(dataDir, { recursive: true }));
const uppsikt = commandLine(dataDir);

test('the first administrator is granted on the command line, and a mistake is one sentence', async () => {
  const { config } = readConfig({
    env: { UPPSIKT_DATA: dataDir },
    workingFolder: ROOT,
    defaultDataDir: dataDir,
    readFile: () => '{}',
  });
  if (config === undefined) throw new Error('the configuration is wrong');
  await onGround(
    config,
    () => {},
    async (services) => {
      const employer = await anEmployer(services.database);
      const given = { units: [unit('R')], employees: [employee(1, 'R', { protected: 'true' })] };
      await importGiven(services, { system: true, employer }, given);
      await services.database.transaction({ employer }, async (tx) => {
        const { rows } = await sql<{ person_id: PersonId }>`select person_id from protected_person`.execute(tx);
        const actor = {
          employer,
          person: null,
          account: 'a',
          roles: [],
          authenticatedAt: services.clock.now(),
          acr: null,
        };
        const persons = rows.map((row) => row.person_id);
        await recordLooks(tx, services.journal, actor, { resource: 'person', persons });
      });
    },
  );
  const granted = await uppsikt('admin', 'grant', '--employee-id', '1001');
  expect([granted.code, granted.out]).toEqual([0, expect.stringContaining('Granted: system-administrator.')]);
  const again = await uppsikt('admin', 'grant', '--employee-id', '1001');
  expect([again.code, again.told]).toEqual([2, expect.stringContaining('is granted already')]);
  const verified = await uppsikt('looks', 'verify');
  expect([verified.code, verified.out]).toEqual([0, expect.stringContaining('1 batches, 1 looks.')]);
  const both = await uppsikt('admin', 'grant', '--employee-id', '1001', '--sub', 'x');
  expect([both.code, both.told]).toEqual([2, expect.stringContaining('Give either --employee-id, or --iss')]);
});
