import { addDays, addMonths, daysInMonth, type LocalDate, localDate } from '../../../kernel/local-date.ts';
import { MONTHS } from '../words/months.ts';
import { firstDateIn } from './dates.ts';

const MONTH = MONTHS.join('|');
const LIMIT = '(?:senast|före|inom|vid|till|innan)';
/** "senast den 31 mars 2027", "till 2027-03-31", "senast vid nämndens möte den 2 december 2026". */
const DAY = new RegExp(
  `(?<!\\p{L})(?:${LIMIT}|senast (?:vid|till|på) [^.,;\\d]{3,60}?|(?:vid|till) [^.,;\\d]{0,60}?(?:sammanträdet?|mötet?))\\s+(?:den\\s+)?(?=\\d)`,
  'giu',
);
/** "senast 15 april": of the year that comes. */
const DAY_OF_YEAR = new RegExp(`(?<!\\p{L})${LIMIT}\\s+(?:den\\s+)?(\\d{1,2}) (${MONTH})(?!\\p{L}|,? \\d{4})`, 'iu');
/** "senast i november 2026", "före utgången av maj", "senast under juni månad". */
const IN_MONTH = new RegExp(
  `(?<!\\p{L})(?:senast|(?:före|till|vid) (?:utgången|slutet) av)\\s+(?:(?:i|under)\\s+)?(${MONTH})(?: månad)?(?: (20\\d\\d))?(?!\\p{L})`,
  'iu',
);
const ORDINALS = ['första', 'andra', 'tredje', 'fjärde'] as const;
/** "före utgången av tredje kvartalet 2026", "senast under kvartal 3 2026". */
const IN_QUARTER = new RegExp(
  `(?<!\\p{L})(?:senast|före|till|under|vid)\\s[^.;]{0,25}?(?:(${ORDINALS.join('|')}) kvartalet|kvartal ([1-4]))(?:,? (20\\d\\d))?`,
  'iu',
);
/** "före årsskiftet", "senast vid halvårsskiftet 2027", "före utgången av 2026", "före årets slut". */
const AT_TURN =
  /(?<!\p{L})(?:senast|före|till|innan)\s(?:vid\s|den\s)?(?:(halvårsskiftet)|årsskiftet|årets (?:slut|utgång)|(?:(?:utgången|slutet) av|under) (?=20\d\d(?!\d| ?[-–])))(?: ?(20\d\d))?/iu;

/**
 * The day by which an order is due: the one that the clause names, or the last of the month, quarter or year that it
 * names. Without a year it is the next one after the meeting; "till nämndens sammanträde i maj" is no day.
 */
export function dueIn(text: string, meetingDate: string | null): LocalDate | undefined {
  for (const limit of text.matchAll(DAY)) {
    const date = firstDateIn(text.slice(limit.index, limit.index + limit[0].length + 24));
    if (date !== undefined) return date;
  }
  const met = meetingDate === null ? undefined : localDate(meetingDate);
  const day = DAY_OF_YEAR.exec(text);
  if (day !== null) return dayOfYear(monthNumber(day[2]), Number(day[1]), met);
  const month = IN_MONTH.exec(text);
  if (month !== null) return lastOf(monthNumber(month[1]), month[2], met);
  const quarter = IN_QUARTER.exec(text);
  if (quarter !== null) {
    const number = quarter[2] ?? ORDINALS.indexOf((quarter[1] ?? '').toLowerCase() as (typeof ORDINALS)[number]) + 1;
    return lastOf(Number(number) * 3, quarter[3], met);
  }
  const turn = AT_TURN.exec(text);
  return turn === null ? undefined : lastOf(turn[1] === undefined ? 12 : 6, turn[2], met);
}

function dayOfYear(month: number, day: number, met: LocalDate | undefined): LocalDate | undefined {
  if (met === undefined) return undefined;
  const year = Number(met.slice(0, 4));
  return [year, year + 1]
    .filter((candidate) => day >= 1 && day <= daysInMonth(candidate, month))
    .map((candidate) => dateOf(candidate, month, day))
    .find((date) => date > met);
}

/** The last day of a month; of the written year, else the first such day after the meeting. */
function lastOf(month: number, year: string | undefined, met: LocalDate | undefined): LocalDate | undefined {
  if (year !== undefined) return lastDay(Number(year), month);
  if (met === undefined) return undefined;
  const thisYear = lastDay(Number(met.slice(0, 4)), month);
  return thisYear > met ? thisYear : lastDay(Number(met.slice(0, 4)) + 1, month);
}

function lastDay(year: number, month: number): LocalDate {
  return addDays(addMonths(dateOf(year, month, 1), 1), -1);
}

function dateOf(year: number, month: number, day: number): LocalDate {
  return localDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

function monthNumber(name = ''): number {
  return MONTHS.indexOf(name.toLowerCase() as (typeof MONTHS)[number]) + 1;
}
