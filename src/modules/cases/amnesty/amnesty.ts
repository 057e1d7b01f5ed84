import type { Id, PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { contains, overlaps, type Period } from '../../../kernel/period.ts';
import type { CaseFile } from '../case.ts';

export type AmnestyPeriodId = Id<'AmnestyPeriodId'>;

/** A rättelseperiod: decided, with dates; what is reported in it is assessed as new (DOMAIN, glossary). */
export interface AmnestyPeriod {
  readonly id: AmnestyPeriodId;
  /** The kinds of case it is for. */
  readonly kinds: readonly string[];
  /** As it is now: it may have been ended before its time. */
  readonly period: Period;
  /** What the employees are told. */
  readonly words: Readonly<Record<'sv' | 'en', string>>;
  readonly journalNumber: string;
  /** Who decided, in the words of the decision: a committee, a director. */
  readonly decidedBy: string;
  readonly decidedOn: LocalDate;
  readonly recordedBy: PersonId | null;
  /** The journal number of the decision that ended it before its time. */
  readonly endedUnder: string | null;
}

/** What in a case tells whether it was reported in a period: what is read in from before never was. */
type Reported = Pick<CaseFile, 'kind' | 'reportedOn' | 'origin'>;

/** The period that the case was reported in. At most one is for a kind on a day. */
export function findAmnestyOf(periods: readonly AmnestyPeriod[], file: Reported): AmnestyPeriod | undefined {
  if (file.origin === 'read-in') return undefined;
  return findAmnestyOn(periods, file.kind, file.reportedOn);
}

/** The period that is for a kind on a day. */
export function findAmnestyOn(
  periods: readonly AmnestyPeriod[],
  kind: string,
  day: LocalDate,
): AmnestyPeriod | undefined {
  return periods.find((one) => one.kinds.includes(kind) && contains(one.period, day));
}

/** What stands in the way of a period beside those there are. */
export function obstacleTo(
  { kinds, period, decidedOn }: Pick<AmnestyPeriod, 'kinds' | 'period' | 'decidedOn'>,
  others: readonly AmnestyPeriod[],
  today: LocalDate,
): 'amnesty-empty' | 'amnesty-begun' | 'amnesty-not-decided' | 'amnesty-overlaps' | undefined {
  if (period.to <= period.from) return 'amnesty-empty';
  // What was reported before it was known of must not change its meaning afterwards.
  if (period.from < today) return 'amnesty-begun';
  if (decidedOn > today) return 'amnesty-not-decided';
  const isTaken = others.some((one) => overlaps(one.period, period) && one.kinds.some((kind) => kinds.includes(kind)));
  return isTaken ? 'amnesty-overlaps' : undefined;
}
