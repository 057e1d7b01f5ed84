import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Period } from '../../../kernel/period.ts';
import { type Climb, climbsOf, levelOn } from '../ladder.ts';
import type { HeldDuty } from '../store.ts';

/** A duty with the rungs that are in the journal already. */
export interface Climbing {
  readonly duty: HeldDuty;
  readonly recorded: ReadonlySet<number>;
}

/**
 * The rungs a duty has reached that are not in the journal yet, each with its computed day, however long ago. One that
 * was discharged while the sweep was away had climbed until then.
 */
export function climbsToRecord(
  { duty, recorded }: Climbing,
  { today, pauses }: { readonly today: LocalDate; readonly pauses: readonly Period[] },
): readonly Climb[] {
  const reached = levelOn(duty, today, pauses);
  return climbsOf(duty, pauses).filter(({ level }) => level <= reached && !recorded.has(level));
}
