import type { Policy } from '../access/index.ts';
import { type Clock, systemClock } from '../kernel/clock.ts';
import { type RandomBytes, systemRandom } from '../kernel/ids.ts';
import { createTemplateReader, type TemplateReader } from '../modules/guidelines/index.ts';
import { openPersonalNumbers, type PersonalNumbers } from '../modules/organisation/index.ts';
import { type Database, openDatabase } from '../platform/database/index.ts';
import { createJournal, type Journal, keepSequenced } from '../platform/journal/index.ts';
import type { Log } from '../platform/log/index.ts';
import type { Ground } from './lifecycle/ground.ts';
import type { Stopping } from './lifecycle/stopping.ts';
import { policy } from './policy.ts';

/** What modules work with. Each takes the few of these that it needs. */
export interface Services {
  readonly database: Database;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly policy: Policy;
  readonly personalNumbers: PersonalNumbers;
  /** Which duty templates apply to an entry: one for the process, told when a guideline comes into force. */
  readonly templates: TemplateReader;
  readonly log: Log;
}

/** Opens the database and puts the services together; `stopping` closes them in the opposite order. */
export function openServices(ground: Ground, log: Log, stopping: Stopping): Services {
  const database = openDatabase({ connection: ground.connection });
  stopping.add('database', database.close);
  const sequencer = keepSequenced(database, log);
  stopping.add('sequencer', sequencer.stop);
  const journal = createJournal({
    clock: systemClock,
    random: systemRandom,
    // In this order, in the transaction of what they react to.
    reactions: [{ name: 'positions', on: 'every', run: async () => sequencer.poke() }],
  });
  return {
    database,
    journal,
    templates: createTemplateReader(),
    policy,
    log,
    clock: systemClock,
    random: systemRandom,
    personalNumbers: openPersonalNumbers(ground.secret, systemRandom),
  };
}
