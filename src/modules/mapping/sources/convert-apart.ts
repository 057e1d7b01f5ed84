import { Worker } from 'node:worker_threads';
import type { Meter } from '../reading/meter.ts';
import type { Converted, ConvertTask } from './convert-all.ts';
import type { ConvertMessage } from './convert-thread.ts';
import { problem } from './problems.ts';

/** How the reading of foreign files is followed. */
export interface ConvertHooks {
  /** Told the name of each file before it is read. */
  readonly onFile?: (file: string) => void;
  /** Counts how much of that file has been read. */
  readonly meter?: Meter;
  /** Ends it; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Turns foreign files into the contract's in a thread of its own. Throws the sources' own problems. */
export async function convertApart(
  task: ConvertTask,
  { onFile, signal, meter }: ConvertHooks = {},
): Promise<Converted> {
  signal?.throwIfAborted();
  const thread = new Worker(new URL('./convert-thread.ts', import.meta.url), {
    workerData: { ...task, meter } satisfies ConvertTask,
  });
  try {
    return await new Promise<Converted>((resolve, reject) => {
      thread.on('message', (message: ConvertMessage) => {
        if ('file' in message) onFile?.(message.file);
        else if ('converted' in message) resolve(message.converted);
        else reject(problem(message.problem.code as Parameters<typeof problem>[0], message.problem.facts as never));
      });
      thread.once('error', reject);
      thread.once('exit', () => reject(new Error('the thread that read the files ended by itself')));
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
  } finally {
    await thread.terminate();
  }
}
