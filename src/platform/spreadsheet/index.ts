import { Problem } from '../../kernel/problem.ts';
import { WorkerLimitError, workerProcess } from '../worker/index.ts';
import { zipEntries } from '../zip/index.ts';
import { problem } from './problems.ts';
import type { ReadSheet, WrittenSheet } from './sheet.ts';
import type { SpreadsheetTask } from './work.ts';

export type { CellValue, ColumnType, ReadSheet, WrittenSheet } from './sheet.ts';

const MEGABYTE = 1024 * 1024;
const FILE_LIMIT = 25 * MEGABYTE;
const UNPACKED_LIMIT = 150 * MEGABYTE;

const worker = workerProcess<SpreadsheetTask, unknown>({
  module: new URL('./work.ts', import.meta.url),
  timeLimit: 120_000,
  memoryLimit: 768,
  tasksPerProcess: 100,
  idleLimit: 20_000,
});

/**
 * Writes a workbook (.xlsx): a bold header row that stays in sight, days as days, every text as text and never a
 * formula, names of sheets made acceptable to Excel. The same sheets give the same bytes. Throws
 * `spreadsheet.too-large` past two minutes or 768 MB. Works in a process of its own.
 */
export async function writeWorkbook(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  return (await limited({ write: sheets })) as Uint8Array;
}

/**
 * Reads a workbook (.xlsx) of at most 25 MB: days as `2026-06-30`, numbers with a decimal point, formulas by their
 * stored value. Throws `spreadsheet.not-a-workbook`, or `spreadsheet.too-large` for a file that is, says it is, or
 * turns out to be too large when unpacked. Works in a process of its own.
 */
export async function readWorkbook(input: Uint8Array | AsyncIterable<Uint8Array>): Promise<ReadSheet[]> {
  const bytes = input instanceof Uint8Array ? input : await collected(input);
  if (bytes.length > FILE_LIMIT) throw problem('spreadsheet.too-large');
  const entries = zipEntries(bytes);
  if (entries === undefined) throw problem('spreadsheet.not-a-workbook');
  if (entries.reduce((sum, { size }) => sum + size, 0) > UNPACKED_LIMIT) throw problem('spreadsheet.too-large');
  try {
    return (await limited({ read: bytes })) as ReadSheet[];
  } catch (error) {
    throw error instanceof Problem ? error : problem('spreadsheet.not-a-workbook');
  }
}

async function limited(task: SpreadsheetTask): Promise<unknown> {
  try {
    return await worker.run(task);
  } catch (error) {
    throw error instanceof WorkerLimitError ? problem('spreadsheet.too-large') : error;
  }
}

async function collected(input: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of input) {
    length += chunk.length;
    if (length > FILE_LIMIT) throw problem('spreadsheet.too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
