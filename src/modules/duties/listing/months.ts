import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { COUNTED_DAYS, type DaySums } from './sums.ts';

/** What was due in a month: done in time, done late, or still not done. */
export interface MonthSums {
  /** `2026-03`. */
  readonly month: string;
  readonly met: number;
  readonly late: number;
  readonly overdue: number;
}

/**
 * How what was due in each of the last twelve months has gone. The month that goes on counts up to yesterday: what is due
 * later has not gone any way yet.
 */
export function monthsOf(days: readonly DaySums[], on: LocalDate): readonly MonthSums[] {
  const first = firstMonth(on);
  const months = new Map<string, MonthSums>();
  for (const { day, met, late, overdue } of days) {
    if (day < first || day >= on) continue;
    const month = day.slice(0, 7);
    const sum = months.get(month) ?? { month, met: 0, late: 0, overdue: 0 };
    months.set(month, { month, met: sum.met + met, late: sum.late + late, overdue: sum.overdue + overdue });
  }
  return [...months.values()].toSorted((a, b) => (a.month < b.month ? -1 : 1));
}

/** The first of the earliest month that lies whole within the days that are counted. */
function firstMonth(on: LocalDate): LocalDate {
  const earliest = addDays(on, -COUNTED_DAYS);
  const [year = 0, month = 1] = earliest.split('-').map(Number);
  return (month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`) as LocalDate;
}
