import { isSmall as isFew, SMALLEST_SHOWN } from '../../../../kernel/suppression.ts';

/** One group's number: how many it counts, of how many there are; `of` null = there is no such whole. */
export interface Compared {
  readonly count: number;
  readonly of: number | null;
}

/** A column of the comparison as it may be shown; null is hidden (`..`), whatever the reason. */
export interface ShownComparison {
  readonly cells: readonly (number | null)[];
  readonly total: number | null;
}

/**
 * Which numbers of a column stand when several groups are compared and their sum stands below. Small ones are hidden,
 * and as many others as it takes (the smallest groups first), that nobody can find a small one by subtraction: not
 * from the sum, and not as one of the groups who knows their own number by heart. When that cannot be had, or the sum is
 * itself a small number, the sum goes.
 *
 * A mark of its own for small numbers would say that they are small; there is one mark for all that is hidden.
 */
export function comparable(column: readonly Compared[]): ShownComparison {
  const total = column.reduce((sum, { count }) => sum + count, 0);
  const hidden = new Set([...column.keys()].filter((index) => isSmall(column[index])));
  if (hidden.size === 0) return { cells: column.map(({ count }) => count), total };
  const smallestFirst = [...column.keys()]
    .filter((index) => !hidden.has(index))
    .toSorted((a, b) => sizeOf(column[a]) - sizeOf(column[b]) || a - b);
  for (const next of smallestFirst) {
    if (isSafe(column, hidden)) break;
    hidden.add(next);
  }
  return {
    cells: column.map(({ count }, index) => (hidden.has(index) ? null : count)),
    total: isSafe(column, hidden) && !isSmall({ count: total, of: wholeOf(column) }) ? total : null,
  };
}

/** Whether a number tells of one to four persons: those counted, or those who are not. */
export function isSmall(one: Compared | undefined): boolean {
  if (one === undefined) return false;
  const { count, of } = one;
  return isFew(count) || (of !== null && isFew(of - count));
}

/** How many there are in all of the groups; null when that is known of none. */
function wholeOf(column: readonly Compared[]): number | null {
  return column.reduce((sum: number | null, { of }) => (sum === null || of === null ? null : sum + of), 0);
}

function sizeOf(one: Compared | undefined): number {
  return one?.of ?? one?.count ?? 0;
}

/** Whether no small number among the hidden ones can be told, by anybody or by whoever knows one other by heart. */
function isSafe(column: readonly Compared[], hidden: ReadonlySet<number>): boolean {
  const sum = [...hidden].reduce((all, index) => all + (column[index]?.count ?? 0), 0);
  return [...hidden].every((index) => {
    const own = column[index];
    if (own === undefined || !isSmall(own)) return true;
    const others = [...hidden].filter((other) => other !== index);
    return [undefined, ...others].every((known) => {
      const left = sum - (known === undefined ? 0 : (column[known]?.count ?? 0));
      const room = others.reduce((all, other) => (other === known ? all : all + mostOf(column[other])), 0);
      return isOpen(own.of, Math.max(0, left - room), Math.min(mostOf(own), left));
    });
  });
}

function mostOf(one: Compared | undefined): number {
  return one?.of ?? Number.POSITIVE_INFINITY;
}

/** Whether a number that lies between these may as well be one that is not small; of a group too small for that, any two. */
function isOpen(of: number | null, lowest: number, highest: number): boolean {
  if (lowest >= highest) return false;
  if (of !== null && of < SMALLEST_SHOWN) return true;
  // Beyond so many from either end nothing is small: the ends and the nearest numbers tell.
  const candidates = [lowest, highest, 0, of ?? SMALLEST_SHOWN, SMALLEST_SHOWN, (of ?? 0) - SMALLEST_SHOWN];
  return candidates.some((count) => count >= lowest && count <= highest && !isSmall({ count, of }));
}
