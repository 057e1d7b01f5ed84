const SLIP = /(?<=\p{L})[1I|05](?=\p{Ll})|(?<=\p{Ll})[1I|](?!\S)/gu;
const LETTERS: Readonly<Record<string, string>> = { '1': 'l', I: 'l', '|': 'l', '0': 'o', '5': 's' };

/** A text as it was before optical reading took letters for digits, character for character: "besIutar" → "beslutar". */
export function withoutSlips(text: string): string {
  return text.replace(SLIP, (slip) => LETTERS[slip] ?? slip);
}
