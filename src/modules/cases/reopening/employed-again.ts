import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { held, type TwoTimes, type Tx } from '../../../platform/database/index.ts';
import type { CaseFile, CaseId, ConcernedEmployment } from '../case.ts';
import { UNDECIDED } from '../lifecycle.ts';

/** What was let through or waits to be decided for an employment that is no more, about somebody who has another. */
export interface EmployedAgain {
  readonly case: CaseId;
  readonly revision: number;
  /** The day on which that other began. */
  readonly since: LocalDate;
}

/** Those of a kind that run by one of these outcomes, or are not decided. Of somebody who has left altogether nothing is tried. */
export async function listEmployedAgain(
  tx: Tx,
  times: TwoTimes,
  kind: string,
  outcomes: readonly string[],
): Promise<readonly EmployedAgain[]> {
  const { rows } = await sql<{ case_id: CaseId; revision: number; since: LocalDate }>`
    select case_file.case_id, case_file.revision, another.since
    from case_file
      join lateral (
        select min(now.valid_from) as since
        from employment join employment_state now using (employer_id, employment_id)
        where employment.person_id = case_file.person_id and ${held('now', times)}) another on another.since is not null
    where case_file.kind = ${kind} and ${times.on}::date < case_file.valid_to
      and (case_file.status = any(${[...UNDECIDED]}::text[])
        or case_file.status = 'decided' and case_file.outcome = any(${outcomes}::text[]))
      and not exists (
        select from employment_state led where led.employment_id = case_file.lead_employment_id and ${held('led', times)})`.execute(
    tx,
  );
  return rows.map(({ case_id, revision, since }) => ({ case: case_id, revision, since }));
}

/** The case is about these employments from now on, besides those it was decided for; one of these leads. */
export async function moveToEmployments(
  tx: Tx,
  { id }: Pick<CaseFile, 'id'>,
  employments: readonly ConcernedEmployment[],
): Promise<void> {
  const rows = employments.map(({ employment, leads }) => ({ employment_id: employment, is_lead: leads }));
  await sql`update case_employment set is_lead = false where case_id = ${id} and is_lead`.execute(tx);
  await sql`
    insert into case_employment (case_id, employment_id, is_lead)
    select ${id}, employment_id, is_lead from json_populate_recordset(null::case_employment, ${JSON.stringify(rows)})
    on conflict (employer_id, case_id, employment_id) do update set is_lead = excluded.is_lead`.execute(tx);
  await sql`
    update case_file set lead_employment_id = ${employments.find(({ leads }) => leads)?.employment ?? null}
    where case_id = ${id}`.execute(tx);
}
