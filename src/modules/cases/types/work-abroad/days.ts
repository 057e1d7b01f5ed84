import { holidaysOf } from '../../../../kernel/holidays.ts';
import { addDays, addMonths, type LocalDate, localDate, weekday } from '../../../../kernel/local-date.ts';
import { intersection, type Period, periodOfInclusive } from '../../../../kernel/period.ts';
import type { EarlierCase } from '../../kind.ts';
import { isReadIn } from '../../register/report-shape.ts';
import type { WorkAbroad } from './schema.ts';

/** Days in a country: every day that one is there, and those on which one works. */
export interface DaysAbroad {
  readonly presence: readonly LocalDate[];
  readonly work: readonly LocalDate[];
}

/** What is counted for a case: in itself, and the most that any twelve months that touch it hold with earlier ones. */
export interface Counted {
  readonly workDays: number;
  readonly presenceDays: number;
  readonly workDaysInTwelveMonths: number;
  readonly presenceDaysInTwelveMonths: number;
}

const MOST_DAYS = 3_660;
const MONDAY_TO_FRIDAY = ['1', '2', '3', '4', '5'];

type Reported = Pick<WorkAbroad, 'from' | 'to' | 'weekdays'>;

/**
 * The days of a stay or of commuting: present on each day of the period, at work on the chosen days of the week. A
 * Swedish holiday is no working day; presence counts it.
 */
export function daysOf({ from, to, weekdays }: Reported, within?: Period): DaysAbroad {
  const all = periodOfInclusive(localDate(from), localDate(to));
  const period = within === undefined ? all : intersection(all, within);
  return period === undefined ? { presence: [], work: [] } : daysIn(period, weekdays);
}

/** What this case comes to with those before it in the same country. A day that two cases hold is one day. */
export function count(report: WorkAbroad, earlier: readonly EarlierCase[]): Counted {
  const own = daysOf(report);
  const others = earlier.map((one) => earlierDays(one, report.country));
  return {
    workDays: own.work.length,
    presenceDays: own.presence.length,
    workDaysInTwelveMonths: mostInTwelveMonths(
      own.work,
      others.flatMap(({ work }) => work),
    ),
    presenceDaysInTwelveMonths: mostInTwelveMonths(
      own.presence,
      others.flatMap(({ presence }) => presence),
    ),
  };
}

/** The most days that any twelve months hold which hold one of the own days at least. */
export function mostInTwelveMonths(own: readonly LocalDate[], others: readonly LocalDate[]): number {
  const days = [...new Set([...own, ...others])].sort();
  const isOwn = new Set(own);
  let most = 0;
  let end = 0;
  let ownInside = 0;
  // Twelve months that hold the most begin on one of the days, so only those are tried.
  days.forEach((first, start) => {
    const after = addMonths(first, 12);
    for (; end < days.length && (days[end] as LocalDate) < after; end++)
      if (isOwn.has(days[end] as LocalDate)) ownInside++;
    if (ownInside > 0) most = Math.max(most, end - start);
    if (isOwn.has(first)) ownInside--;
  });
  return most;
}

/** What an earlier register does not say is counted as every weekday, so that nothing is too little. */
function earlierDays({ report, period }: EarlierCase, country: string): DaysAbroad {
  if (isReadIn(report)) {
    const none = { presence: [], work: [] };
    return report.readIn.country === country ? daysIn(period, MONDAY_TO_FRIDAY) : none;
  }
  const read = report as WorkAbroad;
  return read.country === country ? daysOf(read, period) : { presence: [], work: [] };
}

function daysIn({ from, to }: Period, weekdays: readonly string[]): DaysAbroad {
  const presence: LocalDate[] = [];
  for (let day = from; day < to && presence.length < MOST_DAYS; day = addDays(day, 1)) presence.push(day);
  const work = presence.filter((day) => weekdays.includes(String(weekday(day))) && !isHoliday(day));
  return { presence, work };
}

function isHoliday(day: LocalDate): boolean {
  return holidaysOf(Number(day.slice(0, 4))).has(day);
}
