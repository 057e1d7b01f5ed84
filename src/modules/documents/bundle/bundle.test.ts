import fc from 'fast-check';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { testOfPreflight } from '../../../platform/pdf/testing-preflight.ts';
import { sign } from '../actions/sign.ts';
import { markField } from '../secrecy.ts';
import { aDocument, aMatter, anActor, anEmployerWithPeople, documentsOver } from '../testing.ts';
import { bundle, type Matter } from './bundle.ts';
import { masked } from './mask.ts';

const { database } = await aDatabase();
const services = await documentsOver(database);
const at = await anEmployerWithPeople(database);
const manager = anActor(at, services, at.person(6), [{ role: 'manager', unit: at.unit('ward') }]);

const ADDRESS = 'Storgatan 17 B, 701 00 Lövmark';
const NUMBER = '19800101-9802';

async function aWholeMatter(different: Partial<Matter> = {}): Promise<Matter> {
  const subject = aMatter(services);
  const secrecy = [markField('homeAddress', 'homeAddress')];
  const document = await aDocument(services, at, { subject, secrecy, title: 'Överenskommelse, storgatan  17 b' });
  await database.transaction(at, (tx) =>
    sign(tx, services, manager, { document: document.id, hash: document.latest.hash }),
  );
  return {
    subject,
    language: 'sv',
    organisation: 'Region Lövmark',
    unit: 'Avdelning 3',
    journalNumber: 'VN 2026/1',
    title: 'Distansarbete',
    facts: [
      { field: 'homeAddress', label: 'Bostadsadress', value: ADDRESS },
      { field: 'personalNumber', label: 'Personnummer', value: NUMBER },
      { field: 'share', label: 'Andel', value: '40 procent' },
    ],
    timeline: [
      { on: localDate('2026-03-01'), what: `Ansökte om att arbeta från ${ADDRESS.toUpperCase()}`, by: 'Person 1' },
      { on: localDate('2026-03-02'), what: 'Personnumret är 8001019802', by: null },
    ],
    secrecy: [markField('personalNumber', 'personalNumber')],
    ...different,
  };
}

function pdfOf(matter: Matter, isMasked: boolean, actor = manager): Promise<Uint8Array> {
  return database.transaction(at, (tx) => bundle(tx, services, actor, matter, { isMasked }));
}

async function textOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text.replace(/\s+/gu, ' ');
}

test('a matter as one document says its facts, timeline, documents with signatures, and files with hashes', async () => {
  const matter = await aWholeMatter();
  const text = await textOf(await pdfOf(matter, false));
  const parts = [
    'Distansarbete',
    `Bostadsadress ${ADDRESS}`,
    '1 mars 2026 Ansökte om',
    'Person 1',
    '1. Överenskommelse',
    'Undertecknad av Person 6, chef, 2 mars 2026',
    'Ska undertecknas av Person 1, medarbetare',
    'hund.txt',
  ];
  expect(parts.filter((part) => !text.includes(part))).toEqual([]);
});

test('a masked copy has nothing of what is marked, wherever it was written, and says what was taken and by which law', async () => {
  const text = await textOf(await pdfOf(await aWholeMatter(), true));
  expect(text).not.toMatch(/storgatan|701 ?00|980101|800101|9802/i);
  expect(text).toContain('Bostadsadress OSL 39 kap. 3 § andra stycket');
  expect(text).toContain('[maskerat enligt OSL 39 kap. 3 § första stycket]');
  expect(text).toContain('Andel 40 procent');
});

test('no marked value is left in the data, in whatever text it stands', () => {
  const value = fc.string({ unit: 'grapheme', minLength: 5, maxLength: 40 }).filter((text) => text.trim().length >= 5);
  fc.assert(
    fc.property(value, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (secret, before, after) => {
      const facts = [{ field: 'homeAddress', label: 'Adress', value: secret }];
      const data = { deep: [{ text: `${before} ${secret} ${after}` }], own: secret };
      const left = JSON.stringify(masked(data, facts, [markField('homeAddress', 'homeAddress')], () => '█'));
      expect(JSON.parse(left).own).not.toContain(secret.normalize('NFC').trim());
      expect(JSON.parse(left).deep[0].text).not.toContain(secret.normalize('NFC').trim());
    }),
    { numRuns: 300 },
  );
});

test('what is not marked is left as it is', () => {
  const data = { text: 'Storgatan 17 är inte hemlig' };
  expect(
    masked(data, [{ field: 'other', label: 'Annat', value: 'Storgatan 17' }], [markField('x', 'health')], () => '█'),
  ).toEqual(data);
});

test('whoever may see no document of the matter gets none in it', async () => {
  const stranger = anActor(at, services, at.person(3));
  const text = await textOf(await pdfOf(await aWholeMatter(), false, stranger));
  expect(text).not.toContain('Överenskommelse');
});

test('the same matter gives the same bytes, and markup in it is text', async () => {
  const matter = await aWholeMatter({ title: '#panic("x") *a* <b>', language: 'en' });
  const [first, again] = [await pdfOf(matter, true), await pdfOf(matter, true)];
  expect(Buffer.from(first).equals(again)).toBe(true);
  expect(await textOf(first)).toContain('#panic("x") *a* <b>');
});

testOfPreflight('Apache Preflight finds it to be PDF/A-1', async () => ({
  bundle: await pdfOf(await aWholeMatter(), true),
}));
