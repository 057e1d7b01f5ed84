import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isStorable } from './stored-text.ts';

test('NUL and half a surrogate pair cannot be kept, wherever in a body they stand', () => {
  for (const text of ['a\0', '\ud800x', 'x\udc00']) {
    expect(isStorable(text)).toBe(false);
    expect(isStorable({ list: [1, { deep: text }] })).toBe(false);
    expect(isStorable({ [text]: 1 })).toBe(false);
  }
});

test('everything else can', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const text = JSON.stringify(value);
      expect(isStorable(value)).toBe(!/\\u0000|\\ud[89a-f][0-9a-f]{2}/i.test(text));
    }),
  );
  expect(isStorable('Åsa 👩‍⚕️ Öström')).toBe(true);
});
