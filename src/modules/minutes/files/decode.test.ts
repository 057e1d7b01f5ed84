import { expect, test } from 'vitest';
import { decodeText } from './decode.ts';

const TEXT = 'Kommunstyrelsen § 12: å ä ö – “att”\r\nfortsätter';

/** Windows-1252, in which the dash and the quotation marks have places of their own. */
function windows1252(text: string): Uint8Array {
  const special: Record<string, number> = { '–': 0x96, '“': 0x93, '”': 0x94 };
  return Uint8Array.from(text, (letter) => special[letter] ?? letter.charCodeAt(0));
}

test.each([
  ['UTF-8', new TextEncoder().encode(TEXT)],
  ['UTF-8 with mark', new TextEncoder().encode(`\ufeff${TEXT}`)],
  ['UTF-16, little end first', new Uint8Array(Buffer.from(`\ufeff${TEXT}`, 'utf16le'))],
  ['UTF-16, big end first', new Uint8Array(Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16())],
  ['Windows-1252', windows1252(TEXT)],
])('%s is decoded', (_, bytes) => {
  expect(decodeText(bytes)).toEqual({ text: TEXT });
});

test.each([
  ['an old Word file', [0xd0, 0xcf, 0x11, 0xe0, 0, 0], 'äldre Word'],
  ['RTF', [...new TextEncoder().encode('{\\rtf1')], 'RTF'],
  ['an image', [0x89, 0x50, 0x4e, 0x47, 13, 10], 'bild'],
  ['NUL bytes', [65, 0, 66, 0], 'binära'],
  ['control characters', [1, 2, 3, 4, 65], 'binära'],
])('%s is refused with the reason', (_, bytes, reason) => {
  expect(decodeText(Uint8Array.from(bytes))).toEqual({ reason: expect.stringContaining(reason) });
});
