import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { gatesBefore } from '../gates.ts';
import { type Measurement, obstaclesTo } from '../limits.ts';
import { listPresets } from './presets.ts';

const presets = listPresets();
const contentOf = (key: string) => {
  const found = presets.find((preset) => preset.key === key);
  if (found === undefined) throw new Error(`no preset ${key}`);
  return found.content;
};

test('every file in the folder is a preset, named by its key', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.json'));
  expect(presets.map(({ key }) => `${key}.json`).sort()).toEqual(files.sort());
});

test.each(presets)('$key: what stands in no document says that it is our suggestion, and only that', ({ content }) => {
  const suggestions = new Set(content.sections.filter(({ origin }) => origin === 'suggestion').map(({ id }) => id));
  for (const { source, section, id } of content.templates) {
    expect(section, id).not.toBeNull();
    if (suggestions.has(section ?? '')) expect(source, id).toMatch(/^Uppsikts förslag/);
    else expect(source, id).not.toMatch(/^Uppsikts förslag/);
  }
});

test.each(presets)(
  '$key: a duty bears the name of the kind it is about, apart from every other kind',
  ({ content }) => {
    expect(content.templates.length).toBeGreaterThan(0);
    for (const { id } of content.templates)
      expect(
        content.governs.some((kind) => id.startsWith(`${kind}.`)),
        id,
      ).toBe(true);
  },
);

test('Västernorrland: at most 49 % over a period that is not set, 24 months, and training is no gate', () => {
  const { limits, gates } = contentOf('region-vasternorrland-remote-work');
  const measured = (share: number, months: number): Measurement[] => [
    { measure: 'remote-share', per: 'week', value: share, unit: 'percent' },
    { measure: 'length', per: 'agreement', value: months, unit: 'months' },
  ];
  expect(limits.find(({ id }) => id === 'max-remote-share')?.per).toBe('unset');
  expect(obstaclesTo(limits, measured(49, 24))).toEqual([]);
  expect(obstaclesTo(limits, measured(50, 25))).toMatchObject([
    { limit: 'max-remote-share', section: 'inledning', effect: 'stops' },
    { limit: 'max-length', section: 'inledning', effect: 'stops' },
  ]);
  const before = (step: string) =>
    gatesBefore(gates, { step, kind: 'remote-work', on: localDate('2026-01-01') }).map(({ id }) => id);
  expect(before('introduction')).toEqual(['unit-risk-assessment', 'safety-representative']);
  expect(before('agreement')).not.toContain('training');
});

test('Jämtland Härjedalen: a day a week on site is a bör, and the home comes last', () => {
  const { limits, preferences } = contentOf('region-jamtland-harjedalen-remote-work');
  expect(obstaclesTo(limits, [{ measure: 'on-site-days', per: 'week', value: 0, unit: 'days' }])).toMatchObject([
    { limit: 'a-day-on-site', effect: 'asks-reason' },
  ]);
  expect(preferences[0]?.items.map(({ id }) => id)).toEqual(['own-workplace', 'rented', 'home']);
});

test('Örebro län: the director answers ultimately, the administration heads for compliance; no limit is made up', () => {
  const content = contentOf('region-orebro-lan-secondary-occupations');
  expect(content.source).toMatchObject({ journalNumber: '25RS2963', decidedOn: '2025-04-29' });
  const standing = content.templates.filter(({ kind }) => kind === 'standing').map(({ holder }) => holder);
  expect(standing).toEqual(['director', 'administration-head']);
  expect([content.limits, content.gates, content.grounds, content.exemptions]).toEqual([[], [], [], []]);
});

test('AB and LOA: the grounds go by engagement and employer, and only harm to trust must lead to refusal', () => {
  const { grounds, sections } = contentOf('ab-loa-minimum');
  const tried = (facts: Record<string, string>) =>
    grounds
      .filter(({ when }) => when.every(({ fact, is }) => is.includes(facts[fact] ?? '')))
      .map(({ id, refusal }) => `${id} ${refusal}`);
  // AB § 8: two grounds for a region; a board seat and a firm are not covered by LAS 6 i §.
  expect(tried({ engagement: 'own-business', employerType: 'region' })).toEqual([
    'hinders may',
    'competes may',
    'harms-trust must',
  ]);
  expect(tried({ engagement: 'employment', employerType: 'municipality' })).toEqual([
    'hinders-employment may',
    'competes-employment may',
    'harms-trust must',
  ]);
  // AB § 8 c is for companies; LOA is not for them.
  expect(tried({ engagement: 'board-seat', employerType: 'company' })).toEqual([
    'hinders may',
    'competes may',
    'affects-matters may',
  ]);
  expect(grounds.every((ground) => sections.find(({ id }) => id === ground.section)?.origin === 'law')).toBe(true);
});

test('every preset on remote work reminds the manager a month before an agreement runs out', () => {
  const all = presets.filter(({ content }) => content.governs.includes('remote-work') && content.limits.length > 0);
  expect(all.length).toBeGreaterThan(1);
  for (const { key, content } of all) {
    const review = content.templates.find(({ id }) => id === 'remote-work.review-before-expiry');
    expect(review, key).toMatchObject({ countsFrom: 'endsOn', withinDays: -30, remindOn: [-30, -7] });
  }
});
