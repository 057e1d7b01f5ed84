/** Joins wrapped lines into one text: blanks become one, a word broken at the line's end is mended. */
export function joinWrapped(lines: readonly string[]): string {
  const parts: string[] = [];
  for (const line of lines) {
    const next = line.replace(/\s+/g, ' ').trim();
    const above = parts.at(-1);
    if (next === '') continue;
    if (above === undefined) parts.push(next);
    else {
      const seam = seamOf(above.slice(-LONGEST_END), next);
      if (seam.dropped > 0) parts[parts.length - 1] = above.slice(0, -seam.dropped);
      parts.push(seam.blank + next);
    }
  }
  return parts.join('');
}

/** What a seam is judged on: the last letters of the line above. */
const LONGEST_END = 4;

/** "hälso-" + "och sjukvård" keeps hyphen and blank, "IT-" + "stöd" and "2025-" + "2029" the hyphen, "verk-" + "samhet" neither. */
function seamOf(end: string, next: string): { dropped: number; blank: string } {
  if (end.endsWith('\u00ad')) return { dropped: 1, blank: '' };
  if (!/[\p{L}\d]-$/u.test(end) || /^(?:och|eller|samt|respektive|till)\b/u.test(next))
    return { dropped: 0, blank: ' ' };
  const isBrokenWord = /\p{Ll}\p{Ll}-$/u.test(end) && /^\p{Ll}/u.test(next);
  return { dropped: isBrokenWord ? 1 : 0, blank: '' };
}
