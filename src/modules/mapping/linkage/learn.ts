import { newDraw } from '../../../kernel/sample.ts';
import { type Agreement, compare, type FieldName, type FoldedPerson } from './compare.ts';
import { LEVELS, PRIOR, type RatesByField } from './weights.ts';

const FIELDS = Object.keys(LEVELS) as FieldName[];
const STRANGERS = 60_000;
const DRAWN = 1_000;
/** What is held beforehand counts as so many pairs: a few strange ones do not overturn it. */
const TRUST = { m: 200, u: 20_000 } as const;
const ROUNDS = 10;
/** Below this a pair has nothing to teach about pairs of one person. */
const LEAST_SHARE = 0.01;

/**
 * How often two different persons agree, by chance alone (`u`): counted over pairs within each source, where a person is
 * once, drawn so that anyone who has the same sources counts the same.
 */
export function learnStrangers(sources: readonly (readonly FoldedPerson[])[]): RatesByField {
  const counts = newCounts();
  for (const source of sources) {
    const drawn = drawnOf(source);
    const pairs = Math.min(STRANGERS, drawn.length * (drawn.length - 1));
    for (let pair = 0; pair < pairs; pair++) {
      const place = pair % drawn.length;
      const apart = 1 + Math.floor(pair / drawn.length);
      counts.add(compare(drawn[place] as FoldedPerson, drawn[(place + apart) % drawn.length] as FoldedPerson), 1);
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
}

/**
 * How often two records of one person agree (`m`), and how many such pairs there are, learnt from the pairs themselves by
 * expectation–maximisation: each counts by how likely it is to be one person under the model so far, which `shareOf`
 * answers from 0 to 1. `among` is how many pairs there are in all, compared or not; at most `most` can be one person.
 */
export function learnMatches(
  pairs: readonly Agreement[],
  strangers: RatesByField,
  { among, most }: { readonly among: number; readonly most: number },
  shareOf: (place: number, model: Model) => number,
): Model {
  let model: Model = { rates: strangers, before: oddsOf(most / 2, among) };
  for (let round = 0; round < ROUNDS; round++) {
    const counts = newCounts();
    let matches = 0;
    pairs.forEach((pair, place) => {
      const share = shareOf(place, model);
      if (share < LEAST_SHARE) return;
      counts.add(pair, share);
      matches += share;
    });
    model = { rates: counts.rates(strangers, 'm'), before: oddsOf(Math.min(Math.max(matches, 1), most), among) };
  }
  return model;
}

function oddsOf(matches: number, among: number): number {
  return Math.log2(matches / Math.max(among - matches, 1));
}

/** Counts the outcomes of comparisons by field. */
function newCounts() {
  const counts = new Map<string, number>();
  return {
    add(pair: Agreement, share: number): void {
      for (const field of FIELDS) {
        const key = `${field} ${pair[field]}`;
        counts.set(key, (counts.get(key) ?? 0) + share);
      }
    },
    /** The rates `known`, with `m` or `u` as counted together with what was held beforehand. */
    rates(known: RatesByField, which: 'm' | 'u'): RatesByField {
      const of = (field: FieldName) => {
        const all = LEVELS[field].reduce((sum, level) => sum + (counts.get(`${field} ${level}`) ?? 0), 0);
        return Object.fromEntries(
          LEVELS[field].map((level) => {
            const prior = PRIOR[field][level] as { m: number; u: number };
            const counted = counts.get(`${field} ${level}`) ?? 0;
            const rate = (counted + prior[which] * TRUST[which]) / (all + TRUST[which]);
            return [level, { ...(known[field][level] ?? prior), [which]: rate }];
          }),
        );
      };
      return { given: of('given'), family: of('family'), born: of('born'), order: of('order') };
    },
  };
}
