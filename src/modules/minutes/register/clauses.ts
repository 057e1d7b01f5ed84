import { type RawBuilder, sql } from 'kysely';
import type { AuthorityId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { ClauseId, MatterRecord, MinutesId } from './record.ts';

/** The task that a clause gives, as written. */
export interface GivenTask {
  readonly to: string;
  readonly text: string;
  readonly due?: string;
}

/** A clause of confirmed minutes. */
export interface RegisteredClause {
  readonly id: ClauseId;
  readonly minutes: MinutesId;
  readonly authority: AuthorityId;
  readonly organ: string | null;
  readonly meetingDate: LocalDate | null;
  /** The matter's place in the minutes, its number and its title. */
  readonly position: number;
  readonly number: string | null;
  readonly title: string;
  readonly kind: 'own' | 'proposal';
  readonly text: string;
  readonly actor: string | null;
  readonly chain: readonly string[];
  readonly condition: string | null;
  readonly dnr: readonly string[];
  readonly task: GivenTask | null;
}

interface Row {
  readonly clause_id: ClauseId;
  readonly minutes_id: MinutesId;
  readonly authority_id: AuthorityId;
  readonly organ: string | null;
  readonly meeting_date: LocalDate | null;
  readonly position: number;
  readonly number: string | null;
  readonly title: string;
  readonly kind: 'own' | 'proposal';
  readonly text: string;
  readonly actor: string | null;
  readonly chain: readonly string[];
  readonly condition: string | null;
  readonly dnr: readonly string[];
  readonly assignment: GivenTask | null;
}

/** Which clauses another module asks for; what is absent is not asked about. */
export interface ClausesAsked {
  readonly ids?: readonly ClauseId[];
  readonly minutes?: MinutesId;
  /** Of minutes of these committees. */
  readonly authorities?: readonly AuthorityId[];
  /** What the body decided itself, as opposed to what it proposed. */
  readonly kind?: RegisteredClause['kind'];
  /** Of meetings on this day or later. */
  readonly since?: LocalDate;
  /** That give somebody a task. */
  readonly withTask?: boolean;
  readonly not?: readonly ClauseId[];
}

/** The clauses that are asked for, those of the newest meeting first, at most 500. It answers the system. */
export function findClauses(tx: Tx, asked: ClausesAsked): Promise<readonly RegisteredClause[]> {
  const { ids, minutes, authorities, kind, since, withTask, not } = asked;
  const all = [
    sql`true`,
    ...(ids === undefined ? [] : [sql`minutes_clause.clause_id = any(${ids}::uuid[])`]),
    ...(minutes === undefined ? [] : [sql`minutes_clause.minutes_id = ${minutes}`]),
    ...(authorities === undefined ? [] : [sql`minutes.authority_id = any(${authorities}::uuid[])`]),
    ...(kind === undefined ? [] : [sql`minutes_clause.kind = ${kind}`]),
    ...(since === undefined ? [] : [sql`minutes.meeting_date >= ${since}::date`]),
    ...(withTask === true ? [sql`jsonb_typeof(minutes_clause.assignment) = 'object'`] : []),
    ...(not === undefined || not.length === 0 ? [] : [sql`minutes_clause.clause_id <> all(${not}::uuid[])`]),
  ];
  return listClauses(tx, sql.join(all, sql` and `));
}

/** Registers the clauses of a confirmed matter, in their order. `idOf` gives each its id. */
export async function insertClauses(
  tx: Tx,
  minutes: MinutesId,
  { position, content }: MatterRecord,
  idOf: () => ClauseId,
): Promise<void> {
  const rows = content.decisions.map(({ text, kind, actor, chain, condition }, place) => {
    const task = content.assignments.find(({ clause }) => clause === place);
    const assignment = task === undefined ? null : { to: task.to, text: task.text, ...(task.due && { due: task.due }) };
    return { clause_id: idOf(), position, place, kind, text, actor, chain, condition, dnr: content.dnr, assignment };
  });
  if (rows.length === 0) return;
  const columns = sql.raw('clause_id, position, place, kind, text, actor, chain, condition, dnr, assignment');
  await sql`
    insert into minutes_clause (minutes_id, ${columns})
    select ${minutes}, ${columns} from jsonb_populate_recordset(null::minutes_clause, ${JSON.stringify(rows)}::jsonb)`.execute(
    tx,
  );
}

/**
 * The clauses that `which` lets through, those of the newest meeting first, at most `limit`. `which` may speak of the tables
 * `minutes`, `minutes_matter` and `minutes_clause`. It answers the system.
 */
export async function listClauses(
  tx: Tx,
  which: RawBuilder<unknown>,
  limit = 500,
): Promise<readonly RegisteredClause[]> {
  const { rows } = await sql<Row>`
    select minutes_clause.*, minutes.authority_id, minutes.organ, minutes.meeting_date,
      minutes_matter.content->>'number' as number, minutes_matter.content->>'title' as title
    from minutes_clause
      join minutes_matter using (employer_id, minutes_id, position)
      join minutes using (employer_id, minutes_id)
    where ${which}
    order by minutes.meeting_date desc nulls last, minutes_clause.minutes_id, minutes_clause.position, minutes_clause.place
    limit ${limit}`.execute(tx);
  return rows.map(({ clause_id, minutes_id, authority_id, meeting_date, assignment, ...rest }) => ({
    ...rest,
    id: clause_id,
    minutes: minutes_id,
    authority: authority_id,
    meetingDate: meeting_date,
    task: assignment,
  }));
}
