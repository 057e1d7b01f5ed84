import type { Policy } from '../../access/index.ts';
import { type Clock, today } from '../../kernel/clock.ts';
import type { RandomBytes } from '../../kernel/ids.ts';
import type { Database, TwoTimes } from '../../platform/database/index.ts';
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

/** Acting looks at what is valid today and known now. */
export function nowOf(clock: Clock): TwoTimes {
  return { on: today(clock), knownAt: clock.now() };
}
