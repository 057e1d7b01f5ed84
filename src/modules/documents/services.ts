import type { RawBuilder } from 'kysely';
import type { Actor, Policy } from '../../access/index.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { RandomBytes } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Database, Tx } from '../../platform/database/index.ts';
import type { Files } from '../../platform/files/index.ts';
import type { Journal } from '../../platform/journal/index.ts';
import type { DocumentPlace } from './document.ts';
import type { PersonalFile } from './outbox/port.ts';

/**
 * A kind of matter that documents belong to, told by the module above that knows it. Documents know no case kind: they
 * ask whether somebody may read the matter, and where an attachment to it belongs.
 */
export interface DocumentSubjects {
  /** The subject's kind in the journal: `case`. */
  readonly kind: string;
  /** SQL: the actor may read the matter whose id stands in this column, and with it its documents. */
  readable(actor: Actor, column: string, on: LocalDate): RawBuilder<boolean>;
  /**
   * Where an attachment by this actor belongs, with the matter's row locked; undefined when it is not there or they may
   * not add to it.
   */
  placeFor(tx: Tx, actor: Actor, id: string): Promise<AttachmentPlace | undefined>;
}

export interface AttachmentPlace extends DocumentPlace {
  readonly journalNumber: string | null;
  /** As what the actor adds to the matter, for the journal. */
  readonly role: string;
}

/** What the actions of documents work with; the composition root hands it in. */
export interface DocumentServices {
  readonly database: Database;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly policy: Policy;
  readonly files: Files;
  /** Throws unless the actor has proved who they are recently and strongly enough to sign; identity's. */
  requireStepUp(actor: Actor): void;
  readonly subjects: readonly DocumentSubjects[];
  readonly personalFile: PersonalFile;
}
