import type { PersonId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Log } from '../../../platform/log/index.ts';
import type { Mail } from '../../../platform/mail/index.ts';
import type { Recipient } from '../../duties/index.ts';
import type { CaseServices } from '../services.ts';

/** What oral agreements work with: what cases do, and the way to HR's mail. */
export interface OralServices extends CaseServices {
  readonly mail: Mail;
  readonly log: Pick<Log, 'warn'>;
  /** Where people open Uppsikt. */
  readonly publicUrl: string;
  recipientsOf(tx: Tx, persons: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Recipient>>;
}
