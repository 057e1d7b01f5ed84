import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holidaysOf } from '../../../../kernel/holidays.ts';
import { addDays, addMonths, type LocalDate, localDate, weekday } from '../../../../kernel/local-date.ts';
import { periodOfInclusive } from '../../../../kernel/period.ts';
import { count, daysOf, mostInTwelveMonths } from './days.ts';
import { aStayInSpain } from './testing.ts';

const earlier = (of: Parameters<typeof aStayInSpain>[0]) => {
  const report = aStayInSpain(of);
  return { report, period: periodOfInclusive(localDate(report.from), localDate(report.to)) };
};

test('two weeks, Monday to Friday, are ten working days and twelve days of presence', () => {
  expect(count(aStayInSpain(), [])).toEqual({
    workDays: 10,
    presenceDays: 12,
    workDaysInTwelveMonths: 10,
    presenceDaysInTwelveMonths: 12,
  });
});

test('a holiday in Sweden is a day of presence and no working day', () => {
  // 1 May 2026 is a Friday.
  const { work, presence } = daysOf({ from: '2026-04-30', to: '2026-05-03', weekdays: ['4', '5'] });
  expect([work, presence.length]).toEqual([['2026-04-30'], 4]);
});

test('earlier stays in the same country count; in another country, or more than twelve months away, they do not', () => {
  const stay = aStayInSpain({ from: '2026-09-07', to: '2026-09-18' });
  const spring = earlier({ from: '2026-03-02', to: '2026-03-06' });
  expect(count(stay, [spring]).workDaysInTwelveMonths).toBe(15);
  expect(count(stay, [earlier({ from: '2026-03-02', to: '2026-03-06', country: 'PT' })]).workDaysInTwelveMonths).toBe(
    10,
  );
  expect(count(stay, [earlier({ from: '2025-03-03', to: '2025-03-07' })]).workDaysInTwelveMonths).toBe(10);
  // A stay that ended early counts as long as it was.
  const short = { ...spring, period: periodOfInclusive(localDate('2026-03-02'), localDate('2026-03-03')) };
  expect(count(stay, [short]).workDaysInTwelveMonths).toBe(12);
});

test('what an earlier register read in says nothing of weekdays: every one of them counts', () => {
  const period = periodOfInclusive(localDate('2026-03-02'), localDate('2026-03-08'));
  const readIn = { country: 'ES', from: '2026-03-02', to: '2026-03-08', status: 'agreed' };
  const counted = count(aStayInSpain({ from: '2026-09-07', to: '2026-09-11' }), [{ report: { readIn }, period }]);
  expect(counted).toMatchObject({ workDaysInTwelveMonths: 10, presenceDaysInTwelveMonths: 12 });
});

const FIRST = localDate('2026-01-01');
const anyDays = fc.array(fc.nat(900), { maxLength: 40 }).map((offsets) => offsets.map((days) => addDays(FIRST, days)));

/** Every twelve months there are, day by day. */
function naiveMost(own: readonly LocalDate[], others: readonly LocalDate[]): number {
  const all = new Set([...own, ...others]);
  let most = 0;
  for (let start = -400; start <= 901; start++) {
    const from = addDays(FIRST, start);
    const to = addMonths(from, 12);
    const inside = [...all].filter((day) => from <= day && day < to);
    if (own.some((day) => inside.includes(day))) most = Math.max(most, inside.length);
  }
  return most;
}

test('the most in twelve months is what counting every twelve months day by day finds', () => {
  fc.assert(
    fc.property(anyDays, anyDays, (own, others) => {
      expect(mostInTwelveMonths(own, others)).toBe(naiveMost(own, others));
    }),
    { numRuns: 40 },
  );
});

test('the days of any period and any week agree with a count day by day', () => {
  fc.assert(
    fc.property(
      fc.nat(400),
      fc.nat(300),
      fc.subarray(['1', '2', '3', '4', '5', '6', '7'] as const, { minLength: 1 }),
      (start, length, weekdays) => {
        const from = addDays(FIRST, start);
        const { presence, work } = daysOf({ from, to: addDays(from, length), weekdays });
        let naive = 0;
        for (let at = 0; at <= length; at++) {
          const day = addDays(from, at);
          const isFree = holidaysOf(Number(day.slice(0, 4))).has(day);
          if (weekdays.some((one) => Number(one) === weekday(day)) && !isFree) naive++;
        }
        expect([presence.length, work.length]).toEqual([length + 1, naive]);
      },
    ),
  );
});
