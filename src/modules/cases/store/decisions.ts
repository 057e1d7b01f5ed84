import { sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import type { EntryId, PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { OrderVersionId } from '../../authority/index.ts';
import type { DocumentId } from '../../documents/index.ts';
import type { VersionId } from '../../guidelines/index.ts';
import type { CaseDecision, CaseDecisionId, CaseId } from '../case.ts';
import { decisionContent } from '../decision.ts';
import { ruleAnswers } from '../rule-answers.ts';

interface DecisionRow {
  readonly decision_id: CaseDecisionId;
  readonly outcome: string;
  readonly decided_at: Instant;
  readonly effective_on: LocalDate;
  readonly content: unknown;
  readonly report: unknown;
  readonly rule_answers: unknown;
  readonly guideline_version: VersionId | null;
  readonly order_version: OrderVersionId | null;
  readonly item: string | null;
  readonly level: CaseDecision['level'];
  readonly decided_by: PersonId | null;
  readonly acting_for: PersonId | null;
  readonly relation: 'corrects' | 'reconsiders' | null;
  readonly replaces: CaseDecisionId | null;
  readonly entry_id: EntryId;
}

/** Keeps a decision and its conditions. */
export async function insertDecision(
  tx: Tx,
  of: CaseId,
  decision: CaseDecision,
  conditions: readonly { readonly id: string; readonly text: string; readonly followUpOn: string }[],
): Promise<void> {
  const { id, outcome, decidedAt, effectiveOn, content, report, guidelineVersion, replaces } = decision;
  const answers = decision.ruleAnswers === null ? null : JSON.stringify(decision.ruleAnswers);
  await sql`
    insert into case_decision (decision_id, case_id, number, outcome, decided_at, effective_on, content, report,
      rule_answers, guideline_version, order_version, item, level, decided_by, acting_for, relation, replaces, entry_id)
    values (${id}, ${of}, (select count(*) + 1 from case_decision where case_id = ${of}), ${outcome}, ${decidedAt}, ${effectiveOn}, ${JSON.stringify(content)},
      ${JSON.stringify(report)}, ${answers}, ${guidelineVersion}, ${decision.orderVersion}, ${decision.item}, ${decision.level},
      ${decision.decidedBy}, ${decision.actingFor}, ${replaces?.relation ?? null}, ${replaces?.decision ?? null},
      ${decision.entry})`.execute(tx);
  for (const { id: condition, text, followUpOn } of conditions)
    await sql`
      insert into case_condition (condition_id, case_id, decision_id, words, follow_up_on)
      values (${condition}, ${of}, ${id}, ${text}, ${followUpOn})`.execute(tx);
}

/** The decisions of a case, the first first; the last is the one that holds. */
export async function listDecisions(tx: Tx, of: CaseId): Promise<readonly CaseDecision[]> {
  const { rows } = await sql<DecisionRow>`
    select * from case_decision where case_id = ${of} order by number`.execute(tx);
  return rows.map((row) => ({
    id: row.decision_id,
    outcome: row.outcome,
    decidedAt: row.decided_at,
    effectiveOn: row.effective_on,
    // Kept as it was made: its own shape, with whatever has been added since left empty.
    content: decisionContent.parse(row.content),
    report: row.report,
    ruleAnswers: row.rule_answers === null ? null : ruleAnswers.parse(row.rule_answers),
    guidelineVersion: row.guideline_version,
    orderVersion: row.order_version,
    item: row.item,
    level: row.level,
    decidedBy: row.decided_by,
    actingFor: row.acting_for,
    replaces:
      row.relation === null || row.replaces === null ? null : { relation: row.relation, decision: row.replaces },
    entry: row.entry_id,
  }));
}

/** At which level the decision that holds was made; undefined when there is none. */
export async function findDecidedLevel(tx: Tx, of: CaseId): Promise<CaseDecision['level'] | undefined> {
  const { rows } = await sql<{ level: CaseDecision['level'] }>`
    select level from case_decision where case_id = ${of} order by number desc limit 1`.execute(tx);
  return rows[0]?.level;
}

/** What was decided about, in other words than it was reported in: without where somebody is, when that is protected. */
export async function rewriteReport(tx: Tx, decision: CaseDecisionId, report: unknown): Promise<void> {
  await sql`update case_decision set report = ${JSON.stringify(report)} where decision_id = ${decision}`.execute(tx);
}

/** The letter that a decision went out as. */
export async function setLetter(tx: Tx, decision: CaseDecisionId, document: DocumentId): Promise<void> {
  await sql`update case_decision set document_id = ${document} where decision_id = ${decision}`.execute(tx);
}

/** The paper of the decision that holds, and the decision; undefined when it left none. */
export async function findAgreement(
  tx: Tx,
  of: CaseId,
): Promise<{ readonly decision: CaseDecisionId; readonly document: DocumentId } | undefined> {
  const { rows } = await sql<{ decision: CaseDecisionId; document: DocumentId | null }>`
    select decision_id as decision, document_id as document from case_decision
    where case_id = ${of} order by number desc limit 1`.execute(tx);
  const [latest] = rows;
  return latest?.document == null ? undefined : { decision: latest.decision, document: latest.document };
}

/** SQL over `case_condition`: the decision that set it is the last of its case. */
export const CONDITION_HOLDS = sql<boolean>`not exists (
  select from case_decision later join case_decision setting using (employer_id, case_id)
  where setting.employer_id = case_condition.employer_id and setting.decision_id = case_condition.decision_id
    and later.number > setting.number)`;

/** A condition that a decision set. */
export interface Condition {
  readonly id: string;
  readonly decision: CaseDecisionId;
  /** The decision that set it is the one that holds. */
  readonly holds: boolean;
  readonly text: string;
  readonly followUpOn: LocalDate;
  readonly followedUp: { readonly at: Instant; readonly isMet: boolean } | null;
}

/** The conditions of a case, by the day they are followed up. */
export async function listConditions(tx: Tx, of: CaseId): Promise<readonly Condition[]> {
  const { rows } = await sql<{
    condition_id: string;
    decision_id: CaseDecisionId;
    words: string;
    follow_up_on: LocalDate;
    followed_up_at: Instant | null;
    is_met: boolean | null;
    holds: boolean;
  }>`
    select case_condition.*, ${CONDITION_HOLDS} as holds from case_condition
    where case_id = ${of} order by follow_up_on, condition_id`.execute(tx);
  return rows.map((row) => ({
    id: row.condition_id,
    decision: row.decision_id,
    holds: row.holds,
    text: row.words,
    followUpOn: row.follow_up_on,
    followedUp:
      row.followed_up_at === null || row.is_met === null ? null : { at: row.followed_up_at, isMet: row.is_met },
  }));
}

/** Puts down how a condition was kept; whether there was one to follow up. */
export async function followUpCondition(
  tx: Tx,
  of: CaseId,
  condition: string,
  at: Instant,
  isMet: boolean,
): Promise<boolean> {
  const { rows } = await sql`
    update case_condition set followed_up_at = ${at}, is_met = ${isMet}
    where case_id = ${of} and condition_id = ${condition} and followed_up_at is null and ${CONDITION_HOLDS}
    returning condition_id`.execute(tx);
  return rows.length === 1;
}
