import { sql } from 'kysely';
import type { AuthorityId, EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import { remembered } from '../../../kernel/remembered.ts';
import { held, type TwoTimes, type Tx } from '../../../platform/database/index.ts';

/** All who are placed in a unit and name the same manager: unless they lead, the same people answer for each of them. */
export interface Team {
  readonly unit: UnitId;
  readonly manager: EmploymentId | null;
  readonly staff: readonly Placement[];
}

/** Where a duty's subject stands today: its employment where that is placed now, else where it stood when it arose. */
export interface Placed {
  /** Whom it is about. */
  readonly person: PersonId | null;
  readonly employment: EmploymentId | null;
  readonly unit: UnitId | null;
  readonly authority: AuthorityId | null;
  /** Of an employment that is there today; undefined when it is not. */
  readonly manager: EmploymentId | null | undefined;
  /** Whether whom it is about leads; undefined where that has not been looked up. */
  readonly leads?: boolean;
  /** Those among whom the employment is placed today, where the seating was asked. */
  readonly team?: Team;
}

/** Where an employment is placed, and whose it is: where all stands that is about it and has no committee of its own. */
export interface Placement extends Placed {
  readonly employment: EmploymentId;
  readonly person: PersonId;
  readonly leads: boolean;
  readonly team: Team;
}

/** Everyone who is there, by employment and by unit. */
export interface Placements {
  readonly of: ReadonlyMap<EmploymentId, Placement>;
  readonly inUnit: ReadonlyMap<UnitId, readonly Team[]>;
  /** Of those who lead, every employment that they have or have had. */
  readonly ofLeaders: ReadonlyMap<PersonId, readonly EmploymentId[]>;
}

interface Row {
  readonly unit_id: UnitId;
  readonly manager_id: EmploymentId | null;
  readonly employments: readonly EmploymentId[];
  readonly persons: readonly PersonId[];
}

/** Where everyone is placed: fifty thousand are some ten megabytes. `leaders` are all who lead. */
export async function readPlacements(tx: Tx, times: TwoTimes, leaders: ReadonlySet<PersonId>): Promise<Placements> {
  const { rows } = await sql<Row>`
    select state.unit_id, state.manager_id, array_agg(state.employment_id) as employments,
      array_agg(employment.person_id) as persons
    from employment_state state join employment using (employer_id, employment_id)
    where ${held('state', times)} group by 1, 2`.execute(tx);
  const of = new Map<EmploymentId, Placement>();
  const inUnit = new Map<UnitId, Team[]>();
  for (const { unit_id: unit, manager_id: manager, employments, persons } of rows) {
    const staff: Placement[] = [];
    const team: Team = { unit, manager, staff };
    for (const [index, employment] of employments.entries()) {
      const person = persons[index] as PersonId;
      const leads = leaders.has(person);
      const placement: Placement = { person, unit, employment, authority: null, manager, leads, team };
      staff.push(placement);
      of.set(employment, placement);
    }
    remembered(inUnit, unit, (): Team[] => []).push(team);
  }
  return { of, inUnit, ofLeaders: await readEmployments(tx, [...leaders]) };
}

/** Every employment of these, also what has ended. */
export async function readEmployments(
  tx: Tx,
  persons: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, readonly EmploymentId[]>> {
  if (persons.length === 0) return new Map();
  const { rows } = await sql<{ person: PersonId; employments: readonly EmploymentId[] }>`
    select person_id as person, array_agg(employment_id) as employments
    from employment where person_id = any(${persons}::uuid[]) group by 1`.execute(tx);
  return new Map(rows.map(({ person, employments }) => [person, employments]));
}
