import { expect, test } from 'vitest';
import { bannersOf } from './banners.ts';
import { listPresets } from './presets/presets.ts';
import { aGuideline, aLimit } from './testing.ts';

test('words that nobody has verified are told, until somebody has', () => {
  const content = aGuideline();
  expect(bannersOf(content, new Set())).toEqual([{ code: 'unverified', sections: ['omfattning'] }]);
  expect(bannersOf(content, new Set(['omfattning']))).toEqual([]);
});

test('a measuring period that is not set is told, whoever has verified the words', () => {
  const content = aGuideline({ limits: [aLimit({ per: 'unset' })] });
  expect(bannersOf(content, new Set(['omfattning']))).toEqual([{ code: 'period-unset', limits: ['dog-days'] }]);
});

test('what is our suggestion is told part by part, and has no source to be verified against', () => {
  const content = aGuideline({
    sections: [{ id: 'omfattning', heading: 'Uppsikts förslag', text: 'Ändra.', origin: 'suggestion' }],
    limits: [aLimit()],
  });
  expect(bannersOf(content, new Set())).toEqual([
    { code: 'suggested', parts: [{ list: 'limits', id: 'dog-days', title: aLimit().title }] },
  ]);
});

const citing = listPresets().filter(({ content }) => content.sections.some(({ origin }) => origin !== 'suggestion'));
test.each(citing)('$key comes unverified', ({ content }) => {
  const sections = content.sections.filter(({ origin }) => origin !== 'suggestion').map(({ id }) => id);
  expect(bannersOf(content, new Set())).toContainEqual({ code: 'unverified', sections });
});
