import type { Policy } from '../../access/index.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { RandomBytes } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Database, Tx } from '../../platform/database/index.ts';
import type { Journal } from '../../platform/journal/index.ts';

/** What the actions of workplaces work with; the composition root hands it in. */
export interface WorkplaceServices {
  readonly database: Database;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly policy: Policy;
  /** How many desks of each workplace somebody has on a day, Monday to Sunday, by its id. */
  takenOn(tx: Tx, on: LocalDate): Promise<ReadonlyMap<string, readonly number[]>>;
}
