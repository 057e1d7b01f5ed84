import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { BenchRow } from './bench-row.ts';
import { type EvidenceFormat, writeEvidence } from './mapping-evidence.ts';
import { memoryOf, withDataFolder } from './running.ts';

const HERE = path.resolve(import.meta.dirname, '..');
const MAIN = path.join(HERE, 'bin/main.mjs');
const FLOOR = path.join(import.meta.dirname, 'mapping-floor.ts');
const TIMES = 3;
const LOOK_MS = 20;

/**
 * A mapping run over five million sign-ins of 25 000 employees, as a person calls it, with its reports, rejected rows and
 * their lines, against a bare DuckDB query of the same question over the same file. Each is a process of its own,
 * measured from its start to its end; the best of three. From CSV and from Parquet.
 */
export async function mappingBench(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const format of ['csv', 'parquet'] as const)
    rows.push(...(await withDataFolder((folder) => measure(folder, format))));
  return rows;
}

async function measure(folder: string, format: EvidenceFormat): Promise<BenchRow[]> {
  const signins = await writeEvidence(folder, format);
  const { size } = await stat(signins);
  const map = ['map', folder, '--out', path.join(folder, 'out'), '--cutoff', '2026-06-30'];
  const what = `mapping 5 M sign-ins × 25 000 employees, ${format} (${Math.round(size / 1e6)} MB)`;
  const runs: Measured[] = [];
  const floors: Measured[] = [];
  for (let time = 0; time < TIMES; time++) {
    floors.push(await measured([FLOOR, signins, path.join(folder, 'employees.csv')]));
    runs.push(await measured([MAIN, ...map]));
  }
  const best = Math.min(...runs.map(({ seconds }) => seconds));
  const floor = Math.min(...floors.map(({ seconds }) => seconds));
  const summary = JSON.parse(await readFile(path.join(folder, 'out/summary.json'), 'utf8'));
  return [
    { what, value: rounded(best), unit: 's', floor: rounded(floor), ratio: rounded(best / floor) },
    {
      what: `${what}, most memory`,
      value: Math.round(Math.max(...runs.map(({ megabytes }) => megabytes))),
      unit: 'MB',
      floor: Math.round(Math.max(...floors.map(({ megabytes }) => megabytes))),
    },
    { what: `${what}, stays found`, value: summary.abroad.stays, unit: '' },
    { what: `${what}, rows rejected with their lines`, value: summary.rejectedRows, unit: '' },
  ];
}

export interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Runs a script to its end: how long it took, and the most memory that it and what it started held together. */
export async function measured(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Measured> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  let told = '';
  child.stderr.on('data', (text) => {
    told += text;
  });
  const ended = once(child, 'exit');
  const megabytes = mostMemoryOf(child);
  const [code] = await ended;
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0) throw new Error(`${path.basename(args[0] ?? '')} ended with ${code}: ${told}`);
  return { seconds, megabytes: await megabytes };
}

async function mostMemoryOf(child: ChildProcess): Promise<number> {
  let most = 0;
  while (child.exitCode === null && child.pid !== undefined) {
    most = Math.max(most, await memoryOf(child.pid));
    await pause(LOOK_MS);
  }
  return most;
}

export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
