import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { aFile, employee, unit } from '../../src/modules/organisation/testing.ts';
import { commandLine } from './command-line.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const dataDir = await mkdtemp(path.join(tmpdir(), 'uppsikt-import-'));
const input = await mkdtemp(path.join(tmpdir(), 'uppsikt-files-'));
afterAll(() => Promise.all([dataDir, input].map((folder) => rm(folder, { recursive: true }))));
const uppsikt = commandLine(dataDir);

test('files from the HR system are looked at, imported, and change nothing the second time', async () => {
  await writeFile(path.join(input, 'units.csv'), aFile('units.csv', [unit('K'), unit('A', 'K')]));
  const bad = employee(2, 'A', { personal_number: 'none' });
  await writeFile(path.join(input, 'employees.csv'), aFile('employees.csv', [employee(1, 'A'), bad]));
  const rejects = path.join(input, 'rejected.csv');

  const founded = await uppsikt('employer', 'found', 'exempel', '--name', 'Exempels kommun', '--type', 'municipality');
  expect(founded).toMatchObject({ code: 0, out: 'Exempels kommun: exempel\n' });
  const preview = await uppsikt('import', 'organisation', input, '--dry-run');
  expect([preview.code, preview.out]).toEqual([0, expect.stringContaining('Det här skulle hända')]);
  expect(preview.told).toContain('employees.csv;3;');
  const done = await uppsikt('import', 'organisation', input, '--rejects', rejects);
  expect([done.code, done.out]).toEqual([0, expect.stringContaining('1 ny person · 1 new person\n')]);
  expect(await readFile(rejects, 'utf8')).toBe(
    'file;line;reason\r\nemployees.csv;3;personal_number har inte rätt form.\r\n',
  );
  const again = await uppsikt('import', 'organisation', input);
  expect(again.out).toContain('Ingenting har ändrats. · Nothing has changed.\n');
});

test.each([
  ['a word that is no import', ['import', 'everything', input]],
  ['no folder', ['import', 'organisation']],
  ['a folder without files', ['import', 'organisation', ROOT]],
  ['a day that is none', ['import', 'organisation', input, '--effective-on', '2026-02-30']],
  ['an option that does not exist', ['import', 'organisation', input, '--recorded', '2026-01-01']],
  ['an employer of no kind', ['employer', 'found', 'exempel', '--name', 'X', '--type', 'kingdom']],
])('%s is a usage error', async (_, args) => {
  const { code, told } = await uppsikt(...args);
  expect([code, told]).toEqual([2, expect.stringContaining('Usage:\n  uppsikt ')]);
});
