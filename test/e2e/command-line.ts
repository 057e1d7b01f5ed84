import { execFile } from 'node:child_process';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '../..');

/** How a command ended: its exit code, what it gave and what it told. */
export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly told: string;
}

/** The command line as a person meets it, over a data folder of the test's own. */
export function commandLine(dataDir: string): (...args: string[]) => Promise<Answer> {
  const env = { ...process.env, UPPSIKT_DATA: dataDir };
  return (...args) =>
    new Promise((resolve) => {
      execFile(process.execPath, ['bin/uppsikt.mjs', ...args], { cwd: ROOT, env }, (error, out, told) =>
        resolve({ code: Number(error?.code ?? 0), out, told }),
      );
    });
}
