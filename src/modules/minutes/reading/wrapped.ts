/** Joins wrapped lines into one text: blanks become one, a word broken at the line's end is mended. */
export function joinWrapped(lines: readonly string[]): string {
  let joined = '';
  for (const line of lines) {
    const next = line.replace(/\s+/g, ' ').trim();
    if (next !== '') joined = joined === '' ? next : seam(joined, next);
  }
  return joined;
}

/** "hälso-" + "och sjukvård" keeps hyphen and blank, "IT-" + "stöd" and "2025-" + "2029" the hyphen, "verk-" + "samhet" neither. */
function seam(before: string, next: string): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + next;
  if (!/[\p{L}\d]-$/u.test(before)) return `${before} ${next}`;
  if (/^(?:och|eller|samt|respektive|till)\b/u.test(next)) return `${before} ${next}`;
  const isBrokenWord = /\p{Ll}\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(next);
  return (isBrokenWord ? before.slice(0, -1) : before) + next;
}
