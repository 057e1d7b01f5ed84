import { editsBetween, mayBeWithin } from './edits.ts';
import { type FoldedName, foldName } from './names.ts';
import type { NamedPerson } from './person.ts';

/** How far two names agree. */
export const NAME_LEVELS = [
  'same',
  'sounds-same',
  'part',
  'similar',
  'alike',
  'initial',
  'different',
  'missing',
] as const;
export type NameLevel = (typeof NAME_LEVELS)[number];

/** How far two birth dates agree. */
export const BORN_LEVELS = ['same', 'swapped', 'one-off', 'two-parts', 'one-part', 'different', 'missing'] as const;
export type BornLevel = (typeof BORN_LEVELS)[number];

/** Whether both sources have the names in the same order. */
export const ORDER_LEVELS = ['straight', 'turned'] as const;
export type OrderLevel = (typeof ORDER_LEVELS)[number];

/** How far two persons agree, by field. */
export interface Agreement {
  readonly given: NameLevel;
  readonly family: NameLevel;
  readonly born: BornLevel;
  readonly order: OrderLevel;
}

export type FieldName = keyof Agreement;

/** A person as compared. */
export interface FoldedPerson {
  readonly key: string;
  readonly given: FoldedName | undefined;
  readonly family: FoldedName | undefined;
  readonly born: string | null;
}

export function foldPerson({ key, given, family, born }: NamedPerson): FoldedPerson {
  return { key, given: foldName(given), family: foldName(family), born };
}

/** Compares two persons; the names the other way about where they agree better so. */
export function compare(one: FoldedPerson, other: FoldedPerson): Agreement {
  const born = compareBorn(one.born, other.born);
  const straight = { given: compareNames(one.given, other.given), family: compareNames(one.family, other.family) };
  if (straight.given === 'same' || straight.family === 'same') return { ...straight, born, order: 'straight' };
  const turned = { given: compareNames(one.given, other.family), family: compareNames(one.family, other.given) };
  const isTurned = isLikely(turned.given) ? mayBe(turned.family) : mayBe(turned.given) && isLikely(turned.family);
  return isTurned ? { ...turned, born, order: 'turned' } : { ...straight, born, order: 'straight' };
}

function isLikely(level: NameLevel): boolean {
  return level === 'same' || level === 'sounds-same' || level === 'part' || level === 'similar';
}

function mayBe(level: NameLevel): boolean {
  return isLikely(level) || level === 'missing';
}

/** Of names this long one letter more may be wrong. */
const LONG = 8;
/** Shorter names that differ by a letter are other names: Eva, Ewa. */
const SHORT = 4;

export function compareNames(one: FoldedName | undefined, other: FoldedName | undefined): NameLevel {
  if (one === undefined || other === undefined) return 'missing';
  if (one.whole === other.whole) return 'same';
  if (one.sound === other.sound) return 'sounds-same';
  if (one.sounds.some((sound) => sound.length > 1 && other.sounds.includes(sound))) return 'part';
  if (isSimilar(one.whole, one.letters, other.whole, other.letters)) return 'similar';
  if ((one.words.length > 1 || other.words.length > 1) && hasSimilarWord(one, other)) return 'similar';
  if (isInitial(one, other) || isInitial(other, one)) return 'initial';
  return isAlike(one, other) ? 'alike' : 'different';
}

function isSimilar(one: string, letters: number, other: string, others: number): boolean {
  const length = Math.max(one.length, other.length);
  if (length < SHORT) return false;
  const most = length >= LONG ? 2 : 1;
  return mayBeWithin(letters, others, most) && editsBetween(one, other, most) <= most;
}

function hasSimilarWord(one: FoldedName, other: FoldedName): boolean {
  return one.words.some((word, place) =>
    other.words.some((its, at) =>
      isSimilar(word, one.lettersOfWords[place] as number, its, other.lettersOfWords[at] as number),
    ),
  );
}

/** With so many letters wrong that it may well be another name. */
function isAlike(one: FoldedName, other: FoldedName): boolean {
  const most = Math.floor(Math.max(one.whole.length, other.whole.length) / LETTERS_OF_A_FAULT);
  return mayBeWithin(one.letters, other.letters, most) && editsBetween(one.whole, other.whole, most) <= most;
}

const LETTERS_OF_A_FAULT = 3;

function isInitial({ words: [first = ''] }: FoldedName, { words: [name = ''] }: FoldedName): boolean {
  return first.length === 1 && name.startsWith(first);
}

/** Compares two dates, YYYY-MM-DD: which digits differ, and whether those are exchanged with each other. */
export function compareBorn(one: string | null, other: string | null): BornLevel {
  if (one === null || other === null) return 'missing';
  if (one === other) return 'same';
  const differing = DIGITS.filter((place) => one.charCodeAt(place) !== other.charCodeAt(place));
  const [first = 0, second = 0] = differing;
  if (differing.length === 1) return 'one-off';
  const areNeighbours = DIGITS.indexOf(second) - DIGITS.indexOf(first) === 1;
  const areExchanged = one[first] === other[second] && one[second] === other[first];
  if (differing.length === 2 && areNeighbours && areExchanged) return 'swapped';
  const [year, month, day] = PARTS.map(([from, to]) => differing.every((place) => place < from || place >= to));
  if (year === true && one.slice(...MONTH) === other.slice(...DAY) && one.slice(...DAY) === other.slice(...MONTH))
    return 'swapped';
  const parts = Number(year) + Number(month) + Number(day);
  if (parts === 2) return 'two-parts';
  return year === true ? 'one-part' : 'different';
}

const DIGITS = [0, 1, 2, 3, 5, 6, 8, 9];
const MONTH = [5, 7] as const;
const DAY = [8, 10] as const;
const PARTS = [[0, 4], MONTH, DAY] as const;
