import { eachCandidate } from './candidates.ts';
import { type Agreement, compare, type FieldName, type FoldedPerson } from './compare.ts';
import { learnMatches, learnStrangers, type Model } from './learn.ts';
import { areLikeTwins, areNamesakes, bitsOfNamesakes, excessOfNamesakes } from './namesakes.ts';
import { isByValue, PATTERNS, patternOf, weightAside, weightsAside } from './patterns.ts';
import { LEVELS, type Rarity, rarityOf } from './weights.ts';

/** What one field says of a pair. */
export interface FieldSpeaks {
  readonly field: FieldName;
  readonly level: Agreement[FieldName];
  /** In bits: above nought for one person, below it for two, nought when a source lacks the value. */
  readonly weight: number;
}

/** Two records by their places, and how likely they are of one person: the binary logarithm of the odds. */
export interface JudgedPair {
  readonly left: number;
  readonly right: number;
  readonly bits: number;
}

/** What is far below is not looked at again: one in twenty. */
const CONSIDERED_FROM = Math.log2(0.05 / 0.95);

/** Judges pairs of two lists (or of one list and itself) by what it has learnt from all of them. */
export interface Judge {
  readonly model: Model;
  /** All pairs that are not out of the question. */
  readonly pairs: readonly JudgedPair[];
  /** What the fields say of any pair, also one that was never a candidate. */
  fieldsOf(left: number, right: number): readonly FieldSpeaks[];
}

export function judgePairs(ours: readonly FoldedPerson[], theirs: readonly FoldedPerson[]): Judge {
  const isWithin = ours === theirs;
  const sources = isWithin ? [ours] : [ours, theirs];
  const rarity = rarityOf(...sources);
  const [lefts, rights, patterns, names, born]: [number[], number[], number[], number[], number[]] = [
    [],
    [],
    [],
    [],
    [],
  ];
  /** How common the names of those are, by their parts, who have nothing else in common. */
  const namesakes: number[] = [];
  eachCandidate(ours, theirs, (left, right) => {
    const one = ours[left] as FoldedPerson;
    const agreement = compare(one, theirs[right] as FoldedPerson);
    // A birth date alone names nobody; with a family name it names twins.
    if (agreement.given === 'missing' && agreement.family === 'missing') return;
    if (areLikeTwins(agreement)) return;
    const bits = bitsOfValue(rarity, one, agreement, 'given') + bitsOfValue(rarity, one, agreement, 'family');
    if (areNamesakes(agreement) && agreement.born === 'different') namesakes.push(2 ** -bits);
    lefts.push(left);
    rights.push(right);
    patterns.push(patternOf(agreement));
    names.push(bits);
    born.push(bitsOfValue(rarity, one, agreement, 'born'));
  });
  const among = isWithin ? (ours.length * (ours.length - 1)) / 2 : ours.length * theirs.length;
  const fewer = Math.max(Math.min(ours.length, theirs.length), 1);
  const strangers = learnStrangers(sources);
  const excess = excessOfNamesakes(namesakes, among, strangers.born.different?.u ?? 1);
  const values = patterns.map((pattern, place) => {
    const [ofNames, ofBorn] = [names[place] as number, born[place] as number];
    return ofBorn + (areNamesakes(PATTERNS[pattern] as Agreement) ? bitsOfNamesakes(ofNames, excess) : ofNames);
  });
  const model = learnMatches({ patterns, values }, strangers, {
    among,
    expected: fewer / 2,
    most: Math.max(ours.length, theirs.length, 1) * MOST_REPEATS,
  });
  const weights = weightsAside(model.rates);
  const pairs: JudgedPair[] = [];
  patterns.forEach((pattern, place) => {
    const bits = model.before + (weights[pattern] as number) + (values[place] as number);
    if (bits >= CONSIDERED_FROM) pairs.push({ left: lefts[place] as number, right: rights[place] as number, bits });
  });
  const fieldsOf = (left: number, right: number): readonly FieldSpeaks[] => {
    const one = ours[left] as FoldedPerson;
    const agreement = compare(one, theirs[right] as FoldedPerson);
    const parts = bitsOfValue(rarity, one, agreement, 'given') + bitsOfValue(rarity, one, agreement, 'family');
    // What a whole name says less than its parts is taken from each alike.
    const less = areNamesakes(agreement) ? bitsOfNamesakes(parts, excess) / parts : 1;
    const bitsOf = (field: FieldName) =>
      bitsOfValue(rarity, one, agreement, field) * (field === 'given' || field === 'family' ? less : 1);
    return (Object.keys(LEVELS) as FieldName[]).map((field) => ({
      field,
      level: agreement[field],
      weight: weightAside(model.rates, field, agreement[field]) + bitsOf(field),
    }));
  };
  return { model, pairs, fieldsOf };
}

/** Pairs of one person are at most so many for each record. */
const MOST_REPEATS = 5;

function bitsOfValue(rarity: Rarity, one: FoldedPerson, agreement: Agreement, field: FieldName): number {
  if (!isByValue(field, agreement[field]) || field === 'order') return 0;
  if (field === 'born') return rarity.bitsOfBorn(one.born ?? '');
  const name = one[field]?.whole ?? '';
  const bits = rarity.bitsOfName(field, name);
  if (agreement.order === 'straight') return bits;
  // A common family name is rare among given names; turned, it is no less common for that.
  return Math.min(bits, rarity.bitsOfName(field === 'given' ? 'family' : 'given', name));
}
