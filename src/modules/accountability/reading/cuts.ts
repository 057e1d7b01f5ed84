import { type RawBuilder, sql } from 'kysely';
import type { PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Period } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Place } from '../../authority/index.ts';

/** Days on which who holds what at a place may change: because it was so from then, or because it was known from then. */
export interface Cuts {
  readonly valid: readonly LocalDate[];
  readonly known: readonly LocalDate[];
}

/**
 * The days within a period on which anything began, ended, became known or was corrected that decides who leads, stands in
 * or was given a role at the place: the units above it, their managers and those whom their staff name, roles given, and
 * the employments and absences of these persons. Too many at most, never too few.
 */
export async function readCuts(
  tx: Tx,
  { employment, person, unit }: Place,
  persons: readonly PersonId[],
  { from, to }: Period,
): Promise<Cuts> {
  const { rows } = await sql<{ day: LocalDate; is_valid: boolean }>`
    with recursive their as (
      select employment_id from employment where person_id = any(${person === undefined ? persons : [...persons, person]}::uuid[])
      union select ${employment ?? null}::uuid where ${employment ?? null}::uuid is not null
    ), path (unit_id) as (
      select unit_id from employment_state where employment_id in (select employment_id from their)
      union select ${unit ?? null}::uuid where ${unit ?? null}::uuid is not null
      union select unit_state.parent_id from path join unit_state using (unit_id) where unit_state.parent_id is not null
    ), concerned (employment_id) as (
      -- Lists, so that each table is asked by its index: an "or" over two of them reads every row.
      select employment_id from their
      union select employment_id from employment_state where is_manager and unit_id = any(array(select unit_id from path))
      union select manager_id from employment_state
        where manager_id is not null and unit_id = any(array(select unit_id from path))
    ), changes as (
      ${columns('unit_state')} where unit_id = any(array(select unit_id from path))
      union all ${columns('employment_state')} where employment_id = any(array(select employment_id from concerned))
      union all select lower(days), upper(days), known_from, known_to from (
        select unnest(range_agg(daterange(valid_from, valid_to))) as days, known_from, known_to
        from employment_state where manager_id is not null and unit_id = any(array(select unit_id from path))
        group by unit_id, manager_id, known_from, known_to) named
      union all ${columns('role_assignment')} where unit_id is null or unit_id = any(array(select unit_id from path))
      union all ${columns('absence')} where person_id = any(${persons}::uuid[])
    ), days as (
      select valid_from as day, true as is_valid from changes union select valid_to, true from changes
      union select (known_from at time zone 'Europe/Stockholm')::date, false from changes
      union select (known_to at time zone 'Europe/Stockholm')::date, false from changes
    )
    select day, is_valid from days where day > ${from}::date and day < ${to}::date order by day`.execute(tx);
  return {
    valid: rows.filter((row) => row.is_valid).map(({ day }) => day),
    known: rows.filter((row) => !row.is_valid).map(({ day }) => day),
  };
}

function columns(table: string): RawBuilder<unknown> {
  return sql`select valid_from, valid_to, known_from, known_to from ${sql.ref(table)}`;
}
