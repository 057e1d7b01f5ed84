import type { Instant } from '../../kernel/clock.ts';
import type { AuthorityId, EntryId, Id, PersonId } from '../../kernel/ids.ts';
import { type LocalDate, localDateOf } from '../../kernel/local-date.ts';
import type { GuidelineContent } from './schema.ts';

export type GuidelineId = Id<'GuidelineId'>;
export type VersionId = Id<'GuidelineVersionId'>;

/** Whose cases a guideline governs: those of its own authority, or of every authority of the employer. */
export const REACHES = ['authority', 'employer'] as const;
export type Reach = (typeof REACHES)[number];

/** A guideline (riktlinje): the same through all its versions. */
export interface Guideline {
  readonly id: GuidelineId;
  readonly authority: AuthorityId;
  readonly reach: Reach;
}

/** The authority's decision of a version, as it was recorded. */
export interface Decision {
  /** Running within the guideline: 1 is the first that was decided. */
  readonly number: number;
  readonly decidedOn: LocalDate;
  readonly journalNumber: string;
  readonly validFrom: LocalDate;
  /** Its last day, when the decision says one; null = until another version takes over. */
  readonly lastDay: LocalDate | null;
  readonly recordedAt: Instant;
  readonly entry: EntryId;
}

/** A version of a guideline. Without a decision it is a draft, closed to other authorities. */
export interface Version {
  readonly id: VersionId;
  readonly guideline: Guideline;
  readonly content: GuidelineContent;
  /** SHA-256 of the content's canonical text, in hexadecimal: what the journal proves. */
  readonly contentHash: string;
  /** Counts the savings of a draft, so that two who write do not overwrite each other. */
  readonly revision: number;
  readonly savedAt: Instant;
  readonly savedBy: PersonId | null;
  readonly decision: Decision | null;
}

/** Whether a version was recorded as in force from a day that had already passed. */
export function isBackDated({ validFrom, recordedAt }: Pick<Decision, 'validFrom' | 'recordedAt'>): boolean {
  return validFrom < localDateOf(recordedAt);
}
