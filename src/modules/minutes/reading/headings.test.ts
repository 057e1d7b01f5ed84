import { expect, test } from 'vitest';
import { readPage } from '../layouts/page.ts';

const numbers = (text: string) => readPage(text).paragraphs.map(({ number }) => number);
const body = '\n\nBeslut\nNämnden godkänner rapporten.\n\n';

test.each([
  ['§ 12 Rapport'],
  ['§12 Rapport'],
  ['§ 12. Rapport'],
  ['§ 12: Rapport'],
  ['§ 12 – Rapport'],
  ['Paragraf 12 Rapport'],
  ['Sn § 12 Rapport'],
  ['SN AU § 12 Rapport'],
  ['Arbetsutskottet § 12 Rapport'],
  ['12 § Rapport'],
  ['§ 12\nRapport'],
  ['Paragraf      Diarienummer\n12            SN 2024/7\n\nRapport'],
])('"%s" begins matter 12, rapport', (heading) => {
  const [matter] = readPage(heading + body).paragraphs;
  expect(matter).toMatchObject({ number: '12', title: 'Rapport' });
});

test('a number with its year is kept as written', () => {
  expect(numbers(`§ 63/20 Rapport${body}`)).toEqual(['63/20']);
});

test.each([
  ['after "kap"', 'Enligt 5 kap\n§ 13 Kommunallagen får nämnden besluta.'],
  ['in a range', '§§ 13–16 justeras omedelbart.'],
  ['followed by a comma', 'Nämnden har behandlat frågan 2023-05-05\n§ 13, och beslutade då att utreda den.'],
  ['followed by lower case', 'Frågan regleras i reglementets\n§ 13 om delegation.'],
  ['at the head of a vote list', '§ 13   JA   NEJ   AVSTÅR'],
  ['before a day', 'KSAU\n§ 13 2023-05-05'],
])('a § %s is no heading', (_, text) => {
  expect(numbers(`§ 12 Rapport${body}Bakgrund\n${text}\n\n§ 14 Taxa${body}`)).toEqual(['12', '14']);
});

test('a § in an attendance list is no heading', () => {
  const text = `Beslutande\nAnna Alm (S)\n§ 13 Bo Ek (M)\nKarin Ås (C) §§ 12-13\n\n§ 12 Rapport${body}§ 13 Taxa${body}`;
  expect(readPage(text).paragraphs.map(({ title }) => title)).toEqual(['Rapport', 'Taxa']);
});

test('numbers rise through the document: a lower one later is a reference', () => {
  expect(numbers(`§ 12 Rapport${body}§ 13 Taxa\n\nSe vidare\n\n§ 4 Delegation i reglementet.${body}`)).toEqual([
    '12',
    '13',
  ]);
});

test('"forts." and the number again on the next page continue the same paragraph', () => {
  const page = 'Socialnämnden     Sammanträdesprotokoll     3 (9)';
  const text = `§ 12 Rapport\n\nBakgrund\nText.\n${page}\n§ 12 forts.\n\nBeslut\n1. Rapporten godkänns.\n${page}\n§ 12\n2. Ärendet avslutas.\n`;
  const { paragraphs } = readPage(text);
  expect(paragraphs).toHaveLength(1);
  expect(paragraphs[0]?.decisions.map((clause) => clause.text)).toEqual(['Rapporten godkänns.', 'Ärendet avslutas.']);
});

test("another body's § inside a matter does not end it", () => {
  const text = `Sn § 12    Au § 30\nRapport\n\nAu § 30\nARBETSUTSKOTTET BESLUTAR\natt avstå.\n\nSn § 12\nSOCIALNÄMNDEN BESLUTAR\natt godkänna rapporten.\n\nSn § 13\nTaxa${body}`;
  expect(readPage(text).paragraphs.map(({ number, title, decisions }) => [number, title, decisions.length])).toEqual([
    ['12', 'Rapport', 1],
    ['13', 'Taxa', 1],
  ]);
});

test('without any §, an abbreviation and a number before a journal number are a heading', () => {
  const read = readPage(`SN 12   Dnr 2024/7\nRapport${body}SN 13   Dnr 2024/8\nTaxa${body}`);
  expect(read.paragraphs.map(({ number, dnr }) => [number, dnr])).toEqual([
    ['12', ['2024/7']],
    ['13', ['2024/8']],
  ]);
  expect(read.warnings.map(({ code }) => code)).toContain('sign-lost');
});

test('without any §, bare numbers of the announced range count after a page number, before a capital', () => {
  const text = `Paragrafer 12-13\n\n3 (9)\n12 Rapport${body}12 personer deltog. 14 Svar kom in.\n4 (9)\n13 Taxa${body}5 (9)\n14 Utanför${body}`;
  expect(numbers(text)).toEqual(['12', '13']);
});

test('with a § heading, bare numbers are nothing', () => {
  expect(numbers(`Paragrafer 12-13\n\n3 (9)\n§ 12 Rapport${body}4 (9)\n13 Taxa${body}`)).toEqual(['12']);
});
