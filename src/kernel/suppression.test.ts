import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ShownColumn, suppressColumn } from './suppression.ts';

const shown = (...counts: number[]) => {
  const { cells, total } = suppressColumn(counts);
  return `${cells.join(' ')} = ${total}`;
};

test('one to four persons are shown as fewer than five', () => {
  expect(shown(1, 4, 10, 0, 5)).toBe('<5 <5 10 0 5 = 20');
});

test('nothing is suppressed when no cell is small', () => {
  expect(shown(5, 0, 30)).toBe('5 0 30 = 35');
  expect(shown()).toBe(' = 0');
});

test('a single small cell takes the smallest other with it, so that the sum does not show it', () => {
  expect(shown(3, 40, 12, 0)).toBe('<5 40 .. 0 = 55');
});

test('several small cells take another with them when their sum shows each', () => {
  expect(shown(1, 1, 30)).toBe('<5 <5 .. = 32');
  expect(shown(4, 4, 30)).toBe('<5 <5 .. = 38');
  expect(shown(1, 2, 30)).toBe('<5 <5 30 = 33');
});

test('one more goes when the first would not do', () => {
  expect(shown(1, 5, 30)).toBe('<5 .. .. = 36');
});

test('a small sum is small too; without anything else to suppress, the sum goes', () => {
  expect(shown(2, 0)).toBe('<5 0 = <5');
  expect(shown(1, 1, 1, 1)).toBe('<5 <5 <5 <5 = ..');
  expect(shown(4, 4)).toBe('<5 <5 = ..');
});

/** Every column that would be shown so, with cells up to a limit. */
function* columnsBehind({ cells, total }: ShownColumn, limit: number): Generator<number[]> {
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const choices = cells.map((cell) => (cell === '<5' ? range(1, 4) : cell === '..' ? [0, ...range(5, limit)] : [cell]));
  const fits = (sum: number) => total === '..' || (total === '<5' ? sum > 0 && sum < 5 : sum === total);
  function* fill(index: number, column: number[]): Generator<number[]> {
    const choice = choices[index];
    if (choice === undefined) {
      if (fits(column.reduce((sum, cell) => sum + cell, 0))) yield column;
    } else for (const cell of choice) yield* fill(index + 1, [...column, cell]);
  }
  yield* fill(0, []);
}

test('nobody can reckon a small cell from what is shown', () => {
  const count = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 9 }));
  fc.assert(
    fc.property(fc.array(count, { minLength: 1, maxLength: 5 }), (counts) => {
      const column = suppressColumn(counts);
      const columns = Array.from(columnsBehind(column, 16));
      for (const [index, cell] of column.cells.entries())
        if (cell === '<5') expect(new Set(columns.map((one) => one[index])).size, `${counts}`).toBeGreaterThan(1);
    }),
    { numRuns: 500 },
  );
});
