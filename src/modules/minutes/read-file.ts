import { open } from 'node:fs/promises';
import { extractText, tooLarge } from './files/extract.ts';
import { LIMITS, type Limits } from './files/limits.ts';
import { readMinutes, unreadable } from './reading/read-minutes.ts';
import type { Minutes } from './schema.ts';

/** A document with the text that offsets are counted in. */
export interface ReadDocument {
  readonly text: string;
  readonly minutes: Minutes;
}

/** Reads a document's bytes: txt, PDF with a text layer, or docx. What cannot be read answers `unreadable` and says why. */
export async function readDocument(bytes: Uint8Array, limits: Limits = LIMITS): Promise<ReadDocument> {
  const text = await extractText(bytes, limits);
  if (typeof text !== 'string') return { text: '', minutes: unreadable(text.code, text.facts) };
  return { text, minutes: readMinutes(text) };
}

/** As `readDocument`, from a file. Too large a file is refused before it is read. Throws only when it cannot be opened. */
export async function readMinutesFile(path: string, limits: Limits = LIMITS): Promise<ReadDocument> {
  const file = await open(path, 'r');
  try {
    const large = tooLarge((await file.stat()).size, limits);
    if (large !== undefined) return { text: '', minutes: unreadable(large.code, large.facts) };
    return await readDocument(await file.readFile(), limits);
  } finally {
    await file.close();
  }
}
