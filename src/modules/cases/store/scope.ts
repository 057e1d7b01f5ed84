import { type RawBuilder, sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { among, held, type TwoTimes, type Tx } from '../../../platform/database/index.ts';
import type { Entry } from '../../../platform/journal/index.ts';
import type { CaseId } from '../case.ts';

/**
 * Writes anew from where cases can be seen: each unit in which one of their employments is placed, and every unit
 * above it. Somebody who has left is found where they were placed last; an employment that has ended beside others is not.
 */
export async function rewriteScope(tx: Tx, cases: readonly CaseId[], times: TwoTimes): Promise<void> {
  if (cases.length === 0) return;
  await rewrite(tx, among('case_id', cases), times);
}

/**
 * The same for every case about somebody whose place one of these entries changed, also by putting right what was held, and
 * for every case under a unit that one did.
 */
export async function rewriteScopeAround(
  tx: Tx,
  entries: readonly Pick<Entry, 'id' | 'recordedAt'>[],
  times: TwoTimes,
): Promise<void> {
  const isChanged = (name: string) => sql`(
    ${sql.ref(`${name}.entry_id`)} = any(${entries.map(({ id }) => id)}::uuid[])
    or ${sql.ref(`${name}.known_to`)} = any(${entries.map(({ recordedAt }) => recordedAt)}::timestamptz[]))`;
  await rewrite(
    tx,
    sql`case_id in (
      select case_employment.case_id from case_employment join employment_state state using (employer_id, employment_id)
      where ${isChanged('state')}
      union select case_scope.case_id from case_scope join unit_state unit using (employer_id, unit_id)
      where ${isChanged('unit')})`,
    times,
  );
}

/** The same for every case about somebody who came to another place, or whose unit did, on a day from then until today. */
export async function rewriteScopeSince(tx: Tx, from: LocalDate, times: TwoTimes): Promise<void> {
  const isOfLate = (name: string) => sql`${sql.ref(`${name}.valid_from`)} between ${from}::date and ${times.on}::date`;
  await rewrite(
    tx,
    sql`case_id in (
      select case_employment.case_id from case_employment join employment_state state using (employer_id, employment_id)
      where ${isOfLate('state')}
      union select case_employment.case_id from case_employment
        join employment_state state using (employer_id, employment_id)
        join unit_scope scope on scope.employer_id = state.employer_id and scope.unit_id = state.unit_id
      where ${isOfLate('scope')} and ${held('state', times)})`,
    times,
  );
}

async function rewrite(tx: Tx, which: RawBuilder<unknown>, times: TwoTimes): Promise<void> {
  await sql`
    with concerned as materialized (select case_id from case_file where ${which}),
    placed as materialized (
      select concerned.case_id, case_employment.employment_id, now.unit_id
      from concerned join case_employment using (case_id)
        left join employment_state now on now.employment_id = case_employment.employment_id and ${held('now', times)}
    ), settled as (
      select case_id, unit_id from placed where unit_id is not null
      union all
      select placed.case_id, last.unit_id
      from (select case_id from placed group by case_id having count(unit_id) = 0) nowhere join placed using (case_id)
        join lateral (
          select unit_id from employment_state state
          where state.employment_id = placed.employment_id
            and state.known_from <= ${times.knownAt} and ${times.knownAt} < state.known_to
          order by state.valid_to desc limit 1) last on true
    ), wanted as (
      select distinct settled.case_id, unit_scope.ancestor_id as unit_id
      from settled join unit_scope on unit_scope.unit_id = settled.unit_id
        and unit_scope.valid_from <= ${times.on}::date and ${times.on}::date < unit_scope.valid_to
    ), gone as (
      delete from case_scope using concerned
      where case_scope.case_id = concerned.case_id
        and not exists (select from wanted where wanted.case_id = case_scope.case_id and wanted.unit_id = case_scope.unit_id)
    )
    insert into case_scope (unit_id, case_id, status, reported_on, valid_to)
    select wanted.unit_id, case_file.case_id, case_file.status, case_file.reported_on, case_file.valid_to
    from wanted join case_file using (case_id)
    on conflict (employer_id, unit_id, case_id)
      do update set status = excluded.status, reported_on = excluded.reported_on, valid_to = excluded.valid_to
      where (case_scope.status, case_scope.reported_on, case_scope.valid_to)
        is distinct from (excluded.status, excluded.reported_on, excluded.valid_to)`.execute(tx);
}

/** After an action: the columns that lists filter by follow the case. */
export async function refreshScope(tx: Tx, id: CaseId): Promise<void> {
  await sql`
    update case_scope set status = case_file.status, valid_to = case_file.valid_to
    from case_file where case_file.case_id = case_scope.case_id and case_scope.case_id = ${id}
      and (case_scope.status, case_scope.valid_to) is distinct from (case_file.status, case_file.valid_to)`.execute(tx);
}
