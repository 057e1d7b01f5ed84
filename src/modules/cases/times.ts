import { type Clock, today } from '../../kernel/clock.ts';
import type { TwoTimes } from '../../platform/database/index.ts';

/** Acting looks at what is valid today and known now. */
export function nowOf(clock: Clock): TwoTimes {
  return { on: today(clock), knownAt: clock.now() };
}
