import { pipeline, Readable } from 'node:stream';
import { CsvError, type Info, parse } from 'csv-parse';
import { decodeText } from './decode.ts';
import { type Delimiter, delimiterOf } from './delimiter.ts';
import { problem } from './problems.ts';

/** One row of a file. */
export interface CsvRow {
  /** The line of the file on which the row begins; the header is on line 1. */
  readonly line: number;
  /** The cells, trimmed; `cells.length` tells whether the row has as many as the header. */
  readonly cells: readonly string[];
  /** The cells by column; a column that the row lacks is ''. */
  readonly values: Readonly<Record<string, string>>;
}

/** A file that has been opened: its columns are known, its rows are read as they are asked for. */
export interface CsvTable {
  readonly delimiter: Delimiter;
  /** The columns' names as `columnName` gives them, in the order of the file. */
  readonly columns: readonly string[];
  /** Rows in the order of the file, blank ones left out. Can be walked once; throws as `readCsv` does. */
  readonly rows: AsyncIterable<CsvRow>;
}

/** What can be said of a file beforehand. */
export interface CsvReadOptions {
  /** Absent = found from the first line. */
  readonly delimiter?: Delimiter;
}

const ROW_LIMIT = 1024 * 1024;
const FIRST_LINE = /^[^\r\n]*(?=\r|\n)/;

/** How a column is named whatever the file says: `Employee ID`, `employee-id` and `EMPLOYEE_ID` are `employee_id`. */
export function columnName(title: string): string {
  return title
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[\s\-_]+/g, '_');
}

/**
 * Opens a table in CSV: `;`, `,`, tab or `|`; UTF-8 with or without byte-order mark, or Windows-1252; any line ends.
 * Throws `csv.empty`, `csv.not-text`, `csv.column-repeated`, `csv.quote-open` or `csv.row-too-long` (over 1 MB).
 */
export async function readCsv(
  input: AsyncIterable<Uint8Array> | Uint8Array,
  options: CsvReadOptions = {},
): Promise<CsvTable> {
  const text = decodeText(input instanceof Uint8Array ? [input] : input);
  const start = await startOf(text);
  const delimiter = options.delimiter ?? delimiterOf(start.firstLine);
  const records = recordsOf(chain(start.text, text), delimiter);
  const header = await records.next();
  const columns = header.done ? [] : header.value.cells.map(columnName);
  if (columns.every((column) => column === '')) throw problem('csv.empty');
  const repeated = columns.find((column, index) => column !== '' && columns.indexOf(column) !== index);
  if (repeated !== undefined) throw problem('csv.column-repeated', { column: repeated });
  return { delimiter, columns, rows: rowsOf(records, columns) };
}

async function* rowsOf(records: AsyncIterable<Omit<CsvRow, 'values'>>, columns: readonly string[]) {
  for await (const { line, cells } of records) {
    if (cells.every((cell) => cell === '')) continue;
    const values = Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
    yield { line, cells, values };
  }
}

/** Reads until the first line is whole, so that its delimiter can be found. */
async function startOf(text: AsyncGenerator<string>): Promise<{ text: string; firstLine: string }> {
  let start = '';
  while (start.length < ROW_LIMIT && !FIRST_LINE.test(start)) {
    const next = await text.next();
    if (next.done) break;
    start += next.value;
  }
  return { text: start, firstLine: FIRST_LINE.exec(start)?.[0] ?? start };
}

async function* chain(start: string, rest: AsyncIterable<string>) {
  yield start;
  yield* rest;
}

/** Every record with the line it begins on, blank ones included: the next begins where the one before ended. */
async function* recordsOf(text: AsyncIterable<string>, delimiter: Delimiter) {
  let parsedLines = 0;
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    trim: true,
    info: true,
    max_record_size: ROW_LIMIT,
    on_record: (record, { lines }) => {
      parsedLines = lines;
      return record;
    },
  });
  // A fault of the source reaches the parser's reader through the pipeline; the callback only says that it is heard.
  pipeline(Readable.from(text), parser, () => {});
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      yield { line, cells: record.map((cell) => cell.trim()) };
      line = info.lines + 1;
    }
  } catch (error) {
    throw error instanceof CsvError ? problemOf(error, parsedLines + 1) : error;
  }
}

function problemOf(error: CsvError, line: number) {
  return problem(error.code === 'CSV_MAX_RECORD_SIZE' ? 'csv.row-too-long' : 'csv.quote-open', { line });
}
