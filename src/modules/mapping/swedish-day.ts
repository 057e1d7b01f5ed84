import { instant } from '../../kernel/clock.ts';
import { dayNumber, localDateOf } from '../../kernel/local-date.ts';

const DAY = 86_400;
/** Days from 1970 on. */
const REMEMBERED_DAYS = 60_000;

/**
 * Makes the conversion from seconds since 1970 (UTC) to the number of the Swedish calendar day. For each UTC day it
 * finds once, by the calendar, at which second of it the next Swedish day begins; so it is right on the nights when
 * the clocks change, and quick for millions of moments.
 */
export function swedishDayFinder(): (seconds: number) => number {
  const nextBegins = new Int32Array(REMEMBERED_DAYS);
  return (seconds) => {
    const day = Math.floor(seconds / DAY);
    // A day that is not remembered has neither place nor value there: undefined or 0.
    const begins = nextBegins[day] || secondOfNextDay(day);
    if (nextBegins[day] === 0) nextBegins[day] = begins;
    return seconds - day * DAY >= begins ? day + 1 : day;
  };
}

/** Sweden's clocks are before UTC's, so a Swedish day begins some hours before the UTC day of the same date. */
function secondOfNextDay(day: number): number {
  let before = 0;
  let after = DAY;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (swedishDay(day * DAY + middle) > day) after = middle;
    else before = middle;
  }
  return after;
}

function swedishDay(seconds: number): number {
  return dayNumber(localDateOf(instant(new Date(seconds * 1000))));
}
