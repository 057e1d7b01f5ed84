import { isUtf8 } from 'node:buffer';

const windows1252 = new TextDecoder('windows-1252');

/**
 * The text of some bytes: UTF-8 when they are that, else Windows-1252, which every byte is a letter of. Asked field by
 * field, so that a file whose parts were written by different programs is read all the same.
 */
export function decoded(bytes: Buffer): string {
  return isUtf8(bytes) ? bytes.toString('utf8') : windows1252.decode(bytes);
}

/** Byte-order marks, also one that was read as Windows-1252 and written again as UTF-8. */
const MARKS = /^(?:\ufeff|\u00ef\u00bb\u00bf)+/;

export function withoutMark(text: string): string {
  return text.replace(MARKS, '');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: this is what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001f]/;

/** Whether a text holds what no text has: zero bytes and other controls. */
export function isGarbled(text: string): boolean {
  return CONTROL.test(text);
}
