import { expect, test } from 'vitest';
import { readMinutes } from './read-minutes.ts';

const FRONT =
  '1 (9) Socialnämnden Sammanträdesprotokoll Sammanträdesdatum 2024-03-05 Plats och tid Stadshuset kl 13 Paragrafer §§ 12-13';
const page = (text: string) =>
  readMinutes(
    `${FRONT}\n2 (9) Socialnämnden Sammanträdesprotokoll 2024-03-05 ${text} Justerandes sign Utdragsbestyrkande`,
  );
const firstOf = (text: string) => page(text).paragraphs[0];

test('on a page that came as one line labels, headings and list marks count inside the line', () => {
  const read = page(
    '§ 12 Dnr SN 2024/7 Rapport Beslut Socialnämnden beslutar att godkänna rapporten, att avsluta ärendet. Sammanfattning Text. Skickas till Socialchefen § 13 Taxa Beslut 1. Taxan antas. 2. Avgiften höjs. Skickas till: Eva Ek, Bo Alm',
  );
  expect(
    read.paragraphs.map(({ number, title, dnr, decisions, recipients }) => ({
      number,
      title,
      dnr,
      clauses: decisions.map(({ text }) => text),
      recipients,
    })),
  ).toEqual([
    {
      number: '12',
      title: 'Rapport',
      dnr: ['SN 2024/7'],
      clauses: ['godkänna rapporten,', 'avsluta ärendet.'],
      recipients: ['Socialchefen'],
    },
    {
      number: '13',
      title: 'Taxa',
      dnr: [],
      clauses: ['Taxan antas.', 'Avgiften höjs.'],
      recipients: ['Eva Ek', 'Bo Alm'],
    },
  ]);
  expect(read.warnings.map(({ code }) => code)).toContain('line-breaks-lost');
});

test.each([
  ['a body that begins a sentence', 'Socialnämnden noterar rapporten.'],
  ['a role that begins a sentence', 'Socialchefen informerar om läget.'],
  ['a role with a name', 'Socialchef Eva Ek informerar om läget.'],
  ['a person with a party', 'Bo Alm (S) utses att justera.'],
  ['a small word with a capital', 'Den 14 december lämnades en rapport.'],
  ['a thing that does something', 'Rapporten godkänns.'],
  ['a label', 'Ärendebeskrivning Text.'],
])('the title ends before %s', (_, text) => {
  expect(firstOf(`§ 12 Rapport om läget i Norrvik ${text}`)?.title).toBe('Rapport om läget i Norrvik');
});

test.each([
  [
    'in lower case',
    'Socialnämnden beslutar att avslå. Ärendet avgörs genom beslut Nämnden fattar och delges parterna.',
  ],
  ['after a preposition', 'Socialnämnden beslutar att avslå. Det följer av Kommunstyrelsens beslut Den förra veckan.'],
])('a label %s is none', (_, text) => {
  expect(firstOf(`§ 12 Rapport ${text}`)?.decisions).toHaveLength(1);
});

test('names that have run together are told apart at their capitals', () => {
  expect(
    firstOf('§ 12 Rapport Beslut Rapporten godkänns. Beslutet delges Samtliga nämnder Ekonomikontoret Akten')
      ?.recipients,
  ).toEqual(['Samtliga nämnder', 'Ekonomikontoret', 'Akten']);
});

test('a § that refers to something begins no matter', () => {
  expect(
    page(
      '§ 12 Rapport Enligt § 13 Kommunallagen och 5 kap § 13 Delegation gäller detta, se § 13 Delegation. Beslut Rapporten godkänns.',
    ).paragraphs,
  ).toHaveLength(1);
});

test('long paragraphs of ordinary text keep their lines', () => {
  const text = `§ 12 Rapport\n\nBeslut\nRapporten godkänns.\n\nBakgrund\n${'Förvaltningen har gått igenom ansökningarna, och bedömt dem. '.repeat(12)}`;
  expect(readMinutes(text).warnings.map(({ code }) => code)).not.toContain('line-breaks-lost');
});
