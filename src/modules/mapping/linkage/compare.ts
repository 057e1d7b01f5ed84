import type { LocalDate } from '../../../kernel/local-date.ts';
import { editsBetween } from './edits.ts';
import { type FoldedName, foldName } from './names.ts';
import type { NamedPerson } from './person.ts';

/** How far two names agree. */
export const NAME_LEVELS = ['same', 'sounds-same', 'part', 'similar', 'initial', 'different', 'missing'] as const;
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
  readonly born: LocalDate | null;
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
  const isTurned = isLikely(turned.given) && isLikely(turned.family);
  return isTurned ? { ...turned, born, order: 'turned' } : { ...straight, born, order: 'straight' };
}

function isLikely(level: NameLevel): boolean {
  return level === 'same' || level === 'sounds-same' || level === 'part' || level === 'similar';
}

/** Of names this long one letter more may be wrong. */
const LONG = 8;
/** Shorter names that differ by a letter are other names: Eva, Ewa; Lind, Lund. */
const SHORT = 4;

export function compareNames(one: FoldedName | undefined, other: FoldedName | undefined): NameLevel {
  if (one === undefined || other === undefined) return 'missing';
  if (one.whole === other.whole) return 'same';
  if (one.sounds.join('') === other.sounds.join('')) return 'sounds-same';
  if (one.sounds.some((sound) => sound.length > 1 && other.sounds.includes(sound))) return 'part';
  if (isSimilar(one.whole, other.whole)) return 'similar';
  if (one.words.some((word) => other.words.some((its) => isSimilar(word, its)))) return 'similar';
  return isInitial(one, other) || isInitial(other, one) ? 'initial' : 'different';
}

function isSimilar(one: string, other: string): boolean {
  const length = Math.max(one.length, other.length);
  if (length <= SHORT) return length === SHORT && editsBetween(one, other, 1) <= 1;
  const most = length >= LONG ? 2 : 1;
  return editsBetween(one, other, most) <= most;
}

function isInitial({ words: [first = ''] }: FoldedName, { words: [name = ''] }: FoldedName): boolean {
  return first.length === 1 && name.startsWith(first);
}

export function compareBorn(one: LocalDate | null, other: LocalDate | null): BornLevel {
  if (one === null || other === null) return 'missing';
  if (one === other) return 'same';
  const [ours, theirs] = [one.split('-'), other.split('-')];
  if (ours[0] === theirs[0] && ours[1] === theirs[2] && ours[2] === theirs[1]) return 'swapped';
  if (editsBetween(one, other, 1) <= 1) return 'one-off';
  const parts = ours.filter((part, index) => part === theirs[index]).length;
  if (parts === 2) return 'two-parts';
  return parts === 1 && ours[0] === theirs[0] ? 'one-part' : 'different';
}
