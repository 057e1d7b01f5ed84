import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import type { AuthorityId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { held, type TwoTimes, type Tx } from '../../../platform/database/index.ts';
import type { VersionId } from '../../guidelines/index.ts';
import type { CaseId } from '../case.ts';

/** What was let through and runs: with the decision that tried it, and where the one it is about stood then and stands today. */
export interface Running {
  readonly case: CaseId;
  readonly revision: number;
  readonly authority: AuthorityId;
  readonly decidedAt: Instant;
  readonly guideline: VersionId | null;
  readonly isElsewhere: boolean;
  readonly hasNewRole: boolean;
  /** The day that what is so today began. */
  readonly since: LocalDate;
}

interface Row {
  readonly case_id: CaseId;
  readonly revision: number;
  readonly authority_id: AuthorityId;
  readonly decided_at: Instant;
  readonly guideline_version: VersionId | null;
  readonly is_elsewhere: boolean;
  readonly has_new_role: boolean;
  readonly since: LocalDate;
}

/**
 * What runs of a kind by one of these outcomes. Where somebody stood is asked of the day of the decision, as known now; a
 * unit that another has taken the place of is the same place, and a slip that was put right tried nothing.
 */
export async function listRunning(
  tx: Tx,
  times: TwoTimes,
  kind: string,
  outcomes: readonly string[],
  which: RawBuilder<unknown>,
): Promise<readonly Running[]> {
  const { rows } = await sql<Row>`
    select * from (
      select case_file.case_id, case_file.revision, case_file.authority_id, decided.decided_at, decided.guideline_version,
        now.valid_from as since,
        before.unit_id <> now.unit_id and not exists (
          select from unit_succession where unit_succession.unit_id = before.unit_id
            and unit_succession.successor_id = now.unit_id and ${held('unit_succession', times)}) as is_elsewhere,
        lower(before.title) <> lower(now.title) or before.is_manager <> now.is_manager as has_new_role
      from case_file
        join lateral (
          select decided_at, effective_on, guideline_version from case_decision
          where case_decision.case_id = case_file.case_id and relation is distinct from 'corrects'
          order by number desc limit 1) decided on true
        join employment_state now on now.employment_id = case_file.lead_employment_id and ${held('now', times)}
        join employment_state before on before.employment_id = case_file.lead_employment_id
          and before.valid_from <= decided.effective_on and decided.effective_on < before.valid_to
          and before.known_from <= ${times.knownAt} and ${times.knownAt} < before.known_to
      where case_file.kind = ${kind} and case_file.status = 'decided' and case_file.outcome = any(${outcomes}::text[])
        and ${times.on}::date < case_file.valid_to
    ) running where ${which}`.execute(tx);
  return rows.map((row) => ({
    case: row.case_id,
    revision: row.revision,
    authority: row.authority_id,
    decidedAt: row.decided_at,
    guideline: row.guideline_version,
    isElsewhere: row.is_elsewhere,
    hasNewRole: row.has_new_role,
    since: row.since,
  }));
}

/** Those at an authority that were tried under another version of the guideline than this. */
export function triedOtherwise(authority: AuthorityId, version: VersionId): RawBuilder<unknown> {
  return sql`running.authority_id = ${authority} and running.guideline_version <> ${version}`;
}

/** Those about somebody who has another place or role than when it was decided. */
export const movedSince: RawBuilder<unknown> = sql`running.is_elsewhere or running.has_new_role`;

/** The authorities at which something of a kind runs. */
export async function listAuthoritiesOf(tx: Tx, kind: string): Promise<readonly AuthorityId[]> {
  const { rows } = await sql<{ authority_id: AuthorityId }>`
    select distinct authority_id from case_file where kind = ${kind} and status = 'decided'`.execute(tx);
  return rows.map(({ authority_id }) => authority_id);
}
