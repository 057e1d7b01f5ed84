import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromDayNumber, localDate } from '../../kernel/local-date.ts';
import { contains, FOREVER } from '../../kernel/period.ts';
import { amend, type Stretch } from './two-times.ts';

type Stretches = Stretch<string>[];
const equal = (a: string, b: string) => a === b;
const day = (number: number) => fromDayNumber(20_000 + number);
const DAYS = 12;

const anyChange = fc
  .record({
    from: fc.integer({ min: 0, max: DAYS - 1 }),
    length: fc.integer({ min: 1, max: DAYS }),
    open: fc.boolean(),
    values: fc.constantFrom('a', 'b', null),
  })
  .map(({ from, length, open, values }) => ({ from: day(from), to: open ? FOREVER : day(from + length), values }));

function apply(
  stretches: Stretches,
  change: { from: Stretch<string>['from']; to: Stretch<string>['to']; values: string | null },
) {
  const { close, insert } = amend<string, Stretch<string>>(stretches, change, change.values, equal);
  return { close, insert, after: [...stretches.filter((stretch) => !close.includes(stretch)), ...insert] };
}

function valueOn(stretches: Stretches, number: number): string | undefined {
  const holding = stretches.filter((stretch) => contains(stretch, day(number)));
  expect(holding.length).toBeLessThanOrEqual(1);
  return holding[0]?.values;
}

test('after any changes each day holds what the last change that touched it said', () => {
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 8 }), (changes) => {
      const naive = new Map<number, string | null>();
      let stretches: Stretches = [];
      for (const change of changes) {
        for (let number = 0; number <= 3 * DAYS; number++)
          if (contains(change, day(number))) naive.set(number, change.values);
        stretches = apply(stretches, change).after;
      }
      for (let number = 0; number <= 3 * DAYS; number++)
        expect(valueOn(stretches, number) ?? null).toBe(naive.get(number) ?? null);
    }),
  );
});

test('the same change twice closes and inserts nothing the second time', () => {
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 6 }), anyChange, (changes, change) => {
      const before = changes.reduce<Stretches>((stretches, one) => apply(stretches, one).after, []);
      const again = apply(apply(before, change).after, change);
      expect(again.close).toEqual([]);
      expect(again.insert).toEqual([]);
    }),
  );
});

test('neighbours that say the same become one stretch', () => {
  const held = [{ from: localDate('2026-01-01'), to: localDate('2026-02-01'), values: 'a' }];
  const { close, insert } = amend<string, Stretch<string>>(
    held,
    { from: localDate('2026-02-01'), to: localDate('2026-03-01') },
    'a',
    equal,
  );
  expect(close).toEqual(held);
  expect(insert).toEqual([{ from: '2026-01-01', to: '2026-03-01', values: 'a' }]);
});
