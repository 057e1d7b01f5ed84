import type { Actor, Policy } from '../../access/index.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { RandomBytes } from '../../kernel/ids.ts';
import type { Database, Tx } from '../../platform/database/index.ts';
import type { Files } from '../../platform/files/index.ts';
import type { Journal } from '../../platform/journal/index.ts';
import type { SeatingMemory } from '../duties/index.ts';
import type { PersonalNumbers } from '../organisation/index.ts';
import type { CaseFile } from './case.ts';
import type { EvidenceProvider } from './gates/evidence.ts';
import type { CaseKind, Circumstances, RegisterColumns } from './kind.ts';

/** What the actions of cases work with; the composition root hands it in. */
export interface CaseServices {
  readonly database: Database;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly policy: Policy;
  readonly files: Files;
  /** For agreements, which say whose they are (DOMAIN rule 15). */
  readonly personalNumbers: PersonalNumbers;
  readonly kinds: readonly CaseKind[];
  /** Who sits where in each organisation, remembered until it changes. */
  readonly seatings: SeatingMemory;
  /** Who knows of what a guideline wants done before an agreement: the modules that do, by one line each. */
  readonly evidence: readonly EvidenceProvider[];
  /** Throws when the actor has not proved anew who they are: before deciding and signing. */
  requireStepUp(actor: Actor): void;
  /** What is known of the other party from elsewhere: supplier, care provider, trades; null = nothing. */
  counterpartOf(tx: Tx, file: CaseFile, columns: RegisterColumns): Promise<Circumstances['counterpart']>;
}
