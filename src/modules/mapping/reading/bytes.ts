import { daysInMonth } from '../../../kernel/local-date.ts';

/** Days since 1970-01-01 of the ISO day in [start, end); NaN when it is not a day of the calendar. */
export function dayAt(bytes: Uint8Array, start: number, end: number): number {
  if (end - start !== 10 || bytes[start + 4] !== HYPHEN || bytes[start + 7] !== HYPHEN) return Number.NaN;
  const year = twoDigits(bytes, start) * 100 + twoDigits(bytes, start + 2);
  return dayOf(year, twoDigits(bytes, start + 5), twoDigits(bytes, start + 8));
}

/**
 * Seconds since 1970-01-01T00:00Z of the moment in [start, end): `2026-01-12T10:00+01:00` or `…T10:00:05.25Z`, an
 * offset of less than 15 hours, written `Z`, `+01:00`, `+0100` or `+01`. NaN for anything else.
 */
export function momentAt(bytes: Uint8Array, start: number, end: number): number {
  if (end - start < 17 || bytes[start + 10] !== LETTER_T || bytes[start + 13] !== COLON) return Number.NaN;
  const day = dayAt(bytes, start, start + 10);
  const hour = twoDigits(bytes, start + 11);
  const minute = twoDigits(bytes, start + 14);
  let at = start + 16;
  let second = 0;
  if (bytes[at] === COLON) {
    second = twoDigits(bytes, at + 1);
    at = afterFraction(bytes, at + 3, end);
  }
  // NaN makes every comparison false, so each is put as what must hold.
  if (!(hour <= 23 && minute <= 59 && second <= 59)) return Number.NaN;
  return day * 86_400 + hour * 3600 + minute * 60 + second - offsetAt(bytes, at, end);
}

const HYPHEN = 45;
const PLUS = 43;
const COLON = 58;
const COMMA = 44;
const POINT = 46;
const ZERO = 48;
const LETTER_T = 84;
const LETTER_Z = 90;

/** The number of two digits; NaN when they are none. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - ZERO;
  const ones = (bytes[at + 1] as number) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

function dayOf(year: number, month: number, day: number): number {
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) return Number.NaN;
  // Counted from 1 March, so that the leap day is the last of its year.
  const march = month > 2 ? year : year - 1;
  const months = month > 2 ? month - 3 : month + 9;
  const leapDays = Math.floor(march / 4) - Math.floor(march / 100) + Math.floor(march / 400);
  return march * 365 + leapDays + Math.floor((153 * months + 2) / 5) + day - DAYS_TO_1970;
}

/** Day 1 of March of the year 0 in the count above, seen from 1970-01-01. */
const DAYS_TO_1970 = 719_469;

/** Behind a decimal mark and the digits after it, when there is one. */
function afterFraction(bytes: Uint8Array, at: number, end: number): number {
  if (bytes[at] !== POINT && bytes[at] !== COMMA) return at;
  let behind = at + 1;
  while (behind < end && (bytes[behind] as number) >= ZERO && (bytes[behind] as number) <= 57) behind += 1;
  return behind > at + 1 ? behind : at;
}

/** Seconds that the offset in [at, end) puts the clock before UTC's; NaN when it is none. */
function offsetAt(bytes: Uint8Array, at: number, end: number): number {
  const length = end - at;
  const sign = bytes[at];
  if (sign === LETTER_Z) return length === 1 ? 0 : Number.NaN;
  if (sign !== PLUS && sign !== HYPHEN) return Number.NaN;
  const hours = length >= 3 ? twoDigits(bytes, at + 1) : Number.NaN;
  let minutes = 0;
  if (length === 6 && bytes[at + 3] === COLON) minutes = twoDigits(bytes, at + 4);
  else if (length === 5) minutes = twoDigits(bytes, at + 3);
  else if (length !== 3) return Number.NaN;
  if (!(hours <= 14 && minutes <= 59)) return Number.NaN;
  const seconds = hours * 3600 + minutes * 60;
  return sign === HYPHEN ? -seconds : seconds;
}
