import { type RawBuilder, sql } from 'kysely';
import { visible } from '../../../access/index.ts';
import type { EmploymentId, UnitId } from '../../../kernel/ids.ts';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import type { Period } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Bilingual, DatedTemplate } from '../../guidelines/index.ts';
import { pathOf, type Tree } from '../../organisation/index.ts';
import { climbsOf } from '../ladder.ts';
import { type DutyStatus, statusSql } from '../status.ts';
import { placedUnit } from './placed-duty.ts';
import type { DutyReader } from './reading.ts';

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

/** Days back for which what is done is counted. */
export const COUNTED_DAYS = 365;

/** Sums of one template in one unit alone. */
export interface UnitSums {
  readonly unit: UnitId;
  readonly template: string;
  readonly title: Bilingual;
  readonly sums: Sums;
}

/** SQL: the reader may count this duty; about protected persons nobody does but themselves and their handlers. */
export function countable({ policy, actor, times }: DutyReader): RawBuilder<boolean> {
  const columns = { person: 'duty.person_id', unit: 'duty.unit_id' };
  return visible(policy, actor, 'duty', columns, times.on, { action: 'sum' });
}

/**
 * The sums of these units, each alone, by template, of what the reader may see one by one. What has moved with its
 * employment counts where that is placed today. Climbing is counted by day and summer; the leave of a single holder is
 * looked at in the rows behind the number, and may hold one back a while longer there.
 */
export async function readSums(tx: Tx, reader: DutyReader, units: readonly UnitId[]): Promise<readonly UnitSums[]> {
  const { times, summer, seating } = reader;
  const moved = [...seating.movedTo.values()].flat();
  const { rows: ladders } = await sql<{ version: string; template: string; title: Bilingual } & Ladder>`
    select version, template, content->'ladder' as ladder, content->'title' as title from frozen_template`.execute(tx);
  const rungs = ladders.map(({ version, template, ladder }) => ({
    version,
    template,
    until: lastDayClimbed({ ladder }, times.on, summer),
  }));
  const counted = await Promise.all([
    count(tx, reader, rungs, units, sql`duty`, sql`(duty.employment_id = any(${moved}::uuid[])) is not true`),
    ...(moved.length === 0 ? [] : [countMoved(tx, reader, rungs, units, moved)]),
  ]);
  const titles = new Map(ladders.map(({ template, title }) => [template, title]));
  return [...Map.groupBy(counted.flat(), ({ unit, template }) => `${unit} ${template}`).values()].map((all) => {
    const [{ unit, template } = { unit: '' as UnitId, template: '' }] = all;
    const title = titles.get(template) ?? { sv: template, en: template };
    return { unit, template, title, sums: addUp(all.map(sumsOf)) };
  });
}

type Ladder = Pick<DatedTemplate, 'ladder'>;

/** The last day of a duty that has reached its first rung by today; null where there is no ladder. */
function lastDayClimbed(frozen: Ladder, today: LocalDate, summer: readonly Period[]): LocalDate | null {
  const [first] = frozen.ladder;
  if (first === undefined) return null;
  let day = addDays(today, -first.afterDays);
  while ((climbsOf({ dueOn: day, frozen }, summer)[0]?.on ?? today) > today) day = addDays(day, -1);
  return day;
}

interface Counted {
  readonly unit: UnitId;
  readonly template: string;
  readonly status: DutyStatus;
  readonly count: number;
  readonly climbed: number;
}

async function count(
  tx: Tx,
  reader: DutyReader,
  rungs: readonly { version: string; template: string; until: LocalDate | null }[],
  units: readonly UnitId[],
  from: RawBuilder<unknown>,
  which: RawBuilder<unknown>,
): Promise<readonly Counted[]> {
  const { on } = reader.times;
  const { rows } = await sql<Counted>`
    select counted.unit_id as unit, counted.template, counted.status, sum(counted.count)::int as count,
      coalesce(sum(counted.count) filter (where counted.status = 'late' and counted.due_on <= rung.until), 0)::int as climbed
    from (
      select duty.unit_id, duty.version, duty.template, ${statusSql('duty', on)} as status,
        case when duty.settled_effective_on is null then duty.due_on end as due_on, count(*) as count
      from ${from} duty
      where duty.unit_id = any(${units}::uuid[]) and ${which} and ${countable(reader)}
        and duty.withdrawn_by is null
        and (duty.settled_effective_on is null or duty.due_on >= ${addDays(on, -COUNTED_DAYS)}::date)
      group by 1, 2, 3, 4, 5
    ) counted left join json_to_recordset(${JSON.stringify(rungs)}) as rung (version text, template text, until date)
      on rung.version = counted.version and rung.template = counted.template
    group by 1, 2, 3`.execute(tx);
  return rows;
}

function countMoved(
  tx: Tx,
  reader: DutyReader,
  rungs: Parameters<typeof count>[2],
  units: readonly UnitId[],
  moved: readonly EmploymentId[],
): Promise<readonly Counted[]> {
  const theirs = sql`(
    select duty.version, duty.template, duty.due_on, duty.settled_effective_on, duty.settled_recorded_on,
      duty.withdrawn_by, duty.person_id, ${placedUnit(reader.times)} as unit_id
    from duty where duty.employment_id = any(${moved}::uuid[]))`;
  return count(tx, reader, rungs, units, theirs, sql`true`);
}

function sumsOf({ status, count: n, climbed }: Counted): Sums {
  if (status === 'late') return { ...NO_SUMS, overdue: n, climbed };
  if (status === 'met-late') return { ...NO_SUMS, late: n };
  if (status === 'met' || status === 'met-recorded-late') return { ...NO_SUMS, met: n };
  return { ...NO_SUMS, due: n };
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
