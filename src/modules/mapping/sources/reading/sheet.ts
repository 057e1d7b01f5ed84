import { readSync } from 'node:fs';
import { cut, LF, type RecordView, UNFINISHED } from '../../reading/cut.ts';
import { newRecord, readRecords } from '../../reading/records.ts';
import { problem } from '../problems.ts';
import { reason, tellVerdict, type Verdict } from '../reasons.ts';
import type { SourceFile, SourceSettings, Teller } from '../source.ts';
import { decoded, isGarbled, withoutMark } from './text.ts';

/** What a column is called in the files that are known, the most telling title first. */
export interface SheetColumn {
  readonly titles: readonly string[];
  readonly isRequired?: boolean;
}

export type SheetColumns<Name extends string> = Readonly<Record<Name, SheetColumn>>;

/** The cells of a row by column, trimmed; '' where the file lacks the column. */
export type Cells<Name extends string> = Readonly<Record<Name, string>>;

/** Where the columns of a file stand. */
export interface SheetLayout<Name extends string> {
  readonly delimiter: number;
  readonly positions: Readonly<Partial<Record<Name, number>>>;
  readonly fieldCount: number;
  readonly firstByte: number;
  readonly headerLines: number;
}

const HEADER_LIMIT = 64 * 1024;
const DELIMITERS = [';', ',', '\t', '|'].map((delimiter) => delimiter.charCodeAt(0));

/**
 * Reads a table in CSV: `;`, `,`, tab or `|`, UTF-8 or Windows-1252, with its columns under any known title. Bad rows
 * are told of; the others go to `onRow`, which says what becomes of them. Throws `mapping.source-columns-missing`
 * or `mapping.source-column-twice`.
 */
export function readSheet<Name extends string>(
  source: SourceFile,
  columns: SheetColumns<Name>,
  settings: SourceSettings,
  tell: Teller,
  onRow: (cells: Cells<Name>, line: number) => Verdict,
) {
  const start = Buffer.alloc(HEADER_LIMIT);
  const filled = readSync(source.file, start, 0, HEADER_LIMIT, 0);
  const layout = layoutOf(start.subarray(0, filled), columns, settings.columns);
  const missing = missingFrom(layout, columns);
  if (layout === undefined || missing.length > 0)
    throw problem('mapping.source-columns-missing', { file: source.name, columns: missing.join(', ') });
  const twice = repeatedIn(layout.positions);
  if (twice !== undefined) throw problem('mapping.source-column-twice', { file: source.name, column: twice });
  const known = (Object.keys(columns) as Name[]).map((name) => [name, layout.positions[name] ?? ABSENT] as const);
  const range = { from: layout.firstByte, to: source.size };
  readRecords(source.file, range, { delimiter: layout.delimiter, meter: source.meter }, (record) => {
    const line = layout.headerLines + record.line;
    if (record.fault !== undefined)
      return tell.rejected(line, reason(record.fault === 'too-long' ? 'too-long' : 'quote-open'));
    const { count } = record;
    if (isBlankFrom(record, 0)) return;
    // Spreadsheet programs leave separators behind the last column; a cell too many that says something is another thing.
    if (count < layout.fieldCount || !isBlankFrom(record, layout.fieldCount))
      return tell.rejected(line, reason('field-count', { found: count, expected: layout.fieldCount }));
    const cells = {} as Record<Name, string>;
    for (const [name, position] of known) {
      const text = position === ABSENT ? '' : textOf(record, position);
      if (isGarbled(text)) return tell.rejected(line, reason('not-text'));
      cells[name] = text;
    }
    tellVerdict(tell, line, onRow(cells, line));
  });
}

const ABSENT = -1;

/** Whether a file that begins so has every required column, and none of them twice. */
export function looksLikeSheet<Name extends string>(start: Buffer, columns: SheetColumns<Name>): boolean {
  return missingFrom(layoutOf(start, columns), columns).length === 0;
}

/** Finds the columns by the delimiter that finds the most of them, or cuts the most fields. */
function layoutOf<Name extends string>(
  start: Buffer,
  columns: SheetColumns<Name>,
  given: SourceSettings['columns'] = {},
): SheetLayout<Name> | undefined {
  const bytes = Buffer.concat([start, Buffer.of(LF)]);
  const layouts = DELIMITERS.flatMap((delimiter): SheetLayout<Name>[] => {
    // A row is unquoted where it lies, so every try has a copy of its own.
    const header = newRecord(Buffer.from(bytes));
    const window = { bytes: header.bytes, filled: start.length, isLast: true };
    const firstByte = cut(window, markLength(start), delimiter, header);
    if (firstByte === UNFINISHED) return [];
    const titles = textsOf(header).map(titleKey);
    const positions = positionsOf(titles, columns, given);
    const fieldCount = titles.findLastIndex((title) => title !== '') + 1;
    return [{ delimiter, positions, fieldCount, firstByte, headerLines: header.lines }];
  });
  const found = ({ positions }: SheetLayout<Name>) => Object.keys(positions).length;
  return layouts.sort((a, b) => found(b) - found(a) || b.fieldCount - a.fieldCount)[0];
}

function positionsOf<Name extends string>(
  titles: readonly string[],
  columns: SheetColumns<Name>,
  given: Readonly<Record<string, string>>,
): Partial<Record<Name, number>> {
  const positions: Partial<Record<Name, number>> = {};
  for (const [name, column] of Object.entries(columns) as [Name, SheetColumn][]) {
    const own = given[name];
    const known = (own === undefined ? column.titles : [own]).map(titleKey);
    const title = known.find((key) => titles.includes(key));
    if (title !== undefined) positions[name] = titles.indexOf(title);
  }
  return positions;
}

function missingFrom<Name extends string>(
  layout: SheetLayout<Name> | undefined,
  columns: SheetColumns<Name>,
): string[] {
  const entries = Object.entries(columns) as [Name, SheetColumn][];
  return entries
    .filter(([name, column]) => column.isRequired && layout?.positions[name] === undefined)
    .map(([name, column]) => column.titles[0] ?? name);
}

function repeatedIn(positions: Readonly<Partial<Record<string, number>>>): string | undefined {
  const entries = Object.entries(positions);
  return entries.find(([, at], index) => entries.findIndex(([, other]) => other === at) !== index)?.[0];
}

/** A title as it is compared: without byte-order mark, letter case, dots over letters, and what is neither letter nor digit. */
export function titleKey(title: string): string {
  return withoutMark(title)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
}

function markLength(start: Buffer): number {
  return start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf ? 3 : 0;
}

function textsOf(record: RecordView): string[] {
  return Array.from({ length: record.count }, (_, field) => textOf(record, field));
}

function textOf({ bytes, starts, ends }: RecordView, field: number): string {
  return decoded(bytes.subarray(starts[field] as number, ends[field] as number)).trim();
}

/** Whether the fields from one on say nothing. */
function isBlankFrom(record: RecordView, first: number): boolean {
  for (let field = first; field < record.count; field++)
    if (record.starts[field] !== record.ends[field] && textOf(record, field) !== '') return false;
  return true;
}
