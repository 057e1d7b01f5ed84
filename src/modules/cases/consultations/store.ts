import { type RawBuilder, sql } from 'kysely';
import type { Actor, Policy } from '../../../access/index.ts';
import type { Instant } from '../../../kernel/clock.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { CaseId } from '../case.ts';
import { visibleCase } from '../visible.ts';
import { type About, ASKED, type Consultation, type ConsultationId, type Position } from './consultation.ts';

interface Row {
  readonly consultation_id: ConsultationId;
  readonly case_id: CaseId;
  readonly about: About;
  readonly asked_role: string;
  readonly question: string;
  readonly answer_by: LocalDate;
  readonly asked_by: PersonId | null;
  readonly asked_at: Instant;
  readonly position: Position | null;
  readonly words: string | null;
  readonly answered_by: PersonId | null;
  readonly answered_at: Instant | null;
  readonly withdrawn_at: Instant | null;
}

const AT_MOST = 500;

/**
 * SQL: this row of `case_consultation`, beside its `case_file`, was asked of a role that the actor holds over the case. Nobody
 * is asked about their own.
 */
export function askedOf(policy: Policy, actor: Actor): RawBuilder<boolean> {
  const roles = [...new Set(actor.roles.map(({ role }) => role))];
  const any = roles.map((role) => {
    const as = { ...actor, roles: actor.roles.filter((one) => one.role === role) };
    return sql`(case_consultation.asked_role = ${role} and ${visibleCase(policy, as, 'answer', ASKED)})`;
  });
  if (any.length === 0) return sql<boolean>`false`;
  return sql<boolean>`((${sql.join(any, sql` or `)}) and case_file.person_id is distinct from ${actor.person})`;
}

/** The consultations that `which` lets through, those that wait first, by their day. It answers the system. */
export async function listConsultations(tx: Tx, which: RawBuilder<unknown>): Promise<readonly Consultation[]> {
  const { rows } = await sql<Row>`
    select case_consultation.* from case_consultation join case_file using (employer_id, case_id)
    where ${which}
    order by (answered_at is not null or withdrawn_at is not null), answer_by, consultation_id limit ${AT_MOST}`.execute(
    tx,
  );
  return rows.map(consultationOf);
}

/** One of them, held until the transaction ends. */
export async function lockConsultation(
  tx: Tx,
  id: ConsultationId,
  which: RawBuilder<unknown>,
): Promise<Consultation | undefined> {
  await sql`select from case_consultation where consultation_id = ${id} for update`.execute(tx);
  return (await listConsultations(tx, sql`case_consultation.consultation_id = ${id} and ${which}`))[0];
}

/** Asks; false when the same thing has been asked and waits. */
export async function insertConsultation(tx: Tx, of: Omit<Consultation, 'answer' | 'withdrawnAt'>): Promise<boolean> {
  const { rows } = await sql`
    insert into case_consultation
      (consultation_id, case_id, about, asked_role, question, answer_by, asked_by, asked_at)
    values (${of.id}, ${of.case}, ${of.about}, ${of.askedRole}, ${of.question}, ${of.answerBy}, ${of.askedBy}, ${of.askedAt})
    on conflict do nothing returning consultation_id`.execute(tx);
  return rows.length === 1;
}

/** Keeps what was answered. */
export async function saveAnswered(
  tx: Tx,
  id: ConsultationId,
  { position, words, by, at }: NonNullable<Consultation['answer']>,
): Promise<void> {
  await sql`
    update case_consultation set position = ${position}, words = ${words}, answered_by = ${by}, answered_at = ${at}
    where consultation_id = ${id}`.execute(tx);
}

/** What waits in these cases is asked no more; which they were. */
export async function withdrawOpen(tx: Tx, cases: readonly string[], at: Instant): Promise<readonly Consultation[]> {
  const { rows } = await sql<Row>`
    update case_consultation set withdrawn_at = ${at}
    where case_id = any(${cases}::uuid[]) and answered_at is null and withdrawn_at is null returning *`.execute(tx);
  return rows.map(consultationOf);
}

function consultationOf(row: Row): Consultation {
  const { position, words, answered_at: at } = row;
  return {
    id: row.consultation_id,
    case: row.case_id,
    about: row.about,
    askedRole: row.asked_role,
    question: row.question,
    answerBy: row.answer_by,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    answer: position === null || words === null || at === null ? null : { position, words, by: row.answered_by, at },
    withdrawnAt: row.withdrawn_at,
  };
}
