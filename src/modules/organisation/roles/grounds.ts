import { sql } from 'kysely';
import type { EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import { held, type TwoTimes, type Tx } from '../../../platform/database/index.ts';
import { listAbsencesOn } from '../absences/store.ts';
import { type Line, managerOfUnit } from '../line/line.ts';
import { readLineAmong, readLineEmployments } from '../line/store.ts';
import type { UnitKind } from '../schema.ts';
import { findRoot } from '../units/store.ts';
import type { LedUnit, RoleGrounds } from './held.ts';
import { listAssignments } from './store.ts';

/** Reads what says which roles the person holds on that day: about themselves and those whose deputy they are. */
export async function readRoleGrounds(tx: Tx, times: TwoTimes, person: PersonId): Promise<RoleGrounds> {
  const persons = [person, ...(await listPrincipals(tx, times, person))];
  const [employments, candidates, assignments, absences, root] = await Promise.all([
    readLineEmployments(tx, times, sql`employment.person_id = any(${persons}::uuid[])`),
    listLedCandidates(tx, times, persons),
    listAssignments(tx, times, sql`assignment.person_id = any(${persons}::uuid[])`),
    listAbsencesOn(tx, times, sql`absence.person_id = any(${persons}::uuid[])`),
    findRoot(tx, times),
  ]);
  const units = candidates.map((candidate) => candidate.unit);
  const line = units.length === 0 ? undefined : await readLineAmong(tx, times, units);
  const own = new Map(employments.map((employment) => [employment.id, employment.person]));
  return {
    root,
    led: line === undefined ? [] : candidates.flatMap((candidate) => ledBy(candidate, line, own)),
    assignments,
    absences,
    employments,
  };
}

/** Those in whose place the person may act that day, if they are away. */
async function listPrincipals(tx: Tx, times: TwoTimes, person: PersonId): Promise<PersonId[]> {
  const { rows } = await sql<{ principal: PersonId }>`
    select deputy_for as principal from role_assignment assignment
    where assignment.person_id = ${person} and deputy_for is not null and ${held('assignment', times)}
    union
    select person_id from absence
    where absence.deputy_id = ${person} and absence.kind = 'absence' and ${held('absence', times)}`.execute(tx);
  return rows.map((row) => row.principal);
}

interface Candidate {
  readonly unit: UnitId;
  readonly kind: UnitKind;
  readonly isLeaf: boolean;
}

/** The units in which one of the persons is placed as manager, or is named as manager by somebody. */
async function listLedCandidates(tx: Tx, times: TwoTimes, persons: readonly PersonId[]): Promise<Candidate[]> {
  const { rows } = await sql<{ unit_id: UnitId; kind: UnitKind; is_leaf: boolean }>`
    with own as (
      select state.employment_id, state.unit_id, state.is_manager
      from employment join employment_state state using (employer_id, employment_id)
      where employment.person_id = any(${persons}::uuid[]) and ${held('state', times)}
    ), candidate as (
      select unit_id from own where is_manager
      union
      select staff.unit_id from own join employment_state staff on staff.manager_id = own.employment_id
      where ${held('staff', times)}
    )
    select unit.unit_id, unit.kind, not exists (
        select from unit_state below where below.parent_id = unit.unit_id and ${held('below', times)}) as is_leaf
    from candidate join unit_state unit using (unit_id) where ${held('unit', times)} order by unit.unit_id`.execute(tx);
  return rows.map(({ unit_id, kind, is_leaf }) => ({ unit: unit_id, kind, isLeaf: is_leaf }));
}

/**
 * A unit is led by its manager. Others whom its staff name as manager lead it too where nothing lies below it; higher
 * up that would hand them every unit below for the sake of a few people beside them.
 */
function ledBy({ unit, kind, isLeaf }: Candidate, line: Line, own: ReadonlyMap<EmploymentId, PersonId>): LedUnit[] {
  const named = isLeaf ? (line.namedIn.get(unit) ?? []) : [];
  const leaders = new Set([...named, ...[managerOfUnit(line, unit)?.id ?? []].flat()]);
  return [...leaders].flatMap((employment) => {
    const person = own.get(employment);
    return person === undefined ? [] : { unit, kind, employment, person };
  });
}
