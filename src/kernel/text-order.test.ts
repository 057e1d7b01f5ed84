import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byCodePoint } from './text-order.ts';

test('texts sort by code point: Z before a before Å before a letter outside the basic plane', () => {
  expect(['😀', 'Å', 'a', 'Ａ', '', 'Z'].sort(byCodePoint)).toEqual(['', 'Z', 'a', 'Å', 'Ａ', '😀']);
});

test('the order is that of the UTF-8 bytes', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'Z', 'Å', '\ud7ff', '\ue000', 'Ａ', '😀', '\u{10ffff}') });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(byCodePoint(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
  );
});
