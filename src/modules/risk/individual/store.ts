import { type RawBuilder, sql } from 'kysely';
import { type Actor, type Policy, visible } from '../../../access/index.ts';
import type { Instant } from '../../../kernel/clock.ts';
import type { EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { held, type TwoTimes, type Tx } from '../../../platform/database/index.ts';
import type { Individual, IndividualAnswer, IndividualId } from '../individual.ts';
import type { TemplateId } from '../template.ts';

interface Row {
  readonly assessment_id: IndividualId;
  readonly employment_id: EmploymentId;
  readonly person_id: PersonId;
  readonly template_id: TemplateId;
  readonly answers: readonly IndividualAnswer[];
  readonly answered_at: Instant;
  readonly confirmed_at: Instant | null;
  readonly confirmed_by: PersonId | null;
  readonly measures: string | null;
  readonly unit_id: UnitId | null;
}

/** An individual assessment, and the unit that the employment is placed in now. */
export type PlacedIndividual = Individual & { readonly unit: UnitId | null };

/** SQL: the actor may see this row of `individual_assessment`, beside where its employment is `placed` today. */
export function visibleIndividual(policy: Policy, actor: Actor, on: LocalDate): RawBuilder<boolean> {
  const columns = { person: 'individual_assessment.person_id', unit: 'placed.unit_id' };
  return visible(policy, actor, 'individual-assessment', columns, on);
}

/** The assessments that `which` lets through, the newest first, at most five hundred. It answers the system. */
export async function listIndividual(
  tx: Tx,
  times: TwoTimes,
  which: RawBuilder<unknown>,
): Promise<readonly PlacedIndividual[]> {
  const { rows } = await sql<Row>`
    select individual_assessment.*, placed.unit_id
    from individual_assessment left join employment_state placed
      on placed.employment_id = individual_assessment.employment_id and ${held('placed', times)}
    where ${which} order by answered_at desc, assessment_id desc limit 500`.execute(tx);
  return rows.map((row) => ({
    id: row.assessment_id,
    employment: row.employment_id,
    person: row.person_id,
    template: row.template_id,
    answers: row.answers,
    answeredAt: row.answered_at,
    confirmed:
      row.confirmed_at === null ? null : { at: row.confirmed_at, by: row.confirmed_by, measures: row.measures },
    unit: row.unit_id,
  }));
}

/** One of them, held until the transaction ends. */
export async function lockIndividual(
  tx: Tx,
  times: TwoTimes,
  id: IndividualId,
  which: RawBuilder<unknown>,
): Promise<PlacedIndividual | undefined> {
  await sql`select from individual_assessment where assessment_id = ${id} for update`.execute(tx);
  const [found] = await listIndividual(tx, times, sql`individual_assessment.assessment_id = ${id} and ${which}`);
  return found;
}

/** Keeps what an employee has answered. */
export async function insertIndividual(tx: Tx, of: Omit<Individual, 'confirmed'>): Promise<void> {
  await sql`
    insert into individual_assessment (assessment_id, employment_id, person_id, template_id, answers, answered_at)
    values (${of.id}, ${of.employment}, ${of.person}, ${of.template}, ${JSON.stringify(of.answers)}::jsonb,
      ${of.answeredAt})`.execute(tx);
}

/** Puts down that the manager confirms it. */
export async function saveConfirmed(
  tx: Tx,
  id: IndividualId,
  { at, by, measures }: NonNullable<Individual['confirmed']>,
): Promise<void> {
  await sql`
    update individual_assessment set confirmed_at = ${at}, confirmed_by = ${by}, measures = ${measures}
    where assessment_id = ${id}`.execute(tx);
}
