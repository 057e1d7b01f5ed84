import { readSync } from 'node:fs';
import { cut, LF, type RecordView, UNFINISHED, type Window } from './cut.ts';
import { countRead, type Meter } from './meter.ts';

/** The bytes [from, to) of a file; `from` begins a line. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

export interface RecordOptions {
  /** The byte between fields: `;` or `,`. */
  readonly delimiter: number;
  /** End the walk where a field begins with a quotation mark: in the midst of a file nobody knows which marks close. */
  readonly refuseQuotes?: boolean;
  readonly meter?: Meter | undefined;
  /** Bytes that are read at a time. */
  readonly chunk?: number;
  /** Bytes that one row may hold. */
  readonly rowLimit?: number;
}

/** The number of lines that were walked over; `quoted` when the walk ended at a quotation mark. */
export type Walk = number | 'quoted';

const CHUNK = 512 * 1024;
const ROW_LIMIT = 4 * 1024 * 1024;

/**
 * Walks over the rows of a CSV file and hands each to `onRecord`, blank lines included. LF or CRLF ends a row. A field
 * that begins with a quotation mark ends with one, and two in it are one (RFC 4180); what follows the closing mark is
 * text, and so are marks in a field that does not begin with one. When a mark opens and never closes, its line alone is
 * a row with a fault and the walk goes on at the next, so that one stray mark cannot swallow the rest of a file.
 */
export function readRecords(
  file: number,
  range: ByteRange,
  options: RecordOptions,
  onRecord: (record: RecordView) => void,
): Walk {
  const { delimiter, refuseQuotes = false, chunk = CHUNK, rowLimit = ROW_LIMIT, meter } = options;
  const window: Window = { bytes: Buffer.allocUnsafe(chunk + 1), filled: 0, isLast: false };
  const record = newRecord(window.bytes);
  let position = range.from;
  let at = 0;

  function readOn() {
    const left = window.filled - at;
    const bytes = left + chunk + 1 > window.bytes.length ? Buffer.allocUnsafe(2 * left + chunk + 1) : window.bytes;
    window.bytes.copy(bytes, 0, at, window.filled);
    const read = readSync(file, bytes, left, Math.min(bytes.length - 1 - left, range.to - position), position);
    position += read;
    countRead(meter, read);
    at = 0;
    window.bytes = bytes;
    window.filled = left + read;
    window.isLast = read === 0 || position >= range.to;
    bytes[window.filled] = LF;
    record.bytes = bytes;
  }

  /** Gives up cutting the row: its first line is handed over with a fault, and passed. */
  function passLine() {
    let lineEnd = window.bytes.indexOf(LF, at);
    record.fault = lineEnd < window.filled || window.isLast ? 'quote-open' : 'too-long';
    record.count = 0;
    onRecord(record);
    record.fault = undefined;
    record.line += 1;
    while (lineEnd === window.filled && !window.isLast) {
      at = window.filled;
      readOn();
      lineEnd = window.bytes.indexOf(LF);
    }
    at = Math.min(lineEnd + 1, window.filled);
  }

  readOn();
  while (at < window.filled || !window.isLast) {
    const next = cut(window, at, delimiter, record);
    if (next === UNFINISHED && !window.isLast && window.filled - at <= rowLimit) readOn();
    else if (refuseQuotes && (next === UNFINISHED || record.isQuoted)) return 'quoted';
    else if (next === UNFINISHED) passLine();
    else {
      onRecord(record);
      record.line += record.lines;
      at = next;
    }
  }
  return record.line - 1;
}

/** A view that no row has been cut into yet. */
export function newRecord(bytes: Buffer): RecordView {
  return { bytes, starts: [], ends: [], count: 0, line: 1, lines: 1, isQuoted: false, fault: undefined };
}
