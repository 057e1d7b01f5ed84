import { daysInMonth } from '../../../kernel/local-date.ts';

const HYPHEN = 45;
const PLUS = 43;
const COLON = 58;
const COMMA = 44;
const POINT = 46;
const ZERO = 48;
const NINE = 57;
const LETTER_T = 84;
const LETTER_Z = 90;

/** What is no number. Whole numbers all the way keep the reading of millions of rows quick; NaN is said at the end. */
const NONE = -(2 ** 30);
/** Day 1 of March of the year 0, as days are counted in `dayOf`, seen from 1970-01-01. */
const DAYS_TO_1970 = 719_469;

/** Days since 1970-01-01 of the ISO day in [start, end); NaN when it is not a day of the calendar. */
export function dayAt(bytes: Uint8Array, start: number, end: number): number {
  const day = end - start === 10 ? wholeDayAt(bytes, start) : NONE;
  return day === NONE ? Number.NaN : day;
}

/**
 * Seconds since 1970-01-01T00:00Z of the moment in [start, end): `2026-01-12T10:00+01:00` or `…T10:00:05.25Z`, an
 * offset of less than 15 hours, written `Z`, `+01:00`, `+0100` or `+01`. NaN for anything else.
 */
export function momentAt(bytes: Uint8Array, start: number, end: number): number {
  if (end - start < 17 || bytes[start + 10] !== LETTER_T || bytes[start + 13] !== COLON) return Number.NaN;
  const day = wholeDayAt(bytes, start);
  const hour = twoDigits(bytes, start + 11);
  const minute = twoDigits(bytes, start + 14);
  let at = start + 16;
  let second = 0;
  if (bytes[at] === COLON) {
    second = twoDigits(bytes, at + 1);
    at = afterFraction(bytes, at + 3, end);
  }
  const offset = offsetAt(bytes, at, end);
  if (day === NONE || offset === NONE || hour < 0 || minute < 0 || second < 0) return Number.NaN;
  return hour > 23 || minute > 59 || second > 59
    ? Number.NaN
    : day * 86_400 + hour * 3600 + minute * 60 + second - offset;
}

/** The number of two digits; negative when they are none. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - ZERO;
  const ones = (bytes[at + 1] as number) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

/** As `dayAt`, of the ten bytes from `start`; NONE when they are no day. */
function wholeDayAt(bytes: Uint8Array, start: number): number {
  if (bytes[start + 4] !== HYPHEN || bytes[start + 7] !== HYPHEN) return NONE;
  const century = twoDigits(bytes, start);
  const rest = twoDigits(bytes, start + 2);
  const month = twoDigits(bytes, start + 5);
  const day = twoDigits(bytes, start + 8);
  const year = century * 100 + rest;
  if (century < 0 || rest < 0 || year < 1 || month < 1 || month > 12) return NONE;
  return day < 1 || day > daysInMonth(year, month) ? NONE : dayOf(year, month, day);
}

function dayOf(year: number, month: number, day: number): number {
  // Counted from 1 March, so that the leap day is the last of its year.
  const march = month > 2 ? year : year - 1;
  const months = month > 2 ? month - 3 : month + 9;
  const leapDays = ((march / 4) | 0) - ((march / 100) | 0) + ((march / 400) | 0);
  return march * 365 + leapDays + (((153 * months + 2) / 5) | 0) + day - DAYS_TO_1970;
}

/** Behind a decimal mark and the digits after it, when there is one. */
function afterFraction(bytes: Uint8Array, at: number, end: number): number {
  if (bytes[at] !== POINT && bytes[at] !== COMMA) return at;
  let behind = at + 1;
  while (behind < end && (bytes[behind] as number) >= ZERO && (bytes[behind] as number) <= NINE) behind += 1;
  return behind > at + 1 ? behind : at;
}

/** Seconds that the offset in [at, end) puts the clock before UTC's; NONE when it is none. */
function offsetAt(bytes: Uint8Array, at: number, end: number): number {
  const length = end - at;
  const sign = bytes[at];
  if (sign === LETTER_Z) return length === 1 ? 0 : NONE;
  if ((sign !== PLUS && sign !== HYPHEN) || length < 3) return NONE;
  const hours = twoDigits(bytes, at + 1);
  let minutes = 0;
  if (length === 6 && bytes[at + 3] === COLON) minutes = twoDigits(bytes, at + 4);
  else if (length === 5) minutes = twoDigits(bytes, at + 3);
  else if (length !== 3) return NONE;
  if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59) return NONE;
  const seconds = hours * 3600 + minutes * 60;
  return sign === HYPHEN ? -seconds : seconds;
}
