import { expect, test } from 'vitest';
import { firstMatter } from '../layouts/page.ts';

const recipientsOf = (text: string) => firstMatter(`§ 12 Rapport\n\nBeslut\nRapporten godkänns.\n\n${text}`).recipients;

test.each([
  ['Skickas till'],
  ['Beslutet ska skickas till'],
  ['Beslut skickas till:'],
  ['Expedieras till'],
  ['EXPEDIERAS TILL'],
  ['Delges'],
  ['Beslutet delges'],
  ['Utdrag till'],
  ['Protokollsutdrag skickas till'],
  ['Sändlista'],
  ['Kopia till'],
  ['Exp:'],
])('under "%s" stands one recipient a line', (label) => {
  expect(recipientsOf(`${label}\nKommunstyrelsen\nSocialchefen`)).toEqual(['Kommunstyrelsen', 'Socialchefen']);
});

test.each([
  [
    'after an inline colon one per comma',
    'Skickas till: Kommunstyrelsen, Socialchefen',
    ['Kommunstyrelsen', 'Socialchefen'],
  ],
  [
    'over wrapped lines',
    'Skickas till: Kommunstyrelsen, Social-\nchefen, Eva\nEk',
    ['Kommunstyrelsen', 'Socialchefen', 'Eva Ek'],
  ],
  ['after the label alone', 'Delges Kommunstyrelsen', ['Kommunstyrelsen']],
  ['below an inline first one', 'Exp:  Kommunstyrelsen\n      Socialchefen', ['Kommunstyrelsen', 'Socialchefen']],
  [
    'with a lower-case line that goes on',
    'Skickas till\nNämnden för arbete och\nutbildning\nsamt revisorerna',
    ['Nämnden för arbete och utbildning samt revisorerna'],
  ],
  ['with bullets', 'Skickas till\n• Kommunstyrelsen\n- Socialchefen', ['Kommunstyrelsen', 'Socialchefen']],
  [
    'with a comma inside brackets',
    'Skickas till: Eva Ek (S, ordförande), Bo Alm',
    ['Eva Ek (S, ordförande)', 'Bo Alm'],
  ],
])('recipients stand %s', (_, text, names) => {
  expect(recipientsOf(text)).toEqual(names);
});

test.each([
  ['the next label', 'Reservation\nEva Ek (S) reserverar sig.'],
  ['a rule line', '__________________\nEva Ek'],
  ['"Paragrafen är justerad"', 'Paragrafen är justerad\nEva Ek'],
  ['an immediate adjustment', 'Paragrafen förklaras omedelbart justerad.\nEva Ek'],
  ['signatures', 'Vid protokollet\nEva Ek'],
  ['a certification', 'Rätt utdraget intygar\nEva Ek'],
])('they end at %s', (_, text) => {
  expect(recipientsOf(`Skickas till\nKommunstyrelsen\n\n${text}`)).toEqual(['Kommunstyrelsen']);
});

test('page furniture among them is none of them, a body of another name is', () => {
  const page =
    'Justerandes sign      Utdragsbestyrkande\n\nSocialnämnden     Sammanträdesprotokoll     3 (9)\n2024-03-05';
  expect(recipientsOf(`Skickas till\n\n${page}\n\nKommunstyrelsen\n${page}\nSocialchefen`)).toEqual([
    'Kommunstyrelsen',
    'Socialchefen',
  ]);
});
