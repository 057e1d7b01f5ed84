import type { Finding } from '../findings.ts';

/** The counts of one part of a run, and what was found. */
export interface Assessed<Counts> {
  readonly counts: Counts;
  readonly findings: readonly Finding[];
}

/** How many different values the items have. */
export function distinct<Item>(items: Iterable<Item>, ofWhat: (item: Item) => unknown): number {
  return new Set(Iterator.from(items).map(ofWhat)).size;
}

/** How many items there are of each kind, also of those that have none. */
export function countBy<Kind extends string, Item = unknown>(
  kinds: readonly Kind[],
  items: readonly Item[],
  kindOf: (item: Item) => Kind | undefined,
): Record<Kind, number> {
  const counts = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Kind, number>;
  for (const item of items) {
    const kind = kindOf(item);
    if (kind !== undefined) counts[kind] += 1;
  }
  return counts;
}

/** The sum of a number of each item. */
export function sumOf<Item>(items: readonly Item[], numberOf: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + numberOf(item), 0);
}
