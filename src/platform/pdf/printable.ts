const PRIVATE_USE = /\p{Co}/u;
/** Characters without a look of their own, direction overrides among them; a soft hyphen is kept. */
const INVISIBLE = /(?!\u{ad})\p{Cf}/gu;
const LINE_BREAK = /\r\n?|[\u{85}\u{2028}\u{2029}]/gu;

/**
 * Data whose every string can be set in a font: composed (NFC), without invisible characters, and with each
 * character the font lacks written as its number, `[U+1F600]`. A letter is a record: it neither fails on an emoji
 * in somebody's reasons nor drops it silently. Keys of objects are the template's and stay as they are.
 */
export function printable(data: unknown, covered: ReadonlySet<number>): unknown {
  if (typeof data === 'string') return printableText(data, covered);
  if (Array.isArray(data)) return data.map((item) => printable(item, covered));
  if (data !== null && typeof data === 'object')
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, printable(value, covered)]));
  return data;
}

function printableText(text: string, covered: ReadonlySet<number>): string {
  const plain = text.normalize('NFC').replace(LINE_BREAK, '\n').replaceAll('\t', ' ').replace(INVISIBLE, '');
  let result = '';
  for (const character of plain) {
    const code = character.codePointAt(0) ?? 0;
    const known = character === '\n' || (covered.has(code) && !PRIVATE_USE.test(character));
    result += known ? character : `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  }
  return result;
}
