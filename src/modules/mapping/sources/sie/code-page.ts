import { isUtf8 } from 'node:buffer';

/** The letters of bytes 128–255 in IBM code page 437, which the SIE format calls PC8. */
const UPPER_HALF =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ' +
  'áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
  '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
  'αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

const windows1252 = new TextDecoder('windows-1252');

/** å ä ö é ü, small and capital, as the two code pages have them. */
const SWEDISH_IN_437 = new Set([0x86, 0x84, 0x94, 0x82, 0x81, 0x8f, 0x8e, 0x99, 0x90, 0x9a]);
const SWEDISH_IN_1252 = new Set([0xe5, 0xe4, 0xf6, 0xe9, 0xfc, 0xc5, 0xc4, 0xd6, 0xc9, 0xdc]);

/**
 * The text of a line of a SIE file. The format says code page 437; programs also write Windows-1252 and UTF-8, and say
 * `#FORMAT PC8` all the same, so the line itself decides: UTF-8 if it is that, else the one that makes most of its
 * letters Swedish ones.
 */
export function sieText(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  let balance = 0;
  for (const byte of bytes) {
    if (SWEDISH_IN_437.has(byte)) balance += 1;
    if (SWEDISH_IN_1252.has(byte)) balance -= 1;
  }
  return balance < 0 ? windows1252.decode(bytes) : inCodePage437(bytes);
}

function inCodePage437(bytes: Buffer): string {
  return Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : UPPER_HALF[byte - 128])).join('');
}
