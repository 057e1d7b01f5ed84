/** Where the fields of one row lie in `bytes`. The same object serves every row: read it before the next one comes. */
export interface RecordView {
  bytes: Buffer;
  /** For each field its first byte, and the byte after its last, without quotation marks. */
  readonly starts: number[];
  readonly ends: number[];
  /** The number of fields. */
  count: number;
  /** The line on which the row begins (the first that was read is 1), and how many it takes. */
  line: number;
  lines: number;
  /** Whether a field of it began with a quotation mark. */
  isQuoted: boolean;
  /** Why the row could not be cut into fields; undefined when it could. */
  fault: 'quote-open' | 'too-long' | undefined;
}

/** The bytes at hand, with a line feed after the last of them as a stop, and whether no more will come. */
export interface Window {
  bytes: Buffer;
  filled: number;
  isLast: boolean;
}

/** What `cut` answers when the row does not end in the bytes at hand. */
export const UNFINISHED = -1;

export const LF = 10;
const CR = 13;
const QUOTE = 34;

/** Cuts the row that begins at `begin` into fields; answers where the next one begins, or UNFINISHED. */
export function cut(window: Window, begin: number, delimiter: number, record: RecordView): number {
  const { bytes, filled } = window;
  const { starts, ends } = record;
  let count = 0;
  let at = begin;
  let isQuoted = false;
  for (;;) {
    const start = at;
    if (bytes[at] === QUOTE && at < filled) {
      isQuoted = true;
      at = afterQuotes(bytes, at, filled);
      if (at === UNFINISHED) return UNFINISHED;
    }
    let byte = bytes[at];
    while (byte !== delimiter && byte !== LF) byte = bytes[++at];
    starts[count] = start;
    ends[count] = at;
    count += 1;
    at += 1;
    if (byte === LF) break;
  }
  // The stop after the last byte is no line feed of the file's.
  const isCutShort = at > filled;
  if (isCutShort && !window.isLast) return UNFINISHED;
  const last = ends[count - 1] as number;
  if (last > (starts[count - 1] as number) && bytes[last - 1] === CR) ends[count - 1] = last - 1;
  record.count = count;
  record.isQuoted = isQuoted;
  record.lines = isQuoted ? linesIn(bytes, begin, Math.min(at, filled)) : 1;
  if (isQuoted) unquote(record);
  return isCutShort ? filled : at;
}

/** The byte after the mark that closes the quoted field at `open`. */
function afterQuotes(bytes: Buffer, open: number, filled: number): number {
  for (let at = open + 1; at < filled; at += 2) {
    at = bytes.indexOf(QUOTE, at);
    if (at < 0 || at >= filled) return UNFINISHED;
    if (bytes[at + 1] !== QUOTE || at + 1 >= filled) return at + 1;
  }
  return UNFINISHED;
}

/** Takes the marks off the quoted fields of a row that is cut, in place: two in a quoted field are one. */
function unquote({ bytes, starts, ends, count }: RecordView) {
  for (let field = 0; field < count; field++) {
    const start = starts[field] as number;
    const end = ends[field] as number;
    if (start === end || bytes[start] !== QUOTE) continue;
    const close = afterQuotes(bytes, start, end);
    let to = start;
    for (let from = start + 1; from < end; from++) {
      if (from === close - 1) continue;
      bytes[to++] = bytes[from] as number;
      if (bytes[from] === QUOTE && from < close) from += 1;
    }
    ends[field] = to;
  }
}

function linesIn(bytes: Buffer, from: number, to: number): number {
  let lines = bytes[to - 1] === LF ? 0 : 1;
  for (let at = bytes.indexOf(LF, from); at >= 0 && at < to; at = bytes.indexOf(LF, at + 1)) lines += 1;
  return lines;
}
