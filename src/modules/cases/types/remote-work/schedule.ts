import { holidaysOf } from '../../../../kernel/holidays.ts';
import { addMonths, dayNumber, type LocalDate, localDate } from '../../../../kernel/local-date.ts';
import { FOREVER, type Period, periodOfInclusive } from '../../../../kernel/period.ts';
import type { Measurement } from '../../../guidelines/index.ts';
import type { RemoteWork, WorkedDay } from './schema.ts';

/** What a schedule is measured by: all that the limits look at. */
export type Schedule = Pick<RemoteWork, 'from' | 'to' | 'weeks'>;

/** A schedule without a last day is looked at this far: two years hold every holiday on each weekday it can have here. */
const MONTHS_LOOKED_AT = 24;
const MINUTES = 60;
const DAYS_A_WEEK = 7;

/** How long it goes on. */
export function periodOf({ from, to }: Pick<Schedule, 'from' | 'to'>): Period {
  return to === undefined ? { from: localDate(from), to: FOREVER } : periodOfInclusive(localDate(from), localDate(to));
}

/** What was worked over some days: minutes remote and in all, and days of each sort. */
export interface Worked {
  readonly remote: number;
  readonly total: number;
  /** Days with any work from elsewhere. */
  readonly remoteDays: number;
  /** Days that are for the most part, or by half, at the ordinary workplace. */
  readonly onSiteDays: number;
}

const NOTHING: Worked = { remote: 0, total: 0, remoteDays: 0, onSiteDays: 0 };

/** An ordinary week of the schedule: a holiday in it is nobody's choice, so a limit per week is held against this. */
export function weekOf(days: readonly WorkedDay[]): Worked {
  return days.map(workedOn).reduce(sum, NOTHING);
}

/** The remote share of the working time over all weeks that take turns, in per cent. */
export function remoteShareOf({ weeks }: Pick<Schedule, 'weeks'>): number {
  return shareOf(weeks.map(weekOf).reduce(sum, NOTHING));
}

/**
 * What limits of a guideline are held against. Over a week: each of those that take turns. Over a month, a year or
 * twelve months: each whole one from the first day to the last, by the calendar, holidays left out; where none is whole
 * the days that there are. Over the agreement: all its days. Of many measurements over the same time the least and the
 * greatest are enough.
 */
export function measure(schedule: Schedule): readonly Measurement[] {
  const length = lengthInMonths(schedule);
  return [
    ...extremes('week', schedule.weeks.map(weekOf)),
    ...calendar(schedule),
    ...(length === undefined ? [] : [{ measure: 'length', per: 'agreement', value: length, unit: 'months' } as const]),
  ];
}

/** In months, a month begun counted as whole: 1 January to 31 December of the next year is 24. Undefined without an end. */
export function lengthInMonths(schedule: Pick<Schedule, 'from' | 'to'>): number | undefined {
  const { from, to } = periodOf(schedule);
  if (to === FOREVER) return undefined;
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
  return addMonths(from, months) >= to ? months : months + 1;
}

type Per = Measurement['per'];

function calendar(schedule: Schedule): Measurement[] {
  const { from, to: end } = periodOf(schedule);
  const to = end === FOREVER ? addMonths(from, MONTHS_LOOKED_AT) : end;
  const between = workedBetween(schedule, { from, to });
  const whole = (per: Per, starts: readonly LocalDate[], months: number) => {
    const spans = starts.filter((start) => start >= from && addMonths(start, months) <= to);
    return extremes(
      per,
      spans.length === 0 ? [between(from, to)] : spans.map((start) => between(start, addMonths(start, months))),
    );
  };
  const firsts = firstsOfMonths(from, to);
  return [
    ...whole('month', firsts, 1),
    ...whole(
      'year',
      firsts.filter((day) => monthOf(day) === 1),
      12,
    ),
    // Counted from the day it begins: any twelve months in a row of an agreement are twelve of its own.
    ...whole(
      'twelve-months',
      firsts.map((_, index) => addMonths(from, index)),
      12,
    ),
    ...extremes('agreement', [between(from, to)]),
  ];
}

