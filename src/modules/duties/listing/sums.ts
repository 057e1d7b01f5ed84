import { type RawBuilder, sql } from 'kysely';
import { unprotectedFor, visible } from '../../../access/index.ts';
import type { EmploymentId, UnitId } from '../../../kernel/ids.ts';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import type { Period } from '../../../kernel/period.ts';
import { plannedForThese, type Tx } from '../../../platform/database/index.ts';
import type { Bilingual, DatedTemplate } from '../../guidelines/index.ts';
import { pathOf, type Tree } from '../../organisation/index.ts';
import { climbsOf } from '../ladder.ts';
import { placedUnit } from './placed-duty.ts';
import type { DutyReader } from './reading.ts';
import { nameOf } from './templates.ts';

/** How many duties stand how: to be done in time, overdue, of those gone on upwards, done in time, done late. */
export interface Sums {
  readonly due: number;
  readonly overdue: number;
  readonly climbed: number;
  readonly met: number;
  readonly late: number;
}
export type SumState = keyof Sums;

export const NO_SUMS: Sums = { due: 0, overdue: 0, climbed: 0, met: 0, late: 0 };

/** What was due on a day, in all units asked about: done in time, done late, or still not done. */
export interface DaySums extends Pick<Sums, 'met' | 'late' | 'overdue'> {
  readonly day: LocalDate;
}

/** Days back for which what is done is counted. */
export const COUNTED_DAYS = 365;

/** Sums of one template in one unit alone. */
export interface UnitSums {
  readonly unit: UnitId;
  readonly template: string;
  readonly title: Bilingual;
  readonly sums: Sums;
}

/**
 * SQL: the duty is in one of these units, and the reader may count it. Units are few and duties many, so the right is
 * asked of the units; about protected persons nobody counts anything but themselves and their handlers.
 */
export function countableIn({ policy, actor, times }: DutyReader, units: readonly UnitId[]): RawBuilder<boolean> {
  const isWithin = visible(policy, actor, 'duty', { unit: 'asked.unit_id' }, times.on, { action: 'sum' });
  return sql<boolean>`(duty.unit_id = any(array(
      select asked.unit_id from unnest(${units}::uuid[]) as asked (unit_id) where ${isWithin}))
    and ${unprotectedFor(actor, 'duty.person_id')})`;
}

/** SQL: which duties each number counts, of those that have not fallen; `climbed` are some of the overdue ones. */
export function countedAs(on: LocalDate): Readonly<Record<Exclude<SumState, 'climbed'>, RawBuilder<boolean>>> {
  const isCounted = sql<boolean>`duty.due_on >= ${addDays(on, -COUNTED_DAYS)}::date`;
  return {
    due: sql`(duty.settled_effective_on is null and duty.due_on >= ${on}::date)`,
    overdue: sql`(duty.settled_effective_on is null and duty.due_on < ${on}::date)`,
    met: sql`(duty.settled_effective_on <= duty.due_on and ${isCounted})`,
    late: sql`(duty.settled_effective_on > duty.due_on and ${isCounted})`,
  };
}

/**
 * The sums of these units, each alone, by template, of what the reader may see one by one. What has moved with its
 * employment counts where that is placed today. Climbing is counted by day and summer; the leave of a single holder is
 * looked at in the rows behind the number, and may hold one back a while longer there.
 */
export async function readSums(tx: Tx, reader: DutyReader, units: readonly UnitId[]): Promise<readonly UnitSums[]> {
  const [, { sums }] = await Promise.all([plannedForThese(tx), readCounted(tx, reader, units, false)]);
  return sums;
}

/**
 * The same, and what of it was due on each day: both of one reading of what is counted. Whoever counts other things beside
 * it has said `plannedForThese`.
 */
export function readSumsAndDays(
  tx: Tx,
  reader: DutyReader,
  units: readonly UnitId[],
): Promise<{ readonly sums: readonly UnitSums[]; readonly days: readonly DaySums[] }> {
  return readCounted(tx, reader, units, true);
}

