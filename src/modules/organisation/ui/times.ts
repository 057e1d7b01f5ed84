import * as z from 'zod/mini';
import type { Instant } from '../../../kernel/clock.ts';
import { type LocalDate, localDateOf, parseLocalDate } from '../../../kernel/local-date.ts';

const day = z.custom<LocalDate>((text) => typeof text === 'string' && parseLocalDate(text) !== undefined);

/** What the address of a page about the organisation may hold: as of which day, and as known at the end of which. */
export const timesInAddress = { on: day, knownOn: day } as const;

export interface TimesInAddress {
  readonly on?: LocalDate | undefined;
  readonly knownOn?: LocalDate | undefined;
}

/** The same as the API asks by it. */
export function queryOf({ on, knownOn }: TimesInAddress): { on?: LocalDate; knownAt?: Instant } {
  return { ...(on === undefined ? {} : { on }), ...(knownOn === undefined ? {} : { knownAt: endOf(knownOn) }) };
}

/** The last moment of a Swedish day: an hour earlier in UTC when summer time ends it. */
export function endOf(of: LocalDate): Instant {
  const inWinter = `${of}T22:59:59.999Z` as Instant;
  return localDateOf(inWinter) === of ? inWinter : (`${of}T21:59:59.999Z` as Instant);
}
