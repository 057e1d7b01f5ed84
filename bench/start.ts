import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { BenchRow } from './bench-row.ts';
import { memoryOf, startUppsikt, withDataFolder } from './running.ts';

const CLONE = path.resolve(import.meta.dirname, '..');
/** Long enough for a server that has started to have nothing left to do. */
const IDLE_MS = 10_000;

/**
 * The demonstration of this clone: its first start on an empty data folder, the next one, and what it holds in memory
 * when nobody asks anything. The interface has been built before.
 */
export async function startBench(): Promise<BenchRow[]> {
  await withDataFolder(async (folder) => (await startUppsikt(CLONE, folder)).stop());
  return withDataFolder(async (folder) => {
    const first = await startUppsikt(CLONE, folder);
    await first.stop();
    const next = await startUppsikt(CLONE, folder);
    await pause(IDLE_MS);
    const memory = await memoryOf(next.pid);
    await next.stop();
    return [
      { what: 'start on an empty data folder, to the first answer', value: first.seconds, unit: 's' },
      { what: 'start again, to the first answer', value: next.seconds, unit: 's' },
      { what: 'memory when idle, database included (PSS)', value: memory, unit: 'MB' },
    ];
  });
}
