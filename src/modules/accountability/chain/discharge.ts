import { addDays, earlierOf, type LocalDate } from '../../../kernel/local-date.ts';
import type { Period } from '../../../kernel/period.ts';
import type { ChainDuty, ChainEvidence } from './duty.ts';

/** Whether a duty was done, and how, whoever held it. */
export interface Discharge {
  readonly state: 'in-time' | 'recorded-late' | 'late' | 'statement-only' | 'unmet' | 'not-due' | 'not-applicable';
  /** What shows it; null when nothing does. */
  readonly by: ChainEvidence | null;
  /** The days that somebody answers for, when it was not in time. */
  readonly answeredFor: Period | null;
}

/** How a duty stands on the day of a report, by the evidence recorded by then. In whatever order it is given. */
export function dischargeOf(duty: ChainDuty, all: readonly ChainEvidence[], asOf: LocalDate): Discharge {
  const evidence = all
    .filter((one) => one.duty === duty.id && !one.isVoided && one.recordedOn <= asOf && one.effectiveOn <= asOf)
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const shown = evidence.filter(({ kind }) => kind !== 'statement');
  const { dueOn } = duty;
  const inTime = shown.filter(({ effectiveOn }) => effectiveOn <= dueOn);
  const recorded = inTime.find(({ recordedOn }) => recordedOn <= dueOn);
  if (recorded !== undefined) return { state: 'in-time', by: recorded, answeredFor: null };
  // Of the time before the system nothing could be recorded in time: the day that the document names is what counts.
  if (duty.origin === 'before' && inTime[0] !== undefined)
    return { state: 'in-time', by: inTime[0], answeredFor: null };
  if (duty.fellOn !== null && duty.fellOn <= dueOn && duty.fellOn <= asOf)
    return { state: 'not-applicable', by: null, answeredFor: null };
  if (dueOn >= asOf && shown.length === 0) return { state: 'not-due', by: null, answeredFor: null };
  // What was left undone when it fell was left undone until then.
  const end = duty.fellOn === null ? addDays(asOf, 1) : earlierOf(duty.fellOn, addDays(asOf, 1));
  const answeredFor = { from: dueOn, to: shown.map((one) => endBy(one, dueOn)).reduce(earlierOf, end) };
  if (inTime[0] !== undefined) return { state: 'recorded-late', by: inTime[0], answeredFor };
  if (shown[0] !== undefined) return { state: 'late', by: shown[0], answeredFor };
  return evidence[0] === undefined
    ? { state: 'unmet', by: null, answeredFor }
    : { state: 'statement-only', by: evidence[0], answeredFor };
}

/** The first day on which it no longer stood undone: done late, or done in time and at last recorded. */
function endBy({ effectiveOn, recordedOn }: ChainEvidence, dueOn: LocalDate): LocalDate {
  return effectiveOn > dueOn ? effectiveOn : recordedOn;
}

function orderOf({ effectiveOn, recordedOn, id }: ChainEvidence): string {
  return `${effectiveOn} ${recordedOn} ${id}`;
}
