import type { Policy } from '../../access/index.ts';
import { type Clock, today } from '../../kernel/clock.ts';
import type { RandomBytes } from '../../kernel/ids.ts';
import type { Database, TwoTimes } from '../../platform/database/index.ts';
import type { Journal } from '../../platform/journal/index.ts';

/** What the register works with; the composition root hands it in. */
export interface GoverningServices {
  readonly database: Database;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly policy: Policy;
}

/** Acting looks at what is valid today and known now. */
export function nowOf(clock: Clock): TwoTimes {
  return { on: today(clock), knownAt: clock.now() };
}
