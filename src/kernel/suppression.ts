/** A count of persons as it may be shown: the number, `<5` for one to four, `..` where a number would show another. */
export type ShownCount = number | '<5' | '..';

/** Counts and their sum, as they may be shown. */
export interface ShownColumn {
  readonly cells: readonly ShownCount[];
  readonly total: ShownCount;
}

/** One to four persons can be told who they are by those beside them. */
export const SMALLEST_SHOWN = 5;
const LARGEST_SMALL = SMALLEST_SHOWN - 1;

/**
 * Suppresses the small counts of a column that stands with its sum, and as many others as it takes that nobody can
 * reckon a small one from the sum, from the cells that are shown and from what the marks mean: `<5` is one to four and
 * `..` is not. The sum is suppressed when it is small itself, or when there is no other cell to suppress.
 */
export function suppressColumn(counts: readonly number[]): ShownColumn {
  const total = sumOf(counts);
  const small = counts.filter(isSmall);
  const hidden = new Set(isSmall(total) ? [] : cellsToHide(counts));
  const isSumSafe = isSafe(
    small.length,
    hidden.size,
    sumOf(small) + sumOf([...hidden].map((index) => counts[index] ?? 0)),
  );
  return {
    cells: counts.map((count, index) => (isSmall(count) ? '<5' : hidden.has(index) ? '..' : count)),
    total: shownTotal(total, small.length, isSumSafe),
  };
}

function shownTotal(total: number, smallCells: number, isSumSafe: boolean): ShownCount {
  // A small sum of as many cells would say that each of them is one.
  if (isSmall(total)) return smallCells === LARGEST_SMALL ? '..' : '<5';
  return isSumSafe ? total : '..';
}

/** Which cells are hidden beside the small ones: those with the fewest persons first, those with none last. */
function cellsToHide(counts: readonly number[]): number[] {
  const small = counts.filter(isSmall);
  const fewestFirst = [...counts.entries()]
    .filter(([, count]) => !isSmall(count))
    .sort(([, a], [, b]) => (a === 0 ? 1 : 0) - (b === 0 ? 1 : 0) || a - b);
  let sum = sumOf(small);
  let hidden = 0;
  for (const [, count] of fewestFirst) {
    if (isSafe(small.length, hidden, sum)) break;
    hidden += 1;
    sum += count;
  }
  return fewestFirst.slice(0, hidden).map(([index]) => index);
}

/** Whether each of the small cells can be at least two numbers, when they and the hidden ones together are `sum`. */
function isSafe(small: number, hidden: number, sum: number): boolean {
  if (small === 0) return true;
  let possible = 0;
  for (let one = 1; one <= LARGEST_SMALL; one++) if (canBe(small - 1, hidden, sum - one)) possible += 1;
  return possible >= 2;
}

/** Whether so many small and hidden cells can together be `sum`. */
function canBe(small: number, hidden: number, sum: number): boolean {
  for (let part = small; part <= small * LARGEST_SMALL; part++)
    if (sum === part || (hidden > 0 && sum - part >= SMALLEST_SHOWN)) return true;
  return false;
}

/** Whether a count tells of one to four persons. */
export function isSmall(count: number): boolean {
  return count > 0 && count < SMALLEST_SHOWN;
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
