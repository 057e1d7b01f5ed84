import type { Policy } from '../../../access/index.ts';
import type { Clock } from '../../../kernel/clock.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { Journal } from '../../../platform/journal/index.ts';
import type { Bilingual } from '../../guidelines/index.ts';
import type { SubjectPages } from '../../organisation/index.ts';
import type { SeatingMemory } from './seating.ts';

/** What the reading of duties works with; the composition root hands it in. */
export interface ListingServices {
  readonly database: Database;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly policy: Policy;
  readonly seatings: SeatingMemory;
  /** How each kind of thing that duties are about is called, and where its page lies. */
  readonly subjectPages: readonly SubjectPages[];
  /** What the entries of other modules are called, by their type. */
  readonly entryWords: ReadonlyMap<string, Bilingual>;
}