/** Sums up the days from one to another, the last not included; each day is looked at once. */
function workedBetween({ weeks }: Schedule, { from, to }: Period): (from: LocalDate, to: LocalDate) => Worked {
  const first = dayNumber(from);
  const monday = first - weekdayOf(first) + 1;
  const free = holidaysBetween(from, to);
  const days = weeks.map((week) => {
    const byWeekday = new Map(week.map((day) => [day.weekday, workedOn(day)]));
    return Array.from({ length: DAYS_A_WEEK }, (_, index) => byWeekday.get(index + 1) ?? NOTHING);
  });
  const sums: Worked[] = [NOTHING];
  for (let day = first; day < dayNumber(to); day += 1) {
    const turn = days[Math.floor((day - monday) / DAYS_A_WEEK) % days.length];
    const worked = free.has(day) ? NOTHING : (turn?.[weekdayOf(day) - 1] ?? NOTHING);
    sums.push(sum(sums[day - first] ?? NOTHING, worked));
  }
  return (start, end) => less(sums[dayNumber(end) - first] ?? NOTHING, sums[dayNumber(start) - first] ?? NOTHING);
}

function holidaysBetween(from: LocalDate, to: LocalDate): ReadonlySet<number> {
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index);
  return new Set(years.flatMap((year) => [...holidaysOf(year).keys()].map(dayNumber)));
}

function extremes(per: Per, all: readonly Worked[]): Measurement[] {
  const worked = all.filter(({ total }) => total > 0);
  const values = {
    'remote-share': { unit: 'percent', of: shareOf },
    'on-site-share': { unit: 'percent', of: (one: Worked) => ((one.total - one.remote) * 100) / one.total },
    'remote-days': { unit: 'days', of: (one: Worked) => one.remoteDays },
    'on-site-days': { unit: 'days', of: (one: Worked) => one.onSiteDays },
  } as const;
  return Object.entries(values).flatMap(([name, { unit, of }]) => {
    const found = worked.map(of);
    return [...new Set([Math.min(...found), Math.max(...found)])]
      .filter(Number.isFinite)
      .map((value) => ({ measure: name, per, value, unit }));
  });
}

function shareOf({ remote, total }: Worked): number {
  return total === 0 ? 0 : (remote * 100) / total;
}

function workedOn({ onSite, remote }: WorkedDay): Worked {
  const [there, away] = [Math.round(onSite * MINUTES), Math.round(remote * MINUTES)];
  return {
    remote: away,
    total: there + away,
    remoteDays: away > 0 ? 1 : 0,
    onSiteDays: there > 0 && there >= away ? 1 : 0,
  };
}

function sum(a: Worked, b: Worked): Worked {
  return {
    remote: a.remote + b.remote,
    total: a.total + b.total,
    remoteDays: a.remoteDays + b.remoteDays,
    onSiteDays: a.onSiteDays + b.onSiteDays,
  };
}

function less(a: Worked, b: Worked): Worked {
  return {
    remote: a.remote - b.remote,
    total: a.total - b.total,
    remoteDays: a.remoteDays - b.remoteDays,
    onSiteDays: a.onSiteDays - b.onSiteDays,
  };
}

/** The first days of the months that a period touches. */
function firstsOfMonths(from: LocalDate, to: LocalDate): LocalDate[] {
  const first = localDate(`${from.slice(0, 8)}01`);
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from) + 1;
  return Array.from({ length: months }, (_, index) => addMonths(first, index));
}

/** 1 = Monday, of a day number. */
function weekdayOf(day: number): number {
  return ((((day + 3) % DAYS_A_WEEK) + DAYS_A_WEEK) % DAYS_A_WEEK) + 1;
}

function yearOf(day: LocalDate): number {
  return Number(day.slice(0, 4));
}

function monthOf(day: LocalDate): number {
  return Number(day.slice(5, 7));
}
