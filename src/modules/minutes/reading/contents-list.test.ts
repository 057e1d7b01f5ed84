import { expect, test } from 'vitest';
import { readPage } from '../layouts/page.ts';

const matters =
  '§ 12 Rapport om läget\nDnr SN 2024/7\n\nBeslut\nRapporten godkänns.\n\n§ 13 Taxa\n\nBeslut\nTaxan antas.\n';

test.each([
  ['leaders', '§ 12 Rapport ........ 3\n§ 13 Taxa .......... 4\n'],
  ['page numbers', '§ 12 Rapport   3\n§ 13 Taxa   4 - 5\n'],
  ['page numbers on wrapped lines', '§ 12 Rapport om läget i hemtjänsten och på\nboenden   3\n§ 13 Taxa   4\n'],
  ['a subhead between', '§ 12 Rapport ... 3\nBeslutsärenden\n§ 13 Taxa ... 4\n'],
  ['an announcing label and no pages', 'Innehållsförteckning\n\n§ 12 Rapport\n§ 13 Taxa\n\n'],
  ['the label Register', 'Register\nSn § 12 Rapport   3\nSn § 13 Taxa   4\n'],
])('a contents list with %s gives no paragraphs', (_, list) => {
  const text = list.includes('Sn §') ? matters.replaceAll('§', 'Sn §') : matters;
  const { paragraphs } = readPage(`${list}\nSocialnämnden     Sammanträdesprotokoll     3 (9)\n\n${text}`);
  expect(paragraphs.map(({ number, title, dnr, decisions }) => [number, title, dnr, decisions.length])).toEqual([
    ['12', 'Rapport om läget', ['SN 2024/7'], 1],
    ['13', 'Taxa', [], 1],
  ]);
});

test('a number seen only in the list gives no paragraph, and is told', () => {
  const read = readPage(
    `Ärendelista\n§ 12 Rapport ... 3\n§ 13 Taxa ... 4\n§ 14 Information ... 5\n\n3 (9)\n${matters}`,
  );
  expect(read.paragraphs.map(({ number }) => number)).toEqual(['12', '13']);
  expect(read.warnings.find(({ code }) => code === 'only-listed')?.text).toContain('14');
});
