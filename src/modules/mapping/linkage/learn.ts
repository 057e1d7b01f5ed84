import { newDraw } from '../../../kernel/sample.ts';
import { compare, type FieldName, type FoldedPerson } from './compare.ts';
import { PATTERNS, weightsAside } from './patterns.ts';
import { LEVELS, MOST_DIFFERENT, PRIOR, type RatesByField } from './weights.ts';

const FIELDS = Object.keys(LEVELS) as FieldName[];
const STRANGERS = 60_000;
const DRAWN = 1_000;
/** What is held beforehand counts as so many pairs: a few strange ones do not overturn it. */
const TRUST = { m: 200, u: 20_000 } as const;
const ROUNDS = 10;
/** Below this a pair has nothing to teach about pairs of one person. */
const LEAST_SHARE = 0.01;
/** What strangers seldom are to each other: where two fields say so, it may be one person who is there twice. */
const AGREEING: ReadonlySet<string> = new Set(['same', 'sounds-same', 'part', 'similar', 'swapped', 'one-off']);

/**
 * How often two different persons agree, by chance alone (`u`): counted over pairs within each source, drawn so that anyone
 * who has the same sources counts the same. A field is counted where no other agrees, for a source may have someone twice.
 */
export function learnStrangers(sources: readonly (readonly FoldedPerson[])[]): RatesByField {
  const counts = newCounts();
  for (const source of sources) {
    const drawn = drawnOf(source);
    const pairs = Math.min(STRANGERS, drawn.length * (drawn.length - 1));
    for (let pair = 0; pair < pairs; pair++) {
      const place = pair % drawn.length;
      const apart = 1 + Math.floor(pair / drawn.length);
      const agreement = compare(drawn[place] as FoldedPerson, drawn[(place + apart) % drawn.length] as FoldedPerson);
      const agreeing = FIELDS.filter((field) => AGREEING.has(agreement[field]));
      for (const field of FIELDS)
        if (agreeing.every((other) => other === field)) counts.add(field, agreement[field], 1);
    }
  }
  const { order } = PRIOR;
  return { ...counts.rates(PRIOR, 'u'), order };
}

function drawnOf(persons: readonly FoldedPerson[]): readonly FoldedPerson[] {
  const draw = newDraw<FoldedPerson>('strangers', DRAWN);
  for (const person of persons) draw.offer(person.key, person);
  return draw.drawn();
}

/** What pairs are judged by. */
export interface Model {
  readonly rates: RatesByField;
  /** How likely any pair at all is to be one person, before anything is compared: the binary logarithm of the odds. */
  readonly before: number;
  /** How many pairs are of one person, as far as can be told. */
  readonly matches: number;
}

/** Pairs that were compared: each by the way it agrees, and what the values add to that in bits. */
export interface ComparedPairs {
  readonly patterns: readonly number[];
  readonly values: readonly number[];
}

/**
 * How often two records of one person agree (`m`), and how many such pairs there are, learnt from the pairs themselves by
 * expectation–maximisation: each counts by how likely it is to be one person under the model so far. `among` is how many
 * pairs there are in all, compared or not; `expected` how many of them to begin with, `most` at most, are one person.
 */
export function learnMatches(
  { patterns, values }: ComparedPairs,
  strangers: RatesByField,
  { among, expected, most }: { readonly among: number; readonly expected: number; readonly most: number },
): Model {
  let model: Model = { rates: strangers, before: oddsOf(expected, among), matches: expected };
  for (let round = 0; round < ROUNDS; round++) {
    const weights = weightsAside(model.rates);
    const shares = new Float64Array(PATTERNS.length);
    let matches = 0;
    patterns.forEach((pattern, place) => {
      const share = probabilityOf(model.before + (weights[pattern] as number) + (values[place] as number));
      if (share < LEAST_SHARE) return;
      shares[pattern] = (shares[pattern] as number) + share;
      matches += share;
    });
    const counts = newCounts();
    PATTERNS.forEach((pattern, place) => {
      const share = shares[place] as number;
      if (share > 0) for (const field of FIELDS) counts.add(field, pattern[field], share);
    });
    const reckoned = Math.min(Math.max(matches, 1), most);
    model = { rates: counts.rates(strangers, 'm'), before: oddsOf(reckoned, among), matches };
  }
  return model;
}

export function probabilityOf(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}

function oddsOf(matches: number, among: number): number {
  return Math.log2(matches / Math.max(among - matches, 1));
}

/** Counts the outcomes of comparisons by field. */
function newCounts() {
  const counts = new Map<string, number>();
  return {
    add(field: FieldName, level: string, share: number): void {
      const key = `${field} ${level}`;
      counts.set(key, (counts.get(key) ?? 0) + share);
    },
    /** The rates `known`, with `m` or `u` as counted together with what was held beforehand. */
    rates(known: RatesByField, which: 'm' | 'u'): RatesByField {
      const of = (field: FieldName) => {
        const all = LEVELS[field].reduce((sum, level) => sum + (counts.get(`${field} ${level}`) ?? 0), 0);
        return Object.fromEntries(
          LEVELS[field].map((level) => {
            const prior = PRIOR[field][level] as { m: number; u: number };
            const counted = counts.get(`${field} ${level}`) ?? 0;
            const learnt = (counted + prior[which] * TRUST[which]) / (all + TRUST[which]);
            const isHeld = which === 'm' && field === 'born' && level === 'different';
            const rate = isHeld ? Math.min(learnt, MOST_DIFFERENT) : learnt;
            return [level, { ...(known[field][level] ?? prior), [which]: rate }];
          }),
        );
      };
      return { given: of('given'), family: of('family'), born: of('born'), order: of('order') };
    },
  };
}
