import { type RawBuilder, sql } from 'kysely';
import type { PersonId, UnitId } from '../../../kernel/ids.ts';
import { held, type TwoTimes, type Tx } from '../../../platform/database/index.ts';
import type { Asked } from '../rules.ts';

/** How many in a unit a course is for, and how many of them lack it. */
export interface Lack {
  readonly unit: UnitId;
  readonly needed: number;
  readonly lacking: number;
}

/** SQL: the course is for the person of this `employment`, `placed` as they are. */
function isFor({ course: { roles } }: Asked, representatives: readonly PersonId[]): RawBuilder<boolean> {
  return sql<boolean>`(${roles.includes('employee')} or (${roles.includes('manager')} and placed.is_manager)
    or (${roles.includes('safety-representative')} and employment.person_id = any(${representatives}::uuid[])))`;
}

/** SQL: they have not got what `standingOf` calls valid; a test holds the two together. */
function lacks({ course, oldestGood }: Asked, { on }: TwoTimes): RawBuilder<boolean> {
  const { code, validMonths } = course;
  return sql<boolean>`not exists (
    select from training_completion done
    where done.person_id = employment.person_id and done.code = ${code} and done.number >= ${oldestGood}
      and done.completed_on <= ${on}::date
      and (${validMonths}::integer is null
        or ${on}::date < (done.completed_on + make_interval(months => ${validMonths}::integer))::date))`;
}

/** Of the employments that `which` lets through: how many need a course and lack it, unit by unit. */
export async function countLacking(
  tx: Tx,
  times: TwoTimes,
  asked: Asked,
  representatives: readonly PersonId[],
  which: RawBuilder<unknown>,
): Promise<readonly Lack[]> {
  const { rows } = await sql<{ unit_id: UnitId; needed: number; lacking: number }>`
    select placed.unit_id, count(distinct employment.person_id)::integer as needed,
      (count(distinct employment.person_id) filter (where ${lacks(asked, times)}))::integer as lacking
    from employment_state placed join employment using (employer_id, employment_id)
    where ${held('placed', times)} and ${isFor(asked, representatives)} and ${which}
    group by placed.unit_id`.execute(tx);
  return rows.map(({ unit_id: unit, needed, lacking }) => ({ unit, needed, lacking }));
}

/** The persons in a unit, among those that `which` lets through, who lack the course. */
export async function listLacking(
  tx: Tx,
  times: TwoTimes,
  asked: Asked,
  representatives: readonly PersonId[],
  which: RawBuilder<unknown>,
): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ person_id: PersonId }>`
    select distinct employment.person_id
    from employment_state placed join employment using (employer_id, employment_id)
    where ${held('placed', times)} and ${isFor(asked, representatives)} and ${lacks(asked, times)} and ${which}`.execute(
    tx,
  );
  return rows.map(({ person_id }) => person_id);
}
