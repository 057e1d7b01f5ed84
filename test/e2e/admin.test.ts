import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
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
      const given = { units: [unit('R')], employees: [employee(1, 'R')] };
      await importGiven(services, { system: true, employer }, given);
    },
  );
  const granted = await uppsikt('admin', 'grant', '--employee-id', '1001');
  expect([granted.code, granted.out]).toEqual([0, expect.stringContaining('Granted: system-administrator.')]);
  const again = await uppsikt('admin', 'grant', '--employee-id', '1001');
  expect([again.code, again.told]).toEqual([2, expect.stringContaining('is granted already')]);
  const both = await uppsikt('admin', 'grant', '--employee-id', '1001', '--sub', 'x');
  expect([both.code, both.told]).toEqual([2, expect.stringContaining('Give either --employee-id, or --iss')]);
});
