import { sql } from 'kysely';
import type { HeldRole, Role } from '../../access/index.ts';
import type { AuthorityId, EmploymentId, PersonId, UnitId } from '../../kernel/ids.ts';
import type { TwoTimes, Tx } from '../../platform/database/index.ts';
import { isAway } from './absences/away.ts';
import { type Deputy, listDeputies } from './absences/deputies.ts';
import { type Absence, listAbsencesOn } from './absences/store.ts';
import {
  type Line,
  type LineEmployment,
  managerOfUnit,
  managersAbove,
  type NearestManager,
  nearestManager,
} from './line/line.ts';
import { readLine, readLineAbove, readLineEmployments, readLineUpwards } from './line/store.ts';
import { type Employment, findPerson, listEmployments, type Person } from './people/store.ts';
import { readRoleGrounds } from './roles/grounds.ts';
import { rolesHeld } from './roles/held.ts';
import { type Holder, listHolders, type Place } from './roles/holders.ts';
import { type Assignment, listAssignments } from './roles/store.ts';
import { findSuccessor, findUnit, findUnitByCode, listUnits, listUnitsAbove } from './units/store.ts';
import { administrationOn, authorityOn, pathOf, treeOf, type Unit } from './units/tree.ts';

/**
 * The organisation as it was on a day, as it was known at a moment. It answers the system, not a person: whoever shows
 * an answer to somebody asks `visible` first. A unit or employment that was not there then gives undefined or nothing.
 */
export interface OrganisationAt {
  listUnits(): Promise<readonly Unit[]>;
  findUnit(unit: UnitId): Promise<Unit | undefined>;
  findUnitByCode(code: string): Promise<Unit | undefined>;
  /** The unit and those above it, itself first and the top last. */
  pathOf(unit: UnitId): Promise<readonly Unit[]>;
  /** The administration (förvaltning) that the unit is or lies under. */
  administrationOf(unit: UnitId): Promise<Unit | undefined>;
  /** The committee that the unit's matters belong to. */
  authorityOf(unit: UnitId): Promise<AuthorityId | undefined>;
  /** Who took over after a unit that has ended; null when it was decided that nobody does. */
  successorOf(unit: UnitId): Promise<UnitId | null | undefined>;

  findPerson(person: PersonId): Promise<Person | undefined>;
  /** Those placed in the unit itself, not below it. */
  listEmploymentsIn(unit: UnitId): Promise<readonly Employment[]>;

  managerOfUnit(unit: UnitId): Promise<PersonId | undefined>;
  nearestManager(employment: EmploymentId): Promise<NearestManager | undefined>;
  /** The managers above, the nearest first, the top of the line last. */
  managersAbove(employment: EmploymentId): Promise<readonly NearestManager[]>;
  /** The whole line at once, for the pure functions of `line/line.ts`: many questions, one reading. */
  line(): Promise<Line>;
  /** As much of the line as it takes to find everyone above the employment, or (without one) above the unit. */
  lineAbove(from: LineEmployment | UnitId): Promise<Line>;
  /** These employments, and all of these persons', as the line sees them. */
  listInLine(of: {
    readonly employments?: readonly EmploymentId[];
    readonly persons?: readonly PersonId[];
  }): Promise<readonly LineEmployment[]>;

  /** Who holds a role for a unit or at an authority, the nearest first. */
  listHolders(role: Role, place: Place): Promise<readonly Holder[]>;
  /** Every role given that day, deputies among them, to answer many questions from. */
  listGivenRoles(): Promise<readonly Assignment[]>;
  /** Every role the person holds, as deputy too when the one they stand in for is away. */
  rolesOf(person: PersonId): Promise<readonly HeldRole[]>;
  /** Absences of that day, business trips among them. */
  listAbsencesOf(person: PersonId): Promise<readonly Absence[]>;
  /** Absences of that day of these persons; of everyone when none are named. */
  listAbsences(persons?: readonly PersonId[]): Promise<readonly Absence[]>;
  /** Whether the person is away from this employment, or (none named) from all they have. */
  isAway(person: PersonId, employment?: EmploymentId): Promise<boolean>;
  /** Who stands in for the person, those named with the absence of that day first. */
  listDeputies(person: PersonId): Promise<readonly Deputy[]>;
}

/** The organisation at a pair of times. Both are always named: there is no default. */
export function organisationAt(tx: Tx, times: TwoTimes): OrganisationAt {
  const path = async (unit: UnitId) => pathOf(treeOf(await listUnitsAbove(tx, times, [unit])), unit);
  const inLine = async (employment: EmploymentId) => {
    const [own] = await readLineEmployments(tx, times, sql`state.employment_id = ${employment}`);
    return own;
  };
  return {
    listUnits: () => listUnits(tx, times),
    findUnit: (unit) => findUnit(tx, times, unit),
    findUnitByCode: (code) => findUnitByCode(tx, times, code),
    pathOf: path,
    administrationOf: async (unit) => administrationOn(await path(unit)),
    authorityOf: async (unit) => authorityOn(await path(unit)),
    successorOf: (unit) => findSuccessor(tx, times, unit),
    findPerson: (person) => findPerson(tx, times, person),
    listEmploymentsIn: (unit) => listEmployments(tx, times, sql`state.unit_id = ${unit}`),
    managerOfUnit: async (unit) => managerOfUnit(await readLineAbove(tx, times, [unit]), unit)?.person,
    nearestManager: async (employment) => {
      const own = await inLine(employment);
      return own && nearestManager(await readLineAbove(tx, times, [own.unit]), own);
    },
    managersAbove: async (employment) => {
      const own = await inLine(employment);
      return own === undefined ? [] : managersAbove(await readLineUpwards(tx, times, own), own);
    },
    line: () => readLine(tx, times),
    lineAbove: (from) =>
      typeof from === 'string' ? readLineAbove(tx, times, [from]) : readLineUpwards(tx, times, from),
    listInLine: async ({ employments = [], persons = [] }) =>
      employments.length === 0 && persons.length === 0
        ? []
        : readLineEmployments(
            tx,
            times,
            // A list first, so that the states are found by index: an "or" over two tables reads every one of them.
            sql`state.employment_id = any(array(
              select unnest(${employments}::uuid[])
              union select employment_id from employment where person_id = any(${persons}::uuid[])))`,
          ),
    listHolders: (role, place) => listHolders(tx, times, role, place),
    listGivenRoles: () => listAssignments(tx, times, sql`true`),
    rolesOf: async (person) => rolesHeld(person, await readRoleGrounds(tx, times, person)),
    listAbsencesOf: (person) => listAbsencesOn(tx, times, sql`absence.person_id = ${person}`),
    listAbsences: (persons) =>
      listAbsencesOn(tx, times, persons === undefined ? sql`true` : sql`absence.person_id = any(${persons}::uuid[])`),
    isAway: async (person, employment) => {
      const [absences, employments] = await Promise.all([
        listAbsencesOn(tx, times, sql`absence.person_id = ${person}`),
        listEmployments(tx, times, sql`employment.person_id = ${person}`),
      ]);
      return isAway(
        absences,
        person,
        employment ?? null,
        employments.map(({ id }) => id),
      );
    },
    listDeputies: (person) => listDeputies(tx, times, person),
  };
}
