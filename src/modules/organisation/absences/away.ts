import type { EmploymentId, PersonId } from '../../../kernel/ids.ts';
import type { Absence } from './store.ts';

/** Those of one day's absences that take somebody from their duties. On a business trip one still is on duty. */
export function leavesAmong(absences: readonly Absence[]): readonly Absence[] {
  return absences.filter((absence) => absence.kind === 'absence');
}

/** Whether the person is away that day from this employment (`null`: from every one of `employments`). */
export function isAway(
  absences: readonly Absence[],
  person: PersonId,
  employment: EmploymentId | null,
  employments: readonly EmploymentId[],
): boolean {
  const own = leavesAmong(absences).filter((absence) => absence.person === person);
  const awayFrom = (one: EmploymentId) => own.some(({ employment: from }) => from === null || from === one);
  if (employment !== null) return awayFrom(employment);
  return own.some((absence) => absence.employment === null) || (employments.length > 0 && employments.every(awayFrom));
}
