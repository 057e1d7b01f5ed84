import type { LocalDate } from '../../kernel/local-date.ts';
import type { CaseKind } from './kind.ts';
import type { Status } from './lifecycle.ts';

/** As much of a case as says whether its time is out. */
interface Timed {
  readonly status: Status;
  readonly outcome: string | null;
  /** The first day on which it no longer holds. */
  readonly to: LocalDate;
}

/** Whether what was let through has run out (utgången): nobody ended it, its last day has passed. */
export function hasRunOut({ status, outcome, to }: Timed, { outcomes }: CaseKind, today: LocalDate): boolean {
  const found = outcomes.find(({ id }) => id === outcome);
  const isLetThrough = found !== undefined && !found.forbids && found.refuses !== true;
  return status === 'decided' && isLetThrough && to <= today;
}
