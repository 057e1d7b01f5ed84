import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the demonstration is laid in once for all journeys of the run. */
    laidInFolder: string;
  }
}

/** Vitest's global set-up: a folder for the run. What goes into it is made by the first file that needs it. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'uppsikt-e2e-'));
  project.provide('laidInFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Makes it, unless another file of the run has, or is at it: then waits until it is there. */
export async function madeOnce(folder: string, make: () => Promise<void>): Promise<void> {
  const [begun, done, failed] = ['begun', 'done', 'failed'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  if (mkdirSync(begun, { recursive: true }) === undefined) {
    while (!existsSync(done)) {
      if (existsSync(failed)) throw new Error('the demonstration could not be laid in; see the first file that failed');
      await pause(200);
    }
    return;
  }
  try {
    await make();
    writeFileSync(done, '');
  } catch (error) {
    writeFileSync(failed, '');
    throw error;
  }
}
