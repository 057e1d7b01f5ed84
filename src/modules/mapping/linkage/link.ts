import { eachCandidate } from './candidates.ts';
import { type Agreement, compare, type FieldName, type FoldedPerson, foldPerson } from './compare.ts';
import { learnMatches, learnStrangers, type Model } from './learn.ts';
import type { NamedPerson } from './person.ts';
import { LEVELS, type Rarity, rarityOf, weightOf } from './weights.ts';

/** What one field says of a pair. */
export interface FieldSpeaks {
  readonly field: FieldName;
  readonly level: Agreement[FieldName];
  /** In bits: above nought for one person, below it for two, nought when a source lacks the value. */
  readonly weight: number;
}

/** That two records may be of one person. It is never more than a proposal: a person who looks at both decides. */
export interface LinkProposal {
  readonly left: string;
  readonly right: string;
  /** From 0 to 1, as the model reckons. */
  readonly probability: number;
  /** The sum of what the fields say, in bits. */
  readonly weight: number;
  readonly fields: readonly FieldSpeaks[];
}

/** The proposals, and those of whom nobody can be proposed since several fit nearly as well. */
export interface Linked {
  /** The likeliest first. */
  readonly proposals: readonly LinkProposal[];
  readonly ambiguous: readonly LinkProposal[];
}

/** The least probability of a proposal. */
export const PROPOSED_FROM = 0.98;
/** What is far below is not looked at again. */
const CONSIDERED_FROM = 0.05;
/** Of two who both fit, the better is proposed only if it fits so many times better. */
const TIMES_BETTER = 20;

/**
 * Links two sources in which a person is at most once, by name and birth date, after Fellegi and Sunter (1969): each field
 * speaks for or against by how often it agrees in pairs of one person and in pairs of two. Same sources, same answer.
 */
export function linkPersons(ours: readonly NamedPerson[], theirs: readonly NamedPerson[]): Linked {
  const considered = considerPairs(ours.map(foldPerson), theirs.map(foldPerson));
  const [lefts, rights] = [bestBy(considered, 'left'), bestBy(considered, 'right')];
  const likely = considered.filter(({ probability }) => probability >= PROPOSED_FROM);
  const isClear = (pair: LinkProposal) => isAhead(pair, lefts.get(pair.left)) && isAhead(pair, rights.get(pair.right));
  const isBest = (pair: LinkProposal) => lefts.get(pair.left)?.[0] === pair || rights.get(pair.right)?.[0] === pair;
  return {
    proposals: likely.filter(isClear),
    ambiguous: likely.filter((pair) => !isClear(pair) && isBest(pair)),
  };
}

/** Finds those who are more than once in one source. A person may be there any number of times. */
export function findRepeated(persons: readonly NamedPerson[]): readonly LinkProposal[] {
  const folded = persons.map(foldPerson);
  return considerPairs(folded, folded).filter(({ probability }) => probability >= PROPOSED_FROM);
}

interface Pair {
  readonly left: FoldedPerson;
  readonly right: FoldedPerson;
  readonly agreement: Agreement;
}

/** All pairs that are not out of the question, the likeliest first. */
function considerPairs(ours: readonly FoldedPerson[], theirs: readonly FoldedPerson[]): LinkProposal[] {
  const isWithin = ours === theirs;
  const pairs: Pair[] = [];
  eachCandidate(ours, theirs, (our, their) => {
    const [left, right] = [ours[our] as FoldedPerson, theirs[their] as FoldedPerson];
    pairs.push({ left, right, agreement: compare(left, right) });
  });
  const rarity = isWithin ? rarityOf(ours) : rarityOf(ours, theirs);
  const among = isWithin ? (ours.length * (ours.length - 1)) / 2 : ours.length * theirs.length;
  const model = learnMatches(
    pairs.map(({ agreement }) => agreement),
    learnStrangers(isWithin ? [ours] : [ours, theirs]),
    { among, most: Math.max(Math.min(ours.length, theirs.length), 1) },
    (place, known) => judge(pairs[place] as Pair, known, rarity).probability,
  );
  return pairs
    .map((pair) => judge(pair, model, rarity))
    .filter(({ probability }) => probability >= CONSIDERED_FROM)
    .sort((one, other) => other.weight - one.weight);
}

function judge({ left, right, agreement }: Pair, { rates, before }: Model, rarity: Rarity): LinkProposal {
  const fields = (Object.keys(LEVELS) as FieldName[]).map((field): FieldSpeaks => {
    const level = agreement[field];
    const rate = rates[field][level];
    if (rate === undefined) return { field, level, weight: 0 };
    const isSameName = level === 'same' && (field === 'given' || field === 'family');
    const u = isSameName ? rarity.shareOf(field, left[field]?.whole ?? '') : rate.u;
    return { field, level, weight: weightOf({ m: rate.m, u }) };
  });
  const weight = fields.reduce((sum, field) => sum + field.weight, 0);
  return { left: left.key, right: right.key, probability: probabilityOf(before + weight), weight, fields };
}

function probabilityOf(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}

/** By record, its pairs from the best on. */
function bestBy(
  considered: readonly LinkProposal[],
  side: 'left' | 'right',
): ReadonlyMap<string, readonly LinkProposal[]> {
  return Map.groupBy(considered, (pair) => pair[side]);
}

/** Whether it is the best of those, and clearly better than the next. */
function isAhead(pair: LinkProposal, those: readonly LinkProposal[] = []): boolean {
  const [best, next] = those;
  return best === pair && (next === undefined || pair.weight - next.weight >= Math.log2(TIMES_BETTER));
}
