import type { Instant } from '../../kernel/clock.ts';
import { daysBetween, type LocalDate, TIME_ZONE } from '../../kernel/local-date.ts';
import { type Language, localeOf } from './language.ts';

/** Beyond this many days the distance is counted in months, beyond two years in years. */
const DAYS_COUNTED_ONE_BY_ONE = 90;
const DAYS_IN_MONTH = 30.44;
const DAYS_IN_YEAR = 365.25;

interface Formats {
  readonly day: Intl.DateTimeFormat;
  readonly moment: Intl.DateTimeFormat;
  readonly distance: Intl.RelativeTimeFormat;
}

const formats: Partial<Record<Language, Formats>> = {};

/** A day in words: `12 december 2026`. */
export function formatDay(language: Language, day: LocalDate): string {
  return formatsOf(language).day.format(new Date(`${day}T00:00:00Z`));
}

/** A time in words, its last day with it: `29 april 2025 – 20 maj 2025`; of one day only the day. */
export function formatDays(language: Language, from: LocalDate, lastDay: LocalDate): string {
  const first = formatDay(language, from);
  return from === lastDay ? first : `${first} – ${formatDay(language, lastDay)}`;
}

/** How far a day lies from today, in words: `om 20 dagar`, `i morgon`, `för 3 månader sedan`. */
export function formatDistance(language: Language, day: LocalDate, today: LocalDate): string {
  const days = daysBetween(today, day);
  const { distance } = formatsOf(language);
  if (Math.abs(days) <= DAYS_COUNTED_ONE_BY_ONE) return distance.format(days, 'day');
  if (Math.abs(days) < 2 * DAYS_IN_YEAR) return distance.format(Math.round(days / DAYS_IN_MONTH), 'month');
  return distance.format(Math.round(days / DAYS_IN_YEAR), 'year');
}

/** A day with its distance, as every deadline is shown: `12 december 2026 (om 20 dagar)`. */
export function formatDeadline(language: Language, day: LocalDate, today: LocalDate): string {
  return `${formatDay(language, day)} (${formatDistance(language, day, today)})`;
}

/** A moment in Swedish time: `12 december 2026 kl. 09:15`. */
export function formatInstant(language: Language, instant: Instant): string {
  return formatsOf(language).moment.format(new Date(instant));
}

function formatsOf(language: Language): Formats {
  const locale = localeOf(language);
  formats[language] ??= {
    day: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
    moment: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: TIME_ZONE }),
    distance: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
  };
  return formats[language];
}
