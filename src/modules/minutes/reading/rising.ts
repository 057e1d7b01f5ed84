/** Something with a number that is expected to rise, and how much speaks for it. */
export interface Weighed {
  readonly value: number;
  readonly weight: number;
}

/**
 * The heaviest selection whose numbers rise strictly, in order: what numbers wrongly taken for headings cannot disturb.
 * O(n log n) by a tree of prefix maxima over the values.
 */
export function heaviestRising<Item extends Weighed>(items: readonly Item[]): Item[] {
  const values = [...new Set(items.map((item) => item.value))].sort((a, b) => a - b);
  const rank = new Map(values.map((value, index) => [value, index + 1]));
  /** Prefix maxima (Fenwick): for ranks up to r, the index of the item that ends the heaviest selection. */
  const tree: (number | undefined)[] = new Array(values.length + 1);
  const total: number[] = [];
  const before: (number | undefined)[] = [];
  let last: number | undefined;
  items.forEach((item, index) => {
    const r = rank.get(item.value) ?? 0;
    let best: number | undefined;
    for (let node = r - 1; node > 0; node -= node & -node) best = heavier(best, tree[node], total);
    total[index] = item.weight + (best === undefined ? 0 : (total[best] ?? 0));
    before[index] = best;
    for (let node = r; node <= values.length; node += node & -node) tree[node] = heavier(tree[node], index, total);
    last = heavier(last, index, total);
  });
  const chosen: Item[] = [];
  for (let index = last; index !== undefined; index = before[index]) {
    const item = items[index];
    if (item !== undefined) chosen.push(item);
  }
  return chosen.reverse();
}

/** The heavier end of two; of equals the later: a contents list stands before what it lists. */
function heavier(a: number | undefined, b: number | undefined, total: readonly number[]): number | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const difference = (total[b] ?? 0) - (total[a] ?? 0);
  if (difference === 0) return Math.max(a, b);
  return difference > 0 ? b : a;
}
