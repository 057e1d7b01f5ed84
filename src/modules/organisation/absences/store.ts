import { type RawBuilder, sql } from 'kysely';
import type { EmploymentId, PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Period } from '../../../kernel/period.ts';
import { type During, held, heldDuring, type TwoTimes, type Tx } from '../../../platform/database/index.ts';
import type { AbsenceKind } from '../schema.ts';
import type { AbsenceId } from '../tables.ts';

/** Days away, from all employments or from one. */
export interface Absence {
  readonly id: AbsenceId;
  readonly person: PersonId;
  readonly employment: EmploymentId | null;
  readonly kind: AbsenceKind;
  readonly deputy: PersonId | null;
  readonly country: string | null;
  readonly period: Period;
}

interface AbsenceRow {
  readonly absence_id: AbsenceId;
  readonly person_id: PersonId;
  readonly employment_id: EmploymentId | null;
  readonly kind: AbsenceKind;
  readonly deputy_id: PersonId | null;
  readonly country: string | null;
  readonly valid_from: LocalDate;
  readonly valid_to: LocalDate;
}

/** The absences of that day among which `which` is true; it speaks of `absence`. */
export async function listAbsencesOn(tx: Tx, times: TwoTimes, which: RawBuilder<unknown>): Promise<Absence[]> {
  return readAbsences(tx, sql`${held('absence', times)} and ${which}`);
}

/** The absences of a period. */
export async function listAbsencesDuring(tx: Tx, during: During): Promise<Absence[]> {
  return readAbsences(tx, heldDuring('absence', during));
}

/** Absences of any day, as held now, among which `which` is true. */
export async function listAbsenceHistory(tx: Tx, which: RawBuilder<unknown>): Promise<Absence[]> {
  return readAbsences(tx, sql`absence.known_to = 'infinity' and ${which}`);
}

async function readAbsences(tx: Tx, which: RawBuilder<unknown>): Promise<Absence[]> {
  const { rows } = await sql<AbsenceRow>`
    select absence.* from absence where ${which} order by absence.valid_from, absence.absence_id`.execute(tx);
  return rows.map((row) => ({
    id: row.absence_id,
    person: row.person_id,
    employment: row.employment_id,
    kind: row.kind,
    deputy: row.deputy_id,
    country: row.country,
    period: { from: row.valid_from, to: row.valid_to },
  }));
}
