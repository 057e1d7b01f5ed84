import { isUtf8 } from 'node:buffer';
import { readSync } from 'node:fs';
import { problem } from '../problems.ts';
import type { FileSchema } from '../schema.ts';
import { cut, LF, type RecordView, UNFINISHED } from './cut.ts';
import type { Meter } from './meter.ts';
import { newRecord } from './records.ts';

/** A file that has been opened: its columns are found, its rows are yet to be read. */
export interface Evidence {
  /** As it is called in the folder, `signins.csv`. */
  readonly name: string;
  readonly schema: FileSchema;
  readonly layout: Layout;
  /** The open file that the rows are read from; of Parquet, a copy in CSV. */
  readonly file: number;
  readonly size: number;
  /** Counts what is read of it, for whoever waits. */
  readonly meter?: Meter | undefined;
}

/** How the rows of a file lie. */
export interface Layout {
  readonly delimiter: number;
  /** The field in which each column of the schema stands, in the order of the schema. */
  readonly positions: readonly number[];
  readonly fieldCount: number;
  /** The byte and the line on which the first row begins. */
  readonly firstByte: number;
  readonly firstLine: number;
  /** Whether a row's line is its number, because the file itself has no lines (Parquet). */
  readonly countsRows: boolean;
}

const HEADER_LIMIT = 1024 * 1024;
const SEMICOLON = 59;
const COMMA = 44;
const BYTE_ORDER_MARK = Buffer.from('\ufeff');

/**
 * Finds the columns of a file in its first line; `called` says what ours are called there, where that is something else.
 * Throws `mapping.columns-missing` or `mapping.not-utf-8`.
 */
export function layoutOf(
  name: string,
  file: number,
  schema: FileSchema,
  { countsRows, called = {} }: { readonly countsRows: boolean; readonly called?: Readonly<Record<string, string>> },
): Layout {
  const bytes = Buffer.alloc(HEADER_LIMIT + 1);
  const filled = readSync(file, bytes, 0, HEADER_LIMIT, 0);
  bytes[filled] = LF;
  const start = bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  const firstLine = bytes.subarray(start, bytes.indexOf(LF, start));
  if (!isUtf8(firstLine)) throw problem('mapping.not-utf-8', { file: name });
  const delimiter = firstLine.includes(SEMICOLON) ? SEMICOLON : COMMA;
  const header = newRecord(bytes);
  const next = cut({ bytes, filled, isLast: filled < HEADER_LIMIT }, start, delimiter, header);
  const titles = next === UNFINISHED ? [] : titlesOf(header);
  const columns = Object.keys(schema.columns).map((column) => (called[column] ?? column).trim().toLowerCase());
  const missing = columns.filter((column) => !titles.includes(column));
  if (missing.length > 0) throw problem('mapping.columns-missing', { file: name, columns: missing.join(', ') });
  return {
    delimiter,
    positions: columns.map((column) => titles.indexOf(column)),
    fieldCount: titles.length,
    firstByte: next,
    firstLine: 1 + header.lines,
    countsRows,
  };
}

function titlesOf({ bytes, starts, ends, count }: RecordView): string[] {
  return Array.from({ length: count }, (_, index) =>
    bytes.toString('utf8', starts[index], ends[index]).trim().toLowerCase(),
  );
}
