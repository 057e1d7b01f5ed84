import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { MappingOptions } from './options.ts';
import { type ProblemCode, problem } from './problems.ts';
import type { Meter } from './reading/meter.ts';
import type { RunResult } from './run.ts';
import type { RunMessage, RunTask } from './run-thread.ts';

/** How a run is followed. */
export interface RunHooks {
  /** Told the name of each file before it is read. */
  readonly onFile?: (file: string) => void;
  /** Counts how much of that file has been read. */
  readonly meter?: Meter;
  /** The folder in which the scratch folder is made; the system's own for such things when absent. */
  readonly scratchIn?: string;
  /** Ends the run; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Makes a run in a thread of its own, with a private scratch folder that is gone when it ends, however it ends. */
export async function runApart(
  options: MappingOptions,
  { onFile, signal, meter, scratchIn = tmpdir() }: RunHooks,
): Promise<RunResult> {
  signal?.throwIfAborted();
  const scratch = await mkdtemp(path.join(scratchIn, 'uppsikt-map-'));
  const workerData: RunTask = { options, scratch, meter };
  const thread = new Worker(new URL('./run-thread.ts', import.meta.url), { workerData });
  try {
    return await new Promise<RunResult>((resolve, reject) => {
      thread.on('message', (message: RunMessage) => {
        if ('file' in message) onFile?.(message.file);
        else if ('result' in message) resolve(message.result);
        else reject(problem(message.problem.code as ProblemCode, message.problem.facts));
      });
      thread.once('error', reject);
      thread.once('exit', () => reject(new Error('the thread that made the run ended by itself')));
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
  } finally {
    await thread.terminate();
    await rm(scratch, { recursive: true, force: true });
  }
}
