import type { Policy } from '../../access/index.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { RandomBytes } from '../../kernel/ids.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Journal } from '../../platform/journal/index.ts';
import type { LevelSource } from '../organisation/index.ts';

/** What internal control works with; the composition root hands it in. */
export interface ControlServices {
  readonly database: Database;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly policy: Policy;
  /** Of what samples can be drawn: what is counted at every level. */
  readonly levelSources: readonly LevelSource[];
}
