import { sql } from 'kysely';
import type { EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import { among, type TwoTimes, type Tx } from '../../../platform/database/index.ts';

/** Whose an employment is and in which unit; no unit when it was never held to be in one. */
export interface EmploymentPlace {
  readonly employment: EmploymentId;
  readonly person: PersonId;
  readonly unit: UnitId | null;
}

/**
 * Where employments are on a day: one that has not begun is where it begins, one that has ended where it ended, so that
 * what is owed about it stands somewhere in the organisation.
 */
export async function placesOfEmployments(
  tx: Tx,
  { on, knownAt }: TwoTimes,
  employments: readonly EmploymentId[],
): Promise<readonly EmploymentPlace[]> {
  const { rows } = await sql<{ employment_id: EmploymentId; person_id: PersonId; unit_id: UnitId | null }>`
    select distinct on (employment.employment_id) employment.employment_id, employment.person_id, state.unit_id
    from employment left join employment_state state on state.employer_id = employment.employer_id
      and state.employment_id = employment.employment_id
      and state.known_from <= ${knownAt}::timestamptz and ${knownAt}::timestamptz < state.known_to
    where ${among('employment.employment_id', employments)}
    order by employment.employment_id, (state.valid_from <= ${on}::date and ${on}::date < state.valid_to) desc,
      case when state.valid_from > ${on}::date then state.valid_from end nulls last, state.valid_from desc`.execute(tx);
  return rows.map(({ employment_id, person_id, unit_id }) => ({
    employment: employment_id,
    person: person_id,
    unit: unit_id,
  }));
}
