import type { Agreement } from './compare.ts';

const ROUNDS = 10;

/**
 * How often two strangers are namesakes beyond what the parts of the name say: a name runs in a family and follows a
 * fashion, and rare parts go together. Reckoned from those pairs that have the whole name in common and nothing of the birth
 * date; each of them counts by how little its name's own commonness accounts for it (expectation–maximisation).
 * `shares` says of each such pair how common its name is by its parts; `among` is how many pairs of strangers there are,
 * of whom `differing` is the part whose dates have nothing in common.
 */
export function excessOfNamesakes(shares: readonly number[], among: number, differing: number): number {
  const strangers = Math.max(among * differing, 1);
  let excess = shares.length / strangers;
  for (let round = 0; round < ROUNDS; round++)
    excess = shares.reduce((sum, share) => sum + excess / (share + excess), 0) / strangers;
  return excess;
}

/** Whether two have the whole name in common, in whichever order. */
export function areNamesakes({ given, family }: Agreement): boolean {
  return given === 'same' && family === 'same';
}

/** Whether two have birth date and family name in common, and given names that have nothing of each other. */
export function areLikeTwins({ given, family, born }: Agreement): boolean {
  return given === 'different' && family === 'same' && born === 'same';
}

/** What a whole name in common says, in bits, of what its parts would say each by itself. */
export function bitsOfNamesakes(parts: number, excess: number): number {
  return -Math.log2(2 ** -parts + excess);
}
