import { sql } from 'kysely';
import type { EmploymentId, PersonId } from '../../../kernel/ids.ts';
import type { TwoTimes, Tx } from '../../../platform/database/index.ts';
import { listAssignments } from '../roles/store.ts';
import { leavesAmong } from './away.ts';
import { listAbsencesOn } from './store.ts';

/** Somebody who stands in for another; `employment` when the absence is from one of several. */
export interface Deputy {
  readonly person: PersonId;
  readonly named: 'with-absence' | 'standing';
  readonly employment: EmploymentId | null;
}

/** Who stands in for the person on that day, those named with an absence first. */
export async function listDeputies(tx: Tx, times: TwoTimes, person: PersonId): Promise<readonly Deputy[]> {
  const [absences, standing] = await Promise.all([
    listAbsencesOn(tx, times, sql`absence.person_id = ${person}`),
    listAssignments(tx, times, sql`assignment.deputy_for = ${person}`),
  ]);
  return [
    ...leavesAmong(absences).flatMap(({ deputy, employment }) =>
      deputy === null ? [] : [{ person: deputy, named: 'with-absence' as const, employment }],
    ),
    ...standing.map((one) => ({ person: one.person, named: 'standing' as const, employment: null })),
  ];
}
