/** The name among `names` that is fewest letters away from `wanted`. */
export function nearestName(wanted: string, names: readonly string[]): string {
  const ranked = names.map((name) => ({ name, distance: editDistance(wanted, name) }));
  return ranked.sort((a, b) => a.distance - b.distance)[0]?.name ?? '';
}

/** Levenshtein: how many letters must be added, removed or changed. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...a].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...b].entries())
      next.push(
        Math.min((row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1, (row[column] ?? 0) + (letter === other ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
