import { type RawBuilder, sql } from 'kysely';
import { type Actor, type Policy, visible } from '../../access/index.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { AuthorityId, Id, UnitId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Check, OwnerRole, ReportForm } from './schema.ts';

export type PlanId = Id<'ControlPlanId'>;
export type RoundId = Id<'ControlRoundId'>;
export type MeasureId = Id<'ControlMeasureId'>;

/** As entries, duties and the policy name them. */
export const CONTROL = 'control';
export const CONTROL_MEASURE = 'control-measure';

/** A plan with its checks. */
export interface Plan {
  readonly id: PlanId;
  readonly authority: AuthorityId;
  readonly year: number;
  readonly checks: readonly Check[];
  readonly revision: number;
  readonly decided: { readonly on: LocalDate; readonly journalNumber: string } | null;
}

/** One time that a check is made. */
export interface Round {
  readonly id: RoundId;
  readonly plan: PlanId;
  readonly checkNumber: number;
  readonly number: number;
  readonly owner: { readonly role: OwnerRole; readonly unit: UnitId };
  readonly dueOn: LocalDate;
  readonly frozenAt: Instant | null;
  readonly population: readonly string[] | null;
  readonly seed: string | null;
  readonly sample: readonly string[] | null;
  readonly reportedOn: LocalDate | null;
  readonly results: ReportForm['results'] | null;
  readonly words: string | null;
  readonly revision: number;
}

/** What is done because of a check. */
export interface Measure {
  readonly id: MeasureId;
  readonly round: RoundId;
  readonly words: string;
  readonly owner: { readonly role: OwnerRole; readonly unit: UnitId };
  readonly dueOn: LocalDate;
  readonly done: { readonly on: LocalDate; readonly words: string } | null;
}

/** SQL: the actor may see this row of `control_plan`: the committee's, or one with a round in units of theirs. */
export function visiblePlan(policy: Policy, actor: Actor, on: LocalDate): RawBuilder<boolean> {
  const committees = visible(policy, actor, CONTROL, { authority: 'control_plan.authority_id' }, on);
  const units = visible(policy, actor, CONTROL, { unit: 'seen.unit_id' }, on);
  return sql<boolean>`(${committees} or exists (
    select from control_round seen where seen.plan_id = control_plan.plan_id and ${units}))`;
}

/** The plans that `which` lets through, the latest year first. */
export async function listPlans(tx: Tx, which: RawBuilder<unknown>): Promise<readonly Plan[]> {
  const { rows } = await sql<{
    plan_id: PlanId;
    authority_id: AuthorityId;
    year: number;
    content: readonly Check[];
    revision: number;
    decided_on: LocalDate | null;
    journal_number: string | null;
  }>`select * from control_plan where ${which} order by year desc, drafted_at desc, plan_id limit 500`.execute(tx);
  return rows.map((row) => ({
    id: row.plan_id,
    authority: row.authority_id,
    year: row.year,
    checks: row.content,
    revision: row.revision,
    decided:
      row.decided_on === null || row.journal_number === null
        ? null
        : { on: row.decided_on, journalNumber: row.journal_number },
  }));
}

/** A plan that `which` lets through, held until the transaction ends. */
export async function lockPlan(tx: Tx, id: PlanId, which: RawBuilder<unknown>): Promise<Plan | undefined> {
  await sql`select from control_plan where plan_id = ${id} for update`.execute(tx);
  return (await listPlans(tx, sql`plan_id = ${id} and ${which}`))[0];
}

/** Keeps a new draft; false when the committee has a plan for that year. */
export async function insertPlan(tx: Tx, plan: Plan, at: Instant): Promise<boolean> {
  const { rows } = await sql`
    insert into control_plan (plan_id, authority_id, year, content, drafted_at)
    values (${plan.id}, ${plan.authority}, ${plan.year}, ${JSON.stringify(plan.checks)}::jsonb, ${at})
    on conflict (employer_id, authority_id, year) do nothing returning plan_id`.execute(tx);
  return rows.length > 0;
}

export async function saveChecks(tx: Tx, id: PlanId, checks: readonly Check[]): Promise<void> {
  await sql`update control_plan set content = ${JSON.stringify(checks)}::jsonb, revision = revision + 1
    where plan_id = ${id}`.execute(tx);
}

export async function saveDecided(tx: Tx, id: PlanId, of: NonNullable<Plan['decided']>): Promise<void> {
  await sql`update control_plan set decided_on = ${of.on}, journal_number = ${of.journalNumber}, revision = revision + 1
    where plan_id = ${id}`.execute(tx);
}

