import { addDays, earlierOf, type LocalDate, laterOf } from './local-date.ts';

/** Days from `from` up to but not including `to`; `FOREVER` = no end, `SINCE_EVER` = no beginning. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The end of a period that still runs. PostgreSQL's word for it, so that it passes both ways unchanged. */
export const FOREVER = 'infinity' as LocalDate;

/** The beginning of a period of which no beginning is known. */
export const SINCE_EVER = '0001-01-01' as LocalDate;

/** A half-open period from days as people write them: `to` is the last day, absent = still running. */
export function periodOfInclusive(from: LocalDate, lastDay?: LocalDate): Period {
  return { from, to: lastDay === undefined ? FOREVER : addDays(lastDay, 1) };
}

/** The last day of a period as people write it; undefined when it still runs. */
export function lastDayOf(period: Period): LocalDate | undefined {
  return period.to === FOREVER ? undefined : addDays(period.to, -1);
}

/** Whether the day lies in the period. `infinity` sorts after every digit, so text order is time order. */
export function contains(period: Period, day: LocalDate): boolean {
  return period.from <= day && day < period.to;
}

/** The days that both periods hold; undefined when there are none. */
export function intersection(a: Period, b: Period): Period | undefined {
  const from = laterOf(a.from, b.from);
  const to = earlierOf(a.to, b.to);
  return from < to ? { from, to } : undefined;
}

/** Whether the periods share a day. */
export function overlaps(a: Period, b: Period): boolean {
  return intersection(a, b) !== undefined;
}
