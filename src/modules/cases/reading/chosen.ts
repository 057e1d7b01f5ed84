import { type RawBuilder, sql } from 'kysely';
import { type Actor, hiddenFrom, unprotectedFor } from '../../../access/index.ts';
import { among } from '../../../platform/database/index.ts';
import { IN_AMNESTY } from '../amnesty/store.ts';
import type { CaseKind } from '../kind.ts';
import { letThrough, RUNNING } from '../run-out.ts';
import type { CaseServices } from '../services.ts';
import { CONDITION_HOLDS } from '../store/decisions.ts';
import { type Led, ledTo, reachedCases } from '../visible.ts';
import type { CaseFilter } from './list.ts';

/** SQL: which cases a page of a list holds, in order, and how many there are on all of it. */
export interface Chosen {
  /** Answers `case_id`. */
  readonly page: RawBuilder<unknown>;
  readonly count: RawBuilder<number>;
}

type Asked = Pick<CaseServices, 'policy' | 'kinds'>;

/** Which cases the actor may see and the filter lets through. */
export function chosenBy({ policy, kinds }: Asked, actor: Actor, filter: CaseFilter): Chosen {
  const conditions = conditionsOf(filter, kinds);
  const led = ledTo(policy, actor);
  // What nothing narrows is read off the index of the units alone; the register itself is opened for the page.
  if (led !== undefined && conditions.length === 0 && filter.sort === 'reported')
    return chosenInScope(actor, led, filter);
  const where = sql.join([reachedCases(policy, actor), ...conditions], sql` and `);
  const hidden = hiddenFrom(actor, 'case_file.person_id');
  return {
    page: sql`
      select case_file.case_id from case_file
      where ${where} and ${unprotectedFor(actor, 'case_file.person_id')}
      order by ${orderOf(filter)} limit ${filter.limit} offset ${filter.skip}`,
    // Those who are hidden are few: all are counted, and they taken off.
    count: sql<number>`((select count(*) from case_file where ${where})
      - (select count(*) from case_file where ${hidden} and ${where}))::integer`,
  };
}

function chosenInScope(actor: Actor, { units, person }: Led, { descending, limit, skip }: CaseFilter): Chosen {
  const direction = directionOf(descending);
  const isHidden = sql`case_scope.case_id in (
    select case_file.case_id from case_file where ${hiddenFrom(actor, 'case_file.person_id')})`;
  const inUnits = among('case_scope.unit_id', units);
  // In several units a case may stand several times.
  const cases = units.length === 1 ? sql`*` : sql`distinct case_scope.case_id`;
  return {
    page: sql`
      select found.case_id from (
        select first.case_id, first.reported_on from unnest(${units}::uuid[]) as led (unit_id), lateral (
          select case_scope.case_id, case_scope.reported_on from case_scope
          where case_scope.unit_id = led.unit_id and (${isHidden}) is not true
          order by case_scope.reported_on ${direction}, case_scope.case_id ${direction}
          limit ${skip + limit}) first
        union
        select own.case_id, own.reported_on from case_file own where own.person_id = ${person}) found
      order by found.reported_on ${direction}, found.case_id ${direction} limit ${limit} offset ${skip}`,
    count: sql<number>`((select count(${cases}) from case_scope where ${inUnits})
      - (select count(${cases}) from case_scope where ${inUnits} and ${isHidden})
      + (select count(*) from case_file own where own.person_id = ${person} and not exists (
          select from case_scope where case_scope.case_id = own.case_id and ${inUnits})))::integer`,
  };
}

const SORTED_BY = {
  reported: { column: 'case_file.reported_on', nulls: sql`` },
  ends: { column: 'case_file.valid_to', nulls: sql`` },
  review: { column: 'case_file.review_on', nulls: sql`nulls last` },
} as const satisfies Record<CaseFilter['sort'], { column: string; nulls: RawBuilder<unknown> }>;

/** Where a column is never empty nothing is said of it: an index is in one order only. */
function orderOf({ sort, descending }: CaseFilter): RawBuilder<unknown> {
  const { column, nulls } = SORTED_BY[sort];
  const direction = directionOf(descending);
  return sql`${sql.ref(column)} ${direction} ${nulls}, case_file.case_id ${direction}`;
}

function directionOf(descending: boolean): RawBuilder<unknown> {
  return sql.raw(descending ? 'desc' : 'asc');
}

function conditionsOf(filter: CaseFilter, kinds: readonly CaseKind[]): RawBuilder<unknown>[] {
  const { kind, status, outcome, unit, person, organisationNumber, runsOn, endsIn, dueBefore, inAmnesty } = filter;
  const given: (RawBuilder<unknown> | false)[] = [
    kind !== undefined && sql`case_file.kind = ${kind}`,
    status !== undefined && status.length > 0 && sql`case_file.status = any(${status}::text[])`,
    outcome !== undefined && sql`case_file.outcome = ${outcome}`,
    unit !== undefined &&
      sql`exists (select from case_scope under where under.case_id = case_file.case_id and under.unit_id = ${unit})`,
    person !== undefined && sql`case_file.person_id = ${person}`,
    organisationNumber !== undefined && sql`case_file.organisation_number = ${organisationNumber}`,
    runsOn !== undefined && sql`case_file.valid_from <= ${runsOn}::date and ${runsOn}::date < case_file.valid_to`,
    endsIn !== undefined &&
      sql`${runs(kinds)} and ${endsIn.from}::date < case_file.valid_to and case_file.valid_to <= ${endsIn.to}::date`,
    dueBefore !== undefined &&
      sql`${runs(kinds)} and (case_file.review_on < ${dueBefore}::date or exists (
        select from case_condition where case_condition.case_id = case_file.case_id
          and followed_up_at is null and follow_up_on < ${dueBefore}::date and ${CONDITION_HOLDS}))`,
    inAmnesty !== undefined && sql`${IN_AMNESTY} = ${inAmnesty}`,
  ];
  return given.filter((one) => one !== false);
}

/** What was let through and nobody has ended. */
function runs(kinds: readonly CaseKind[]): RawBuilder<unknown> {
  const ways = kinds.flatMap((kind) => letThrough(kind).map((outcome) => [kind.kind, outcome] as const));
  return sql`(case_file.status = any(${[...RUNNING]}::text[]) and (case_file.kind, case_file.outcome) in (
    select * from unnest(${ways.map(([kind]) => kind)}::text[], ${ways.map(([, outcome]) => outcome)}::text[])))`;
}
