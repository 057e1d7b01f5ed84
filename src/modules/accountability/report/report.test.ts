import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { testOfPreflight } from '../../../platform/pdf/testing-preflight.ts';
import type { ChainAnswer } from '../api.ts';
import { renderChain } from './report.ts';

const HOLDER = { id: '00000000-0000-7000-8000-000000000001', name: 'Test Testsson' };
const DUTY = {
  id: 'a',
  title: { sv: 'Följa upp tillämpningen', en: 'Follow up how it is applied' },
  source: '24XX001',
  origin: 'before' as const,
  arisenOn: '2024-02-28',
  dueOn: '2025-02-28',
};
const CHAIN: ChainAnswer = {
  matter: { kind: 'inquiry', id: 'x', title: '#panic("x") Bisysslor', href: '/x' },
  knownAt: '2026-06-01T08:00:00.000Z',
  asOf: '2026-06-01',
  isWhole: true,
  links: [
    {
      office: 'director',
      role: 'director',
      unit: { id: HOLDER.id, name: 'Region Lövmark' },
      state: 'gap',
      holders: [HOLDER],
      duties: [
        {
          ...DUTY,
          state: 'gap',
          evidence: 'nothing',
          shownBy: null,
          shares: [
            {
              person: HOLDER,
              actingFor: null,
              isHeld: true,
              from: '2025-02-28',
              lastDay: '2026-06-01',
              state: 'gap',
              lacking: [],
              hearing: null,
            },
          ],
        },
      ],
    },
  ],
  gaps: [
    {
      kind: 'duty',
      role: 'director',
      unit: { id: HOLDER.id, name: 'Region Lövmark' },
      duty: 'a',
      title: DUTY.title,
      dueOn: DUTY.dueOn,
      person: HOLDER,
      lacking: [],
      isFinal: true,
    },
  ],
  causes: [],
  responsible: [
    {
      role: 'director',
      unit: null,
      title: { sv: 'Ytterst svara för riktlinjerna', en: 'Answer ultimately' },
      source: '25XX002',
      holders: [{ person: HOLDER, from: '2025-04-29', lastDay: '2026-06-01' }],
    },
  ],
};

const pdfOf = (version: 'names' | 'publication', language: 'sv' | 'en' = 'sv', chain = CHAIN) =>
  renderChain(chain, { organisation: 'Region Lövmark', language, version });

async function textOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text.replace(/\s+/gu, ' ');
}

test('the report tells gaps, formal responsibility and each level, with the names in an annex', async () => {
  const text = await textOf(await pdfOf('names'));
  const parts = [
    'Beslutskedja',
    '#panic("x") Bisysslor',
    'Första bristen: Följa upp tillämpningen',
    'Formellt ansvar',
    'Ytterst svara för riktlinjerna',
    'Kedjan, uppifrån och ner',
    'Direktör, Region Lövmark',
    'Bilaga: namn',
    'Test Testsson',
  ];
  expect(parts.filter((part) => !text.includes(part))).toEqual([]);
});

test('what was not recorded, so that nobody could know, is held against no office', async () => {
  const [gap] = CHAIN.gaps;
  if (gap === undefined) throw new Error('the chain has no gap');
  const untold = { ...gap, kind: 'recording' as const, role: null, unit: null, person: null, isFinal: false };
  const text = await textOf(await pdfOf('names', 'sv', { ...CHAIN, gaps: [untold] }));
  expect(text).toContain('Den som hade uppgiften kunde inte veta det.');
  expect(text).not.toContain('ingen nivå ovanför');
});

test('the version for publication tells functions and no name', async () => {
  const text = await textOf(await pdfOf('publication', 'en'));
  expect(text).toContain('The first gap');
  expect(text).not.toContain('Testsson');
});

test('the same chain gives the same bytes', async () => {
  expect(Buffer.from(await pdfOf('names')).equals(await pdfOf('names'))).toBe(true);
});

testOfPreflight('Apache Preflight finds it to be PDF/A-1', async () => ({
  names: await pdfOf('names'),
  publication: await pdfOf('publication', 'en'),
}));
