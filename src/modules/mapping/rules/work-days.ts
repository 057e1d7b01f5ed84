import { fromDayNumber, type LocalDate } from '../../../kernel/local-date.ts';
import { type Case, isAgreed } from '../evidence/cases.ts';
import { holds, type Span } from '../span.ts';
import type { Stay } from './abroad.ts';

/** A row of absences.csv. All kinds but business travel are one: which it was is nobody's business here. */
export interface Absence extends Span {
  readonly isBusinessTravel: boolean;
  /** Two capital letters; empty when none is given. */
  readonly country: string;
}

/** A stay with its work days told apart. */
export interface AssessedStay extends Stay {
  readonly workDays: readonly LocalDate[];
  readonly uncoveredDays: readonly LocalDate[];
}

/**
 * Which foreign days of a stay were work, and which of those nothing covers: no agreed case of work abroad for the
 * country, no business travel there or to where is not said. `cases` and `absences` are the person's.
 */
export function assessStay(stay: Stay, cases: readonly Case[], absences: readonly Absence[]): AssessedStay {
  const free = absences.filter((absence) => !absence.isBusinessTravel);
  const covering: Span[] = [
    ...absences.filter((one) => one.isBusinessTravel && (one.country === '' || one.country === stay.country)),
    ...cases.filter((one) => one.kind === 'work-abroad' && isAgreed(one) && one.country === stay.country),
  ];
  const workDays = stay.days.map(fromDayNumber).filter((day) => !free.some((absence) => holds(absence, day)));
  const uncoveredDays = workDays.filter((day) => !covering.some((span) => holds(span, day)));
  return { ...stay, workDays, uncoveredDays };
}

/** How sure the indication is: a VPN exit, roaming or a mast across the border rarely lasts for days. */
export function confidenceOf(uncoveredDays: number): 'low' | 'medium' | 'high' {
  if (uncoveredDays >= 5) return 'high';
  return uncoveredDays >= 2 ? 'medium' : 'low';
}
