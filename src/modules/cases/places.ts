import { sql } from 'kysely';
import type { Clock } from '../../kernel/clock.ts';
import type { AuthorityId, EmploymentId } from '../../kernel/ids.ts';
import { among, nowOf, type Tx } from '../../platform/database/index.ts';
import type { Place, SubjectKind } from '../duties/index.ts';
import { placesOfEmployments } from '../organisation/index.ts';
import { CONSULTATION } from './consultations/consultation.ts';
import { CASE, CONDITION, OPINION } from './entries.ts';

interface PlaceRow {
  readonly id: string;
  readonly employment_id: EmploymentId;
  readonly authority_id: AuthorityId;
}

/**
 * Where cases stand, for the duties: a case and its conditions by the employment that leads, an opinion by the employment
 * whose manager owes it.
 */
export function caseSubjects(clock: Clock): readonly SubjectKind[] {
  return [
    {
      kind: CASE,
      placesOf: async (tx, ids) => {
        const { rows } = await sql<PlaceRow>`
          select case_id as id, lead_employment_id as employment_id, authority_id
          from case_file where ${among('case_id', ids)}`.execute(tx);
        return placesIn(tx, clock, ids, rows);
      },
    },
    {
      kind: OPINION,
      placesOf: async (tx, ids) => {
        const { rows } = await sql<PlaceRow>`
          select opinion_id as id, employment_id, authority_id
          from case_opinion join case_file using (employer_id, case_id) where ${among('opinion_id', ids)}`.execute(tx);
        return placesIn(tx, clock, ids, rows);
      },
    },
    {
      kind: CONSULTATION,
      placesOf: async (tx, ids) => {
        const { rows } = await sql<PlaceRow>`
          select consultation_id as id, lead_employment_id as employment_id, authority_id
          from case_consultation join case_file using (employer_id, case_id)
          where ${among('consultation_id', ids)}`.execute(tx);
        return placesIn(tx, clock, ids, rows);
      },
    },
    {
      kind: CONDITION,
      placesOf: async (tx, ids) => {
        const { rows } = await sql<PlaceRow>`
          select condition_id as id, lead_employment_id as employment_id, authority_id
          from case_condition join case_file using (employer_id, case_id)
          where ${among('condition_id', ids)}`.execute(tx);
        return placesIn(tx, clock, ids, rows);
      },
    },
  ];
}

async function placesIn(
  tx: Tx,
  clock: Clock,
  ids: readonly string[],
  rows: readonly PlaceRow[],
): Promise<readonly Place[]> {
  const employments = rows.map(({ employment_id }) => employment_id);
  const placed = await placesOfEmployments(tx, nowOf(clock), employments);
  const whose = new Map(placed.map((one) => [one.employment, one]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = byId.get(id);
    const at = row && whose.get(row.employment_id);
    if (row === undefined || at === undefined) return {};
    const { person, employment, unit } = at;
    return { person, employment, authority: row.authority_id, ...(unit === null ? {} : { unit }) };
  });
}
