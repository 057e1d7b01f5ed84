import type { PersonId } from '../../../kernel/ids.ts';
import type { Period } from '../../../kernel/period.ts';
import type { HolderRole } from '../../authority/index.ts';
import type { Track } from '../../guidelines/index.ts';

/** What names an office within one chain. */
export type OfficeId = string;

/** Somebody in an office, from a day up to another; with whom they stood in for, if anybody. */
export interface Tenure extends Period {
  readonly person: PersonId;
  readonly actingFor?: PersonId;
}

/** An office of the chain: a role, resolved for the place of what the chain is about. */
export interface Office {
  readonly id: OfficeId;
  readonly role: HolderRole;
  /** 0 is the topmost; gaps are told from there downwards. */
  readonly rank: number;
  /** The next office upwards, along the line and over to the committee: an administration head has both (seed 001). */
  readonly above: Partial<Readonly<Record<Track, OfficeId>>>;
  /** Who held it, as it is known when the report is made. */
  readonly held: readonly Tenure[];
  /** Who was shown what was due there, as it was known each day. */
  readonly shown: readonly Tenure[];
}
