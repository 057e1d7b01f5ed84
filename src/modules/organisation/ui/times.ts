import { z } from 'zod';
import type { Instant } from '../../../kernel/clock.ts';
import { type LocalDate, localDateOf, parseLocalDate } from '../../../kernel/local-date.ts';

const day = z.string().transform((text, context): LocalDate => {
  const date = parseLocalDate(text);
  if (date !== undefined) return date;
  context.addIssue({ code: 'custom', message: 'not a day of the calendar' });
  return z.NEVER;
});

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
