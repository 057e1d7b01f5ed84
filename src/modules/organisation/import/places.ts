import type { EmploymentId, PersonId } from '../../../kernel/ids.ts';
import type { FileEmployment } from './check-employees.ts';
import { newestRow } from './compare-persons.ts';
import type { Place, Stored } from './stored.ts';

/** The municipalities of an employment that are to be written; null = to be taken away. */
export interface PlaceOutcome {
  readonly employment: EmploymentId;
  readonly place: Place | null;
}

/** The municipalities that differ from what is stored; none is kept of a person with protected identity. */
export function comparePlaces(
  employments: readonly FileEmployment[],
  stored: Stored,
  isProtected: (person: PersonId) => boolean,
): readonly PlaceOutcome[] {
  return employments.flatMap(({ id, employeeId, person, rows }): PlaceOutcome[] => {
    const held = stored.employments.get(employeeId)?.place;
    if (isProtected(person)) return held === undefined ? [] : [{ employment: id, place: null }];
    const { homeMunicipality: home, workplaceMunicipality: workplace } = newestRow(rows);
    const isSame = held !== undefined && held.home === home && held.workplace === workplace;
    return isSame ? [] : [{ employment: id, place: { home, workplace } }];
  });
}
