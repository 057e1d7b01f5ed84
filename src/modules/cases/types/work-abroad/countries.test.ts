import { expect, test } from 'vitest';
import { COUNTRIES, groupOf, isInEea, isInEu, NO_COUNTRY, nameOfCountry } from './countries.ts';

test('the groups: Spain is in the EEA, Norway is Nordic and not in the EU, Switzerland goes with the EEA without being in it', () => {
  expect([groupOf('ES'), isInEea('ES'), isInEu('ES')]).toEqual(['eea', true, true]);
  expect([groupOf('NO'), isInEea('NO'), isInEu('NO')]).toEqual(['nordic', true, false]);
  expect([groupOf('CH'), isInEea('CH'), isInEu('CH')]).toEqual(['eea', false, false]);
  expect([groupOf('TH'), isInEea('TH'), isInEu('TH')]).toEqual(['third', false, false]);
  expect(groupOf('GB')).toBe('third');
});

test('what is not plain is not guessed: the Faroes, Réunion, a country that is not settled, and what is no country', () => {
  for (const country of ['FO', 'RE', 'GI', NO_COUNTRY, 'QQ'])
    expect([groupOf(country), isInEea(country), isInEu(country)], country).toEqual([null, null, null]);
});

test('the EU has 26 other countries, and every country has a name in both languages', () => {
  // Åland is offered beside Finland.
  expect(COUNTRIES.filter((country) => isInEu(country))).toHaveLength(26 + 1);
  expect(COUNTRIES).toHaveLength(new Set(COUNTRIES).size);
  expect(COUNTRIES).not.toContain('SE');
  for (const country of COUNTRIES) {
    expect(nameOfCountry(country, 'sv'), country).not.toBe(country);
    expect(nameOfCountry(country, 'en'), country).not.toBe(country);
  }
  expect(nameOfCountry('ES', 'sv')).toBe('Spanien');
});
