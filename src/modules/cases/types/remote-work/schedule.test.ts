import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holidaysOf, isWorkingDay } from '../../../../kernel/holidays.ts';
import { addDays, addMonths, type LocalDate, localDate, weekday } from '../../../../kernel/local-date.ts';
import { type Limit, limit, obstaclesTo } from '../../../guidelines/index.ts';
import { lengthInMonths, measure, periodOf, remoteShareOf, type Schedule } from './schedule.ts';
import { aSchedule } from './testing.ts';

const rule = (of: Partial<Limit>): Limit =>
  limit.parse({
    id: 'a-limit',
    section: 'ett',
    title: { sv: 'Gräns', en: 'Limit' },
    strength: 'ska',
    measure: 'remote-share',
    per: 'week',
    comparison: 'at-most',
    value: 49,
    unit: 'percent',
    ...of,
  });
const breaks = (schedule: Schedule, of: Partial<Limit>) => obstaclesTo([rule(of)], measure(schedule)).length > 0;

test('two days of five are 40 per cent and within 49; three are 60 and beyond', () => {
  const [two, three] = [aSchedule({ remote: [2, 4] }), aSchedule({ remote: [2, 3, 4] })];
  expect([remoteShareOf(two), remoteShareOf(three)]).toEqual([40, 60]);
  for (const per of ['week', 'month', 'year', 'twelve-months', 'agreement', 'unset'] as const) {
    expect(breaks(two, { per }), per).toBe(false);
    expect(breaks(three, { per }), per).toBe(true);
  }
});

test('at most 49 remote, more than 50 on site and a day a week on site are three different rules', () => {
  const half = aSchedule({ weeks: [{ 1: [8, 0], 2: [0, 8] }] });
  const mornings = aSchedule({ weeks: [{ 1: [5, 3], 2: [5, 3], 3: [5, 3], 4: [5, 3], 5: [5, 3] }] });
  const atHome = aSchedule({ weeks: [{ 1: [3, 5], 2: [3, 5], 3: [3, 5] }] });
  const onSite = { measure: 'on-site-share', comparison: 'more-than', value: 50 } as const;
  const aDay = { measure: 'on-site-days', comparison: 'at-least', value: 1, unit: 'days' } as const;
  expect([breaks(half, {}), breaks(half, onSite), breaks(half, aDay)]).toEqual([true, true, false]);
  expect([breaks(mornings, {}), breaks(mornings, onSite), breaks(mornings, aDay)]).toEqual([false, false, false]);
  expect([breaks(atHome, {}), breaks(atHome, onSite), breaks(atHome, aDay)]).toEqual([true, true, true]);
});

test('at most two days a week counts a day with any work from elsewhere', () => {
  const twoDays = { measure: 'remote-days', value: 2, unit: 'days' } as const;
  expect(breaks(aSchedule({ remote: [1, 5] }), twoDays)).toBe(false);
  expect(breaks(aSchedule({ weeks: [{ 1: [7, 1], 2: [7, 1], 3: [7, 1] }] }), twoDays)).toBe(true);
});

test('of weeks that take turns each must keep a limit per week, and their mean one over the agreement', () => {
  const turns = aSchedule({
    weeks: [
      { 1: [0, 8], 2: [0, 8], 3: [0, 8], 4: [8, 0], 5: [8, 0] },
      { 1: [8, 0], 2: [8, 0] },
    ],
  });
  expect(remoteShareOf(turns)).toBeCloseTo((24 / 56) * 100);
  expect(breaks(turns, {})).toBe(true);
  expect(breaks(turns, { per: 'agreement' })).toBe(false);
});

test('two years are 24 months to the day, and a day more is beyond; without an end nobody can say', () => {
  expect(lengthInMonths({ from: '2026-01-01', to: '2027-12-31' })).toBe(24);
  expect(lengthInMonths({ from: '2026-01-01', to: '2028-01-01' })).toBe(25);
  expect(lengthInMonths({ from: '2024-02-29', to: '2026-02-27' })).toBe(24);
  const length = { measure: 'length', per: 'agreement', value: 24, unit: 'months' } as const;
  expect(breaks(aSchedule({ from: '2026-01-01', to: '2027-12-31' }), length)).toBe(false);
  expect(breaks(aSchedule({ from: '2026-01-01', to: '2028-01-01' }), { ...length, value: 2, unit: 'years' })).toBe(
    true,
  );
  const endless = { from: '2026-01-01', weeks: aSchedule().weeks };
  expect(obstaclesTo([rule(length)], measure(endless))).toMatchObject([{ code: 'limit.not-measured' }]);
});

