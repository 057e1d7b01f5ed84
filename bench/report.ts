import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BenchRow } from './bench-row.ts';

/** A run, as it is written down. */
export interface BenchReport {
  readonly at: string;
  readonly version: string;
  readonly commit: string;
  readonly hardware: Readonly<Record<string, string | number>>;
  readonly rows: readonly BenchRow[];
}

const ROOT = path.resolve(import.meta.dirname, '..');

/** Puts a run together with what it ran on. */
export function reportOf(rows: readonly BenchRow[], at: Date): BenchReport {
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
  return { at: at.toISOString(), version, commit: commit(), hardware: hardware(), rows };
}

/** Writes the run to `bench/results`, which git does not keep; answers the path. */
export function writeReport(report: BenchReport): string {
  const folder = path.join(ROOT, 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${report.at.replaceAll(':', '')}.json`);
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  return file;
}

/** The rows as a table of text. */
export function tableOf(rows: readonly BenchRow[]): string {
  const lines = [
    ['what', 'value', 'floor', 'ratio'],
    ...rows.map(({ what, value, unit, floor, ratio }) => [
      what,
      `${rounded(value)} ${unit}`,
      floor === undefined ? '' : `${rounded(floor)} ${unit}`,
      ratio === undefined ? '' : ratio.toFixed(2),
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) => line.map((cell, n) => (n === 0 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0))))
    .map((line) => line.join('   ').trimEnd())
    .join('\n');
}

/** Three figures that mean something. */
function rounded(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toPrecision(3);
}

function commit(): string {
  try {
    const id = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim();
    const changed = execFileSync('git', ['status', '--porcelain'], { cwd: ROOT, encoding: 'utf8' }) !== '';
    return changed ? `${id} with changes` : id;
  } catch {
    return 'unknown';
  }
}

function hardware() {
  const cores = os.cpus();
  return {
    processor: cores[0]?.model ?? 'unknown',
    cores: cores.length,
    memoryGigabytes: Math.round(os.totalmem() / 1024 ** 3),
    system: `${os.type()} ${os.release()} ${os.arch()}`,
    node: process.version,
  };
}
