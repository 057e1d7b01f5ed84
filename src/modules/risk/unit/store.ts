import { type RawBuilder, sql } from 'kysely';
import { type Actor, type Policy, visible } from '../../../access/index.ts';
import type { Instant } from '../../../kernel/clock.ts';
import type { PersonId, UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import {
  type ActionId,
  type ActionProgress,
  type Assessment,
  type AssessmentContent,
  type AssessmentId,
  assessmentContent,
  type FollowUp,
  type Occasion,
} from '../assessment.ts';
import type { TemplateId } from '../template.ts';

interface Row {
  readonly assessment_id: AssessmentId;
  readonly unit_id: UnitId;
  readonly template_id: TemplateId;
  readonly occasion: Occasion;
  readonly content: unknown;
  readonly revision: number;
  readonly begun_at: Instant;
  readonly assessed_on: LocalDate | null;
  readonly signed_at: Instant | null;
  readonly signed_by: PersonId | null;
  readonly council_informed_on: LocalDate | null;
}

/** SQL: the actor may see this row of `risk_assessment`. */
export function visibleAssessment(policy: Policy, actor: Actor, on: LocalDate, action = 'read'): RawBuilder<boolean> {
  return visible(policy, actor, 'risk-assessment', { unit: 'risk_assessment.unit_id' }, on, { action });
}

/** The assessments that `which` lets through, the newest first, at most five hundred. It answers the system. */
export async function listAssessments(tx: Tx, which: RawBuilder<unknown>): Promise<readonly Assessment[]> {
  const { rows } = await sql<Row>`
    select * from risk_assessment where ${which}
    order by coalesce(signed_at, begun_at) desc, assessment_id desc limit 500`.execute(tx);
  return rows.map(assessmentFrom);
}

/** An assessment that `which` lets through, held until the transaction ends. */
export async function lockAssessment(
  tx: Tx,
  id: AssessmentId,
  which: RawBuilder<unknown>,
): Promise<Assessment | undefined> {
  const { rows } = await sql<Row>`
    select * from risk_assessment where assessment_id = ${id} and ${which} for update`.execute(tx);
  return rows[0] && assessmentFrom(rows[0]);
}

/** One who begins a unit's assessment at a time; held until the transaction ends. */
export async function lockUnit(tx: Tx, unit: UnitId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`risk-assessment:${unit}`}, 0))`.execute(tx);
}

/** Keeps a draft. */
export async function insertAssessment(
  tx: Tx,
  { id, unit, template, occasion, content, begunAt }: Assessment,
  by: PersonId | null,
): Promise<void> {
  await sql`
    insert into risk_assessment (assessment_id, unit_id, template_id, occasion, content, begun_at, begun_by)
    values (${id}, ${unit}, ${template}, ${occasion}, ${JSON.stringify(content)}::jsonb, ${begunAt}, ${by})`.execute(
    tx,
  );
}

/** Keeps what a draft says now. */
export async function saveContent(tx: Tx, id: AssessmentId, content: AssessmentContent): Promise<void> {
  await sql`
    update risk_assessment set content = ${JSON.stringify(content)}::jsonb, revision = revision + 1
    where assessment_id = ${id}`.execute(tx);
}

/** The draft is signed, and its measures begin. */
export async function saveSigned(
  tx: Tx,
  { id, content }: Assessment,
  { on, at, by }: NonNullable<Assessment['signed']>,
): Promise<void> {
  await sql`
    update risk_assessment set assessed_on = ${on}, signed_at = ${at}, signed_by = ${by}, revision = revision + 1
    where assessment_id = ${id}`.execute(tx);
  await sql`
    insert into risk_action (action_id, assessment_id)
    select action_id, ${id} from unnest(${content.actions.map((one) => one.id)}::uuid[]) as action_id`.execute(tx);
}

/** The local council was informed. */
export async function saveCouncil(tx: Tx, id: AssessmentId, on: LocalDate): Promise<void> {
  await sql`
    update risk_assessment set council_informed_on = ${on}, revision = revision + 1
    where assessment_id = ${id}`.execute(tx);
}

/** Puts a follow-up down. */
export async function insertFollowUp(
  tx: Tx,
  id: string,
  assessment: AssessmentId,
  { followedOn, newRisks, words, recordedAt }: FollowUp,
  by: PersonId | null,
): Promise<void> {
  await sql`
    insert into risk_follow_up (follow_up_id, assessment_id, followed_on, new_risks, words, recorded_at, recorded_by)
    values (${id}, ${assessment}, ${followedOn}, ${newRisks}, ${words}, ${recordedAt}, ${by})`.execute(tx);
}

/** The follow-ups of these assessments, the newest first. */
export async function listFollowUps(
  tx: Tx,
  assessments: readonly AssessmentId[],
): Promise<ReadonlyMap<AssessmentId, readonly FollowUp[]>> {
  const { rows } = await sql<{
    assessment_id: AssessmentId;
    followed_on: LocalDate;
    new_risks: boolean;
    words: string;
    recorded_at: Instant;
  }>`select * from risk_follow_up where assessment_id = any(${assessments}::uuid[])
    order by followed_on desc, follow_up_id desc`.execute(tx);
  return new Map(
    [...Map.groupBy(rows, (row) => row.assessment_id)].map(([assessment, of]) => [
      assessment,
      of.map(({ followed_on: followedOn, new_risks: newRisks, words, recorded_at: recordedAt }) => ({
        followedOn,
        newRisks,
        words,
        recordedAt,
      })),
    ]),
  );
}

interface ActionRow {
  readonly action_id: ActionId;
  readonly assessment_id: AssessmentId;
  readonly done_on: LocalDate | null;
  readonly done_words: string | null;
  readonly checked_on: LocalDate | null;
  readonly has_effect: boolean | null;
  readonly check_words: string | null;
}

/** What became of the measures of an assessment. */
export async function listProgress(tx: Tx, assessment: AssessmentId): Promise<readonly ActionProgress[]> {
  const { rows } = await sql<ActionRow>`
    select * from risk_action where assessment_id = ${assessment}`.execute(tx);
  return rows.map(({ action_id: id, ...row }) => ({
    id,
    done: row.done_on === null ? null : { on: row.done_on, words: row.done_words },
    checked:
      row.checked_on === null || row.has_effect === null
        ? null
        : { on: row.checked_on, hasEffect: row.has_effect, words: row.check_words },
  }));
}

/** Puts down that a measure was done. */
export async function saveDone(tx: Tx, id: ActionId, done: NonNullable<ActionProgress['done']>): Promise<void> {
  await sql`update risk_action set done_on = ${done.on}, done_words = ${done.words} where action_id = ${id}`.execute(
    tx,
  );
}

/** Puts down whether it had the effect meant. */
export async function saveChecked(
  tx: Tx,
  id: ActionId,
  { on, hasEffect, words }: NonNullable<ActionProgress['checked']>,
): Promise<void> {
  await sql`
    update risk_action set checked_on = ${on}, has_effect = ${hasEffect}, check_words = ${words}
    where action_id = ${id}`.execute(tx);
}

/** Which assessment and unit these measures belong to, in no order. */
export async function listActionPlaces(
  tx: Tx,
  ids: readonly string[],
  which: RawBuilder<unknown> = sql`true`,
): Promise<readonly { readonly id: ActionId; readonly assessment: AssessmentId; readonly unit: UnitId }[]> {
  const { rows } = await sql<{ action_id: ActionId; assessment_id: AssessmentId; unit_id: UnitId }>`
    select action_id, assessment_id, unit_id from risk_action join risk_assessment using (employer_id, assessment_id)
    where action_id = any(${ids}::uuid[]) and ${which}`.execute(tx);
  return rows.map((row) => ({ id: row.action_id, assessment: row.assessment_id, unit: row.unit_id }));
}

function assessmentFrom(row: Row): Assessment {
  return {
    id: row.assessment_id,
    unit: row.unit_id,
    template: row.template_id,
    occasion: row.occasion,
    content: assessmentContent.parse(row.content),
    revision: row.revision,
    begunAt: row.begun_at,
    signed:
      row.assessed_on === null || row.signed_at === null
        ? null
        : { on: row.assessed_on, at: row.signed_at, by: row.signed_by },
    councilInformedOn: row.council_informed_on,
  };
}

/** How many measures of each assessment are done and found to have been looked at. */
export async function listDoneOf(
  tx: Tx,
  assessments: readonly AssessmentId[],
): Promise<ReadonlyMap<AssessmentId, number>> {
  const { rows } = await sql<{ assessment_id: AssessmentId; done: number }>`
    select assessment_id, count(*)::integer as done from risk_action
    where assessment_id = any(${assessments}::uuid[]) and checked_on is not null group by assessment_id`.execute(tx);
  return new Map(rows.map(({ assessment_id, done }) => [assessment_id, done]));
}
