import { open } from 'node:fs/promises';
import { Problem } from '../../../kernel/problem.ts';
import { readCsv } from '../../../platform/csv/index.ts';
import type { FileName } from '../schema.ts';
import type { ToldReason } from '../sources/convert.ts';
import { convertApart } from '../sources/convert-apart.ts';
import { columnsOf, isSource } from './kinds.ts';
import type { Upload } from './upload.ts';

/** What a file looks like: the titles of its columns, and the shapes of what stands in the first rows. Never the values. */
export interface Preview {
  readonly titles: readonly string[];
  readonly shapes: readonly (readonly string[])[];
  /** What an adapter makes of it; null for a file of ours. */
  readonly tried: Tried | null;
}

/** What came of reading a file on trial, as far as it was read. */
export interface Tried {
  readonly used: number;
  readonly rows: Readonly<Partial<Record<FileName, number>>>;
  readonly told: readonly ToldReason[];
  readonly isWhole: boolean;
  /** Why nothing of it can be read. */
  readonly refused: { readonly sv: string; readonly en: string } | null;
}

/** So much of a file is read on trial. */
const TRIED_BYTES = 32 * 1024 ** 2;

const HEAD = 64 * 1024;
const ROWS = 5;
const LONGEST_SHAPE = 40;

/** What an upload that has come whole looks like: of a table its columns, of a foreign file what its adapter makes of it. */
export async function previewOf(place: string, upload: Upload): Promise<Preview> {
  const isTable = !upload.isParquet && columnsOf(upload.kind).length > 0;
  const table = isTable ? await tableOf(place) : { titles: [], shapes: [] };
  return { ...table, tried: isSource(upload.kind) ? await tryOut(place, upload) : null };
}

async function tryOut(path: string, upload: Upload): Promise<Tried> {
  const { file, kind, fileName: name, settings, columns, bytes } = upload;
  const isWhole = bytes <= TRIED_BYTES;
  try {
    const { files } = await convertApart({
      files: [{ place: file, kind, name, path, settings: { ...settings, columns } }],
      atMost: TRIED_BYTES,
    });
    const report = files[0]?.report;
    if (report === undefined) throw new Error('nothing was told of the file');
    return { used: report.used, rows: report.rows, told: report.told, isWhole, refused: null };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { used: 0, rows: {}, told: [], isWhole, refused: { sv: error.text('sv'), en: error.text('en') } };
  }
}

/**
 * Looks at the beginning of a CSV file. A value is told by its shape alone (`19800101-9802` as `99999999-9999`), which
 * is enough to see what a column holds: whoever maps columns has no need to read about anybody.
 */
async function tableOf(place: string): Promise<Pick<Preview, 'titles' | 'shapes'>> {
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
