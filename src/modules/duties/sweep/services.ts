import type { EmployerId, PersonId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import type { Mail } from '../../../platform/mail/index.ts';
import type { DutyPorts } from '../reaction.ts';
import type { DutyServices } from '../services.ts';

/** Where a person's letters go, and in which language they are written. */
export interface Recipient {
  readonly address: string;
  readonly language: Language;
}

/** What the sweep works with; the composition root hands it in. */
export interface SweepServices extends DutyServices {
  readonly dutyPorts: DutyPorts;
  readonly mail: Mail;
  /** Those of these persons who have an address. */
  recipientsOf(tx: Tx, persons: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Recipient>>;
  /** Where people open Uppsikt, for the link in a letter. */
  readonly publicUrl: string;
}

/** What one part of the sweep works with, in its own transaction. */
export type SweepParts = Pick<SweepServices, 'journal' | 'clock' | 'random' | 'dutyPorts'>;

/** For whom the sweep goes. */
export interface SweptEmployer {
  readonly employer: EmployerId;
}
