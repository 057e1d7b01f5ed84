import { daysInMonth, type LocalDate, localDate } from '../../../kernel/local-date.ts';
import type { StandingTemplate } from '../../guidelines/index.ts';

/** The latest day, today included, on which the yearly question was to be put; 29 February is 28 in a common year. */
export function latestAskedDay({ askedOn }: Pick<StandingTemplate, 'askedOn'>, today: LocalDate): LocalDate {
  const year = Number(today.slice(0, 4));
  const thisYear = dayIn(year, askedOn);
  return thisYear <= today ? thisYear : dayIn(year - 1, askedOn);
}

function dayIn(year: number, monthAndDay: string): LocalDate {
  const [month, day] = monthAndDay.split('-').map(Number) as [number, number];
  const last = Math.min(day, daysInMonth(year, month));
  return localDate(`${String(year).padStart(4, '0')}-${monthAndDay.slice(0, 2)}-${String(last).padStart(2, '0')}`);
}