type NewRound = Pick<Round, 'id' | 'plan' | 'checkNumber' | 'number' | 'owner' | 'dueOn'>;

export async function insertRound(tx: Tx, of: NewRound): Promise<void> {
  await sql`
    insert into control_round (round_id, plan_id, check_number, number, owner_role, unit_id, due_on)
    values (${of.id}, ${of.plan}, ${of.checkNumber}, ${of.number}, ${of.owner.role}, ${of.owner.unit}, ${of.dueOn})`.execute(
    tx,
  );
}

/** The rounds that `which` lets through, in the order of the plan. */
export async function listRounds(tx: Tx, which: RawBuilder<unknown>): Promise<readonly Round[]> {
  const { rows } = await sql<{
    round_id: RoundId;
    plan_id: PlanId;
    check_number: number;
    number: number;
    owner_role: OwnerRole;
    unit_id: UnitId;
    due_on: LocalDate;
    frozen_at: Instant | null;
    population: readonly string[] | null;
    seed: string | null;
    sample: readonly string[] | null;
    reported_on: LocalDate | null;
    results: Round['results'];
    words: string | null;
    revision: number;
  }>`select * from control_round where ${which} order by check_number, number`.execute(tx);
  return rows.map((row) => ({
    id: row.round_id,
    plan: row.plan_id,
    checkNumber: row.check_number,
    number: row.number,
    owner: { role: row.owner_role, unit: row.unit_id },
    dueOn: row.due_on,
    frozenAt: row.frozen_at,
    population: row.population,
    seed: row.seed,
    sample: row.sample,
    reportedOn: row.reported_on,
    results: row.results,
    words: row.words,
    revision: row.revision,
  }));
}

/** A round, held until the transaction ends. */
export async function lockRound(tx: Tx, id: RoundId): Promise<Round | undefined> {
  await sql`select from control_round where round_id = ${id} for update`.execute(tx);
  return (await listRounds(tx, sql`round_id = ${id}`))[0];
}

export async function saveFrozen(tx: Tx, id: RoundId, population: readonly string[], at: Instant): Promise<void> {
  await sql`update control_round set frozen_at = ${at}, population = ${population}::uuid[], revision = revision + 1
    where round_id = ${id}`.execute(tx);
}

export async function saveDrawn(tx: Tx, id: RoundId, seed: string, sample: readonly string[]): Promise<void> {
  await sql`update control_round set seed = ${seed}, sample = ${sample}::uuid[], revision = revision + 1
    where round_id = ${id}`.execute(tx);
}

export async function saveReported(
  tx: Tx,
  id: RoundId,
  { on, words, results }: { readonly on: LocalDate; readonly words: string; readonly results: ReportForm['results'] },
): Promise<void> {
  await sql`update control_round set reported_on = ${on}, words = ${words},
    results = ${JSON.stringify(results)}::jsonb, revision = revision + 1 where round_id = ${id}`.execute(tx);
}

export async function insertMeasure(tx: Tx, of: Measure): Promise<void> {
  await sql`
    insert into control_measure (measure_id, round_id, words, owner_role, unit_id, due_on)
    values (${of.id}, ${of.round}, ${of.words}, ${of.owner.role}, ${of.owner.unit}, ${of.dueOn})`.execute(tx);
}

/** The measures that `which` lets through, by their day. */
export async function listMeasures(tx: Tx, which: RawBuilder<unknown>): Promise<readonly Measure[]> {
  const { rows } = await sql<{
    measure_id: MeasureId;
    round_id: RoundId;
    words: string;
    owner_role: OwnerRole;
    unit_id: UnitId;
    due_on: LocalDate;
    done_on: LocalDate | null;
    done_words: string | null;
  }>`select * from control_measure where ${which} order by due_on, measure_id`.execute(tx);
  return rows.map((row) => ({
    id: row.measure_id,
    round: row.round_id,
    words: row.words,
    owner: { role: row.owner_role, unit: row.unit_id },
    dueOn: row.due_on,
    done: row.done_on === null || row.done_words === null ? null : { on: row.done_on, words: row.done_words },
  }));
}

export async function lockMeasure(tx: Tx, id: MeasureId): Promise<Measure | undefined> {
  await sql`select from control_measure where measure_id = ${id} for update`.execute(tx);
  return (await listMeasures(tx, sql`measure_id = ${id}`))[0];
}

export async function saveDone(tx: Tx, id: MeasureId, of: NonNullable<Measure['done']>): Promise<void> {
  await sql`update control_measure set done_on = ${of.on}, done_words = ${of.words} where measure_id = ${id}`.execute(
    tx,
  );
}
