import { lettersOf } from './edits.ts';

/** A name as it is compared: the words of it, folded. */
export interface FoldedName {
  /** All words, in order, as one: where a blank or hyphen stands is often a slip of its own. */
  readonly whole: string;
  readonly words: readonly string[];
  /** The letters of the whole and of each word, as bits. */
  readonly letters: number;
  readonly lettersOfWords: readonly number[];
  /** How the words sound, written in one way. */
  readonly sounds: readonly string[];
  /** The sounds as one. */
  readonly sound: string;
}

/**
 * Folds a name to plain small letters: accents off, å ä æ to a, ö ø to o, and what stands for those where a source could
 * not write them (aa, ae, oe). Hyphens part words. Undefined when nothing is left.
 */
export function foldName(name: string | null): FoldedName | undefined {
  const words = (name ?? '')
    .toLowerCase()
    .replaceAll('æ', 'a')
    .replaceAll('ø', 'o')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.replaceAll('aa', 'a').replaceAll('ae', 'a').replaceAll('oe', 'o'));
  if (words.length === 0) return undefined;
  const whole = words.join('');
  const sounds = words.map(soundOf);
  const letters = { letters: lettersOf(whole), lettersOfWords: words.map(lettersOf) };
  return { whole, words, ...letters, sounds, sound: sounds.join('') };
}

/** Spellings of one sound, the longer first: Carlsson and Karlsson, Christina and Kristina, Gustafson and Gustavsson. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/ch|ck|qu|q/g, 'k'],
  [/th/g, 't'],
  [/dt\b/g, 't'],
  [/gh/g, 'g'],
  [/sch|sj|skj|stj/g, 's'],
  [/tz|z/g, 's'],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/fv|w|f(?=s)/g, 'v'],
  [/hj|lj|gj|y|ij/g, 'i'],
  [/j/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/** How a folded word sounds, roughly, in Swedish. */
function soundOf(word: string): string {
  return SPELLINGS.reduce((sound, [spelling, written]) => sound.replace(spelling, written), word);
}
