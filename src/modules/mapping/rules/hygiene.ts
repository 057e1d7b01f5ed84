import type { LocalDate } from '../../../kernel/local-date.ts';
import { SINCE_EVER } from '../../../kernel/period.ts';
import { type Case, isAgreed } from '../evidence/cases.ts';
import type { Person } from '../evidence/people.ts';
import { holds, meets, type Span } from '../span.ts';

/** A decision that came after what it is about began (contract, rule 8). */
export function isDecidedAfterStart(one: Case, period: Span): boolean {
  const isDated = one.person.isInPopulation && meets(one, period) && one.from !== SINCE_EVER;
  return isDated && one.decided !== undefined && one.decided > one.from;
}

/** An agreement that nobody had signed on the cut-off. */
export function isUnsigned(one: Case, period: Span): boolean {
  const cutoff = period.to;
  if (!one.person.isInPopulation || !meets(one, period) || one.status !== 'agreed') return false;
  return !isAfter(one.decidedOn, cutoff) && (one.signedOn === undefined || isAfter(one.signedOn, cutoff));
}

/** A case that runs on the cut-off for a person whose every employment ended before it. */
export function isOfSomebodyWhoLeft(one: Case, cutoff: LocalDate): boolean {
  return hasLeft(one.person, cutoff) && holds(one, cutoff);
}

/** Days of a person that an agreement would have to cover: remote work, or work in a country without cover. */
export interface AgreementDays {
  /** Days of the period with a presence row `remote`. */
  readonly remote: readonly LocalDate[];
  /** Uncovered work days by country. */
  readonly abroad: ReadonlyMap<string, readonly LocalDate[]>;
}

/**
 * On how many days a person went on as agreed after the agreement had ended: 0 unless the case is agreed, of remote
 * work or work abroad, and ended before the cut-off. `cases` are the person's.
 */
export function daysAfterExpiry(one: Case, cases: readonly Case[], days: AgreementDays, cutoff: LocalDate): number {
  if (!one.person.isInPopulation || !isAgreed(one) || one.to >= cutoff) return 0;
  if (one.kind === 'work-abroad') return (days.abroad.get(one.country) ?? []).filter((day) => day > one.to).length;
  if (one.kind !== 'remote-work') return 0;
  const others = cases.filter((other) => other !== one && other.kind === 'remote-work' && isAgreed(other));
  return days.remote.filter((day) => day > one.to && !others.some((other) => holds(other, day))).length;
}

function hasLeft(person: Person, cutoff: LocalDate): boolean {
  return person.employments.every((employment) => employment.to < cutoff);
}

function isAfter(day: LocalDate | undefined, cutoff: LocalDate): boolean {
  return day !== undefined && day > cutoff;
}
