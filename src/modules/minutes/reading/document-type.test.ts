import { expect, test } from 'vitest';
import { readMinutes } from './read-minutes.ts';

const typeOf = (text: string) => readMinutes(text).documentType;
const matter = (number: number) => `§ ${number} Rapport\n\nBeslut\nRapporten godkänns.\n\n`;
const FRONT =
  'Socialnämnden   Sammanträdesprotokoll   1 (9)\nPlats och tid   Stadshuset 2024-03-05\nBeslutande   Eva Ek (S)\nUtses att justera   Bo Alm (M)\n';

test.each([
  ['minutes', 'several matters', `Socialnämnden\n\n${matter(12)}${matter(13)}`],
  ['minutes', 'one matter with a front page', `${FRONT}\n${matter(12)}`],
  ['minutes', 'a front page alone', FRONT],
  ['minutes', 'Utdragsbestyrkande in the footer', `${FRONT}\n${matter(12)}Utdragsbestyrkande\n\n${matter(13)}`],
  [
    'minutes',
    'kallelse, dagordning and utkast in running text',
    `${FRONT}\n${matter(12)}§ 13 Kallelse\n\nKallelse och dagordning godkänns. Ett utkast delas ut.`,
  ],
  [
    'extract',
    'Protokollsutdrag as heading',
    `PROTOKOLLSUTDRAG\nSocialnämnden 2024-03-05\n\n${matter(12)}${matter(13)}`,
  ],
  ['extract', 'Utdrag ur protokoll as heading', `Utdrag ur protokoll\n${FRONT}\n${matter(12)}`],
  [
    'extract',
    'a single matter torn from a longer document',
    `Socialnämnden   Sammanträdesprotokoll   15 (42)\n\n${matter(12)}`,
  ],
  ['draft', 'marked UTKAST', `UTKAST\nSocialnämnden\n\n${matter(12)}${matter(13)}`],
  ['draft', 'headed utkast till protokoll', `Utkast till protokoll\nSocialnämnden\n\n${matter(12)}${matter(13)}`],
  [
    'agenda',
    'headed föredragningslista',
    'Föredragningslista 1 (2)\nSocialnämnden 2024-03-05\n\n1. Upprop\n2. Val av justerare\n3. Rapport\nFörslag till beslut\natt godkänna den.',
  ],
  [
    'agenda',
    'headed kallelse',
    'KALLELSE\nSocialnämnden kallas till sammanträde den 5 mars 2024\n\n1. Upprop\n2. Rapport',
  ],
  [
    'agenda',
    'headed dagordning, with § but without decisions',
    'Dagordning\nSocialnämnden 2024-03-05\n\n§ 1 Upprop\n§ 2 Rapport\nEva Ek informerar om läget.',
  ],
  [
    'agenda-web',
    'navigation around it',
    'Hoppa över navigering\nSocialnämnden 2024-03-05\nRapport\nBilagor\nTaxa\nSocialnämnden föreslår kommunfullmäktige besluta\natt anta taxan.',
  ],
  [
    'agenda-web',
    'a note on publication',
    'Socialnämnden 2024-03-05\nInget protokoll har publicerats\n1. Rapport\nBilagor',
  ],
  [
    'motion',
    'what somebody moves',
    'Motion om simhallen\n\nSimhallen behöver rustas upp.\n\nJag yrkar därför att kommunfullmäktige beslutar\n\natt rusta upp simhallen,\n\natt redovisa kostnaden.',
  ],
  ['motion', 'what somebody moves in one sentence', 'Motion\nSimhallen\n\nVi yrkar att kommunen rustar upp simhallen.'],
  [
    'other',
    'a guideline',
    'Riktlinje för bisysslor\n\nMedarbetare ska anmäla bisyssla till chefen. Riktlinjen gäller för alla anställda.',
  ],
  [
    'other',
    'an official letter',
    'TJÄNSTESKRIVELSE\n2024-02-01\n\nRapport om läget\n\nFörslag till beslut\nSocialnämnden beslutar\natt godkänna rapporten.',
  ],
  [
    'unreadable',
    'a shifted font',
    '6RFLDOQlPQGHQ\x03VDPPDQWUlGHVSURWRNROO\x03\x15\x03\x0b\x1c\x0c 5DSSRUW\x03JRGNlQQV',
  ],
  ['unreadable', 'another language', 'The committee approved the report and closed the meeting at noon.'],
  ['unreadable', 'nothing but blanks', ' \n\t\n'],
])('%s: %s', (type, _, text) => {
  expect(typeOf(text)).toBe(type);
});

test.each([['§ 12'], ['Beslut'], ['Socialnämnden']])('"%s" alone can be read, short as it is', (text) => {
  expect(typeOf(text)).not.toBe('unreadable');
});

test('agenda, draft and unreadable have no decided paragraphs, agendas and drafts their items', () => {
  const draft = readMinutes(
    `UTKAST\nSocialnämnden\n\n1. Upprop\n\n2. Rapport (SN 2024/7)\nFörslag till beslut\natt godkänna den.`,
  );
  expect(draft.paragraphs).toEqual([]);
  expect(draft.agendaItems).toEqual([
    { title: 'Upprop', dnr: [] },
    { title: 'Rapport', dnr: ['SN 2024/7'] },
  ]);
});

test('slips of optical reading stay readable, are kept as written and told', () => {
  const text = `Socialnämnden   Sammanträdesprotoko1l   2 (9)\n\n§ 12 Rappo rt om hemtjän5ten\n\nBes1ut\nNämnden godkän ner rapp0rten och a1lt det.\n\n${matter(13)}`;
  const read = readMinutes(text);
  expect(read.paragraphs[0]).toMatchObject({
    title: 'Rappo rt om hemtjän5ten',
    decisions: [{ text: 'Nämnden godkän ner rapp0rten och a1lt det.' }],
  });
  expect(read.warnings.map(({ code }) => code)).toContain('ocr-slips');
});
