import type { Policy } from '../../access/index.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { PersonId, RandomBytes } from '../../kernel/ids.ts';
import type { Database, Tx } from '../../platform/database/index.ts';
import type { Journal } from '../../platform/journal/index.ts';
import type { LendingAgreement } from './loan.ts';

/** Which agreements things are lent for; the module above that has them hands it in at the composition root. */
export type ListAgreements = (
  tx: Tx,
  of: { readonly ids: readonly string[] } | { readonly persons: readonly PersonId[] },
) => Promise<readonly LendingAgreement[]>;

/** What the actions of equipment work with; the composition root hands it in. */
export interface EquipmentServices {
  readonly database: Database;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly policy: Policy;
  readonly listAgreements: ListAgreements;
}
