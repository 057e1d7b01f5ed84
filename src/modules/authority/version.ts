import type { Instant } from '../../kernel/clock.ts';
import type { AuthorityId, EntryId, Id, PersonId } from '../../kernel/ids.ts';
import { type LocalDate, localDateOf } from '../../kernel/local-date.ts';
import type { OrderContent } from './schema.ts';

export type OrderVersionId = Id<'OrderVersionId'>;

/** The committee's decision of a version, as it was recorded. */
export interface OrderDecision {
  /** Running within the order: 1 is the first that was decided. */
  readonly number: number;
  readonly decidedOn: LocalDate;
  readonly journalNumber: string;
  readonly validFrom: LocalDate;
  /** Its last day, when the decision says one; null = until another version takes over. */
  readonly lastDay: LocalDate | null;
  readonly recordedAt: Instant;
  readonly entry: EntryId;
}

/** A version of a committee's delegation order. Without a decision it is a draft, closed to other authorities. */
export interface OrderVersion {
  readonly id: OrderVersionId;
  readonly authority: AuthorityId;
  readonly content: OrderContent;
  /** SHA-256 of the content's canonical text, in hexadecimal: what the journal proves. */
  readonly contentHash: string;
  /** Counts the savings of a draft, so that two who write do not overwrite each other. */
  readonly revision: number;
  readonly savedAt: Instant;
  readonly savedBy: PersonId | null;
  readonly decision: OrderDecision | null;
}

/** Whether a version was recorded as in force from a day that had already passed. */
export function isBackDated({ validFrom, recordedAt }: Pick<OrderDecision, 'validFrom' | 'recordedAt'>): boolean {
  return validFrom < localDateOf(recordedAt);
}
