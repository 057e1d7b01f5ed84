import { type RawBuilder, sql } from 'kysely';
import type { AuthorityId, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Period } from '../../../kernel/period.ts';
import { type During, held, heldDuring, type TwoTimes, type Tx } from '../../../platform/database/index.ts';
import type { GivenRole } from '../schema.ts';
import type { AssignmentId, AssignmentValues } from '../tables.ts';

/** A role given to a person, with its period. Without unit and authority it holds for the whole employer. */
export interface Assignment {
  readonly id: AssignmentId;
  readonly person: PersonId;
  readonly role: GivenRole;
  readonly unit: UnitId | null;
  readonly authority: AuthorityId | null;
  /** What a safety representative answers for within the unit, in words. */
  readonly area: string | null;
  readonly deputyFor: PersonId | null;
  /** Whether roles.csv gave it or somebody in the interface. */
  readonly source: 'file' | 'page';
  readonly period: Period;
}

interface AssignmentRow {
  readonly assignment_id: AssignmentId;
  readonly person_id: PersonId;
  readonly role: GivenRole;
  readonly unit_id: UnitId | null;
  readonly authority_id: AuthorityId | null;
  readonly area: string | null;
  readonly deputy_for: PersonId | null;
  readonly source: 'file' | 'page';
  readonly valid_from: LocalDate;
  readonly valid_to: LocalDate;
}

/** The roles given on that day among which `which` is true; it speaks of `assignment`. */
export async function listAssignments(tx: Tx, times: TwoTimes, which: RawBuilder<unknown>): Promise<Assignment[]> {
  return readAssignments(tx, sql`${held('assignment', times)} and ${which}`);
}

/** The roles given on some day of a period. */
export async function listAssignmentsDuring(tx: Tx, during: During): Promise<Assignment[]> {
  return readAssignments(tx, heldDuring('assignment', during));
}

/** Roles given on any day, as held now, among which `which` is true; it speaks of `assignment`. */
export async function listAssignmentHistory(tx: Tx, which: RawBuilder<unknown>): Promise<Assignment[]> {
  return readAssignments(tx, sql`assignment.known_to = 'infinity' and ${which}`);
}

/** What the table keeps of an assignment. */
export function valuesOf({ person, role, unit, authority, area, deputyFor, source }: Assignment): AssignmentValues {
  return {
    person_id: person,
    role,
    unit_id: unit,
    authority_id: authority,
    area,
    deputy_for: deputyFor,
    source,
  };
}

async function readAssignments(tx: Tx, which: RawBuilder<unknown>): Promise<Assignment[]> {
  const { rows } = await sql<AssignmentRow>`
    select assignment.* from role_assignment assignment where ${which}
    order by assignment.role, assignment.valid_from, assignment.assignment_id`.execute(tx);
  return rows.map((row) => ({
    id: row.assignment_id,
    person: row.person_id,
    role: row.role,
    unit: row.unit_id,
    authority: row.authority_id,
    area: row.area,
    deputyFor: row.deputy_for,
    source: row.source,
    period: { from: row.valid_from, to: row.valid_to },
  }));
}
