import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instant } from './clock.ts';
import {
  addDays,
  addMonths,
  addYears,
  dayNumber,
  daysBetween,
  fromDayNumber,
  hourOf,
  localDate,
  localDateOf,
  parseLocalDate,
  weekday,
} from './local-date.ts';

const anyDay = fc.integer({ min: -200_000, max: 200_000 }).map(fromDayNumber);

test('only days of the calendar are days', () => {
  expect(parseLocalDate('2024-02-29')).toBe('2024-02-29');
  for (const text of [
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2025-02-29',
    '1900-02-29',
    '26-01-01',
    '2026-1-1',
    '',
    '0000-01-01',
  ])
    expect(parseLocalDate(text), text).toBeUndefined();
});

test('a day has the number that the calendar of JavaScript gives it, from the year 1 to 9999', () => {
  const numbers = fc.integer({ min: -719_162, max: 2_932_896 });
  fc.assert(fc.property(numbers, (number) => dayNumber(fromDayNumber(number)) === number));
  expect(dayNumber(localDate('1970-01-01'))).toBe(0);
});

test('a month later than the last of January is the last of February', () => {
  expect(addMonths(localDate('2026-01-31'), 1)).toBe('2026-02-28');
  expect(addYears(localDate('2024-02-29'), 1)).toBe('2025-02-28');
  expect(addMonths(localDate('2026-01-15'), -1)).toBe('2025-12-15');
});

test('days are Swedish days, also on the nights when the clocks change', () => {
  expect(localDateOf(instant('2026-03-28T22:59:59Z'))).toBe('2026-03-28');
  expect(localDateOf(instant('2026-03-28T23:00:00Z'))).toBe('2026-03-29');
  expect(localDateOf(instant('2026-10-25T22:59:59Z'))).toBe('2026-10-25');
  expect(localDateOf(instant('2026-10-24T21:59:59Z'))).toBe('2026-10-24');
  expect(localDateOf(instant('2026-10-24T22:00:00Z'))).toBe('2026-10-25');
});

test('adding days and counting them are each other’s reverse', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, n) => daysBetween(day, addDays(day, n)) === n),
  );
});

test('weekdays follow each other', () => {
  expect(weekday(localDate('2026-11-23'))).toBe(1);
  fc.assert(fc.property(anyDay, (day) => (weekday(day) % 7) + 1 === weekday(addDays(day, 1))));
});

test('the hour of the Swedish day follows summer time and winter time', () => {
  const hour = (text: string) => hourOf(instant(text));
  expect([hour('2026-03-28T07:00:00Z'), hour('2026-03-29T06:00:00Z')]).toEqual([8, 8]);
  expect([hour('2026-10-24T06:00:00Z'), hour('2026-10-25T07:00:00Z')]).toEqual([8, 8]);
  expect([hour('2026-01-01T22:59:59Z'), hour('2026-01-01T23:00:00Z')]).toEqual([23, 0]);
});
