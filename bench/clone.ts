import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { promisify } from 'node:util';
import type { BenchRow } from './bench-row.ts';
import { startUppsikt, withDataFolder } from './running.ts';

const HERE = path.resolve(import.meta.dirname, '..');
const run = promisify(execFile);

/**
 * From nothing to the first answer: `git clone`, `npm ci` (whole, then without what only developers need) and the
 * first start, which builds the interface. Takes minutes and the registry; only what has been committed is cloned.
 */
export async function cloneBench(): Promise<BenchRow[]> {
  return [
    await cloneToAnswer('clone to the first answer, npm ci', []),
    await cloneToAnswer('clone to the first answer, npm ci --omit=dev', ['--omit=dev']),
  ];
}

async function cloneToAnswer(what: string, options: readonly string[]): Promise<BenchRow> {
  return withDataFolder(async (folder) => {
    const clone = path.join(folder, 'clone');
    const started = performance.now();
    await run('git', ['clone', '--quiet', '--no-hardlinks', HERE, clone]);
    await run('npm', ['ci', '--no-audit', '--no-fund', ...options], { cwd: clone });
    const running = await startUppsikt(clone, path.join(folder, 'data'));
    const value = (performance.now() - started) / 1000;
    await running.stop();
    await rm(clone, { recursive: true });
    return { what, value, unit: 's' };
  });
}