test('a month is counted by the calendar: its holidays are worked nowhere', () => {
  // December 2025 has nineteen working days; ten of them are a Monday or a Tuesday.
  const december = aSchedule({ from: '2025-12-01', to: '2025-12-31', remote: [1, 2] });
  const found = measure(december).find(({ measure: name, per }) => name === 'remote-share' && per === 'month');
  expect(found?.value).toBeCloseTo((10 / 19) * 100);
  expect([breaks(december, { per: 'week' }), breaks(december, { per: 'month' })]).toEqual([false, true]);
});

// What is counted one day after the other, with nothing clever about it.
interface Naive {
  remote: number;
  total: number;
  remoteDays: number;
  onSiteDays: number;
}

function naively({ from, weeks }: Schedule, start: LocalDate, end: LocalDate): Naive {
  const monday = addDays(localDate(from), 1 - weekday(localDate(from)));
  const counted: Naive = { remote: 0, total: 0, remoteDays: 0, onSiteDays: 0 };
  let index = 0;
  for (let day = monday; day < end; day = addDays(day, 1), index += 1) {
    if (day < start) continue;
    // A Saturday that somebody works is worked unless it is a holiday; the calendar's own weekends are no holidays.
    const isHoliday = weekday(day) < 6 ? !isWorkingDay(day) : isHolidayOnWeekend(day);
    const week = weeks[Math.floor(index / 7) % weeks.length] ?? [];
    const worked = week.find((one) => one.weekday === weekday(day));
    if (!isHoliday) add(counted, worked);
  }
  return counted;
}

function add(counted: Naive, worked: Schedule['weeks'][number][number] | undefined): void {
  if (worked === undefined) return;
  counted.remote += worked.remote;
  counted.total += worked.remote + worked.onSite;
  if (worked.remote > 0) counted.remoteDays += 1;
  if (worked.onSite > 0 && worked.onSite >= worked.remote) counted.onSiteDays += 1;
}

function isHolidayOnWeekend(day: LocalDate): boolean {
  return holidaysOf(Number(day.slice(0, 4))).has(day);
}

const quarters = fc.integer({ min: 0, max: 40 }).map((n) => n / 4);
const worked = fc
  .record({ weekday: fc.integer({ min: 1, max: 7 }), onSite: quarters, remote: quarters })
  .filter(({ onSite, remote }) => onSite + remote > 0);
const schedules: fc.Arbitrary<Schedule & { to: string }> = fc
  .record({
    start: fc.integer({ min: 0, max: 1500 }),
    days: fc.integer({ min: 1, max: 900 }),
    // As agreements mostly are: from the first of a month, whole months long.
    months: fc.option(fc.integer({ min: 1, max: 30 }), { freq: 1 }),
    weeks: fc.array(fc.uniqueArray(worked, { minLength: 1, maxLength: 7, selector: ({ weekday: day }) => day }), {
      minLength: 1,
      maxLength: 4,
    }),
  })
  .map(({ start, days, months, weeks }) => {
    const from = addDays(localDate('2024-01-01'), start);
    if (months === null) return { from, to: addDays(from, days), weeks };
    const first = localDate(`${from.slice(0, 8)}01`);
    return { from: first, to: addDays(addMonths(first, months), -1), weeks };
  });

const SPANS = {
  month: (from: LocalDate, to: LocalDate) => wholeFrom(firsts(from, to), 1, from, to),
  year: (from: LocalDate, to: LocalDate) =>
    wholeFrom(
      firsts(from, to).filter((day) => day.slice(5, 7) === '01'),
      12,
      from,
      to,
    ),
  'twelve-months': (from: LocalDate, to: LocalDate) =>
    wholeFrom(
      Array.from({ length: 40 }, (_, index) => addMonths(from, index)),
      12,
      from,
      to,
    ),
  agreement: (from: LocalDate, to: LocalDate): [LocalDate, LocalDate][] => [[from, to]],
} as const;

function firsts(from: LocalDate, to: LocalDate): LocalDate[] {
  const all: LocalDate[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) if (day.endsWith('-01')) all.push(day);
  return all;
}

