import { expect, test } from 'vitest';
import { instant } from '../../../kernel/clock.ts';
import { testOfPreflight } from '../../../platform/pdf/testing-preflight.ts';
import { readByTags } from '../../../platform/pdf/testing-reading.ts';
import type { AskingLetter } from '../inquiries/hearing-view.ts';
import { renderAskingLetter } from './asking-letter.ts';

const LETTER: AskingLetter = {
  id: '00000000-0000-7000-8000-000000000001',
  duty: { sv: 'Följa upp tillämpningen', en: 'Follow up how it is applied' },
  askedOn: '2026-03-02',
  answerBy: '2026-03-20',
  answeredOn: null,
  message: 'Vad gjordes? #panic("x")\n\nSvara gärna kort.',
  text: null,
  ownCause: null,
  correction: null,
  letterNumber: 'RS 2026/41',
  received: null,
  inquiry: { id: '00000000-0000-7000-8000-000000000002', title: 'Bisysslor' },
  owner: { id: '00000000-0000-7000-8000-000000000003', name: 'Ledar Ledarsson' },
  source: 'Styrelsen 2024-02-28',
  arisenOn: '2024-02-28',
  dueOn: '2025-02-28',
  shown: [],
  addressee: 'Test Testsson',
  office: { role: 'nearest-manager', unit: 'Avdelning 4' },
};
const UNNAMED: AskingLetter = { ...LETTER, addressee: null };

const pdfOf = (letter: AskingLetter, language: 'sv' | 'en' = 'sv') =>
  renderAskingLetter(letter, { organisation: 'Region Lövmark', language, created: instant('2026-03-02T08:00:00Z') });
const readOf = async (letter: AskingLetter) =>
  (await readByTags(await pdfOf(letter)))
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/gu, ' ');

test('who has left reads what is asked, by which day, about what, and how to answer, in that order', async () => {
  const text = await readOf(LETTER);
  const parts = [
    'RS 2026/41',
    'Test Testsson',
    'Du är tillfrågad om en uppgift',
    'Svara senast 20 mars 2026',
    'Vad gjordes? #panic("x")',
    'Vad frågan gäller',
    'Följa upp tillämpningen',
    'Närmaste chef, Avdelning 4',
    'Så svarar du',
    'Skriv diarienummer RS 2026/41 på svaret',
    'Ledar Ledarsson',
  ];
  const places = parts.map((part) => text.toLowerCase().indexOf(part.toLowerCase()));
  expect(parts.filter((_, index) => places[index] === -1)).toEqual([]);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('whoever may not be named is addressed by function', async () => {
  const text = await readOf(UNNAMED);
  expect(text).toContain('Till den som hade uppgiften Närmaste chef, Avdelning 4');
  expect(text).not.toContain('Testsson');
});

testOfPreflight('Apache Preflight finds it to be PDF/A-1', async () => ({
  named: await pdfOf(LETTER),
  unnamed: await pdfOf(UNNAMED, 'en'),
}));
