import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { renderPdf } from '../../platform/pdf/index.ts';
import { LIMITS } from './files/limits.ts';
import { readDocument, readMinutesFile, textOfFile } from './index.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'uppsikt-minutes-'));
afterAll(() => rmSync(folder, { recursive: true }));

const LINES = [
  'Socialnämnden     Sammanträdesprotokoll     2 (9)',
  'Sammanträdesdatum     2024-03-05',
  '',
  '§ 12 Rapport om trafiken',
  'Dnr SN 2024/7',
  '',
  'Beslut',
  'Socialnämnden beslutar',
  'att godkänna rapporten,',
  'att avsluta ärendet.',
  '',
  'Skickas till',
  'Kommunstyrelsen',
];
const TEXT = LINES.join('\n');
const READ = {
  documentType: 'extract',
  organ: 'Socialnämnden',
  meetingDate: '2024-03-05',
  paragraphs: [{ number: '12', title: 'Rapport om trafiken', dnr: ['SN 2024/7'], recipients: ['Kommunstyrelsen'] }],
};

const pdf = await renderPdf(
  '#import "/paper.typ": *\n#set page(height: auto)\n#for line in data.lines { if line == "" { v(8pt) } else { [#line \\ ] } }',
  { lines: LINES.map((line) => line.replace(/ {2,}/g, ' \u2003\u2003 ')) },
);

/** A zip with its files packed; enough to be a docx. Its directory can say another size than they unpack to. */
function zip(files: Readonly<Record<string, string>>, saidSize?: number): Uint8Array {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const plain = Buffer.from(content);
    const bytes = deflateRawSync(plain);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(plain), 0);
    sizes.writeUInt32LE(bytes.length, 4);
    sizes.writeUInt32LE(saidSize ?? plain.length, 8);
    const names = Buffer.alloc(4);
    names.writeUInt16LE(name.length, 0);
    const head = Buffer.concat([
      Buffer.from('504b03041400000008000000', 'hex'),
      Buffer.alloc(2),
      sizes,
      names,
      Buffer.from(name),
      bytes,
    ]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([
        Buffer.from('504b010214001400000008000000', 'hex'),
        Buffer.alloc(2),
        sizes,
        names,
        tail,
        Buffer.from(name),
      ]),
    );
    local.push(head);
    offset += head.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(local.length, 8);
  end.writeUInt16LE(local.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, entries, end]);
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org';
const withBody = (body: string, saidSize?: number) =>
  zip(
    {
      '[Content_Types].xml': `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      '_rels/.rels': `<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
      'word/document.xml': `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
    },
    saidSize,
  );
const paragraph = (line: string) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`;
const docx = withBody(LINES.map(paragraph).join(''));

describe('a document is told by its content, not by its name', () => {
  test.each([
    ['text', new TextEncoder().encode(TEXT)],
    ['PDF', pdf],
    ['docx', docx],
  ])('%s', async (_, bytes) => {
    const { text, minutes } = await readDocument(bytes);
    expect(minutes).toMatchObject(READ);
    expect(minutes.paragraphs[0]?.decisions.map((clause) => clause.text)).toEqual([
      'godkänna rapporten,',
      'avsluta ärendet.',
    ]);
    const { start = 0, end = 0 } = minutes.paragraphs[0]?.source ?? {};
    expect(text.slice(start, end)).toMatch(/^§ 12 Rapport/);
  });
});

test.each([
  ['a truncated PDF', pdf.subarray(0, 600), 'not-a-document'],
  ['a PDF by name alone', new TextEncoder().encode('%PDF-1.7\nhej'), 'not-a-document'],
  ['a PDF without text', await renderPdf('#import "/paper.typ": *\n#rect(width: 4cm, height: 4cm)', {}), 'no-text'],
  ['a zip renamed docx', zip({ 'a.txt': 'hej' }), 'not-a-document'],
  ['a truncated docx', docx.subarray(0, 700), 'not-a-document'],
  ['a docx without content', zip({ 'word/document.xml': 'hej' }), 'not-a-document'],
  ['an image', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'not-a-document'],
  ['an empty file', new Uint8Array(), 'no-text'],
  ['a shifted font', new TextEncoder().encode('6RFLDOQlPQGHQ VDPPDQWUlGHVSURWRNROO'), 'not-swedish'],
])('%s is unreadable, and the warning says why', async (_, bytes, code) => {
  const { minutes } = await readDocument(bytes);
  expect(minutes).toMatchObject({
    documentType: 'unreadable',
    paragraphs: [],
    warnings: [{ code, text: expect.stringMatching(/^\S.*[.)]$/) }],
  });
});

test('arbitrary bytes never throw', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      expect((await readDocument(bytes)).minutes.documentType).toBeTypeOf('string');
    }),
    { numRuns: 60 },
  );
});

