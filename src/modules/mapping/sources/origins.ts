import { closeSync, fstatSync, openSync } from 'node:fs';
import { readRecords } from '../reading/records.ts';

/** Where a row of a converted file stood in what was handed in. */
export interface Origin {
  readonly file: string;
  readonly line: number;
}

const SEMICOLON = 59;

/** Where the rows that begin on these lines of a converted file came from; what was never converted has none. */
export function originsIn(place: string, lines: ReadonlySet<number>): ReadonlyMap<number, Origin> {
  const found = new Map<number, Origin>();
  if (lines.size === 0) return found;
  const file = openSync(place, 'r');
  try {
    const range = { from: 0, to: fstatSync(file).size };
    readRecords(file, range, { delimiter: SEMICOLON }, ({ line, bytes, starts, ends, count }) => {
      if (!lines.has(line) || count < 2) return;
      const cell = (at: number) => bytes.toString('utf8', starts[at], ends[at]);
      found.set(line, { file: cell(count - 2), line: Number(cell(count - 1)) });
    });
  } finally {
    closeSync(file);
  }
  return found;
}
