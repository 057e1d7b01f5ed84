import { type Instant, instant } from '../../../../kernel/clock.ts';
import { hourOf, localDateOf, parseLocalDate } from '../../../../kernel/local-date.ts';

const HOUR = 3_600_000;
const FURTHEST = 15 * HOUR;
const MOMENT =
  /^(\d{4})[-/](\d{2})[-/](\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?(?:[.,]\d{1,9})? ?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;

/** What a time without an offset is counted in: logs of servers say Swedish time, exports of services UTC. */
export type TimeZoneMeant = 'sweden' | 'utc';

/**
 * The moment that a log tells, in UTC without fractions (`2026-06-30T08:15:00Z`), as the contract reads it. Undefined
 * when it is none. The hour that comes twice in autumn is the first of the two: whole days are asked for, not hours.
 */
export function momentIn(text: string, meant: TimeZoneMeant): string | undefined {
  const match = MOMENT.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour = '', minute = '', second = '00', offset] = match;
  const date = parseLocalDate(`${year}-${month}-${day}`);
  if (date === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const wall = Date.parse(`${date}T${hour}:${minute}:${second}Z`);
  const before = offset === undefined ? offsetMeant(wall, meant) : offsetSaid(offset);
  if (before === undefined || Math.abs(before) >= FURTHEST) return undefined;
  const utc = new Date(wall - before);
  // The contract's years are of four digits: the first and the last hours of the calendar fall outside.
  return utc.getUTCFullYear() < 1 || utc.getUTCFullYear() > 9999 ? undefined : `${utc.toISOString().slice(0, 19)}Z`;
}

/** The moment of seconds since 1970, as above. */
export function momentOfSeconds(seconds: number): string | undefined {
  const isWithin = Number.isInteger(seconds) && seconds >= 0 && seconds < 253_402_300_800;
  return isWithin ? `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z` : undefined;
}

function offsetSaid(offset: string): number | undefined {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(offset);
  if (match === null) return 0;
  if (Number(match[3]) > 59) return undefined;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * HOUR + Number(match[3]) * 60_000);
}

const known = new Map<number, number>();

/** How far before UTC the clock was that showed this. Thousands of rows share an hour, so each is asked for once. */
function offsetMeant(wall: number, meant: TimeZoneMeant): number {
  if (meant === 'utc') return 0;
  const wallHour = Math.floor(wall / HOUR);
  const found = known.get(wallHour) ?? (shows(wallHour, instantOf(wallHour - 2)) ? 2 * HOUR : HOUR);
  if (known.size > 100_000) known.clear();
  known.set(wallHour, found);
  return found;
}

function shows(wallHour: number, at: Instant): boolean {
  const date = new Date(wallHour * HOUR).toISOString();
  return localDateOf(at) === date.slice(0, 10) && hourOf(at) === Number(date.slice(11, 13));
}

function instantOf(hour: number): Instant {
  return instant(new Date(hour * HOUR));
}
