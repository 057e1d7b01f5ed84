import { expect, test } from 'vitest';
import { firstMatter } from '../layouts/page.ts';

const titleOf = (text: string) => firstMatter(`${text}\n\nBeslut\nNämnden godkänner.`).title;

test.each([
  ['the rest of the heading line', '§ 12 Rapport om läget', 'Rapport om läget'],
  ['the next line', '§ 12\nRapport om läget', 'Rapport om läget'],
  ['the next line after a blank one', '§ 12 Dnr SN 2024/7\n\nRapport om läget', 'Rapport om läget'],
  [
    'wrapped lines joined',
    '§ 12 Rapport om läget i\nhemtjänsten och på särskilda\nboenden',
    'Rapport om läget i hemtjänsten och på särskilda boenden',
  ],
  [
    'a second line in capitals',
    '§ 12 Överlåtelse av aktier i Norrviks\nBostäder AB',
    'Överlåtelse av aktier i Norrviks Bostäder AB',
  ],
  ['a word broken at the hyphen', '§ 12 Sammanträdes-\ndagar 2025', 'Sammanträdesdagar 2025'],
  ['a hyphen that belongs', '§ 12 Hälso-\noch sjukvård', 'Hälso- och sjukvård'],
  ['up to a blank line', '§ 12 Rapport\n\nEva Ek berättar om läget', 'Rapport'],
  ['up to a label', '§ 12 Rapport\nSammanfattning\nText.', 'Rapport'],
  ['up to a decision lead', '§ 12 Rapport\nSocialnämnden beslutar\natt godkänna den.', 'Rapport'],
  ['up to a sentence', '§ 12 Information\nFörvaltningschefen informerar om läget.', 'Information'],
  ['up to a field of the form', '§ 12 Rapport\nHandläggare: Eva Ek', 'Rapport'],
  ['without a journal number before it', '§ 12 Dnr SN 2024/7 Rapport', 'Rapport'],
  ['without one after it', '§ 12 Rapport      Dnr SN 2024/7', 'Rapport'],
  ['without one in brackets', '§ 12 Rapport (SN/2024:7)', 'Rapport'],
  ['with a report number that is no journal number', '§ 12 Remiss (SOU 2023:97)', 'Remiss (SOU 2023:97)'],
  ['with years that are no journal number', '§ 12 Läsår 2024/2025', 'Läsår 2024/2025'],
  ['with a word that is a label elsewhere', '§ 12 Information', 'Information'],
])('the title is %s', (_, text, title) => {
  expect(titleOf(text)).toBe(title);
});

test('no title is none, and is told', () => {
  expect(titleOf('§ 12 Dnr SN 2024/7')).toBe('');
});
