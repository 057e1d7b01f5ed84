import { addDays, type LocalDate } from '../../kernel/local-date.ts';

/** The region's pause in one summer, and the day it was decided. */
export interface DemoPause {
  readonly year: number;
  readonly from: LocalDate;
  readonly lastDay: LocalDate;
  readonly recordedOn: LocalDate;
}

const DECIDED_DAYS_AGO = 350;

/** The five weeks of summer after the day on which the region decided them, early in its year. */
export function pausesUpTo(today: LocalDate): readonly DemoPause[] {
  const recordedOn = addDays(today, -DECIDED_DAYS_AGO);
  const first = Number(recordedOn.slice(0, 4));
  return [first, first + 1]
    .map((year) => ({
      year,
      from: `${year}-06-29` as LocalDate,
      lastDay: `${year}-08-02` as LocalDate,
      recordedOn,
    }))
    .filter(({ from }) => from > recordedOn);
}
