import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { codePointsOf } from './coverage.ts';
import { renderPdf } from './index.ts';
import { printable } from './printable.ts';

const require = createRequire(import.meta.url);
const covered = codePointsOf(
  readFileSync(require.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf')),
);

test('the font has Swedish and Sami letters, Greek and Cyrillic, and no emoji or Arabic', () => {
  for (const character of 'åäöÅÄÖéüčđŋšŧžαЖ–…”€§½')
    expect(covered.has(character.codePointAt(0) ?? 0), character).toBe(true);
  for (const character of '😀ش漢\u{10ffff}') expect(covered.has(character.codePointAt(0) ?? 0), character).toBe(false);
});

test('every character that is said to be covered can be set', async () => {
  const all = [...covered].map((code) => String.fromCodePoint(code)).join(' ');
  const text = printable(all, covered);
  const template =
    '#import "/paper.typ": *\n#show: letter.with(title: "x", organisation: "y", language: "sv")\n#data.text';
  expect((await renderPdf(template, { text })).length).toBeGreaterThan(100_000);
});

test('a font without the table is refused', () => {
  expect(() => codePointsOf(new Uint8Array(12))).toThrow(RangeError);
});

test('numbers, truth values and keys pass unchanged, strings at any depth are made printable', () => {
  expect(printable({ 'å😀': [1, true, null, { b: 'x😀\r\ny' }] }, covered)).toEqual({
    'å😀': [1, true, null, { b: 'x[U+1F600]\ny' }],
  });
});
