import { expect, test } from 'vitest';
import { readPage } from '../layouts/page.ts';

const matter = '§ 12 Rapport\n\nBeslut\nRapporten godkänns.\n\nSkickas till\nKommunstyrelsen\n';
const enclosed =
  'Förslag till beslut\nSocialnämnden beslutar\natt avslå.\n\nDelges\nEva Ek\n\n§ 13 Bisyssla\nBeslut\nBisysslan förbjuds.';

test.each([
  ["after an extract's certification", `${matter}\nRätt utdraget intygar\n\nBo Alm\nsekreterare\n\n${enclosed}`],
  ['on a new page headed tjänsteskrivelse', `${matter}\fTjänsteskrivelse      1 (2)\n2024-02-01\n${enclosed}`],
  ['on a page headed in capitals', `${matter}\n\nSOCIALFÖRVALTNINGEN      TJÄNSTEUTLÅTANDE      DATUM\n${enclosed}`],
  ['on a new page headed bilaga', `${matter}\fBilaga 1 till § 12\n\n${enclosed}`],
])('a document enclosed %s is not read', (_, text) => {
  const read = readPage(text);
  expect(read.paragraphs.map(({ number, decisions, recipients }) => [number, decisions.length, recipients])).toEqual([
    ['12', 1, ['Kommunstyrelsen']],
  ]);
});

test('what was left out is told with its line', () => {
  const warning = readPage(`${matter}\fBilaga 1\n\n${enclosed}`).warnings.find(
    ({ code }) => code === 'attachment-left-out',
  );
  expect(warning?.line).toBeGreaterThan(10);
});

test('the minutes go on after it on a page of their own', () => {
  const text = `${matter}\fBilaga 1\n\nStatistik\n\fSocialnämnden     Sammanträdesprotokoll     4 (9)\n\n§ 13 Taxa\n\nBeslut\nTaxan antas.`;
  expect(readPage(text).paragraphs.map(({ number }) => number)).toEqual(['12', '13']);
});

test('a tjänsteskrivelse among the documents of a matter encloses nothing', () => {
  const text =
    '§ 12 Rapport\n\nBeslutsunderlag\nTjänsteskrivelse\nBilaga\n\nBeslut\nRapporten godkänns.\n\nSkickas till\nKommunstyrelsen';
  expect(readPage(text).paragraphs[0]?.recipients).toEqual(['Kommunstyrelsen']);
});
