import type { UnitId } from '../../../kernel/ids.ts';
import { pathOf, type Tree } from '../../organisation/index.ts';

/** Numbers by their name; a name that is not there counts nothing. */
export type Counts = Readonly<Record<string, number>>;

/** What one unit alone has of a number. */
export interface OwnCount {
  readonly unit: UnitId;
  readonly name: string;
  readonly count: number;
}

/**
 * Sums up the tree: for each unit what it and all below it have. What stands in a unit that the tree does not have is
 * in no sum. The same whatever order the numbers come in.
 */
export function foldUp(tree: Tree, own: readonly OwnCount[]): ReadonlyMap<UnitId, Counts> {
  const sums = new Map<UnitId, Record<string, number>>();
  for (const [unit, counts] of Map.groupBy(own, ({ unit: of }) => of))
    for (const { id } of pathOf(tree, unit)) {
      const sum = sums.get(id) ?? {};
      for (const { name, count } of counts) sum[name] = (sum[name] ?? 0) + count;
      sums.set(id, sum);
    }
  return sums;
}

/** A unit in a stretch of the tree, and how far below the top of it. */
export interface Placed {
  readonly id: UnitId;
  readonly parent: UnitId | null;
  readonly depth: number;
}

/**
 * The unit and what lies below it, each parent before its children, as deep as it can be shown: those right below
 * always, deeper ones as long as there are no more than `most` in all.
 */
export function stretchOf(tree: Tree, top: UnitId, most: number): readonly Placed[] {
  const children = Map.groupBy([...tree.values()], ({ parent }) => parent);
  const levels: Placed[][] = [[{ id: top, parent: null, depth: 0 }]];
  let count = 1;
  for (;;) {
    const next = (levels.at(-1) ?? []).flatMap(({ id, depth }) =>
      (children.get(id) ?? []).map((child) => ({ id: child.id, parent: id, depth: depth + 1 })),
    );
    if (next.length === 0 || (levels.length > 1 && count + next.length > most)) break;
    levels.push(next);
    count += next.length;
  }
  const byParent = Map.groupBy(levels.flat(), ({ parent }) => parent);
  const inOrder = (one: Placed): Placed[] => [one, ...(byParent.get(one.id) ?? []).flatMap(inOrder)];
  return (byParent.get(null) ?? []).flatMap(inOrder);
}
