import type { Actor, Policy } from '../../access/index.ts';
import { type Clock, today } from '../../kernel/clock.ts';
import type { RandomBytes } from '../../kernel/ids.ts';
import type { Database, TwoTimes } from '../../platform/database/index.ts';
import type { Journal } from '../../platform/journal/index.ts';

/** What mapping works with in the product; the composition root hands it in. The command line needs none of it. */
export interface MappingServices {
  readonly database: Database;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly policy: Policy;
  /** Throws unless the actor has just proved who they are. */
  requireStepUp(actor: Actor): void;
}

/** Acting looks at what is valid today and known now. */
export function nowOf(clock: Clock): TwoTimes {
  return { on: today(clock), knownAt: clock.now() };
}
