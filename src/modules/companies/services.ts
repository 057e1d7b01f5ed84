import type { Policy } from '../../access/index.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Journal } from '../../platform/journal/index.ts';

/** What the actions of companies work with; the composition root hands it in. */
export interface CompanyServices {
  readonly database: Database;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly policy: Policy;
}
