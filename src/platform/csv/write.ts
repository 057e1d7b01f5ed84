/** One cell: a number is written with a decimal point, or a comma for Excel; null is empty. */
export type CsvCell = string | number | null;

/** For whom the file is written. */
export interface CsvWriteOptions {
  /** For a spreadsheet program in Swedish: byte-order mark and decimal comma. Default false: for other programs. */
  readonly forExcel?: boolean;
}

const DELIMITER = ';';
const LINE_END = '\r\n';
const BYTE_ORDER_MARK = '\ufeff';
const CHUNK_LENGTH = 64 * 1024;
const STARTS_FORMULA = /^[=+\-@\t\r\n]/;
const NEEDS_QUOTES = /[";\r\n]|^\s|\s$/;

/**
 * The rows as CSV, in pieces to stream: `;`, CRLF, UTF-8, quotation marks where needed. A text that a spreadsheet
 * program would run as a formula gets an apostrophe before it (OWASP, CSV injection); a number never does.
 */
export async function* writeCsv(
  rows: Iterable<readonly CsvCell[]> | AsyncIterable<readonly CsvCell[]>,
  options: CsvWriteOptions = {},
): AsyncGenerator<string> {
  const forExcel = options.forExcel ?? false;
  let piece = forExcel ? BYTE_ORDER_MARK : '';
  for await (const row of rows) {
    piece += row.map((cell) => written(cell, forExcel)).join(DELIMITER) + LINE_END;
    if (piece.length < CHUNK_LENGTH) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

function written(cell: CsvCell, forExcel: boolean): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return forExcel ? String(cell).replace('.', ',') : String(cell);
  const harmless = STARTS_FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
