import type { Read } from './read.ts';
import type { FileName, Reject } from './rejects.ts';

/** Rows without repetitions, and those of keys about which rows disagree. */
export interface Distinct<Row> {
  readonly rows: readonly Read<Row>[];
  readonly rejects: readonly Reject[];
}

/**
 * The same row twice counts once. Rows that say different things of one key are all rejected, whichever stands first:
 * the order of a file decides nothing.
 */
export function distinctRows<Row>(
  file: FileName,
  rows: readonly Read<Row>[],
  keyOf: (row: Row) => string,
): Distinct<Row> {
  const kept: Read<Row>[] = [];
  const rejects: Reject[] = [];
  for (const same of Map.groupBy(rows, keyOf).values()) {
    const [first, ...others] = same;
    if (first === undefined) continue;
    if (others.every((other) => textOf(other) === textOf(first))) kept.push(first);
    else rejects.push(...same.map(({ line }): Reject => ({ file, line, reason: 'contradicted' })));
  }
  return { rows: kept, rejects };
}

function textOf<Row>({ line: _, ...row }: Read<Row>): string {
  return JSON.stringify(row);
}
