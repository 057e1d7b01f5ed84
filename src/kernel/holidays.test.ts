import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addWorkingDays,
  easterSunday,
  firstWorkingDayFrom,
  holidaysOf,
  isWorkingDay,
  workingDaysBetween,
} from './holidays.ts';
import { addDays, dayNumber, fromDayNumber, localDate, weekday } from './local-date.ts';

const anyYear = fc.integer({ min: 2005, max: 2299 });
const anyDay = fc.integer({ min: dayNumber(localDate('2005-01-01')), max: dayNumber(localDate('2299-12-31')) });
const anyDate = anyDay.map(fromDayNumber);

test('the holidays of 2026 are those of the almanac', () => {
  expect(Object.fromEntries(holidaysOf(2026))).toEqual({
    '2026-01-01': 'new-years-day',
    '2026-01-06': 'epiphany',
    '2026-04-03': 'good-friday',
    '2026-04-05': 'easter-sunday',
    '2026-04-06': 'easter-monday',
    '2026-05-01': 'may-day',
    '2026-05-14': 'ascension-day',
    '2026-05-24': 'whit-sunday',
    '2026-06-06': 'national-day',
    '2026-06-19': 'midsummer-eve',
    '2026-06-20': 'midsummer-day',
    '2026-10-31': 'all-saints-day',
    '2026-12-24': 'christmas-eve',
    '2026-12-25': 'christmas-day',
    '2026-12-26': 'boxing-day',
    '2026-12-31': 'new-years-eve',
  });
});

test('Easter is when the almanac says, at its earliest and latest too', () => {
  const known = [
    '2008-03-23',
    '2019-04-21',
    '2024-03-31',
    '2025-04-20',
    '2027-03-28',
    '2038-04-25',
    '2049-04-18',
    '2285-03-22',
  ];
  expect(known.map((day) => easterSunday(Number(day.slice(0, 4))))).toEqual(known);
});

test('Easter is a Sunday from 22 March to 25 April', () => {
  fc.assert(
    fc.property(anyYear, (year) => {
      const day = easterSunday(year);
      expect(weekday(day)).toBe(7);
      expect(day >= `${year}-03-22` && day <= `${year}-04-25`).toBe(true);
    }),
  );
});

test('days that move stay within their bounds and on their weekday', () => {
  fc.assert(
    fc.property(anyYear, (year) => {
      const days = new Map([...holidaysOf(year)].map(([day, name]) => [name, day]));
      const bounds = [
        ['ascension-day', 4, '04-30', '06-03'],
        ['whit-sunday', 7, '05-10', '06-13'],
        ['midsummer-eve', 5, '06-19', '06-25'],
        ['midsummer-day', 6, '06-20', '06-26'],
        ['all-saints-day', 6, '10-31', '11-06'],
      ] as const;
      for (const [name, on, first, last] of bounds) {
        const day = days.get(name);
        if (day === undefined) continue; // shares its day with a fixed one
        expect(weekday(day)).toBe(on);
        expect(day >= `${year}-${first}` && day <= `${year}-${last}`, `${name} ${day}`).toBe(true);
      }
      expect(days.size).toBeGreaterThanOrEqual(14);
    }),
  );
});

test('a time that runs out on a weekend, a holiday or an eve runs to the next working day', () => {
  expect(firstWorkingDayFrom(localDate('2026-04-02'))).toBe('2026-04-02');
  expect(firstWorkingDayFrom(localDate('2026-04-03'))).toBe('2026-04-07');
  expect(firstWorkingDayFrom(localDate('2026-06-19'))).toBe('2026-06-22');
  expect(firstWorkingDayFrom(localDate('2025-12-24'))).toBe('2025-12-29');
  expect(firstWorkingDayFrom(localDate('2026-12-31'))).toBe('2027-01-04');
});

test('a working week around Easter is four days long', () => {
  expect(addWorkingDays(localDate('2026-04-02'), 4)).toBe('2026-04-10');
  expect(addWorkingDays(localDate('2026-04-07'), -1)).toBe('2026-04-02');
  expect(addWorkingDays(localDate('2026-04-04'), 0)).toBe('2026-04-04');
});

test('adding working days ends on one, and counting them is the reverse', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 1, max: 300 }), (day, count) => {
      const later = addWorkingDays(day, count);
      expect(isWorkingDay(later)).toBe(true);
      expect(workingDaysBetween(day, later)).toBe(count);
      expect(workingDaysBetween(day, addDays(later, -1))).toBe(count - 1);
    }),
  );
});

test('going there and back again ends where it began, from a working day', () => {
  fc.assert(
    fc.property(anyDate.map(firstWorkingDayFrom), fc.integer({ min: -300, max: 300 }), (day, count) => {
      expect(addWorkingDays(addWorkingDays(day, count), -count)).toBe(day);
    }),
  );
});

test('there is never more than five days in a row without work', () => {
  fc.assert(
    fc.property(anyDate, (day) => {
      expect([0, 1, 2, 3, 4, 5].some((n) => isWorkingDay(addDays(day, n)))).toBe(true);
    }),
  );
});
