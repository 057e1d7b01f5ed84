import { type LocalDate, localDateOf } from './local-date.ts';

/** A moment in UTC with milliseconds, `2026-06-30T08:15:00.000Z`; compares as text. */
export type Instant = string & { readonly __brand: 'Instant' };

/** Where the time comes from. Handed in, never reached for, so that a test can move it. */
export interface Clock {
  now(): Instant;
}

/** The server's own clock. */
export const systemClock: Clock = { now: () => new Date().toISOString() as Instant };

/** A clock that stands still until it is set; for tests and for laying in history. */
export interface SettableClock extends Clock {
  set(instant: string | Date): void;
  advance(milliseconds: number): void;
}

/** A clock that stands at `start` (anything `Date` reads). */
export function settableClock(start: string | Date): SettableClock {
  let at = new Date(start).getTime();
  return {
    now: () => new Date(at).toISOString() as Instant,
    set: (instant) => {
      at = new Date(instant).getTime();
    },
    advance: (milliseconds) => {
      at += milliseconds;
    },
  };
}

/** Reads any ISO 8601 moment with an offset, or a Date; throws a RangeError for anything else. */
export function instant(value: string | Date): Instant {
  return new Date(value).toISOString() as Instant;
}

/** The Swedish calendar day of the clock's now. */
export function today(clock: Clock): LocalDate {
  return localDateOf(clock.now());
}
