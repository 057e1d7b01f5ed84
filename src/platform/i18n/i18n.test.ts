import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instant } from '../../kernel/clock.ts';
import { addDays, fromDayNumber, localDate } from '../../kernel/local-date.ts';
import {
  defineTexts,
  fillIn,
  formatDays,
  formatDeadline,
  formatInstant,
  formatNumber,
  formatPercent,
  languageOf,
  parseNumber,
} from './index.ts';

const today = localDate('2026-11-22');
const sv = {
  'cases.due': '{n} {n|ärende|ärenden} hos {unit}',
  'cases.title': 'Ärenden',
} as const;
const texts = defineTexts(sv, async () => ({ 'cases.due': '{n} {n|case|cases} at {unit}', 'cases.title': 'Cases' }));

test('a sentence has its slots filled, its words in the right number and its figures spaced', async () => {
  expect(texts.swedish('cases.due', { n: 1, unit: 'Akuten' })).toBe('1 ärende hos Akuten');
  expect(texts.swedish('cases.due', { n: 12_500, unit: 'Akuten' })).toBe('12\u00a0500 ärenden hos Akuten');
  const english = await texts.in('en');
  expect(english('cases.due', { n: 0, unit: 'A&E' })).toBe('0 cases at A&E');
  expect(english('cases.title')).toBe('Cases');
});

test('a figure and the per cent sign after it stay on one line', () => {
  expect(formatPercent('sv', 49.5)).toBe('49,5\u00a0%');
  expect(fillIn('sv', 'Högst {n} % på distans', { n: 49 })).toBe('Högst 49\u00a0% på distans');
});

test('a value is never read as a sentence of its own', () => {
  fc.assert(fc.property(fc.string(), (name) => fillIn('sv', '({name})', { name }) === `(${name})`));
});

test('a language is fetched once, and again only when it failed', async () => {
  let asked = 0;
  const shaky = defineTexts(sv, async () => {
    asked += 1;
    if (asked === 1) throw new Error('no network');
    return sv;
  });
  await expect(shaky.in('en')).rejects.toThrow('no network');
  await shaky.in('en');
  expect(await shaky.in('en')).toBe(await shaky.in('en'));
  expect(asked).toBe(2);
});

test('a deadline says the day and how far off it is', () => {
  expect(formatDeadline('sv', localDate('2026-12-12'), today)).toBe('12 december 2026 (om 20 dagar)');
  expect(formatDeadline('en', localDate('2026-12-12'), today)).toBe('12 December 2026 (in 20 days)');
  expect(formatDeadline('sv', today, today)).toBe('22 november 2026 (i dag)');
  expect(formatDeadline('sv', addDays(today, -1), today)).toBe('21 november 2026 (i går)');
  expect(formatDeadline('sv', localDate('2027-05-22'), today)).toBe('22 maj 2027 (om 6 månader)');
  expect(formatDeadline('sv', localDate('2021-11-22'), today)).toBe('22 november 2021 (för 5 år sedan)');
});

test('a time is told by its first and last day, a single day once', () => {
  expect(formatDays('sv', localDate('2026-11-01'), today)).toBe('1 november 2026 – 22 november 2026');
  expect(formatDays('en', today, today)).toBe('22 November 2026');
});

test('every day up to a quarter away is counted in days, on either side', () => {
  const near = fc.integer({ min: 3, max: 90 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), near, (start, days) => {
      const from = fromDayNumber(start);
      expect(formatDeadline('sv', addDays(from, days), from)).toContain(`(om ${days} dagar)`);
      expect(formatDeadline('sv', addDays(from, -days), from)).toContain(`(för ${days} dagar sedan)`);
    }),
  );
});

test('a moment is told in Swedish time, summer and winter', () => {
  expect(formatInstant('sv', instant('2026-06-30T22:15:00Z'))).toBe('1 juli 2026 kl. 00:15');
  expect(formatInstant('sv', instant('2026-12-31T22:15:00Z'))).toBe('31 december 2026 kl. 23:15');
});

test('a number that was written out is read back, in either language', () => {
  const twoDecimals = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((n) => n / 100);
  fc.assert(fc.property(twoDecimals, (n) => parseNumber(formatNumber('sv', n)) === n));
  expect(parseNumber('1 234,5')).toBe(1234.5);
  expect(parseNumber('1234.5')).toBe(1234.5);
  for (const text of ['', 'sex', '6h', '1,2,3', '--6', '1e3']) expect(parseNumber(text), text).toBeUndefined();
});

test('a visitor is met in the first language of ours that the browser names, else in Swedish', () => {
  expect(languageOf('de-DE,en-GB;q=0.8,sv;q=0.7')).toBe('en');
  expect(languageOf('sv-SE')).toBe('sv');
  expect(languageOf('de')).toBe('sv');
  expect(languageOf(undefined)).toBe('sv');
});
