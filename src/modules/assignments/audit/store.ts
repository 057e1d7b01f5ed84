import { type RawBuilder, sql } from 'kysely';
import { type Actor, type Policy, visible } from '../../../access/index.ts';
import type { Instant } from '../../../kernel/clock.ts';
import type { AuthorityId, PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { ClauseId } from '../../minutes/index.ts';
import type {
  AuditReport,
  Finding,
  Recommendation,
  RecommendationId,
  ReportId,
  Stance,
  Verification,
} from './report.ts';

interface ReportRow {
  readonly report_id: ReportId;
  readonly authority_id: AuthorityId;
  readonly title: string;
  readonly journal_number: string | null;
  readonly reported_on: LocalDate;
  readonly answer_by: LocalDate | null;
  readonly text: string | null;
  readonly revision: number;
  readonly registered_at: Instant;
  readonly confirmed_on: LocalDate | null;
  readonly answered_on: LocalDate | null;
  readonly answered_by_clause: ClauseId | null;
  readonly answer_journal_number: string | null;
}

interface RecommendationRow {
  readonly recommendation_id: RecommendationId;
  readonly report_id: ReportId;
  readonly position: number;
  readonly heading: string | null;
  readonly words: string;
  readonly answer: string | null;
  readonly stance: Stance | null;
  readonly repeats_id: RecommendationId | null;
  readonly start_at: number | null;
  readonly end_at: number | null;
  readonly is_left_out: boolean;
}

/** SQL: the actor may see this row of `audit_report`. Drafts are the registrar's, who may keep them. */
export function visibleReport(policy: Policy, actor: Actor, on: LocalDate): RawBuilder<boolean> {
  const columns = { authority: 'audit_report.authority_id' };
  const reads = visible(policy, actor, 'audit', columns, on);
  const keeps = visible(policy, actor, 'audit', columns, on, { action: 'keep' });
  return sql<boolean>`((audit_report.confirmed_on is not null and ${reads}) or ${keeps})`;
}

/** The reports that `which` lets through, the newest first. It answers the system. */
export async function listReports(tx: Tx, which: RawBuilder<unknown>): Promise<readonly AuditReport[]> {
  const { rows } = await sql<ReportRow>`
    select * from audit_report where ${which}
    order by audit_report.reported_on desc, audit_report.report_id desc limit 5000`.execute(tx);
  return rows.map(reportFrom);
}

/** A report, held until the transaction ends. */
export async function lockReport(tx: Tx, id: ReportId, which: RawBuilder<unknown>): Promise<AuditReport | undefined> {
  const { rows } = await sql<ReportRow>`
    select * from audit_report where report_id = ${id} and ${which} for update`.execute(tx);
  return rows[0] && reportFrom(rows[0]);
}

export async function insertReport(tx: Tx, one: AuditReport, by: PersonId | null): Promise<void> {
  await sql`
    insert into audit_report (report_id, authority_id, title, journal_number, reported_on, answer_by, text,
      registered_at, registered_by)
    values (${one.id}, ${one.authority}, ${one.title}, ${one.journalNumber}, ${one.reportedOn}, ${one.answerBy},
      ${one.text}, ${one.registeredAt}, ${by})`.execute(tx);
}

/** Something in the report was changed: whoever has it open sees that. */
export async function saveTouched(tx: Tx, id: ReportId): Promise<void> {
  await sql`update audit_report set revision = revision + 1 where report_id = ${id}`.execute(tx);
}

export async function saveConfirmed(tx: Tx, id: ReportId, on: LocalDate): Promise<void> {
  await sql`
    update audit_report set confirmed_on = ${on}, revision = revision + 1 where report_id = ${id}`.execute(tx);
}

export async function saveAnswered(
  tx: Tx,
  id: ReportId,
  { on, clause, journalNumber }: NonNullable<AuditReport['answered']>,
): Promise<void> {
  await sql`
    update audit_report set answered_on = ${on}, answered_by_clause = ${clause},
      answer_journal_number = ${journalNumber}, revision = revision + 1
    where report_id = ${id}`.execute(tx);
}

/** The recommendations that `which`, which may speak of their `audit_report`, lets through, as they stand in their reports. */
export async function listRecommendations(tx: Tx, which: RawBuilder<unknown>): Promise<readonly Recommendation[]> {
  const { rows } = await sql<RecommendationRow>`
    select audit_recommendation.* from audit_recommendation join audit_report using (employer_id, report_id)
    where ${which}
    order by audit_report.reported_on desc, audit_report.report_id desc, audit_recommendation.position
    limit 10000`.execute(tx);
  return rows.map(({ start_at: start, end_at: end, ...row }) => ({
    id: row.recommendation_id,
    report: row.report_id,
    position: row.position,
    heading: row.heading,
    words: row.words,
    answer: row.answer,
    stance: row.stance,
    repeats: row.repeats_id,
    place: start === null || end === null ? null : { start, end },
    isLeftOut: row.is_left_out,
  }));
}

/** Puts recommendations after those that the report has. */
export async function insertRecommendations(
  tx: Tx,
  report: ReportId,
  all: readonly Omit<Recommendation, 'report' | 'position' | 'isLeftOut'>[],
): Promise<void> {
  const rows = all.map(({ id, heading, words, answer, stance, repeats, place }, at) => ({
    recommendation_id: id,
    at,
    heading,
    words,
    answer,
    stance,
    repeats_id: repeats,
    start_at: place?.start ?? null,
    end_at: place?.end ?? null,
  }));
  const columns = sql.raw('recommendation_id, heading, words, answer, stance, repeats_id, start_at, end_at');
  await sql`
    insert into audit_recommendation (report_id, position, ${columns})
    select ${report}::uuid,
      new.at + (select coalesce(max(position) + 1, 0) from audit_recommendation where report_id = ${report}), ${columns}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as new (recommendation_id uuid, at integer, heading text,
      words text, answer text, stance text, repeats_id uuid, start_at integer, end_at integer)`.execute(tx);
}

/** Saves a recommendation as it was put right or answered. */
export async function saveRecommendation(tx: Tx, one: Recommendation): Promise<void> {
  await sql`
    update audit_recommendation set heading = ${one.heading}, words = ${one.words}, answer = ${one.answer},
      stance = ${one.stance}, repeats_id = ${one.repeats}, is_left_out = ${one.isLeftOut}
    where recommendation_id = ${one.id}`.execute(tx);
}

export async function insertVerification(tx: Tx, one: Verification): Promise<void> {
  await sql`
    insert into recommendation_verification (verification_id, recommendation_id, found, on_day, words, journal_number,
      recorded_at, recorded_by)
    values (${one.id}, ${one.recommendation}, ${one.found}, ${one.on}, ${one.words}, ${one.journalNumber},
      ${one.recordedAt}, ${one.by})`.execute(tx);
}

/** What was found about these, the newest last. */
export async function listVerifications(tx: Tx, ids: readonly RecommendationId[]): Promise<readonly Verification[]> {
  const { rows } = await sql<{
    verification_id: Verification['id'];
    recommendation_id: RecommendationId;
    found: Finding;
    on_day: LocalDate;
    words: string;
    journal_number: string | null;
    recorded_at: Instant;
    recorded_by: PersonId | null;
  }>`select * from recommendation_verification where recommendation_id = any(${ids}::uuid[])
     order by on_day, recorded_at, verification_id`.execute(tx);
  return rows.map((row) => ({
    id: row.verification_id,
    recommendation: row.recommendation_id,
    found: row.found,
    on: row.on_day,
    words: row.words,
    journalNumber: row.journal_number,
    recordedAt: row.recorded_at,
    by: row.recorded_by,
  }));
}

function reportFrom(row: ReportRow): AuditReport {
  return {
    id: row.report_id,
    authority: row.authority_id,
    title: row.title,
    journalNumber: row.journal_number,
    reportedOn: row.reported_on,
    answerBy: row.answer_by,
    text: row.text,
    revision: row.revision,
    registeredAt: row.registered_at,
    confirmedOn: row.confirmed_on,
    answered:
      row.answered_on === null
        ? null
        : { on: row.answered_on, clause: row.answered_by_clause, journalNumber: row.answer_journal_number },
  };
}
