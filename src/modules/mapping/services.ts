import type { Actor, Policy } from '../../access/index.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { RandomBytes } from '../../kernel/ids.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Jobs } from '../../platform/jobs/index.ts';
import type { Journal } from '../../platform/journal/index.ts';
import type { Log } from '../../platform/log/index.ts';
import type { Mail } from '../../platform/mail/index.ts';
import type { SweepServices } from '../duties/index.ts';
import type { PersonalNumbers } from '../organisation/index.ts';

/** What the work on mappings needs in the background. */
export interface WorkServices {
  readonly database: Database;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly policy: Policy;
  readonly personalNumbers: PersonalNumbers;
  /** Where evidence lies while a mapping goes on: `EMPLOYER/RUN/`, readable by the server's user alone. */
  readonly evidenceFolder: string;
  readonly jobs: Pick<Jobs, 'enqueue'>;
}

/** What mapping works with in the product; the composition root hands it in. The command line needs none of it. */
export interface MappingServices extends WorkServices {
  readonly mail: Pick<Mail, 'send'>;
  readonly recipientsOf: SweepServices['recipientsOf'];
  /** Where people open Uppsikt, for the link in a letter. */
  readonly publicUrl: string;
  readonly log: Pick<Log, 'warn'>;
  /** The version of the program, for reports. */
  readonly version: string;
  /** Throws unless the actor has just proved who they are. */
  requireStepUp(actor: Actor): void;
}
