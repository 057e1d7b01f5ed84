import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { command, readCall } from './map.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'uppsikt-cli-map-'));
const out = path.join(folder, 'out');
writeFileSync(path.join(folder, 'units.csv'), 'unit_id;name;parent_id;kind;trades\nU;Enhet;;unit;\n');
writeFileSync(
  path.join(folder, 'employees.csv'),
  'employee_id;personal_number;user_name;name;unit_id;manager_id;title;is_manager;employed_from;employed_to;home_municipality;workplace_municipality;protected\n' +
    '1;19800101-9800;;;U;;;;2020-01-01;;;;\n',
);
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

/** Calls the command; answers its exit code and what it printed. */
async function called(...args: string[]) {
  vi.restoreAllMocks();
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const code = await command.run(args, { isBuilt: false });
  return { code, printed: log.mock.calls.flat(), told: error.mock.calls.flat().join('\n') };
}

const GOOD = [folder, '--out', out, '--cutoff', '2026-06-30'];

test('progress goes to standard error and one line with the counts to standard output', async () => {
  const { code, printed, told } = await called(...GOOD);
  expect([code, printed]).toEqual([
    0,
    ['1 personer, 0 träffar, 0 avvisade rader · 1 persons, 0 findings, 0 rejected rows'],
  ]);
  expect(told).toContain('Läser employees.csv');
});

test('it warns that personal data may only be matched on a decision, until decision and legal basis are given', async () => {
  const warning = 'Warning: personal data may only be matched on a decision';
  expect((await called(...GOOD)).told).toContain(warning);
  expect((await called(...GOOD, '--decision', 'KS 2026/1')).told).toContain(warning);
  expect((await called(...GOOD, '--decision', 'KS 2026/1', '--legal-basis', 'LOA')).told).not.toContain(warning);
});

test('too many rejects are told, and the exit code is 3', async () => {
  writeFileSync(path.join(folder, 'suppliers.csv'), 'supplier_id;organisation_number;name\n;;x\n');
  rmSync(out, { recursive: true, force: true });
  const { code, printed, told } = await called(...GOOD);
  expect([code, printed]).toEqual([3, []]);
  expect(told).toContain('suppliers.csv 1/1');
  expect(readdirSync(out)).toEqual(['rejected.csv']);
  expect((await called(...GOOD, '--accept-rejects')).code).toBe(0);
});

test('the period begins the day after the same day a year earlier', () => {
  const from = (cutoff: string, ...more: string[]) =>
    readCall([folder, '--out', out, '--cutoff', cutoff, ...more]).options.from;
  expect(from('2026-06-30')).toBe('2025-07-01');
  expect(from('2024-02-29')).toBe('2023-03-01');
  expect(from('2025-02-28')).toBe('2024-02-29');
  expect(from('2026-06-30', '--from', '2026-06-30')).toBe('2026-06-30');
});

test('a seed draws 28 unless a size is given', () => {
  expect(readCall(GOOD).options.sample).toBeUndefined();
  expect(readCall([...GOOD, '--seed', 'frö']).options.sample).toEqual({ seed: 'frö', size: 28 });
  expect(readCall([...GOOD, '--seed', 'frö', '--sample-size', '2']).options.sample).toEqual({ seed: 'frö', size: 2 });
});

test.each([
  ['no folder', ['--out', out, '--cutoff', '2026-06-30']],
  ['two folders', [...GOOD, folder]],
  ['no outcome', [folder, '--cutoff', '2026-06-30']],
  ['no cut-off', [folder, '--out', out]],
  ['no day as cut-off', [folder, '--out', out, '--cutoff', '2026-06-31']],
  ['no day as beginning', [...GOOD, '--from', 'x']],
  ['a beginning after the cut-off', [...GOOD, '--from', '2026-07-01']],
  ['a sample without a seed', [...GOOD, '--sample-size', '2']],
  ['a sample that is no number', [...GOOD, '--seed', 'x', '--sample-size', '2.5']],
  ['an empty seed', [...GOOD, '--seed', '']],
  ['an option that there is not', [...GOOD, '--sead', 'x']],
  ['an option without its value', [...GOOD, '--decision']],
])('%s is a usage error', async (_what, args) => {
  await expect(called(...args)).rejects.toMatchObject({ name: 'UsageError' });
});
