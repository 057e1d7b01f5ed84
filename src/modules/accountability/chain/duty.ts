import type { PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Period } from '../../../kernel/period.ts';
import type { Track } from '../../guidelines/index.ts';
import type { OfficeId } from './office.ts';

/** What somebody needs in order to do what they owe: the right to, something to do it with, and to know of it. */
export const MEANS = ['mandate', 'tool', 'knowledge'] as const;
export type MeansKind = (typeof MEANS)[number];

/** That an office had what it needs, from a day up to another, by what it is seen. */
export interface Means extends Period {
  readonly office: OfficeId;
  readonly kind: MeansKind;
  readonly source: string;
}

/** Something that an office owed. */
export interface ChainDuty {
  readonly id: string;
  readonly office: OfficeId;
  /** Along which line its lack of means counts upwards. */
  readonly track: Track;
  readonly arisenOn: LocalDate;
  readonly dueOn: LocalDate;
  /** Nobody answers for a day that was shown to them later than this many days before. */
  readonly noticeDays: number;
  /** `system`: recorded as it happened. `before`: registered afterwards, and then silence proves nothing. */
  readonly origin: 'system' | 'before';
  /** The day it fell: what it was about was withdrawn, or a new guideline let it go. What was late by then stays a gap. */
  readonly fellOn: LocalDate | null;
  readonly needs: readonly MeansKind[];
}

/** What shows that a duty was done. A voided entry shows nothing. */
export interface ChainEvidence {
  readonly id: string;
  readonly duty: string;
  /** An entry of the system, a document that was shown, or somebody's word. */
  readonly kind: 'record' | 'document' | 'statement';
  /** The day it applies from: decides whether it was in time. */
  readonly effectiveOn: LocalDate;
  /** The day it was recorded: decides whether it was recorded late. */
  readonly recordedOn: LocalDate;
  readonly isVoided: boolean;
}

/** Why something was not done, in a word, by whoever reports and by whoever held the office, each for themselves. */
export const CAUSES = ['not-known', 'no-mandate', 'no-support', 'unclear-rule', 'not-prioritised', 'other'] as const;
export type Cause = (typeof CAUSES)[number];

/** Somebody was asked about a duty, and what they answered. */
export interface Hearing {
  readonly duty: string;
  readonly person: PersonId;
  readonly askedOn: LocalDate;
  /** The last day to answer. */
  readonly answerBy: LocalDate;
  readonly answeredOn: LocalDate | null;
  /** The reporter's word for why. */
  readonly cause: Cause | null;
  /** The holder's own word for why. */
  readonly ownCause: Cause | null;
}

/** Who was formally responsible while a rule stood, whatever was done. */
export interface Responsibility extends Period {
  readonly office: OfficeId;
  readonly source: string;
}
