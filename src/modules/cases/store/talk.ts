import { sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import type { EmploymentId, PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { CaseId, Opinion, Question } from '../case.ts';

/** Sends a question; it waits for its answer. */
export async function insertQuestion(
  tx: Tx,
  of: CaseId,
  { id, askedBy, askedAt, text, answerBy }: Omit<Question, 'answer'>,
): Promise<void> {
  await sql`
    insert into case_question (question_id, case_id, asked_by, asked_at, question, answer_by)
    values (${id}, ${of}, ${askedBy}, ${askedAt}, ${text}, ${answerBy})`.execute(tx);
}

/** Answers the questions of a case that wait; how many they were. */
export async function answerQuestions(tx: Tx, of: CaseId, at: Instant, answer: string): Promise<number> {
  const { rows } = await sql`
    update case_question set answered_at = ${at}, answer = ${answer}
    where case_id = ${of} and answered_at is null returning question_id`.execute(tx);
  return rows.length;
}

/** The questions of a case, the first asked first. */
export async function listQuestions(tx: Tx, of: CaseId): Promise<readonly Question[]> {
  const { rows } = await sql<{
    question_id: Question['id'];
    asked_by: PersonId | null;
    asked_at: Instant;
    question: string;
    answer_by: LocalDate;
    answered_at: Instant | null;
    answer: string | null;
  }>`select * from case_question where case_id = ${of} order by asked_at, question_id`.execute(tx);
  return rows.map((row) => ({
    id: row.question_id,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    text: row.question,
    answerBy: row.answer_by,
    answer: row.answered_at === null || row.answer === null ? null : { at: row.answered_at, text: row.answer },
  }));
}

/** Asks for the opinions that are owed, many in one statement. */
export async function insertOpinions(
  tx: Tx,
  asked: readonly { readonly id: Opinion['id']; readonly case: CaseId; readonly employment: EmploymentId }[],
): Promise<void> {
  if (asked.length === 0) return;
  const rows = asked.map((one) => ({ opinion_id: one.id, case_id: one.case, employment_id: one.employment }));
  await sql`
    insert into case_opinion (opinion_id, case_id, employment_id)
    select opinion_id, case_id, employment_id
    from json_populate_recordset(null::case_opinion, ${JSON.stringify(rows)})`.execute(tx);
}

/** Keeps the opinion that was owed; one that is given anew takes its place, and the journal has both. */
export async function giveOpinion(
  tx: Tx,
  id: Opinion['id'],
  { by, at, objects, text }: NonNullable<Opinion['given']>,
): Promise<void> {
  await sql`
    update case_opinion set given_by = ${by}, given_at = ${at}, objects = ${objects}, words = ${text}
    where opinion_id = ${id}`.execute(tx);
}

/** The opinions owed in a case, given or not. */
export async function listOpinions(tx: Tx, of: CaseId): Promise<readonly Opinion[]> {
  const { rows } = await sql<{
    opinion_id: Opinion['id'];
    employment_id: EmploymentId;
    given_by: PersonId | null;
    given_at: Instant | null;
    objects: boolean;
    words: string;
  }>`select * from case_opinion where case_id = ${of} order by employment_id`.execute(tx);
  return rows.map((row) => ({
    id: row.opinion_id,
    employment: row.employment_id,
    given: row.given_at === null ? null : { by: row.given_by, at: row.given_at, objects: row.objects, text: row.words },
  }));
}
