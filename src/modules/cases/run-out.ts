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

/** Where a case stands while what was decided runs, here or before it came here. */
export const RUNNING = ['decided', 'read-in'] as const satisfies readonly Status[];

/** Whether what was let through has run out (utgången): nobody ended it, its last day has passed. */
export function hasRunOut({ status, outcome, to }: Timed, kind: CaseKind, today: LocalDate): boolean {
  return RUNNING.some((one) => one === status) && letThrough(kind).some((id) => id === outcome) && to <= today;
}

/** The outcomes of a kind by which something may be done: what runs, and runs out. */
export function letThrough({ outcomes }: CaseKind): readonly string[] {
  return outcomes.filter(({ forbids, refuses }) => !forbids && refuses !== true).map(({ id }) => id);
}
