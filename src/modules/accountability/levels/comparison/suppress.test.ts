import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Compared, comparable, isSmall } from './suppress.ts';

const shown = (...column: readonly (readonly [number, number])[]) => {
  const { cells, total } = comparable(column.map(([count, of]) => ({ count, of })));
  return `${cells.map((cell) => cell ?? '..').join(' ')} = ${total ?? '..'}`;
};

test('numbers of five and more, and none, are compared as they are', () => {
  expect(shown([10, 40], [0, 30], [12, 50])).toBe('10 0 12 = 22');
  expect(comparable([])).toEqual({ cells: [], total: 0 });
});

test('a small number takes two others with it: one would be known by heart by those whose it is', () => {
  expect(shown([3, 40], [10, 30], [12, 50], [200, 900])).toBe('.. .. .. 200 = 225');
});

test('few who are left are as small as few who are counted', () => {
  expect(shown([38, 40], [10, 30], [12, 50], [200, 900])).toBe('.. .. .. 200 = 260');
});

test('of two groups each would find the other by subtraction: the sum goes', () => {
  expect(shown([3, 40], [10, 30])).toBe('.. .. = ..');
});

test('a sum of one to four persons is as small as any number', () => {
  const { cells, total } = comparable([1, 0, 0, 0].map((count) => ({ count, of: null })));
  expect(total).toBeNull();
  expect(cells[0]).toBeNull();
});

test('a group of four is never told apart', () => {
  expect(shown([4, 4], [10, 40], [20, 60])).toBe('.. .. .. = 34');
});

/** Every column that would be shown so, where one of the groups may be known by heart. */
function* columnsBehind(column: readonly Compared[], known: number | undefined): Generator<readonly number[]> {
  const { cells, total } = comparable(column);
  const range = (most: number) => Array.from({ length: most + 1 }, (_, index) => index);
  const choices = column.map(({ count, of }, index) =>
    cells[index] !== null || index === known ? [count] : range(of ?? 0),
  );
  function* fill(index: number, so: readonly number[]): Generator<readonly number[]> {
    const choice = choices[index];
    if (choice !== undefined) for (const one of choice) yield* fill(index + 1, [...so, one]);
    else if (total === null || so.reduce((sum, one) => sum + one, 0) === total) yield so;
  }
  yield* fill(0, []);
}

const group = fc
  .integer({ min: 0, max: 12 })
  .chain((of) => fc.record({ of: fc.constant(of), count: fc.integer({ min: 0, max: of }) }));

test('no small number is shown, and none can be found by subtraction, by anybody or by one of the groups', () => {
  fc.assert(
    fc.property(fc.array(group, { minLength: 1, maxLength: 4 }), (column) => {
      const { cells } = comparable(column);
      for (const [index, own] of column.entries()) {
        if (!isSmall(own)) continue;
        expect(cells[index]).toBeNull();
        for (const known of [undefined, ...column.keys()]) {
          if (known === index) continue;
          const could = new Set<number>();
          for (const one of columnsBehind(column, known)) could.add(one[index] as number);
          const told = `${JSON.stringify(column)} group ${index}, known ${known}`;
          expect(could.size, told).toBeGreaterThan(1);
          if (own.of !== null && own.of >= 5)
            expect(
              [...could].some((count) => !isSmall({ count, of: own.of })),
              told,
            ).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('what is shown is true', () => {
  fc.assert(
    fc.property(fc.array(group, { maxLength: 8 }), (column) => {
      const { cells, total } = comparable(column);
      for (const [index, cell] of cells.entries()) if (cell !== null) expect(cell).toBe(column[index]?.count);
      if (total === null) return;
      expect(total).toBe(column.reduce((sum, { count }) => sum + count, 0));
      expect(isSmall({ count: total, of: column.reduce((sum, { of }) => sum + of, 0) })).toBe(false);
    }),
  );
});
