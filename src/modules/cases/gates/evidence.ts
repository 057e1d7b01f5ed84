import type { EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Evidence } from '../../guidelines/index.ts';

/** Of whom evidence is asked, about which kind of work, and on which day it has to be good. */
export interface EvidenceAsked {
  readonly kind: string;
  readonly on: LocalDate;
  readonly person: PersonId;
  /** The employment that leads, and the unit that it was placed in on the day; null when it was nowhere. */
  readonly employment: EmploymentId;
  readonly unit: UnitId | null;
}

/**
 * Who knows of something that a guideline wants done before an agreement: risk assessments, training. The modules that
 * do hand it in at the composition root, and none of them is named here.
 */
export interface EvidenceProvider {
  /** The types of entry that it answers for. */
  readonly types: readonly string[];
  /** Where what is missing is seen to. */
  readonly page: string;
  /** The evidence of these types that is about that kind of work and good on the day. It answers the system. */
  listEvidence(tx: Tx, asked: EvidenceAsked): Promise<readonly Evidence[]>;
}
