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
  const names = Object.keys(columns) as Name[];
  const range = { from: layout.firstByte, to: source.size };
  readRecords(source.file, range, { delimiter: layout.delimiter }, (record) => {
    if (record.fault !== undefined)
      return tell.rejected(
        layout.headerLines + record.line,
        reason(record.fault === 'too-long' ? 'too-long' : 'quote-open'),
      );
    const texts = textsOf(record);
    if (texts.every((text) => text === '')) return;
    const line = layout.headerLines + record.line;
    // Spreadsheet programs leave separators behind the last column; a cell too many that says something is another thing.
    if (texts.length < layout.fieldCount || texts.slice(layout.fieldCount).some((text) => text !== ''))
      return tell.rejected(line, reason('field-count', { found: texts.length, expected: layout.fieldCount }));
    if (texts.some(isGarbled)) return tell.rejected(line, reason('not-text'));
    const cells = {} as Record<Name, string>;
    for (const name of names) cells[name] = texts[layout.positions[name] ?? -1] ?? '';
    tellVerdict(tell, line, onRow(cells, line));
  });
}

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

function textsOf({ bytes, starts, ends, count }: RecordView): string[] {
  return Array.from({ length: count }, (_, index) =>
    decoded(bytes.subarray(starts[index] as number, ends[index] as number)).trim(),
  );
}
