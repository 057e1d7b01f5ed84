import * as z from 'zod/mini';
import type { Instant } from '../../../kernel/clock.ts';
import { type LocalDate, localDateOf, parseLocalDate } from '../../../kernel/local-date.ts';

/**
 * What the address of a page about the organisation may hold: as of which day, and as known at the end of which. As text,
 * so that one which is no day can be told rather than dropped.
 */
export const timesInAddress = { on: z.coerce.string(), knownOn: z.coerce.string() } as const;

export interface TimesInAddress {
  readonly on?: string | undefined;
  readonly knownOn?: string | undefined;
}

/** The same as the API asks by it; what is no day is left out. */
export function queryOf(times: TimesInAddress): { on?: LocalDate; knownAt?: Instant } {
  const on = parseLocalDate(times.on ?? '');
  const knownOn = parseLocalDate(times.knownOn ?? '');
  return { ...(on === undefined ? {} : { on }), ...(knownOn === undefined ? {} : { knownAt: endOf(knownOn) }) };
}

/** The last moment of a Swedish day: an hour earlier in UTC when summer time ends it. */
export function endOf(of: LocalDate): Instant {
  const inWinter = `${of}T22:59:59.999Z` as Instant;
  return localDateOf(inWinter) === of ? inWinter : (`${of}T21:59:59.999Z` as Instant);
}
