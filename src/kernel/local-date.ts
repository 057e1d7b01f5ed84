import type { Instant } from './clock.ts';

/** A day in the Swedish calendar, `2026-06-30`. Legal days are of this kind, never instants. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

/** The time zone of every legal day in the product; nowhere else names it. */
export const TIME_ZONE = 'Europe/Stockholm';

const DAY_IN_MS = 86_400_000;
/** From the first of March in the year 0. */
const DAYS_BEFORE_1970 = 719_468;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads an ISO day that exists in the calendar (years 0001–9999); undefined for anything else. */
export function parseLocalDate(text: string): LocalDate | undefined {
  const match = SHAPE.exec(text);
  if (!match) return undefined;
  const [, year, month, day] = match.map(Number) as [number, number, number, number];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return text as LocalDate;
}

/** As `parseLocalDate`, for days that are known to be well formed; throws a RangeError otherwise. */
export function localDate(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === undefined) throw new RangeError(`not a day of the calendar: ${text}`);
  return date;
}

/** The number of days in a month, 1–12, of a year in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Days since 1970-01-01; differences of two are whole days whatever the clocks did. Counted, for lists ask it thousands of
 * times and reading a moment takes ten times as long: years begin in March, so that a leap day is the last of its year.
 */
export function dayNumber(date: LocalDate): number {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month < 3 ? 1 : 0);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(date.slice(8)) - 1;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + dayOfYear - DAYS_BEFORE_1970;
}

/** The day of a day number. */
export function fromDayNumber(number: number): LocalDate {
  return new Date(number * DAY_IN_MS).toISOString().slice(0, 10) as LocalDate;
}

/** The day `days` days later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** The same day `months` months later, or the last day of that month when it is shorter. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  const day = Math.min(Number(date.slice(8)), daysInMonth(year, month));
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}` as LocalDate;
}

/** The same day `years` years later; 29 February becomes 28 February in a common year. */
export function addYears(date: LocalDate, years: number): LocalDate {
  return addMonths(date, years * 12);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(date: LocalDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

const stockholm = new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE, dateStyle: 'short' });

/** The Swedish calendar day on which an instant falls. */
export function localDateOf(instant: Instant): LocalDate {
  return stockholm.format(new Date(instant)) as LocalDate;
}

const stockholmHour = new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE, hour: '2-digit', hourCycle: 'h23' });

/** The hour of the Swedish day in which an instant falls, 0–23, summer time and winter time alike. */
export function hourOf(instant: Instant): number {
  return Number(stockholmHour.format(new Date(instant)));
}

/** The earlier of two days. */
export function earlierOf(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? a : b;
}

/** The later of two days. */
export function laterOf(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
