/** Words that all recommendations have, and that therefore tell nothing of what one is about. */
const COMMON = new Set(
  (
    'rekommend region kommun revisi revisor styrel nämnd nämnde bolag direkt förval säkers behöve därför följan också även ' +
    'samtli samt eller inom utifrå enligt avseen gällan finns skall borde menar anser bedöme vilka vilken deras denna dessa ' +
    'genom vidta åtgärd tillse medför hänsyn ytterl tydlig förtyd utveck fortsa bland annat under efter inför även ska bör'
  ).split(' '),
);
const STEM = 6;
const SHORTEST = 4;
/** So many words have to be shared, and so large a share of the one that has fewest. */
const LEAST_SHARED = 3;
const LEAST_SHARE = 0.5;

/** What a recommendation is about: the beginnings of its words, so that forms of a word count as one. */
function termsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];
  const stems = words.filter((word) => word.length >= SHORTEST).map((word) => word.slice(0, STEM));
  return new Set(stems.filter((stem) => !COMMON.has(stem)));
}

/**
 * How much two recommendations are about the same, from 0 to 1: the share of words that the one with fewest has in common
 * with the other; 0 when they share fewer than three. The same either way round.
 */
export function likeness(one: string, other: string): number {
  const [a, b] = [termsOf(one), termsOf(other)];
  const shared = [...a].filter((term) => b.has(term)).length;
  return shared < LEAST_SHARED ? 0 : shared / Math.min(a.size, b.size);
}

/** Whether one recommendation seems to say again what another said. A suggestion: somebody confirms it. */
export function seemsToRepeat(one: string, other: string): boolean {
  return likeness(one, other) >= LEAST_SHARE;
}
