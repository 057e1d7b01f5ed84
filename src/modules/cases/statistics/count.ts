import { type ShownCount, suppressColumn } from '../../../kernel/suppression.ts';

/** What each thing that is counted comes under, in one table: `null` = it does not say. */
export interface Counted<Key extends string = string> {
  readonly key: Key | null;
}

export interface CountedRow<Key extends string = string> {
  readonly key: Key | null;
  readonly count: ShownCount;
}

/**
 * How many come under what, the most first and what does not say last, with the small cells suppressed. The sum is the same
 * in every table, so a table never says it: see `sharedTotal`.
 */
export function countBy<Key extends string>(
  counted: readonly Counted<Key>[],
): {
  readonly rows: readonly CountedRow<Key>[];
  readonly total: ShownCount;
} {
  const groups = [...Map.groupBy(counted, ({ key }) => key)]
    .map(([key, of]) => ({ key, count: of.length }))
    .toSorted(
      (a, b) =>
        Number(a.key === null) - Number(b.key === null) ||
        b.count - a.count ||
        ((a.key ?? '') < (b.key ?? '') ? -1 : 1),
    );
  const { cells, total } = suppressColumn(groups.map(({ count }) => count));
  return { rows: groups.map(({ key }, index) => ({ key, count: cells[index] ?? '..' })), total };
}

/** The sum that all tables share: shown only where every one of them may show it, or one table would tell what another hides. */
export function sharedTotal(totals: readonly ShownCount[]): ShownCount {
  return totals.find((total) => typeof total !== 'number') ?? totals[0] ?? 0;
}
