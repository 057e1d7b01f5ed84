import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Tally } from './tally.ts';

/** What we read of Vitest's JSON report. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly FileReport[];
}

interface FileReport {
  /** The file's path. */
  readonly name: string;
  readonly status: string;
  /** Why the file could not be loaded, when it could not. */
  readonly message?: string;
  readonly assertionResults: readonly {
    readonly fullName: string;
    readonly status: string;
    readonly failureMessages?: readonly string[] | null;
  }[];
}

/**
 * Runs Vitest over the files, or over all when none are named, and counts. A test that is skipped counts as failed: what is not
 * run is not known; so does a file that cannot be loaded, and a run that ends badly without a failed test.
 */
export async function runVitest(files: readonly string[] = [], env: Record<string, string> = {}): Promise<Tally> {
  const folder = mkdtempSync(path.join(tmpdir(), 'uppsikt-report-'));
  const file = path.join(folder, 'report.json');
  const options = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const vitest = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...options, ...files], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  const code = await new Promise<number | null>((resolve) => vitest.on('close', resolve));
  try {
    return tallyOf(JSON.parse(readFileSync(file, 'utf8')) as Report, code === 0);
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function tallyOf(report: Report, endedWell: boolean): Tally {
  const unloaded = report.testResults.filter(isUnloaded).length;
  const failed = report.numFailedTests + report.numPendingTests + report.numTodoTests + unloaded;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !endedWell ? 1 : failed,
    failures: report.testResults.flatMap(failuresOf),
  };
}

function isUnloaded({ status, assertionResults }: FileReport): boolean {
  return status === 'failed' && assertionResults.length === 0;
}

/** What did not pass in a file, each on one line: where, which sentence, and the first line of why. */
function failuresOf(file: FileReport): string[] {
  const where = path.relative(process.cwd(), file.name);
  if (isUnloaded(file)) return [`${where}: ${firstLine(file.message)}`];
  return file.assertionResults
    .filter(({ status }) => status !== 'passed')
    .map(
      ({ fullName, status, failureMessages }) => `${where}: ${fullName}: ${firstLine(failureMessages?.[0]) || status}`,
    );
}

function firstLine(text = ''): string {
  return text.split('\n', 1)[0] ?? '';
}
