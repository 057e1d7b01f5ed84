import { sql } from 'kysely';
import type { UnitId } from '../../../kernel/ids.ts';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { DutyReader } from './reading.ts';
import { COUNTED_DAYS, countableIn, countedAs } from './sums.ts';

/** What was due in a month: done in time, done late, or still not done. */
export interface MonthSums {
  /** `2026-03`. */
  readonly month: string;
  readonly met: number;
  readonly late: number;
  readonly overdue: number;
}

/**
 * How what was due in each of the last twelve months has gone, in these units together, of what the reader may see one
 * by one. The month that goes on counts up to yesterday: what is due later has not gone any way yet.
 */
export async function readMonths(tx: Tx, reader: DutyReader, units: readonly UnitId[]): Promise<readonly MonthSums[]> {
  const { on } = reader.times;
  const { overdue, met, late } = countedAs(on);
  const { rows } = await sql<MonthSums>`
    select to_char(duty.due_on, 'YYYY-MM') as month, count(*) filter (where ${met})::int as met,
      count(*) filter (where ${late})::int as late, count(*) filter (where ${overdue})::int as overdue
    from duty
    where ${countableIn(reader, units)} and duty.withdrawn_by is null
      and duty.due_on >= ${firstMonth(on)}::date and duty.due_on < ${on}::date
    group by month order by month`.execute(tx);
  return rows;
}

/** The first of the earliest month that lies whole within the days that are counted. */
function firstMonth(on: LocalDate): LocalDate {
  const earliest = addDays(on, -COUNTED_DAYS);
  const [year = 0, month = 1] = earliest.split('-').map(Number);
  return (month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`) as LocalDate;
}
