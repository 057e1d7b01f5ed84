import readXlsx from 'read-excel-file/node';
import writeXlsx, { type Row } from 'write-excel-file/node';
import { removeZipTimes } from '../zip/index.ts';
import type { ReadSheet, WrittenSheet } from './sheet.ts';
import { cellOf, sheetNames } from './written.ts';

/** A workbook to write or one to read. */
export type SpreadsheetTask = { readonly write: readonly WrittenSheet[] } | { readonly read: Uint8Array };

const DATE_FORMAT = 'yyyy-mm-dd';
const DEFAULT_WIDTH = 20;

/** Does one task; a file that cannot be read throws what the reader threw. */
export function work(task: SpreadsheetTask): Promise<Uint8Array | ReadSheet[]> {
  return 'write' in task ? write(task.write) : read(task.read);
}

async function write(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const written = writeXlsx(
    sheets.map(({ columns, rows }, index) => ({
      sheet: names[index] ?? '',
      stickyRowsCount: 1,
      dateFormat: DATE_FORMAT,
      columns: columns.map(({ width }) => ({ width: width ?? DEFAULT_WIDTH })),
      data: [
        columns.map(({ title }): Row[number] => ({ value: title, type: String, fontWeight: 'bold' })),
        ...rows.map((row) => row.map((value, column) => cellOf(value, columns[column]?.type ?? 'text'))),
      ],
    })),
  );
  const bytes = new Uint8Array(await written.toBuffer());
  removeZipTimes(bytes);
  return bytes;
}

async function read(bytes: Uint8Array): Promise<ReadSheet[]> {
  const sheets = await readXlsx(Buffer.from(bytes), { parseNumber: (text) => String(Number(text)), trim: true });
  return sheets.map(({ sheet, data }) => ({ sheet, rows: data.map((row) => row.map(textOf)) }));
}

/** A cell as text: days as `2026-06-30`, moments with their time, what is empty as ''. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (!(value instanceof Date)) return String(value);
  const moment = value.toISOString();
  return moment.endsWith('T00:00:00.000Z') ? moment.slice(0, 10) : moment.slice(0, 19);
}
