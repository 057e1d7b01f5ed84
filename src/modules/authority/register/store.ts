import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import type { AuthorityId, EntryId, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Level } from '../schema.ts';
import type { OrderVersionId } from '../version.ts';
import type { Decided, DecisionId, RegisteredDecision } from './decision.ts';

interface DecisionRow {
  readonly decision_id: DecisionId;
  readonly authority_id: AuthorityId;
  readonly decision_type: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly person_id: PersonId | null;
  readonly unit_id: UnitId | null;
  readonly decided_on: LocalDate;
  readonly recorded_at: Instant;
  readonly decider_level: Level | 'none';
  readonly decider_id: PersonId | null;
  readonly acting_for: PersonId | null;
  readonly body_id: AuthorityId | null;
  readonly item: string | null;
  readonly version_id: OrderVersionId | null;
  readonly kind: RegisteredDecision['kind'];
  readonly reported_to: RegisteredDecision['reportedTo'];
  readonly outcome: string | null;
  readonly outcome_on: LocalDate | null;
  readonly source: RegisteredDecision['source'];
  readonly journal_number: string | null;
  readonly question: RegisteredDecision['question'];
  readonly reasons: RegisteredDecision['reasons'];
  readonly finding: RegisteredDecision['finding'];
  readonly entry_id: EntryId;
}
interface ReportColumns {
  readonly reported_on: LocalDate | null;
  readonly report_journal_number: string | null;
}

/** Adds a decision to the register. */
export async function insertDecision(tx: Tx, made: Omit<RegisteredDecision, 'report'>): Promise<void> {
  const { decided } = made;
  const person = decided.kind === 'person' ? decided : null;
  const row: DecisionRow = {
    decision_id: made.id,
    authority_id: made.authority,
    decision_type: made.decision,
    subject_kind: made.about.kind,
    subject_id: made.about.id,
    person_id: made.person,
    unit_id: made.unit,
    decided_on: made.decidedOn,
    recorded_at: made.recordedAt,
    decider_level: person === null ? 'board' : (person.level ?? 'none'),
    decider_id: person?.person ?? null,
    acting_for: person?.actingFor ?? null,
    body_id: decided.kind === 'body' ? decided.body : null,
    item: made.item,
    version_id: made.version,
    kind: made.kind,
    reported_to: made.reportedTo,
    outcome: made.outcome,
    outcome_on: made.outcomeOn,
    source: made.source,
    journal_number: made.journalNumber,
    question: made.question,
    reasons: made.reasons,
    finding: made.finding,
    entry_id: made.entry,
  };
  const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)));
  await sql`
    insert into registered_decision (${columns})
    select ${columns} from json_populate_recordset(null::registered_decision, ${JSON.stringify([row])})`.execute(tx);
}

/** Marks a decision as reported; false when it was already. */
export async function insertReport(
  tx: Tx,
  id: DecisionId,
  report: NonNullable<RegisteredDecision['report']>,
  entry: EntryId,
): Promise<boolean> {
  const { rows } = await sql`
    insert into decision_report (decision_id, reported_on, journal_number, entry_id)
    values (${id}, ${report.reportedOn}, ${report.journalNumber}, ${entry})
    on conflict do nothing returning decision_id`.execute(tx);
  return rows.length > 0;
}

/** The decisions that `which`, speaking of `decision` and `report`, lets through; the newest first. */
export async function readDecisions(
  tx: Tx,
  which: RawBuilder<unknown>,
  { limit, skip }: { readonly limit: number; readonly skip: number } = { limit: 1000, skip: 0 },
): Promise<readonly RegisteredDecision[]> {
  const { rows } = await sql<DecisionRow & ReportColumns>`
    select decision.*, report.reported_on, report.journal_number as report_journal_number
    from registered_decision decision left join decision_report report using (employer_id, decision_id)
    where ${which}
    order by decision.decided_on desc, decision.recorded_at desc, decision.decision_id desc
    limit ${limit} offset ${skip}`.execute(tx);
  return rows.map(decisionFrom);
}

/** How many decisions `which` lets through. */
export async function countDecisions(tx: Tx, which: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count
    from registered_decision decision left join decision_report report using (employer_id, decision_id)
    where ${which}`.execute(tx);
  return Number(rows[0]?.count ?? 0);
}

function decisionFrom(row: DecisionRow & ReportColumns): RegisteredDecision {
  return {
    id: row.decision_id,
    authority: row.authority_id,
    decision: row.decision_type,
    about: { kind: row.subject_kind, id: row.subject_id },
    person: row.person_id,
    unit: row.unit_id,
    decidedOn: row.decided_on,
    recordedAt: row.recorded_at,
    decided: decidedFrom(row),
    item: row.item,
    version: row.version_id,
    kind: row.kind,
    reportedTo: row.reported_to,
    outcome: row.outcome,
    outcomeOn: row.outcome_on,
    source: row.source,
    journalNumber: row.journal_number,
    question: row.question,
    reasons: row.reasons,
    finding: row.finding,
    entry: row.entry_id,
    report: row.reported_on === null ? null : { reportedOn: row.reported_on, journalNumber: row.report_journal_number },
  };
}

function decidedFrom({ decider_id, decider_level, acting_for, body_id, authority_id }: DecisionRow): Decided {
  if (decider_id === null) return { kind: 'body', body: body_id ?? authority_id };
  const level = decider_level === 'none' ? null : decider_level;
  return { kind: 'person', person: decider_id, level, ...(acting_for === null ? {} : { actingFor: acting_for }) };
}
