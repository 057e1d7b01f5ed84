import { instant } from '../../kernel/clock.ts';
import { dayNumber, localDateOf } from '../../kernel/local-date.ts';

const DAY = 86_400;

/**
 * Makes the conversion from seconds since 1970 (UTC) to the number of the Swedish calendar day. For each UTC day it
 * finds once, by the calendar, at which second of it the next Swedish day begins; so it is right on the nights when
 * the clocks change, and quick for millions of moments.
 */
export function swedishDayFinder(): (seconds: number) => number {
  const nextBegins = new Map<number, number>();
  return (seconds) => {
    const day = Math.floor(seconds / DAY);
    let begins = nextBegins.get(day);
    if (begins === undefined) {
      begins = secondOfNextDay(day);
      nextBegins.set(day, begins);
    }
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
