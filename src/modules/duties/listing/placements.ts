import { sql } from 'kysely';
import type { EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import { held, type TwoTimes, type Tx } from '../../../platform/database/index.ts';

/** Where an employment is placed, whose it is, and whom it names as manager. */
export interface Placement {
  readonly person: PersonId;
  readonly unit: UnitId;
  readonly manager: EmploymentId | null;
}

/** By employment, of those that are there. */
export type Placements = ReadonlyMap<EmploymentId, Placement>;

interface Row {
  readonly unit_id: UnitId;
  readonly manager_id: EmploymentId | null;
  readonly employments: readonly EmploymentId[];
  readonly persons: readonly PersonId[];
}

/** Where everyone is placed: fifty thousand are some ten megabytes. */
export async function readPlacements(tx: Tx, times: TwoTimes): Promise<Placements> {
  const { rows } = await sql<Row>`
    select state.unit_id, state.manager_id, array_agg(state.employment_id) as employments,
      array_agg(employment.person_id) as persons
    from employment_state state join employment using (employer_id, employment_id)
    where ${held('state', times)} group by 1, 2`.execute(tx);
  return new Map(
    rows.flatMap(({ unit_id: unit, manager_id: manager, employments, persons }) =>
      employments.map(
        (employment, index) => [employment, { person: persons[index] as PersonId, unit, manager }] as const,
      ),
    ),
  );
}
