import { type LocalDate, localDate } from '../../kernel/local-date.ts';
import { type Period, periodOfInclusive } from '../../kernel/period.ts';
import { problem } from './problems.ts';

/** A form's first and last day, both inclusive; no last day = until further notice. */
export interface GivenDays {
  readonly from: string;
  readonly to?: string | undefined;
}

/** The period that a form's days say. Throws `organisation.period-backwards`. */
export function periodGiven({ from, to }: GivenDays): Period {
  if (to !== undefined && to < from) throw problem('organisation.period-backwards');
  return periodOfInclusive(localDate(from), to === undefined ? undefined : localDate(to));
}

/** The part of a period that falls away when this is its last day; all of it for `null`: it never was. */
export function fallingAway(period: Period, lastDay: LocalDate | null): Period {
  if (lastDay === null) return period;
  if (lastDay < period.from) throw problem('organisation.period-backwards');
  return { from: periodOfInclusive(period.from, lastDay).to, to: period.to };
}
