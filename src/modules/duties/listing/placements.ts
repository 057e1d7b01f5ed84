import { sql } from 'kysely';
import type { EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import { held, type TwoTimes, type Tx } from '../../../platform/database/index.ts';

/** Where an employment is placed, and whom it names as manager. */
export interface Placement {
  readonly unit: UnitId;
  readonly manager: EmploymentId | null;
}

/** An employment that is there, and whose it is. */
export interface Employed {
  readonly employment: EmploymentId;
  readonly person: PersonId;
}

/** Where everyone is placed. */
export interface Placements {
  /** Undefined for an employment that is not there. */
  of(employment: EmploymentId): Placement | undefined;
  in(unit: UnitId): readonly Employed[];
}

/** Reads them. All who share a unit and a manager share one placement: fifty thousand are a few megabytes. */
export async function readPlacements(tx: Tx, times: TwoTimes): Promise<Placements> {
  const { rows } = await sql<{
    unit_id: UnitId;
    manager_id: EmploymentId | null;
    employments: EmploymentId[];
    persons: PersonId[];
  }>`
    select state.unit_id, state.manager_id, array_agg(state.employment_id) as employments,
      array_agg(employment.person_id) as persons
    from employment_state state join employment using (employer_id, employment_id)
    where ${held('state', times)} group by 1, 2`.execute(tx);
  const placements = new Map<EmploymentId, Placement>();
  const staff = new Map<UnitId, Employed[]>();
  for (const { unit_id: unit, manager_id: manager, employments, persons } of rows) {
    const placement = { unit, manager };
    const there = staff.get(unit) ?? [];
    staff.set(unit, there);
    employments.forEach((employment, index) => {
      placements.set(employment, placement);
      there.push({ employment, person: persons[index] as PersonId });
    });
  }
  return { of: (employment) => placements.get(employment), in: (unit) => staff.get(unit) ?? [] };
}
