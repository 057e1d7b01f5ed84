import { type RawBuilder, sql } from 'kysely';
import type { EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type During, heldDuring, type Stretch, type Tx } from '../../../platform/database/index.ts';
import type { LineEmployment, Naming } from './line.ts';
import { LINE_COLUMNS, type LineRow, lineEmploymentFrom } from './store.ts';

/** Those who on some day of the period are managers or are named as one, as they were through it. */
export async function readLeadersDuring(tx: Tx, during: During): Promise<Stretch<LineEmployment>[]> {
  return readDuring(
    tx,
    during,
    sql`state.employment_id in (
      select staff.employment_id from employment_state staff where staff.is_manager and ${heldDuring('staff', during)}
      union
      select staff.manager_id from employment_state staff where ${heldDuring('staff', during)})`,
  );
}

/** These employments, and all of these persons', as they were through the period. */
export async function readEmploymentsDuring(
  tx: Tx,
  during: During,
  of: { readonly employments: readonly EmploymentId[]; readonly persons: readonly PersonId[] },
): Promise<Stretch<LineEmployment>[]> {
  return readDuring(
    tx,
    during,
    sql`(state.employment_id = any(${of.employments}::uuid[]) or employment.person_id = any(${of.persons}::uuid[]))`,
  );
}

/** Whom the staff of each unit named as manager, and when. */
export async function readNamingsDuring(tx: Tx, during: During): Promise<Stretch<Naming>[]> {
  const { rows } = await sql<{ unit_id: UnitId; manager_id: EmploymentId; valid_from: LocalDate; valid_to: LocalDate }>`
    select staff.unit_id, staff.manager_id, lower(days) as valid_from, upper(days) as valid_to
    from (
      select unit_id, manager_id, unnest(range_agg(daterange(valid_from, valid_to))) as days
      from employment_state state where manager_id is not null and ${heldDuring('state', during)}
      group by 1, 2) staff`.execute(tx);
  return rows.map(({ unit_id: unit, manager_id: manager, valid_from: from, valid_to: to }) => ({
    from,
    to,
    values: { unit, manager },
  }));
}

async function readDuring(tx: Tx, during: During, which: RawBuilder<unknown>): Promise<Stretch<LineEmployment>[]> {
  const { rows } = await sql<LineRow & { valid_from: LocalDate; valid_to: LocalDate }>`
    select ${LINE_COLUMNS}, state.valid_from, state.valid_to
    from employment_state state join employment using (employer_id, employment_id)
    where ${heldDuring('state', during)} and ${which}`.execute(tx);
  return rows.map((row) => ({ from: row.valid_from, to: row.valid_to, values: lineEmploymentFrom(row) }));
}
