import { crc32, deflateSync } from 'node:zlib';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { instant } from '../../../kernel/clock.ts';
import { testOfPreflight } from '../../../platform/pdf/testing-preflight.ts';
import { decisionLetter } from './decision.ts';
import { printableLogo } from './logo.ts';
import { renderLetter } from './render.ts';
import type { DecisionInput, LetterInput } from './schema.ts';

const created = instant('2026-03-02T11:00:00Z');

function aDecision(different: Partial<DecisionInput> = {}): DecisionInput {
  return {
    language: 'sv',
    organisation: 'Region Lövmark',
    unit: 'Medicinkliniken',
    journalNumber: 'LMR 2026/000123',
    date: '2026-03-02',
    title: 'Beslut om bisyssla',
    addressee: { name: 'Åsa Ödman', lines: ['Medicinkliniken'] },
    opening: ['Du har anmält att du arbetar extra hos Vårdbolaget AB.'],
    decision: ['Bisysslan förbjuds. Du ska sluta senast den 30 april 2026.'],
    conditions: ['Du lämnar uppdraget som styrelseledamot.', 'Du meddelar din chef när det är gjort.'],
    reasons: ['Bolaget säljer tjänster till kliniken, och du attesterar dess fakturor.'],
    basis: [['Bolag', 'Vårdbolaget AB']],
    laws: [{ citation: 'LOA 7 §', says: 'Ingen får ha en bisyssla som kan rubba förtroendet.' }],
    review: ['Skriv till regionen och säg varför du vill att beslutet ändras.'],
    signatories: [{ name: 'Karl Hög', role: 'förvaltningschef' }],
    ...different,
  };
}

async function textOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text.replace(/\s+/gu, ' ');
}

/** A small picture in RGBA whose left half is see-through. */
function aLogo(): Uint8Array {
  const [width, height] = [40, 20];
  const rows = Array.from({ length: height }, () => [
    0,
    ...Array.from({ length: width }, (_, x) => [0, 90, 160, x < width / 2 ? 0 : 255]).flat(),
  ]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const chunk = (type: string, data: Uint8Array) => {
    const named = Buffer.concat([Buffer.from(type), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, check]);
  };
  const body = deflateSync(Uint8Array.from(rows.flat()));
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', body), chunk('IEND', new Uint8Array())]);
}

const agreement: LetterInput = {
  language: 'sv',
  organisation: 'Region Lövmark',
  journalNumber: 'LMR 2026/000124',
  date: '2026-03-02',
  title: 'Överenskommelse om distansarbete',
  sections: [
    { heading: 'Omfattning', rows: [['Dagar i veckan', '2']] },
    { heading: 'Tillgänglighet', paragraphs: ['Vardagar 9–15.'] },
  ],
  signatories: [
    { name: 'Åsa Ödman', role: 'medarbetare' },
    { name: 'Karl Hög', role: 'chef' },
  ],
};

async function letters(): Promise<Readonly<Record<string, Uint8Array>>> {
  const english = await decisionLetter(aDecision({ language: 'en', isReadersCopy: true }));
  return {
    decision: await renderLetter('letter', await decisionLetter(aDecision()), { created }),
    'with logo': await renderLetter('letter', await decisionLetter(aDecision()), { created, logo: aLogo() }),
    copy: await renderLetter('letter', english, { created }),
    agreement: await renderLetter('agreement', agreement, { created }),
  };
}

test('a decision reads in order: sender, number, addressee, decision, conditions, reasons, basis, law, review, who', async () => {
  const text = await textOf((await letters()).decision as Uint8Array);
  const parts = [
    'Region Lövmark Diarienummer: LMR 2026/000123 Medicinkliniken Datum: 2 mars 2026',
    'Åsa Ödman Medicinkliniken Beslut om bisyssla',
    'Du har anmält',
    'Beslut Bisysslan förbjuds. Du ska sluta senast den 30 april 2026.',
    'Villkor 1. Du lämnar uppdraget',
    '2. Du meddelar',
    'Skäl för beslutet Bolaget säljer',
    'Uppgifter som beslutet bygger på Uppgift Värde Bolag Vårdbolaget AB',
    'Bestämmelser som beslutet bygger på Bestämmelse Innebär LOA 7 § Ingen får',
    'Om du vill att beslutet prövas igen Skriv till regionen',
    'För arbetsgivaren Karl Hög förvaltningschef',
  ];
  const places = parts.map((part) => [part, text.indexOf(part)] as const);
  expect(places.filter(([, at]) => at < 0)).toEqual([]);
  expect(places.map(([, at]) => at)).toEqual(places.map(([, at]) => at).toSorted((a, b) => a - b));
});

test('an agreement names both sides, and a copy for the reader says which document holds', async () => {
  const { agreement: both, copy } = await letters();
  const text = await textOf(both as Uint8Array);
  expect(text).toContain(
    'Parter Namn Roll Åsa Ödman medarbetare Karl Hög chef Omfattning Uppgift Värde Dagar i veckan 2',
  );
  expect(await textOf(copy as Uint8Array)).toContain('The document in Swedish is the one that holds');
});

test('the same decision gives the same bytes', async () => {
  const [first, again] = [await letters(), await letters()];
  for (const [name, pdf] of Object.entries(first))
    expect(Buffer.from(pdf).equals(again[name] as Uint8Array), name).toBe(true);
});

test('what stands in a letter is text, whatever it looks like', async () => {
  const hostile = '#panic("no") *fet* <script>alert(1)</script> =1+1 $x$ @ref \\u{41} // slut';
  const pdf = await renderLetter('letter', await decisionLetter(aDecision({ decision: [hostile], title: hostile })), {
    created,
  });
  const text = (await textOf(pdf)).replace(/\s/g, '');
  expect(text.split(hostile.replace(/\s/g, '')).length).toBeGreaterThanOrEqual(3);
});

test('a see-through logo is laid on white; what is no such picture is left out', async () => {
  const logo = aLogo();
  const opaque = printableLogo(logo) ?? Buffer.of();
  expect(opaque[25]).toBe(2);
  expect(printableLogo(opaque)).toEqual(opaque);
  for (let length = 0; length < logo.length; length += 7)
    expect(printableLogo(logo.subarray(0, length))).toBeUndefined();
  const interlaced = Buffer.from(logo);
  interlaced[28] = 1;
  expect(printableLogo(interlaced)).toBeUndefined();
  const damaged = Buffer.from(opaque);
  damaged.fill(0, 45, 60);
  const { decision } = await letters();
  const facts = await decisionLetter(aDecision());
  expect(
    Buffer.from(await renderLetter('letter', facts, { created, logo: damaged })).equals(decision ?? Buffer.of()),
  ).toBe(true);
});

testOfPreflight('Apache Preflight finds every letter to be PDF/A-1', letters);
