import type { Person } from '../evidence/people.ts';
import { foldCase } from '../fold-case.ts';

/**
 * What a user name stands for: a person's index in the population, or one of these. Sign-ins of nobody are counted,
 * those of a known person outside the population are ignored.
 */
export const NOBODY = -1;
export const OUTSIDE = -2;

/** User names in lower case, and what each stands for. A name that is not among them stands for nobody. */
export interface UserNames {
  readonly names: readonly string[];
  readonly subjects: readonly number[];
}

/** Looks up the user name that stands in bytes, without regard to case. */
export type FindSubject = (bytes: Buffer, start: number, end: number) => number;

const NOT_ASCII = -1;

/** The user names of everyone in employees.csv; one that two persons have is left out. */
export function userNamesOf(persons: readonly Person[]): UserNames {
  const owners = new Map<string, Person | undefined>();
  for (const person of persons)
    for (const { userName } of person.employments) {
      const name = foldCase(userName);
      owners.set(name, !owners.has(name) || owners.get(name) === person ? person : undefined);
    }
  const known = [...owners].filter(([name, owner]) => name !== '' && owner !== undefined) as [string, Person][];
  return {
    names: known.map(([name]) => name),
    subjects: known.map(([, { isInPopulation, index }]) => (isInPopulation ? index : OUTSIDE)),
  };
}

/** A slot of the table: the hash of a name, where its bytes lie, and whose it is; of one that is free the end is 0. */
const SLOT = 4;
const [HASH, START, END, SUBJECT] = [0, 1, 2, 3];

/**
 * Makes the look-up of user names. Names in ASCII are found by a hash table over their bytes, so that no text is made
 * for each of millions of rows; the others by text.
 */
export function subjectFinder({ names, subjects }: UserNames): FindSubject {
  const byText = new Map(names.map((name, index) => [name, subjects[index] as number]));
  const mask = 2 ** Math.ceil(Math.log2(names.length * 2 + 1)) - 1;
  const table = new Int32Array((mask + 1) * SLOT);
  const text = Buffer.from(names.join(''));
  let start = 0;
  for (const [name, subject] of byText) {
    const end = start + Buffer.byteLength(name);
    const hash = hashOf(text, start, end);
    let slot = hash & mask;
    while (hash !== NOT_ASCII && table[slot * SLOT + END] !== 0) slot = (slot + 1) & mask;
    if (hash !== NOT_ASCII) table.set([hash, start, end, subject], slot * SLOT);
    start = end;
  }

  return (bytes, from, to) => {
    const hash = hashOf(bytes, from, to);
    if (hash === NOT_ASCII) return byText.get(foldCase(bytes.toString('utf8', from, to))) ?? NOBODY;
    for (let at = (hash & mask) * SLOT; table[at + END] !== 0; at = (at + SLOT) % table.length)
      if (
        table[at + HASH] === hash &&
        isSame(bytes, from, to, text, table[at + START] as number, table[at + END] as number)
      )
        return table[at + SUBJECT] as number;
    return NOBODY;
  };
}

/** FNV-1a over the bytes with A–Z as a–z; NOT_ASCII when there is another letter. */
function hashOf(bytes: Buffer, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) {
    const byte = lowered(bytes[at] as number);
    if (byte >= 0x80) return NOT_ASCII;
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) & 0x7fffffff;
}

function isSame(bytes: Buffer, from: number, to: number, name: Buffer, start: number, end: number): boolean {
  if (to - from !== end - start) return false;
  for (let at = from, own = start; at < to; at++, own++) if (lowered(bytes[at] as number) !== name[own]) return false;
  return true;
}

function lowered(byte: number): number {
  return byte >= 65 && byte <= 90 ? byte + 32 : byte;
}