function wholeFrom(starts: LocalDate[], months: number, from: LocalDate, to: LocalDate): [LocalDate, LocalDate][] {
  const whole = starts
    .map((start): [LocalDate, LocalDate] => [start, addMonths(start, months)])
    .filter(([, end]) => end <= to);
  return whole.length === 0 ? [[from, to]] : whole;
}

const MEASURES = {
  'remote-share': ({ remote, total }: Naive) => (remote * 100) / total,
  'on-site-share': ({ remote, total }: Naive) => ((total - remote) * 100) / total,
  'remote-days': ({ remoteDays }: Naive) => remoteDays,
  'on-site-days': ({ onSiteDays }: Naive) => onSiteDays,
} as const;
const HOLDS = {
  'at-most': (found: number, value: number) => found <= value,
  'less-than': (found: number, value: number) => found < value,
  'at-least': (found: number, value: number) => found >= value,
  'more-than': (found: number, value: number) => found > value,
} as const;
const limits = fc.record({
  comparison: fc.constantFrom('at-most' as const, 'less-than' as const, 'at-least' as const, 'more-than' as const),
  measured: fc.constantFrom(
    'remote-share' as const,
    'on-site-share' as const,
    'remote-days' as const,
    'on-site-days' as const,
  ),
  value: fc.integer({ min: 0, max: 100 }),
});
const periods = fc.constantFrom('month' as const, 'year' as const, 'twelve-months' as const, 'agreement' as const);

/** What was worked in each whole month, year and so on; those in which nobody works are measured by nothing. */
function countsOf(schedule: Schedule, per: keyof typeof SPANS): Naive[] {
  const { from, to } = periodOf(schedule);
  return SPANS[per](from, to)
    .map(([start, end]) => naively(schedule, start, end))
    .filter(({ total }) => total > 0);
}

test('limits over any schedule, month, part time and holiday agree with a count of one day after the other', () => {
  fc.assert(
    fc.property(schedules, limits, periods, (schedule, { comparison, measured, value }, per) => {
      const counts = countsOf(schedule, per);
      const holds = counts.every((counted) => HOLDS[comparison](MEASURES[measured](counted), value));
      const unit = measured.endsWith('share') ? 'percent' : 'days';
      const isBroken = breaks(schedule, { per, comparison, measure: measured, value, unit });
      expect(isBroken).toBe(counts.length === 0 || !holds);
    }),
    { numRuns: 300 },
  );
});

test('the least and the greatest of all whole months, years and twelve months are those of a count of one day after the other', () => {
  fc.assert(
    fc.property(schedules, periods, (schedule, per) => {
      const counts = countsOf(schedule, per);
      const found = measure(schedule);
      for (const [name, of] of Object.entries(MEASURES)) {
        const values = counts.map(of);
        const expected = values.length === 0 ? [] : [Math.min(...values), Math.max(...values)];
        const measured = found.filter((one) => one.measure === name && one.per === per).map(({ value }) => value);
        const ends = measured.length === 1 ? [...measured, ...measured] : measured;
        expect(ends.length).toBe(expected.length);
        for (const [index, value] of expected.entries()) expect(ends[index]).toBeCloseTo(value, 9);
      }
    }),
    { numRuns: 200 },
  );
});

test('a limit per week holds when each week that takes turns holds it, counted day by day', () => {
  fc.assert(
    fc.property(schedules, limits, (schedule, { comparison, measured, value }) => {
      const unit = measured.endsWith('share') ? ('percent' as const) : ('days' as const);
      const limitValue = unit === 'days' ? value % 8 : value;
      const holds = schedule.weeks.every((week) => {
        const counted: Naive = { remote: 0, total: 0, remoteDays: 0, onSiteDays: 0 };
        for (let day = 1; day <= 7; day += 1)
          add(
            counted,
            week.find((one) => one.weekday === day),
          );
        return HOLDS[comparison](MEASURES[measured](counted), limitValue);
      });
      expect(breaks(schedule, { comparison, measure: measured, value: limitValue, unit })).toBe(!holds);
    }),
    { numRuns: 300 },
  );
});

test('a length in months is how many times a month is added before the last day is behind', () => {
  fc.assert(
    fc.property(schedules, ({ from, to }) => {
      let months = 0;
      while (addMonths(localDate(from), months) < addDays(localDate(to), 1)) months += 1;
      expect(lengthInMonths({ from, to })).toBe(months);
    }),
  );
});
