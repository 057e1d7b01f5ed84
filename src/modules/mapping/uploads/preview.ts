import { open } from 'node:fs/promises';
import { readCsv } from '../../../platform/csv/index.ts';

/** What a file looks like: the titles of its columns, and the shapes of what stands in the first rows. Never the values. */
export interface Preview {
  readonly titles: readonly string[];
  readonly shapes: readonly (readonly string[])[];
}

const HEAD = 64 * 1024;
const ROWS = 5;
const LONGEST_SHAPE = 40;

/**
 * Looks at the beginning of a CSV file. A value is told by its shape alone (`19800101-9802` as `99999999-9999`), which
 * is enough to see what a column holds: whoever maps columns has no need to read about anybody.
 */
export async function previewOf(place: string): Promise<Preview> {
  const table = await readCsv(await headOf(place));
  const shapes: string[][] = [];
  for await (const { cells } of table.rows) {
    if (shapes.length === ROWS) break;
    shapes.push(table.columns.map((_, index) => shapeOf(cells[index] ?? '')));
  }
  return { titles: table.columns, shapes };
}

/** A value with its digits as 9 and its letters as x or X. */
export function shapeOf(value: string): string {
  return value
    .slice(0, LONGEST_SHAPE)
    .replace(/\p{Lu}/gu, 'X')
    .replace(/[\p{L}\p{M}]/gu, (letter) => (letter === 'X' ? 'X' : 'x'))
    .replace(/\p{N}/gu, '9');
}

/** The first lines of a file, as far as they are whole. */
async function headOf(place: string): Promise<Uint8Array> {
  const file = await open(place, 'r');
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    const end = bytesRead < HEAD ? bytesRead : buffer.lastIndexOf('\n') + 1;
    return buffer.subarray(0, end === 0 ? bytesRead : end);
  } finally {
    await file.close();
  }
}
