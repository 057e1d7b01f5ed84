import { expect, test } from 'vitest';
import { clausesUnder, firstMatter } from '../layouts/page.ts';
import { furnitureKindOf } from './furniture.ts';

test.each([
  ['3 (9)', 'header'],
  ['Sida 3 av 9', 'header'],
  ['[36]', 'header'],
  ['- 3 -', 'header'],
  ['SAMMANTRÄDESPROTOKOLL', 'header'],
  ['Socialnämnden    Protokoll nr 4    2024-03-05', 'header'],
  ['Sammanträdesdatum: 2024-03-05', 'header'],
  ['Justerandes sign      Utdragsbestyrkande', 'footer'],
  ['Signaturer: Ordförande      Justerare', 'footer'],
  ['Postadress 123 45 Norrvik  Telefon 0123-45 67 89', 'footer'],
  ['Socialnämnden', 'beside'],
  ['Norrviks kommun', 'beside'],
  ['2024-03-05', 'beside'],
  ['17', 'beside'],
  ['Socialnämnden godkänner', undefined],
  ['Beslut', undefined],
  ['Eva Ek', undefined],
])('"%s" is %s furniture', (text, kind) => {
  expect(furnitureKindOf(text)).toBe(kind);
});

const HEADER = 'Norrviks kommun\nSocialnämnden\nSammanträdesprotokoll     3 (9)\n2024-03-05';
const FOOTER = 'Justerandes sign      Utdragsbestyrkande';

test('furniture goes anywhere: inside a clause, a sentence, a list', () => {
  expect(
    clausesUnder(
      `att uppdra åt socialchefen att följa upp\n${FOOTER}\n\n${HEADER}\n\nrapporten i maj,\n${HEADER}\natt avsluta ärendet.`,
    ),
  ).toEqual(['uppdra åt socialchefen att följa upp rapporten i maj,', 'avsluta ärendet.']);
});

test('and between a label and its list', () => {
  const matter = firstMatter(
    `§ 12 Rapport\n\nBeslut\n\n${FOOTER}\n${HEADER}\n\nRapporten godkänns.\n\nSkickas till\n\n${HEADER}\n\nKommunstyrelsen`,
  );
  expect(matter.decisions).toHaveLength(1);
  expect(matter.recipients).toEqual(['Kommunstyrelsen']);
});

test("a body's name is furniture only beside other furniture", () => {
  const recipients = firstMatter(
    '§ 12 Rapport\n\nBeslut\nRapporten godkänns.\n\nSkickas till\nSocialnämnden\nKommunstyrelsen',
  ).recipients;
  expect(recipients).toEqual(['Socialnämnden', 'Kommunstyrelsen']);
});
