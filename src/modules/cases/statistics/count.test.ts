import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countBy, sharedTotal } from './count.ts';

const of = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).flatMap(([key, n]) => Array.from({ length: n }, () => ({ key: key === '' ? null : key })));

test('the most stand first, what does not say last, and one to four are shown as fewer than five', () => {
  const { rows, total } = countBy(of({ a: 6, b: 12, '': 20, c: 2, d: 3 }));
  expect(rows).toEqual([
    { key: 'b', count: 12 },
    { key: 'a', count: 6 },
    { key: 'd', count: '<5' },
    { key: 'c', count: '<5' },
    { key: null, count: 20 },
  ]);
  expect(total).toBe(43);
});

test('a sum that one table hides is shown by none', () => {
  const hidden = countBy(of({ a: 4, b: 4 }));
  const shown = countBy(of({ x: 8 }));
  expect([hidden.total, shown.total]).toEqual(['..', 8]);
  expect(sharedTotal([shown.total, hidden.total])).toBe('..');
  expect(sharedTotal([shown.total])).toBe(8);
});

test('no table ever shows a count of one to four', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('', 'a', 'b', 'c', 'd'), fc.integer({ min: 0, max: 12 })), (counts) => {
      const { rows, total } = countBy(of(counts));
      for (const count of [...rows.map((row) => row.count), total])
        if (typeof count === 'number') expect(count === 0 || count > 4).toBe(true);
    }),
  );
});
