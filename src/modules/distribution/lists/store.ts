import { type RawBuilder, sql } from 'kysely';
import { type Actor, type Policy, visible } from '../../../access/index.ts';
import type { Instant } from '../../../kernel/clock.ts';
import type { AuthorityId, PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { DecisionId, Route } from '../../authority/index.ts';
import type { ClauseId } from '../../minutes/index.ts';
import type { DecisionList, DecisionListId } from './list.ts';

interface Row {
  readonly list_id: DecisionListId;
  readonly authority_id: AuthorityId;
  readonly route: Route;
  readonly from_day: LocalDate;
  readonly to_day: LocalDate;
  readonly journal_number: string | null;
  readonly decisions: readonly DecisionId[];
  readonly drawn_up_at: Instant;
  readonly reported_on: LocalDate | null;
  readonly reported_by_clause: ClauseId | null;
  readonly report_journal_number: string | null;
}

/** SQL: the actor may see this row of `decision_list`. */
export function visibleList(policy: Policy, actor: Actor, on: LocalDate): RawBuilder<boolean> {
  return visible(policy, actor, 'decision-list', { authority: 'decision_list.authority_id' }, on);
}

/** The lists that `which` lets through, the newest first. It answers the system. */
export async function listDecisionLists(
  tx: Tx,
  which: RawBuilder<unknown>,
  { isHeld = false }: { readonly isHeld?: boolean } = {},
): Promise<readonly DecisionList[]> {
  const { rows } = await sql<Row>`
    select * from decision_list where ${which}
    order by drawn_up_at desc, list_id desc limit 2000 ${isHeld ? sql`for update` : sql``}`.execute(tx);
  return rows.map((row) => ({
    id: row.list_id,
    authority: row.authority_id,
    route: row.route,
    from: row.from_day,
    to: row.to_day,
    journalNumber: row.journal_number,
    decisions: row.decisions,
    drawnUpAt: row.drawn_up_at,
    reported:
      row.reported_on === null
        ? null
        : { on: row.reported_on, clause: row.reported_by_clause, journalNumber: row.report_journal_number },
  }));
}

export async function insertDecisionList(tx: Tx, one: DecisionList, by: PersonId | null): Promise<void> {
  await sql`
    insert into decision_list (list_id, authority_id, route, from_day, to_day, journal_number, decisions, drawn_up_at,
      drawn_up_by)
    values (${one.id}, ${one.authority}, ${one.route}, ${one.from}, ${one.to}, ${one.journalNumber},
      ${one.decisions}::uuid[], ${one.drawnUpAt}, ${by})`.execute(tx);
}

export async function saveListReported(
  tx: Tx,
  id: DecisionListId,
  { on, clause, journalNumber }: NonNullable<DecisionList['reported']>,
): Promise<void> {
  await sql`
    update decision_list set reported_on = ${on}, reported_by_clause = ${clause}, report_journal_number = ${journalNumber}
    where list_id = ${id}`.execute(tx);
}
