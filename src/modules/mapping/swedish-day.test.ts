import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instant } from '../../kernel/clock.ts';
import { dayNumber, localDate, localDateOf } from '../../kernel/local-date.ts';
import { swedishDayFinder } from './swedish-day.ts';

test('the day is the one that the Swedish calendar has', () => {
  const dayOf = swedishDayFinder();
  const seconds = fc.integer({ min: Date.parse('1950-01-01') / 1000, max: Date.parse('2060-01-01') / 1000 });
  fc.assert(
    fc.property(seconds, (at) => {
      expect(dayOf(at)).toBe(dayNumber(localDateOf(instant(new Date(at * 1000)))));
    }),
  );
});

test.each([
  ['2026-03-28T22:59:59Z', '2026-03-28'],
  ['2026-03-28T23:00:00Z', '2026-03-29'],
  ['2026-03-29T21:59:59Z', '2026-03-29'],
  ['2026-03-29T22:00:00Z', '2026-03-30'],
  ['2025-10-25T21:59:59Z', '2025-10-25'],
  ['2025-10-25T22:00:00Z', '2025-10-26'],
  ['2025-10-26T22:59:59Z', '2025-10-26'],
  ['2025-10-26T23:00:00Z', '2025-10-27'],
])('around the nights when the clocks change: %s is of %s', (moment, day) => {
  expect(swedishDayFinder()(Date.parse(moment) / 1000)).toBe(dayNumber(localDate(day)));
});
