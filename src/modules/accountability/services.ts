import type { Policy } from '../../access/index.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { RandomBytes } from '../../kernel/ids.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Journal } from '../../platform/journal/index.ts';
import type { Log } from '../../platform/log/index.ts';
import type { Mail } from '../../platform/mail/index.ts';
import type { DutyPorts, SweepServices } from '../duties/index.ts';
import type { Bilingual } from '../guidelines/index.ts';
import type { SubjectPages } from '../organisation/index.ts';
import type { ChainMatter } from './reading/matter.ts';

/** What the chain works with; the composition root hands it in. */
export interface AccountabilityServices {
  readonly database: Database;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly policy: Policy;
  readonly dutyPorts: DutyPorts;
  readonly mail: Pick<Mail, 'send'>;
  readonly recipientsOf: SweepServices['recipientsOf'];
  /** Where people open Uppsikt, for the link in a letter. */
  readonly publicUrl: string;
  readonly log: Pick<Log, 'warn'>;
  /** How each kind of matter is called, and who may see it. */
  readonly subjectPages: readonly SubjectPages[];
  /** What the entries of other modules are called, by their type. */
  readonly entryWords: ReadonlyMap<string, Bilingual>;
  /** The kinds of matter that have a chain. */
  readonly chainMatters: readonly ChainMatter[];
}
