import type { FoldedPerson } from './compare.ts';

/** Of keys that so many share, a pair is found by another key or not at all. */
const MOST_PAIRS_OF_A_KEY = 4_000;

/**
 * The pairs worth comparing, each once: those who share at least one key that survives the faults that sources have.
 * `onPair` is told the places of the two in their lists; within one list the first is before the second.
 */
export function eachCandidate(
  ours: readonly FoldedPerson[],
  theirs: readonly FoldedPerson[],
  onPair: (our: number, their: number) => void,
): void {
  const isWithin = ours === theirs;
  const places = placesByKey(theirs);
  const among = isWithin ? places : placesByKey(ours);
  /** The last of ours that was paired with each of theirs. */
  const paired = new Int32Array(theirs.length).fill(-1);
  ours.forEach((person, our) => {
    for (const key of keysOf(person)) {
      const sharing = places.get(key) ?? [];
      if (sharing.length * (among.get(key)?.length ?? 0) > MOST_PAIRS_OF_A_KEY * 2) continue;
      for (const their of sharing) {
        if (paired[their] === our || (isWithin && their <= our)) continue;
        paired[their] = our;
        onPair(our, their);
      }
    }
  });
}

function placesByKey(persons: readonly FoldedPerson[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  persons.forEach((person, place) => {
    for (const key of keysOf(person)) {
      const sharing = places.get(key);
      if (sharing === undefined) places.set(key, [place]);
      else sharing.push(place);
    }
  });
  return places;
}

const STEM = 4;

/** A date with another fault, a name with another, or the two names exchanged: one of these is the same all the same. */
function keysOf({ given, family, born }: FoldedPerson): readonly string[] {
  const names = [...(given?.sounds ?? []), ...(family?.sounds ?? [])].filter((sound) => sound.length > 1);
  const [first, last] = [given?.sounds[0], family?.sounds.at(-1)];
  const both = first === undefined || last === undefined ? [] : [`n ${[first, last].sort().join(' ')}`];
  const wholes =
    given === undefined || family === undefined ? [] : [`w ${[given.whole, family.whole].sort().join(' ')}`];
  if (born === null) return [...both, ...wholes];
  const [year = '', month = '', day = ''] = born.split('-');
  const dated = new Set(names.map((name) => name.slice(0, STEM)));
  return [
    `d ${born}`,
    ...both,
    ...wholes,
    ...(both.length === 0 ? [] : [`y ${both[0]} ${year}`, `m ${both[0]} ${[month, day].sort().join('')}`]),
    ...[...dated].flatMap((name) => [
      `a ${name} ${year} ${month}`,
      `b ${name} ${year} ${day}`,
      `c ${name} ${[month, day].sort().join('-')}`,
    ]),
  ];
}
