import type { Instant } from '../../../kernel/clock.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Period } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Subject } from '../../../platform/journal/index.ts';
import type { HolderRole, Place } from '../../authority/index.ts';
import type { Bilingual } from '../../guidelines/index.ts';
import type { ChainDuty, ChainEvidence, Hearing, MeansKind } from '../chain/duty.ts';

/** An office as a source names it: a role, for a place of the organisation. */
export interface Seat {
  readonly role: HolderRole;
  readonly place: Place;
}

/** Something that was due, with what it is called and where it stands that it was. */
export interface FoundDuty extends Seat, Omit<ChainDuty, 'office'> {
  readonly title: Bilingual;
  readonly source: string;
}

/** What shows that something was done, with what it is called. */
export interface FoundEvidence extends ChainEvidence {
  readonly title: Bilingual | null;
  readonly journalNumber: string | null;
}

export interface FoundMeans extends Seat, Period {
  readonly kind: MeansKind;
  readonly source: string;
}

export interface FoundResponsibility extends Seat, Period {
  readonly title: Bilingual;
  readonly source: string;
}

/** What a chain is read from, before it is known who held which office. */
export interface Found {
  readonly duties: readonly FoundDuty[];
  readonly evidence: readonly FoundEvidence[];
  readonly means: readonly FoundMeans[];
  readonly responsibilities: readonly FoundResponsibility[];
}

/** What whoever is heard said is wrong, and what whoever leads the inquiry made of it. */
export interface Correction {
  readonly wrong: string;
  readonly settled: { readonly on: LocalDate; readonly isAgreed: boolean; readonly words: string } | null;
}

/** A hearing with what was asked and answered, in words. */
export interface ToldHearing extends Hearing {
  readonly message: string | null;
  readonly text: string | null;
  readonly correction: Correction | null;
}

/** Other things about the same person, such as the employment, of guidelines that govern one kind of matter. */
export interface Beside {
  readonly subjects: readonly Subject[];
  readonly governs: string;
}

export const NOTHING_FOUND: Found = { duties: [], evidence: [], means: [], responsibilities: [] };

/**
 * A kind of matter that has a chain: cases, findings, assignments, guidelines. Each module hands in its own, by one line of
 * the composition root. That the reader may see the matter is asked of its `SubjectPages`.
 */
export interface ChainMatter {
  readonly kind: string;
  /** What the duties of the same matter are about: itself, and its opinions, conditions and the like. */
  subjectsOf(tx: Tx, id: string): Promise<readonly Subject[]>;
  /** What else of the same person may be owed, and which kind of matter a guideline must govern for it to count here. */
  besideOf?(tx: Tx, id: string): Promise<Beside | null>;
  /** The versions of guidelines that alone are meant, where the subjects owe other things too. */
  versionsOf?(tx: Tx, id: string): Promise<ReadonlySet<string>>;
  /** What was registered beside the duties, as known at a moment. */
  registered?(tx: Tx, id: string, knownAt: Instant): Promise<Found>;
  /** Another matter whose chain this one is about: what was due there is part of it. */
  aboutOf?(tx: Tx, id: string): Promise<Subject | null>;
  /** Whether the person leads the matter, and so sees every link of it. */
  isLedBy?(tx: Tx, id: string, person: PersonId): Promise<boolean>;
  /** Who had been heard, and what they had answered, by a moment. */
  hearingsOf?(tx: Tx, id: string, knownAt: Instant): Promise<readonly ToldHearing[]>;
}
