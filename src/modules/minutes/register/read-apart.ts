import { WorkerLimitError, workerProcess } from '../../../platform/worker/index.ts';
import { extractText } from '../files/extract.ts';
import { LIMITS, type Limits } from '../files/limits.ts';
import type { ReadDocument } from '../read-file.ts';
import { unreadable } from '../reading/read-minutes.ts';
import type { Minutes } from '../schema.ts';

/**
 * As `readDocument`, without holding up the server: the reading too is done in a process of its own, with the same
 * limits. The text answered is one that a database can keep, of the same length.
 */
export async function readApart(bytes: Uint8Array, limits: Limits = LIMITS): Promise<ReadDocument> {
  const extracted = await extractText(bytes, limits);
  if (typeof extracted !== 'string') return { text: '', minutes: unreadable(extracted.code, extracted.facts) };
  const text = storable(extracted);
  const worker = workerProcess<string, Minutes>({
    module: new URL('./reading-work.ts', import.meta.url),
    timeLimit: limits.time,
    memoryLimit: limits.memory,
    tasksPerProcess: 1,
    idleLimit: 1,
  });
  try {
    return { text, minutes: await worker.run(text) };
  } catch (error) {
    if (!(error instanceof WorkerLimitError)) throw error;
    const [code, facts] =
      error.limit === 'time'
        ? (['too-slow', { seconds: limits.time / 1000 }] as const)
        : (['not-a-document', { reason: 'för stort för minnet' }] as const);
    return { text: '', minutes: unreadable(code, facts) };
  } finally {
    worker.stop();
  }
}

/** A NUL and half a character are nothing that a database keeps; each becomes one other character, so that places hold. */
export function storable(text: string): string {
  return text.replaceAll('\0', ' ').toWellFormed();
}
