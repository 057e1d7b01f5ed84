import { addDays, type LocalDate, localDate, weekday } from './local-date.ts';

/**
 * The days that are no working days whatever their weekday: public holidays (lag 1989:253, as it stands since 2005)
 * and the three eves that count as such when a time in law runs out (lag 1930:173, section 2).
 */
export type Holiday =
  | 'new-years-day'
  | 'epiphany'
  | 'good-friday'
  | 'easter-sunday'
  | 'easter-monday'
  | 'may-day'
  | 'ascension-day'
  | 'whit-sunday'
  | 'national-day'
  | 'midsummer-eve'
  | 'midsummer-day'
  | 'all-saints-day'
  | 'christmas-eve'
  | 'christmas-day'
  | 'boxing-day'
  | 'new-years-eve';

const SATURDAY = 6;

/** Easter Sunday of a year in the Gregorian calendar, by the anonymous method of 1876 (Meeus, Astronomical Algorithms). */
export function easterSunday(year: number): LocalDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearInCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearInCentury / 4) - epact - (yearInCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const index = epact + toSunday - 7 * late + 114;
  return dayIn(year, Math.floor(index / 31), (index % 31) + 1);
}

/** The holidays of a year by day, in the order of the calendar. Two can share a day: the later of the list names it. */
export function holidaysOf(year: number): ReadonlyMap<LocalDate, Holiday> {
  const known = computed.get(year);
  if (known !== undefined) return known;
  const easter = easterSunday(year);
  const midsummer = saturdayFrom(dayIn(year, 6, 20));
  const days: [LocalDate, Holiday][] = [
    [dayIn(year, 1, 1), 'new-years-day'],
    [dayIn(year, 1, 6), 'epiphany'],
    [addDays(easter, -2), 'good-friday'],
    [easter, 'easter-sunday'],
    [addDays(easter, 1), 'easter-monday'],
    [addDays(easter, 39), 'ascension-day'],
    [dayIn(year, 5, 1), 'may-day'],
    [addDays(easter, 49), 'whit-sunday'],
    [dayIn(year, 6, 6), 'national-day'],
    [addDays(midsummer, -1), 'midsummer-eve'],
    [midsummer, 'midsummer-day'],
    [saturdayFrom(dayIn(year, 10, 31)), 'all-saints-day'],
    [dayIn(year, 12, 24), 'christmas-eve'],
    [dayIn(year, 12, 25), 'christmas-day'],
    [dayIn(year, 12, 26), 'boxing-day'],
    [dayIn(year, 12, 31), 'new-years-eve'],
  ];
  const holidays = new Map(days.sort(([a], [b]) => (a < b ? -1 : 1)));
  computed.set(year, holidays);
  return holidays;
}

const computed = new Map<number, ReadonlyMap<LocalDate, Holiday>>();

/** Monday to Friday, and no holiday or eve that counts as one. */
export function isWorkingDay(day: LocalDate): boolean {
  return weekday(day) < SATURDAY && !holidaysOf(yearOf(day)).has(day);
}

/**
 * The last day of a time in law: the day itself, or the next working day when it is none (lag 1930:173, section 2).
 */
export function firstWorkingDayFrom(day: LocalDate): LocalDate {
  let at = day;
  while (!isWorkingDay(at)) at = addDays(at, 1);
  return at;
}

/** The day `count` working days later (earlier when negative); the day itself, working or not, when 0. */
export function addWorkingDays(day: LocalDate, count: number): LocalDate {
  const step = Math.sign(count);
  let at = day;
  for (let left = Math.abs(count); left > 0; ) {
    at = addDays(at, step);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** The working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: LocalDate, to: LocalDate): number {
  let count = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(at)) count += 1;
  return count;
}

function saturdayFrom(day: LocalDate): LocalDate {
  return addDays(day, (SATURDAY - weekday(day) + 7) % 7);
}

function dayIn(year: number, month: number, day: number): LocalDate {
  const [y, m, d] = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')];
  return localDate(`${y}-${m}-${d}`);
}

function yearOf(day: LocalDate): number {
  return Number(day.slice(0, 4));
}
