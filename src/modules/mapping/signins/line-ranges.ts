import { readSync } from 'node:fs';
import type { ByteRange } from '../reading/records.ts';

const LF = 10;
const LOOK = 64 * 1024;

/**
 * Cuts the bytes [from, to) of a file into at most `count` parts of about the same size, each beginning where a line
 * begins. Fewer when lines are long.
 */
export function lineRanges(file: number, { from, to }: ByteRange, count: number): ByteRange[] {
  const bytes = Buffer.alloc(LOOK);
  const ranges: ByteRange[] = [];
  let begin = from;
  for (let part = 1; part < count; part++) {
    const middle = from + Math.floor(((to - from) * part) / count);
    const read = readSync(file, bytes, 0, LOOK, middle);
    const lineEnd = bytes.subarray(0, read).indexOf(LF);
    if (lineEnd < 0 || middle < begin) continue;
    ranges.push({ from: begin, to: middle + lineEnd + 1 });
    begin = middle + lineEnd + 1;
  }
  if (begin < to || ranges.length === 0) ranges.push({ from: begin, to });
  return ranges;
}
