import type { PersonId, UnitId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import type { Reader } from './reader.ts';

type Words = Readonly<Record<Language, string>>;

/** Something that is counted at every level, and the states in which it can stand, in the order they are shown. */
export interface LevelPart {
  readonly part: string;
  readonly title: Words;
  readonly states: readonly { readonly state: string; readonly title: Words }[];
}

/** How many of a part stand so in one unit alone. */
export interface LevelCount {
  readonly part: string;
  readonly unit: UnitId;
  readonly state: string;
  readonly count: number;
}

/** One of what a number counts. */
export interface LevelRow {
  readonly id: string;
  readonly title: string;
  /** Whom it is about; a look at them is logged. */
  readonly person: PersonId;
  readonly unit: UnitId;
  readonly on: LocalDate | null;
  readonly href: string;
}

/** Which rows are asked for: of these units, in this state. */
export interface LevelRowsAsked {
  readonly part: string;
  readonly state: string;
  readonly units: readonly UnitId[];
  readonly limit: number;
  readonly offset: number;
}

/**
 * How a module's matters are counted at every level. What the reader may not see one by one is in no number, so that
 * none can be found by subtraction; `rowsIn` answers exactly what `countIn` counts.
 */
export interface LevelSource {
  /** The parts of which the reader may see anything at all. */
  partsFor(reader: Reader): readonly LevelPart[];
  countIn(tx: Tx, reader: Reader, units: readonly UnitId[]): Promise<readonly LevelCount[]>;
  rowsIn(
    tx: Tx,
    reader: Reader,
    asked: LevelRowsAsked,
    language: Language,
  ): Promise<{ readonly items: readonly LevelRow[]; readonly total: number }>;
}
