import { BORN_LEVELS, type FieldName, type FoldedPerson, NAME_LEVELS, ORDER_LEVELS } from './compare.ts';

/** How often each outcome of a comparison is met, among pairs of one person (`m`) and of two (`u`). */
export interface Rates {
  readonly m: number;
  readonly u: number;
}

/** By field and outcome. */
export type RatesByField = Readonly<Record<FieldName, Readonly<Record<string, Rates>>>>;

/**
 * What is held before any data is seen, after what published linkages of names and dates report: of a hundred pairs of one
 * person some ninety agree wholly in a field. `u` of a whole agreement is counted by the value itself, see `rarityOf`.
 */
export const PRIOR: RatesByField = {
  given: {
    same: { m: 0.82, u: 0.006 },
    'sounds-same': { m: 0.03, u: 0.0008 },
    part: { m: 0.05, u: 0.003 },
    similar: { m: 0.055, u: 0.008 },
    initial: { m: 0.01, u: 0.002 },
    different: { m: 0.035, u: 0.9802 },
  },
  family: {
    same: { m: 0.82, u: 0.004 },
    'sounds-same': { m: 0.03, u: 0.0008 },
    part: { m: 0.04, u: 0.002 },
    similar: { m: 0.06, u: 0.01 },
    initial: { m: 0.005, u: 0.001 },
    different: { m: 0.045, u: 0.9822 },
  },
  born: {
    same: { m: 0.88, u: 0.00006 },
    swapped: { m: 0.02, u: 0.00006 },
    'one-off': { m: 0.06, u: 0.0012 },
    'two-parts': { m: 0.02, u: 0.004 },
    'one-part': { m: 0.008, u: 0.02 },
    different: { m: 0.012, u: 0.97468 },
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

/** How common the values of a field are: that two are called Andersson says less than that two are called Silfverhielm. */
export interface Rarity {
  /** The share of everyone who has it; for one that nobody else has, that of one in all. */
  shareOf(field: 'given' | 'family', whole: string): number;
}

export function rarityOf(...sources: readonly (readonly FoldedPerson[])[]): Rarity {
  const counted = { given: countOf(sources, 'given'), family: countOf(sources, 'family') };
  return {
    shareOf: (field, whole) => {
      const { counts, all } = counted[field];
      return Math.max(counts.get(whole) ?? 1, 1) / Math.max(all, LEAST_POPULATION);
    },
  };
}

/** In fewer than these a name that is met once is not thereby rare. */
const LEAST_POPULATION = 2_000;

function countOf(sources: readonly (readonly FoldedPerson[])[], field: 'given' | 'family') {
  const counts = new Map<string, number>();
  let all = 0;
  for (const source of sources)
    for (const person of source) {
      const name = person[field];
      if (name === undefined) continue;
      all += 1;
      counts.set(name.whole, (counts.get(name.whole) ?? 0) + 1);
    }
  return { counts, all };
}

/** The weight of an outcome, in bits: above nought for one person, below it for two. */
export function weightOf({ m, u }: Rates): number {
  return Math.log2(m / u);
}
