import { sql } from 'kysely';
import type { EmploymentId, UnitId } from '../../../kernel/ids.ts';
import { held, type TwoTimes, type Tx } from '../../../platform/database/index.ts';

/** Where an employment is placed, and whom it names as manager. */
export interface Placement {
  readonly unit: UnitId;
  readonly manager: EmploymentId | null;
}

/** By employment, of those that are there. */
export type Placements = ReadonlyMap<EmploymentId, Placement>;

/** Where everyone is placed. All who share a unit and a manager share one placement: fifty thousand are a few megabytes. */
export async function readPlacements(tx: Tx, times: TwoTimes): Promise<Placements> {
  const { rows } = await sql<{ unit_id: UnitId; manager_id: EmploymentId | null; employments: EmploymentId[] }>`
    select state.unit_id, state.manager_id, array_agg(state.employment_id) as employments
    from employment_state state where ${held('state', times)} group by 1, 2`.execute(tx);
  return new Map(
    rows.flatMap(({ unit_id: unit, manager_id: manager, employments }) => {
      const placement = { unit, manager };
      return employments.map((employment) => [employment, placement] as const);
    }),
  );
}
