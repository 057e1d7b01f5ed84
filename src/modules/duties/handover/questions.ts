import { sql } from 'kysely';
import type { RandomBytes } from '../../../kernel/ids.ts';
import { type EmploymentId, type Id, newId, type PersonId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { HandoverId } from './store.ts';

export type HandoverQuestionId = Id<'HandoverQuestionId'>;

/** The question to one employee who gets another manager: what was agreed orally, what should the new one know? */
export interface HandoverQuestion {
  readonly id: HandoverQuestionId;
  readonly handover: HandoverId;
  readonly person: PersonId;
}

/** These questions. */
export async function listQuestions(tx: Tx, ids: readonly string[]): Promise<readonly HandoverQuestion[]> {
  const { rows } = await sql<HandoverQuestion>`
    select question_id as id, handover_id as handover, person_id as person
    from handover_question where question_id = any(${ids}::uuid[])`.execute(tx);
  return rows;
}

/** The questions that a hand-over has given rise to. */
export async function listQuestionsOf(tx: Tx, handover: HandoverId): Promise<readonly HandoverQuestion[]> {
  const { rows } = await sql<HandoverQuestion>`
    select question_id as id, handover_id as handover, person_id as person
    from handover_question where handover_id = ${handover} order by question_id`.execute(tx);
  return rows;
}

/** One question to each person whose employments the hand-overs are about; somebody with two of them is asked once. */
export async function insertQuestions(
  tx: Tx,
  { random, at }: { readonly random: RandomBytes; readonly at: Parameters<typeof newId>[0] },
  handovers: readonly {
    readonly id: HandoverId;
    readonly employments: readonly { readonly employment: EmploymentId }[];
  }[],
): Promise<readonly HandoverQuestion[]> {
  const concerned = handovers.flatMap(({ id, employments }) =>
    employments.map(({ employment }) => ({ handover: id, employment })),
  );
  if (concerned.length === 0) return [];
  const { rows } = await sql<{ handover: HandoverId; person: PersonId }>`
    select distinct handover, person_id as person
    from json_to_recordset(${JSON.stringify(concerned)}) as concerned (handover uuid, employment uuid)
      join employment on employment.employment_id = concerned.employment
    order by handover, person_id`.execute(tx);
  const questions = rows.map((row) => ({ id: newId<HandoverQuestionId>(at, random), ...row }));
  await sql`
    insert into handover_question (question_id, handover_id, person_id)
    select id, handover, person
    from json_to_recordset(${JSON.stringify(questions)}) as asked (id uuid, handover uuid, person uuid)`.execute(tx);
  return questions;
}

/** Whether somebody has left the employee to another manager: then they may still tell what the two agreed on. */
export async function hasHandedOver(tx: Tx, manager: PersonId, employee: PersonId): Promise<boolean> {
  const { rows } = await sql`
    select from handover_question join handover using (employer_id, handover_id)
    where handover_question.person_id = ${employee} and handover.from_person = ${manager} limit 1`.execute(tx);
  return rows.length > 0;
}
