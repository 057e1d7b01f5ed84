import { BORN_LEVELS, type FieldName, type FoldedPerson, NAME_LEVELS, ORDER_LEVELS } from './compare.ts';

/** How often each outcome of a comparison is met, among pairs of one person (`m`) and of two (`u`). */
export interface Rates {
  readonly m: number;
  readonly u: number;
}

/** By field and outcome. */
export type RatesByField = Readonly<Record<FieldName, Readonly<Record<string, Rates>>>>;

/**
 * Dates with nothing in common speak strongly for two, whatever a source teaches: names run in families, so that namesakes
 * are more common than how rare the parts of their names are lets one think.
 */
export const MOST_DIFFERENT = 0.001;

/**
 * What is held before any data is seen, after what published linkages of names and dates report: of a hundred pairs of one
 * person some ninety agree wholly in a field. `u` of a whole agreement in a name or date is counted by the value, see `rarityOf`.
 */
export const PRIOR: RatesByField = {
  given: {
    same: { m: 0.82, u: 0.006 },
    'sounds-same': { m: 0.03, u: 0.0008 },
    part: { m: 0.05, u: 0.003 },
    similar: { m: 0.05, u: 0.008 },
    alike: { m: 0.015, u: 0.015 },
    initial: { m: 0.01, u: 0.002 },
    different: { m: 0.025, u: 0.9652 },
  },
  family: {
    same: { m: 0.82, u: 0.004 },
    'sounds-same': { m: 0.03, u: 0.0008 },
    part: { m: 0.04, u: 0.002 },
    similar: { m: 0.055, u: 0.01 },
    alike: { m: 0.015, u: 0.015 },
    initial: { m: 0.005, u: 0.001 },
    different: { m: 0.035, u: 0.9672 },
  },
  born: {
    same: { m: 0.88, u: 0.00006 },
    swapped: { m: 0.025, u: 0.0002 },
    'one-off': { m: 0.06, u: 0.001 },
    'two-parts': { m: 0.02, u: 0.004 },
    'one-part': { m: 0.014, u: 0.02 },
    different: { m: MOST_DIFFERENT, u: 0.97474 },
  },
  // That they are turned is asked only where the names agree so: it speaks against, never for.
  order: { straight: { m: 0.97, u: 1 }, turned: { m: 0.03, u: 1 } },
};

/** The outcomes of each field. A missing value speaks neither for nor against. */
export const LEVELS: Readonly<Record<FieldName, readonly string[]>> = {
  given: NAME_LEVELS.filter((level) => level !== 'missing'),
  family: NAME_LEVELS.filter((level) => level !== 'missing'),
  born: BORN_LEVELS.filter((level) => level !== 'missing'),
  order: ORDER_LEVELS,
};

/** Of how many bits it speaks that two who are no one person agree wholly in a field, by the value itself. */
export interface Rarity {
  /** That two are called Andersson says less than that two are called Silfverhielm. */
  bitsOfName(field: 'given' | 'family', whole: string): number;
  /** Years are unevenly common, and so are days: some sources write the first of January where they know the year alone. */
  bitsOfBorn(born: string): number;
}

export function rarityOf(...sources: readonly (readonly FoldedPerson[])[]): Rarity {
  const persons = sources.flat();
  const given = sharesOf(persons.map((person) => person.given?.whole));
  const family = sharesOf(persons.map((person) => person.family?.whole));
  const years = sharesOf(persons.map(({ born }) => born?.slice(0, YEAR)));
  const days = sharesOf(persons.map(({ born }) => born?.slice(YEAR)));
  const names = { given, family };
  return {
    bitsOfName: (field, whole) => -Math.log2(smoothed(names[field], whole, NAMES, HELD_OF_NAMES)),
    bitsOfBorn: (born) =>
      -Math.log2(smoothed(years, born.slice(0, YEAR), YEARS, HELD) * smoothed(days, born.slice(YEAR), DAYS, HELD)),
  };
}

const YEAR = 4;
/** One name in so many is held to be as rare, until so many have been counted: in a few, one that is met twice is not thereby common. */
const NAMES = 2_000;
const HELD_OF_NAMES = 200;
/** Values of a date are held to be as common as each other until so many persons have been counted. */
const HELD = 500;
const YEARS = 60;
const DAYS = 365;

interface Shares {
  readonly all: number;
  count(value: string): number;
}

function smoothed(shares: Shares, value: string, values: number, held: number): number {
  return (shares.count(value) + held / values) / (shares.all + held);
}

function sharesOf(values: readonly (string | undefined)[]): Shares {
  const counts = new Map<string, number>();
  let all = 0;
  for (const value of values) {
    if (value === undefined) continue;
    all += 1;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return { all, count: (value) => counts.get(value) ?? 0 };
}

/** The weight of an outcome, in bits: above nought for one person, below it for two. */
export function weightOf({ m, u }: Rates): number {
  return Math.log2(m / u);
}
