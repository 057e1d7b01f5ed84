import type { FoldedPerson } from './compare.ts';

/** Of keys that so many share, a pair is found by another key or not at all. */
const MOST_PAIRS_OF_A_KEY = 4_000;

/**
 * The pairs worth comparing, each once: those who share at least one key that survives the faults that sources have.
 * `pairs` tells the places of the two in their lists; within one list the first is before the second.
 */
export function eachCandidate(
  ours: readonly FoldedPerson[],
  theirs: readonly FoldedPerson[],
  onPair: (our: number, their: number) => void,
): void {
  const isWithin = ours === theirs;
  const places = new Map<string, number[]>();
  theirs.forEach((person, place) => {
    for (const key of keysOf(person)) {
      const sharing = places.get(key);
      if (sharing === undefined) places.set(key, [place]);
      else sharing.push(place);
    }
  });
  const among = new Map<string, number>();
  for (const person of ours) for (const key of keysOf(person)) among.set(key, (among.get(key) ?? 0) + 1);
  ours.forEach((person, our) => {
    const seen = new Set<number>();
    for (const key of keysOf(person)) {
      const sharing = places.get(key) ?? [];
      if (sharing.length * (among.get(key) ?? 0) > MOST_PAIRS_OF_A_KEY * 2) continue;
      for (const their of sharing) if (!isWithin || their > our) seen.add(their);
    }
    for (const their of seen) onPair(our, their);
  });
}

const STEM = 4;

/** A date with another fault, a name with another, or the two names exchanged: one of these is the same all the same. */
function keysOf({ given, family, born }: FoldedPerson): readonly string[] {
  const names = [...(given?.sounds ?? []), ...(family?.sounds ?? [])].filter((sound) => sound.length > 1);
  const [first, last] = [given?.sounds[0], family?.sounds.at(-1)];
  const both = first === undefined || last === undefined ? [] : [`n ${[first, last].sort().join(' ')}`];
  if (born === null) return both;
  const [year = '', month = '', day = ''] = born.split('-');
  const dated = new Set(names.map((name) => name.slice(0, STEM)));
  return [
    `d ${born}`,
    ...both,
    ...(both.length === 0 ? [] : [`y ${both[0]} ${year}`, `m ${both[0]} ${[month, day].sort().join('')}`]),
    ...[...dated].flatMap((name) => [
      `a ${name} ${year} ${month}`,
      `b ${name} ${year} ${day}`,
      `c ${name} ${[month, day].sort().join('-')}`,
    ]),
  ];
}
