import { dayNumber, localDate } from '../../../kernel/local-date.ts';
import type { FileSchema } from '../schema.ts';
import { type Field, textOf } from './columns.ts';
import type { RecordView } from './cut.ts';
import type { Evidence, Layout } from './evidence.ts';
import type { Meter } from './meter.ts';
import * as reason from './reasons.ts';
import { type ByteRange, readRecords } from './records.ts';
import { noRejects, type Rejects, reject } from './rejects.ts';
import { indexesOf, newRow, type Row, rowCheck } from './row-check.ts';

/** What was read of a file or of a part of it. */
export interface Reading {
  /** Rows that are not blank, rejected ones included. */
  rows: number;
  readonly rejects: Rejects;
  /** The least and greatest value of the columns that span the file, day numbers or seconds; infinite without any. */
  first: number;
  last: number;
}

/** What was read of a part of a file. Its lines are counted as if the part were the first. */
export interface PartReading extends Reading {
  readonly lines: number;
}

/** Asked of every good row: why it is to be rejected after all, undefined when it is not. */
export type OnRow = (row: Row, line: number) => string | undefined;

/** Reads the rows of a file. Bad ones are listed; the good ones go to `onRow`, but not those whose key came before. */
export function readTable(evidence: Evidence, onRow: OnRow): Reading {
  const { schema, layout, size, file, meter } = evidence;
  const range = { from: layout.firstByte, to: size };
  const reading = readRange(file, range, { schema, layout, meter }, onlyFirst(schema, onRow));
  if (reading === 'quoted') throw new Error('only a part of a file is given up at a quotation mark');
  return reading;
}

/** As `readTable`, with the texts of the row by column. */
export function readTexts<Name extends string>(
  evidence: Evidence,
  schema: FileSchema<Name>,
  onRow: (texts: Readonly<Record<Name, string>>, line: number) => string | undefined,
): Reading {
  const names = Object.keys(schema.columns) as Name[];
  return readTable(evidence, (row, line) => {
    const texts = {} as Record<Name, string>;
    for (const [index, name] of names.entries()) texts[name] = textOf(row[index] as Field);
    return onRow(texts, line);
  });
}

export interface RangeOptions {
  readonly schema: FileSchema;
  readonly layout: Layout;
  readonly refuseQuotes?: boolean;
  readonly meter?: Meter | undefined;
}

/** Reads the rows of a part of a file; `quoted` when it was given up at a quotation mark. */
export function readRange(
  file: number,
  range: ByteRange,
  { schema, layout, refuseQuotes = false, meter }: RangeOptions,
  onRow: OnRow,
): PartReading | 'quoted' {
  const row = newRow(schema);
  const faultIn = rowCheck(schema, layout, row);
  const spanning = indexesOf(schema, schema.span).map((index) => row[index] as Field);
  const reading = emptyReading();
  let number = 0;
  const lines = readRecords(file, range, { delimiter: layout.delimiter, refuseQuotes, meter }, (record) => {
    number += 1;
    if (isBlank(record)) return;
    reading.rows += 1;
    const line = layout.firstLine - 1 + (layout.countsRows ? number : record.line);
    const fault = faultIn(record) ?? onRow(row, line);
    if (fault === undefined) widen(reading, spanning);
    else reject(reading.rejects, line, fault);
  });
  return lines === 'quoted' ? 'quoted' : { ...reading, lines };
}

const RUNNING = dayNumber(localDate('9999-12-31'));

function widen(reading: Reading, spanning: readonly Field[]) {
  for (const { value } of spanning) {
    if (value < reading.first) reading.first = value;
    if (value > reading.last && value !== RUNNING) reading.last = value;
  }
}

/** Whether a row is blank or holds separators only. */
function isBlank({ bytes, starts, ends, count, fault }: RecordView): boolean {
  for (let field = 0; field < count; field++)
    for (let at = starts[field] as number; at < (ends[field] as number); at++)
      if (bytes[at] !== SPACE && bytes[at] !== TAB) return false;
  return fault === undefined;
}

const SPACE = 32;
const TAB = 9;

/** Lets the first good row of a key through and rejects the others. */
function onlyFirst(schema: FileSchema, onRow: OnRow): OnRow {
  const { unique } = schema;
  if (unique === undefined) return onRow;
  const indexes = indexesOf(schema, unique);
  const seen = new Set<string>();
  return (row, line) => {
    const key = indexes.map((index) => textOf(row[index] as Field)).join('\0');
    if (seen.has(key)) return reason.repeated(unique);
    const fault = onRow(row, line);
    if (fault === undefined) seen.add(key);
    return fault;
  };
}

/** The readings of the parts of a file, in order, as one of the whole. */
export function joinReadings(parts: readonly PartReading[]): PartReading {
  const whole: PartReading = { ...emptyReading(), lines: 0 };
  return parts.reduce((before, part) => {
    const { lines, reasons, texts } = part.rejects;
    for (const [index, line] of lines.entries())
      reject(whole.rejects, before.lines + line, texts[reasons[index] as number] as string);
    return {
      rows: before.rows + part.rows,
      rejects: whole.rejects,
      first: Math.min(before.first, part.first),
      last: Math.max(before.last, part.last),
      lines: before.lines + part.lines,
    };
  }, whole);
}

function emptyReading(): Reading {
  return { rows: 0, rejects: noRejects(), first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY };
}