test('a file of 200 MB is refused before it is read', async () => {
  const file = path.join(folder, 'large.pdf');
  writeFileSync(file, '%PDF-1.7');
  truncateSync(file, 200 * 1024 * 1024);
  const { minutes } = await readMinutesFile(file);
  expect(minutes.warnings).toEqual([{ code: 'too-large', text: 'Filen är för stor: 200 MB, högst 64 MB läses.' }]);
});

test('a docx that unpacks to too much, and one that takes too long, are refused', async () => {
  const packed = await readDocument(docx, { ...LIMITS, unpackedBytes: 1000 });
  expect(packed.minutes.warnings[0]?.text).toContain('packas upp');
  const slow = await readDocument(docx, { ...LIMITS, time: 1 });
  expect(slow.minutes.warnings[0]?.code).toBe('too-slow');
});

test.each([
  ['whose directory lies about its sizes', withBody(paragraph('Beslut').repeat(500_000), 900), LIMITS.memory],
  [
    'of a table in a table twenty thousand deep',
    withBody('<w:tbl>'.repeat(20_000) + '</w:tbl>'.repeat(20_000)),
    LIMITS.memory,
  ],
  ['of a million and a half paragraphs', withBody('<w:p/>'.repeat(1_500_000)), 96],
])('a docx %s is refused within its time and memory', async (_, bytes, memory) => {
  const { minutes } = await readDocument(bytes, { ...LIMITS, time: 30_000, memory });
  expect(minutes).toMatchObject({ documentType: 'unreadable', warnings: [{ code: 'not-a-document' }] });
});

const windows1252 = (text: string) => Uint8Array.from(text, (letter) => (letter === '–' ? 0x96 : letter.charCodeAt(0)));

test.each([
  ['letters in two parts', new TextEncoder().encode(TEXT.normalize('NFD'))],
  ['soft hyphens', new TextEncoder().encode(TEXT.replace(/(?<=\p{Ll}{3})(?=\p{Ll}{3})/gu, '\u00ad'))],
  [
    'blanks and hyphens that do not break',
    new TextEncoder().encode(TEXT.replaceAll('§ ', '§\u00a0').replaceAll('2024-', '2024\u2011')),
  ],
  ['ligatures', new TextEncoder().encode(TEXT.replaceAll('fi', '\ufb01'))],
  ['a mark and CRLF', new TextEncoder().encode(`\ufeff${TEXT.replaceAll('\n', '\r\n')}`)],
  ['Windows-1252', windows1252(TEXT)],
])('a text written with %s reads as any other', async (_, bytes) => {
  const { text, minutes } = await readDocument(bytes);
  expect(minutes).toMatchObject(READ);
  expect(minutes.paragraphs[0]?.decisions.map((clause) => clause.text)).toEqual([
    'godkänna rapporten,',
    'avsluta ärendet.',
  ]);
  expect(text.slice(minutes.paragraphs[0]?.source.start).startsWith('§')).toBe(true);
});

test('the text of a file that belongs to no minutes is told alone, and what holds none is refused', async () => {
  expect(await textOfFile(docx)).toContain('Rapport om trafiken');
  await expect(textOfFile(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]))).rejects.toMatchObject({
    code: 'minutes.not-a-document',
  });
  await expect(textOfFile(new Uint8Array())).rejects.toMatchObject({ code: 'minutes.no-text' });
});

test('a file that cannot be opened throws', async () => {
  await expect(readMinutesFile(path.join(folder, 'none.txt'))).rejects.toThrow('ENOENT');
});
