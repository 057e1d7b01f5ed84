const LIGATURES: Readonly<Record<string, string>> = {
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
  '\ufb05': 'st',
  '\ufb06': 'st',
};
const LIGATURE = /[\ufb00-\ufb06]/g;
/** A soft hyphen at the end of a line parts a word as a hyphen does; elsewhere nobody sees it. */
const HYPHEN_AT_END = /\u00ad(?=[ \t]*(?:\r?\n|\f|$))/g;
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;
const HYPHENS = /[\u2010\u2011]/g;

/**
 * The text as a reader sees it, whatever a word processor or a font wrote it with: "å" as one character, ligatures as
 * their letters, hyphens as hyphens, and nothing that is not seen.
 */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(LIGATURE, (ligature) => LIGATURES[ligature] ?? ligature)
    .replace(HYPHENS, '-')
    .replace(HYPHEN_AT_END, '-')
    .replace(UNSEEN, '');
}