async function readCounted(tx: Tx, reader: DutyReader, units: readonly UnitId[], byDay: boolean) {
  const { times, summer, seating } = reader;
  const moved = [...seating.movedTo.values()].flat();
  const templates = [...seating.templates.values()];
  const ladders = new Map(templates.map((one) => [nameOf(one), lastDayClimbed(one.content, times.on, summer)]));
  const titles = new Map(templates.map(({ template, content: { title } }) => [template, title]));
  const days = [...new Set(ladders.values())].filter((day) => day !== null);
  const asked = { days, units, byDay };
  const notMoved = sql`(duty.employment_id = any(${moved}::uuid[])) is not true`;
  const [counted, countedMoved] = await Promise.all([
    count(tx, reader, asked, sql`duty`, notMoved),
    moved.length === 0 ? [] : countMoved(tx, reader, asked, moved),
  ]);
  const { dated = [], placed = [] } = Object.groupBy([...counted, ...countedMoved], ({ unit }) =>
    unit === null ? 'dated' : 'placed',
  );
  const found = placed.map((one): UnitSums => {
    const day = ladders.get(nameOf(one));
    const { unit, template, due, overdue, met, late } = one;
    const climbed = day == null ? 0 : Number(one[`climbed_${days.indexOf(day)}`] ?? 0);
    return {
      unit: unit as UnitId,
      template,
      title: titles.get(template) ?? { sv: template, en: template },
      sums: { due, overdue, climbed, met, late },
    };
  });
  const together = Map.groupBy(found, ({ unit, template }) => `${unit} ${template}`);
  return {
    sums: [...together.values()].flatMap(([first, ...more]) =>
      first === undefined ? [] : [{ ...first, sums: addUp([first, ...more].map(({ sums }) => sums)) }],
    ),
    days: dated.map(({ day, met, late, overdue }): DaySums => ({ day: day as LocalDate, met, late, overdue })),
  };
}

/** The last day of a duty that has reached its first rung by today; null where there is no ladder. */
function lastDayClimbed(
  frozen: Pick<DatedTemplate, 'ladder'>,
  today: LocalDate,
  summer: readonly Period[],
): LocalDate | null {
  const [first] = frozen.ladder;
  if (first === undefined) return null;
  let day = addDays(today, -first.afterDays);
  while ((climbsOf({ dueOn: day, frozen }, summer)[0]?.on ?? today) > today) day = addDays(day, -1);
  return day;
}

/** Either of a unit's template, or of a day. */
interface Counted extends Omit<Sums, 'climbed'> {
  readonly unit: UnitId | null;
  readonly version: string;
  readonly template: string;
  readonly day: LocalDate | null;
  /** How many of the overdue ones have their day on or before one of the days asked about. */
  readonly [climbed: `climbed_${number}`]: number;
}

interface Asked {
  /** The days that ladders count from. */
  readonly days: readonly LocalDate[];
  readonly units: readonly UnitId[];
  readonly byDay: boolean;
}

/**
 * One reading of the index that holds all that is counted by (migration 202611260420): no row of the table is opened.
 * From which day on a duty has climbed is its template's; templates share few ladders, so each such day is counted for all.
 */
async function count(
  tx: Tx,
  reader: DutyReader,
  { days, units, byDay }: Asked,
  from: RawBuilder<unknown>,
  which: RawBuilder<unknown>,
): Promise<readonly Counted[]> {
  const { due, overdue, met, late } = countedAs(reader.times.on);
  const climbed = days.map(
    (day, place) =>
      sql`, count(*) filter (where ${overdue} and duty.due_on <= ${day}::date)::int as ${sql.ref(`climbed_${place}`)}`,
  );
  const sets = sql`grouping sets ((duty.unit_id, duty.version, duty.template), (duty.due_on))`;
  const { rows } = await sql<Counted>`
    select duty.unit_id as unit, duty.version, duty.template, ${byDay ? sql`duty.due_on` : sql`null::date`} as day,
      count(*) filter (where ${due})::int as due,
      count(*) filter (where ${overdue})::int as overdue, count(*) filter (where ${met})::int as met,
      count(*) filter (where ${late})::int as late ${sql.join(climbed, sql` `)}
    from ${from} duty
    where ${countableIn(reader, units)} and ${which} and duty.withdrawn_by is null
      and (duty.settled_effective_on is null or duty.due_on >= ${addDays(reader.times.on, -COUNTED_DAYS)}::date)
    group by ${byDay ? sets : sql`duty.unit_id, duty.version, duty.template`}`.execute(tx);
  return rows;
}

function countMoved(
  tx: Tx,
  reader: DutyReader,
  asked: Asked,
  moved: readonly EmploymentId[],
): Promise<readonly Counted[]> {
  const theirs = sql`(
    select duty.version, duty.template, duty.due_on, duty.settled_effective_on, duty.withdrawn_by, duty.person_id,
      ${placedUnit(reader.times)} as unit_id
    from duty where duty.employment_id = any(${moved}::uuid[]))`;
  return count(tx, reader, asked, theirs, sql`true`);
}

/** Sums together. */
export function addUp(all: readonly Sums[]): Sums {
  return all.reduce(
    (sum, one) => ({
      due: sum.due + one.due,
      overdue: sum.overdue + one.overdue,
      climbed: sum.climbed + one.climbed,
      met: sum.met + one.met,
      late: sum.late + one.late,
    }),
    NO_SUMS,
  );
}

/** The unit and all below it. */
export function unitsUnder(tree: Tree, top: UnitId): readonly UnitId[] {
  return [...tree.keys()].filter((unit) => pathOf(tree, unit).some(({ id }) => id === top));
}
