import { readSync } from 'node:fs';
import { countRead } from '../../reading/meter.ts';
import type { SourceFile } from '../source.ts';

export interface LineOptions {
  /** Bytes that are read at a time. */
  readonly chunk?: number;
  /** Bytes that one line may hold. */
  readonly lineLimit?: number;
}

const CHUNK = 512 * 1024;
const LINE_LIMIT = 1024 * 1024;
const LF = 10;
const CR = 13;

/**
 * Hands over every line of a file in order, without its LF or CRLF; undefined for one that is longer than a line may
 * be. The bytes are a view: they are others when the next line comes. The first line has number 1.
 */
export function readLines(
  { file, size, meter }: SourceFile,
  onLine: (bytes: Buffer | undefined, line: number) => void,
  { chunk = CHUNK, lineLimit = LINE_LIMIT }: LineOptions = {},
) {
  let bytes = Buffer.allocUnsafe(chunk);
  let filled = 0;
  let at = 0;
  let line = 0;
  let isPassing = false;

  function hand(end: number) {
    line += 1;
    onLine(isPassing ? undefined : bytes.subarray(at, bytes[end - 1] === CR && end > at ? end - 1 : end), line);
    isPassing = false;
    at = end + 1;
  }

  for (let position = 0; position < size; ) {
    const left = filled - at;
    const next = left + chunk > bytes.length ? Buffer.allocUnsafe(left + chunk) : bytes;
    bytes.copy(next, 0, at, filled);
    bytes = next;
    const read = readSync(file, bytes, left, Math.min(chunk, size - position), position);
    if (read === 0) break;
    position += read;
    countRead(meter, read);
    at = 0;
    filled = left + read;
    for (let end = bytes.indexOf(LF, left); end >= 0 && end < filled; end = bytes.indexOf(LF, at)) hand(end);
    if (isPassing || filled - at > lineLimit) {
      isPassing = true;
      at = filled;
    }
  }
  if (at < filled || isPassing) hand(filled);
}
