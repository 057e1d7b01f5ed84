import { type RawBuilder, sql } from 'kysely';
import { type Actor, type Policy, visible } from '../../../access/index.ts';
import type { Instant } from '../../../kernel/clock.ts';
import type { EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { SurveyId } from '../../surveys/index.ts';
import type { FindingName } from '../findings.ts';
import type { Detector } from '../runs/detectors.ts';
import type { RunId } from '../runs/run.ts';
import type { FindingId, KeptPlace } from './finding.ts';
import type { AnswerForm, KeptFinding, SettleForm } from './standing.ts';

interface Row {
  readonly finding_id: FindingId;
  readonly detector: Detector;
  readonly finding: FindingName;
  readonly person_id: PersonId;
  readonly employment_id: EmploymentId;
  readonly unit_id: UnitId;
  readonly key: string;
  readonly kind: string;
  readonly class: string | null;
  readonly organisation_number: string | null;
  readonly is_sole_trader: boolean;
  readonly country: string | null;
  readonly first_day: LocalDate | null;
  readonly last_day: LocalDate | null;
  readonly days: number | null;
  readonly amount: string | null;
  readonly confidence: string | null;
  readonly disagreement: boolean | null;
  readonly documented: boolean | null;
  /** One place alone where a finding was kept before there could be several. */
  readonly evidence: readonly KeptPlace[] | KeptPlace | null;
  readonly case_id: string | null;
  readonly found_at: Instant;
  readonly state: KeptFinding['state'];
  readonly asked_at: Instant | null;
  readonly answer_by: LocalDate | null;
  readonly answered_at: Instant | null;
  readonly answer: KeptFinding['answer'];
  readonly answer_words: string | null;
  readonly settled_at: Instant | null;
  readonly settled_by: PersonId | null;
  readonly outcome: KeptFinding['outcome'];
  readonly reason: KeptFinding['reason'];
  readonly outcome_words: string | null;
  readonly outcome_case_id: string | null;
  readonly revision: number;
}

/**
 * SQL: the actor may see this row of `mapping_finding`: those who handle findings, once its names have been opened by a
 * decision; the person themselves, once they have been asked.
 */
export function visibleFindings(policy: Policy, actor: Actor, on: LocalDate): RawBuilder<boolean> {
  const columns = { person: 'mapping_finding.person_id', unit: 'mapping_finding.unit_id' };
  const handled = visible(policy, actor, 'finding', { unit: columns.unit, person: columns.person }, on);
  const own = visible(policy, actor, 'finding', columns, on, { action: 'answer' });
  return sql<boolean>`((${handled} and (${isOpened} or ${isTold})) or (${own} and mapping_finding.asked_at is not null))`;
}

const isOpened = sql<boolean>`exists (
  select from mapping_sighting sighting join mapping_name_opening opening using (employer_id, run_id)
  where sighting.finding_id = mapping_finding.finding_id and opening.detector = mapping_finding.detector)`;

/** A survey names those who told, and those about whom they told, by the decision that it was sent on. */
const isTold = sql<boolean>`exists (
  select from mapping_survey_sighting told where told.finding_id = mapping_finding.finding_id)`;

/** The findings that `which` lets through: those that wait longest for somebody first. */
export async function listFindings(
  tx: Tx,
  which: RawBuilder<unknown>,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly KeptFinding[]> {
  const { rows } = await sql<Row>`
    select *, amount_sek::text as amount from mapping_finding where ${which}
    order by array_position(array['answered', 'found', 'asked', 'settled'], state), answer_by nulls last, finding_id
    limit ${limit} offset ${offset}`.execute(tx);
  return rows.map(findingFrom);
}

/** How many there are that `which` lets through. */
export async function countFindings(tx: Tx, which: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from mapping_finding where ${which}`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** Those of these that `which` lets through, held until the transaction ends, in the order of their ids. */
export async function lockFindings(
  tx: Tx,
  ids: readonly string[],
  which: RawBuilder<unknown>,
): Promise<readonly KeptFinding[]> {
  const { rows } = await sql<Row>`
    select *, amount_sek::text as amount from mapping_finding
    where finding_id = any(${ids}::uuid[]) and ${which} order by finding_id for update`.execute(tx);
  return rows.map(findingFrom);
}

/** Keeps that the persons have been asked, by the same day. */
export async function saveAsked(
  tx: Tx,
  ids: readonly FindingId[],
  of: { readonly at: Instant; readonly by: PersonId | null; readonly answerBy: LocalDate },
): Promise<void> {
  await sql`
    update mapping_finding set state = 'asked', asked_at = ${of.at}, asked_by = ${of.by}, answer_by = ${of.answerBy},
      revision = revision + 1
    where finding_id = any(${ids}::uuid[])`.execute(tx);
}

/** Keeps what the person answered. */
export async function saveAnswer(tx: Tx, id: FindingId, { answer, words }: AnswerForm, at: Instant): Promise<void> {
  await sql`
    update mapping_finding set state = 'answered', answered_at = ${at}, answer = ${answer}, answer_words = ${words},
      revision = revision + 1
    where finding_id = ${id}`.execute(tx);
}

/** Keeps what came of findings. */
export async function saveSettled(
  tx: Tx,
  ids: readonly FindingId[],
  { outcome, reason, caseId, words }: SettleForm,
  { at, by }: { readonly at: Instant; readonly by: PersonId | null },
): Promise<void> {
  await sql`
    update mapping_finding set state = 'settled', settled_at = ${at}, settled_by = ${by}, outcome = ${outcome},
      reason = ${reason}, outcome_case_id = ${caseId}, outcome_words = ${words}, revision = revision + 1
    where finding_id = any(${ids}::uuid[])`.execute(tx);
}

/** Whether the case is the person's. */
export async function isCaseOf(tx: Tx, caseId: string, person: PersonId): Promise<boolean> {
  const { rows } = await sql`
    select from case_file where case_id = ${caseId} and person_id = ${person}`.execute(tx);
  return rows.length > 0;
}

/** The cases of a person of one kind, the latest first: when they were reported, and which company or country they are about. */
export async function listCasesOf(
  tx: Tx,
  { person, kind }: Pick<KeptFinding, 'person' | 'kind'>,
): Promise<readonly { readonly id: string; readonly reportedOn: LocalDate; readonly about: string | null }[]> {
  const { rows } = await sql<{ readonly id: string; readonly reportedOn: LocalDate; readonly about: string | null }>`
    select case_id as id, reported_on as "reportedOn", coalesce(organisation_number, country) as about
    from case_file where person_id = ${person} and kind = ${kind} and status <> 'withdrawn'
    order by reported_on desc, case_id desc limit 50`.execute(tx);
  return rows;
}

/** Why it is asked: the mapping that saw the finding last. */
export async function findSighting(tx: Tx, finding: FindingId): Promise<RunId | undefined> {
  const { rows } = await sql<{ run_id: RunId }>`
    select run_id from mapping_sighting join mapping_run using (employer_id, run_id)
    where finding_id = ${finding} order by prepared_at desc limit 1`.execute(tx);
  return rows[0]?.run_id;
}

/** The survey that told of it last. */
export async function findTelling(tx: Tx, finding: FindingId): Promise<SurveyId | undefined> {
  const { rows } = await sql<{ survey_id: SurveyId }>`
    select survey_id from mapping_survey_sighting
    where finding_id = ${finding} order by survey_id desc limit 1`.execute(tx);
  return rows[0]?.survey_id;
}

function findingFrom(row: Row): KeptFinding {
  return {
    id: row.finding_id,
    detector: row.detector,
    finding: row.finding,
    person: row.person_id,
    employment: row.employment_id,
    unit: row.unit_id,
    key: row.key,
    kind: row.kind,
    class: row.class,
    organisationNumber: row.organisation_number,
    isSoleTrader: row.is_sole_trader,
    country: row.country,
    firstDay: row.first_day,
    lastDay: row.last_day,
    days: row.days,
    amountSek: row.amount,
    confidence: row.confidence,
    disagreement: row.disagreement,
    documented: row.documented,
    evidence: row.evidence === null ? [] : [row.evidence].flat(),
    caseId: row.case_id,
    foundAt: row.found_at,
    state: row.state,
    askedAt: row.asked_at,
    answerBy: row.answer_by,
    answeredAt: row.answered_at,
    answer: row.answer,
    answerWords: row.answer_words,
    settledAt: row.settled_at,
    settledBy: row.settled_by,
    outcome: row.outcome,
    reason: row.reason,
    outcomeWords: row.outcome_words,
    outcomeCaseId: row.outcome_case_id,
    revision: row.revision,
  };
}
