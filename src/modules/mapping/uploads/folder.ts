import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { type EmployerId, isId } from '../../../kernel/ids.ts';
import type { RunId } from '../runs/run.ts';
import { diskName, type Upload } from './upload.ts';

const PRIVATE = { recursive: true, mode: 0o700 } as const;

/** The folder of a run's files. */
export function folderOf(evidenceFolder: string, employer: EmployerId, run: RunId): string {
  if (!isId(employer) || !isId(run)) throw new RangeError('not the id of a run');
  return path.join(evidenceFolder, employer, run);
}

/** Where a file that was handed in lies. */
export function placeOf(folder: string, upload: Pick<Upload, 'file' | 'kind' | 'isParquet'>): string {
  return path.join(folder, 'evidence', diskName(upload));
}

/** Writes a part at its place in the file, until `limit` bytes have come or the source ends; answers how many came. */
export async function writePart(
  place: string,
  at: number,
  source: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<{ readonly written: number; readonly isTooMuch: boolean }> {
  await mkdir(path.dirname(place), PRIVATE);
  const file = await open(place, at === 0 ? 'w' : 'r+', 0o600);
  try {
    return await writeChunks(file, at, source, limit);
  } finally {
    await file.sync();
    await file.close();
  }
}

async function writeChunks(file: FileHandle, at: number, source: AsyncIterable<Uint8Array>, limit: number) {
  let written = 0;
  try {
    for await (const chunk of source) {
      if (written + chunk.length > limit) return { written, isTooMuch: true };
      await file.write(chunk, 0, chunk.length, at + written);
      written += chunk.length;
    }
  } catch (error) {
    // Whoever sends may be cut off; what has come is kept, and they go on from there.
    if ((error as NodeJS.ErrnoException).code !== 'ECONNRESET' && !isAborted(error)) throw error;
  }
  return { written, isTooMuch: false };
}

function isAborted(error: unknown): boolean {
  return error instanceof Error && error.message === 'aborted';
}

const START = 64 * 1024;

/**
 * How something that is sent begins. The rest is read past: who leaves off reading cuts the sender off before the answer. Of
 * more than `limit` nobody reads on.
 */
export async function readStart(source: AsyncIterable<Uint8Array>, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of source) {
      if (bytes < START) chunks.push(chunk);
      bytes += chunk.length;
      if (bytes > limit) break;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ECONNRESET' && !isAborted(error)) throw error;
  }
  return Buffer.concat(chunks).subarray(0, START);
}

/** Removes what lies there, whether or not anything does. */
export async function removeAll(place: string): Promise<void> {
  await rm(place, { recursive: true, force: true });
}
