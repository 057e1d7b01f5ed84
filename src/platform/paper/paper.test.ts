import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { Parser } from 'saxen';
import { extractText } from 'unpdf';
import { expect, test } from 'vitest';
import { instant } from '../../kernel/clock.ts';
import { type Paper, renderPaper } from './index.ts';

const made = instant('2026-03-02T11:00:00Z');
const paper: Paper = {
  language: 'sv',
  title: 'Svar på revisionsrapport',
  organisation: 'Region Lövmark & Co',
  unit: 'Regionstyrelsen',
  journalNumber: '26RS0114',
  date: '2 mars 2026',
  blocks: [
    { kind: 'heading', level: 2, text: 'Samverkan <b>' },
    { kind: 'paragraph', text: 'Första stycket\nmed två rader.\n\nAndra stycket\u0001.' },
    {
      kind: 'table',
      header: ['Åtgärd', 'Dag'],
      rows: [
        ['Gör "det" #här', '2026-06-30'],
        ['=1+1', ''],
      ],
      widths: [2, 1],
    },
  ],
};

test('the same paper reads the same as PDF and in a word processor', async () => {
  const docx = await renderPaper(paper, 'docx', made);
  const { value: html, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) });
  expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  expect(html).toContain('<h1>Svar på revisionsrapport</h1>');
  expect(html).toContain('<h2>Samverkan &lt;b&gt;</h2>');
  expect(html).toContain('<p>Första stycket<br />med två rader.</p><p>Andra stycket\ufffd.</p>');
  expect(html).toContain('<thead><tr><th><p><strong>Åtgärd</strong></p></th>');
  expect(html).toContain('<td><p>Gör "det" #här</p></td><td><p>2026-06-30</p></td>');
  const pdf = await renderPaper(paper, 'pdf', made);
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: true });
  for (const said of ['Svar på revisionsrapport', 'Samverkan <b>', 'med två rader.', 'Gör "det" #här', '26RS0114'])
    expect(text.replace(/\s+/g, ' ')).toContain(said);
});

test('every part of a Word document is well-formed, and the same paper is the same bytes', async () => {
  const docx = await renderPaper(paper, 'docx', made);
  expect(Buffer.from(await renderPaper(paper, 'docx', made)).equals(Buffer.from(docx))).toBe(true);
  const parts = Object.entries(unzipSync(docx));
  expect(parts.map(([name]) => name)).toContain('word/styles.xml');
  for (const [name, bytes] of parts) {
    const problems: string[] = [];
    const parser = new Parser();
    parser.on('error', (error) => problems.push(String(error)));
    parser.on('warn', (warning) => problems.push(String(warning)));
    parser.parse(strFromU8(bytes));
    expect([name, problems]).toEqual([name, []]);
  }
  expect(strFromU8(unzipSync(docx)['word/styles.xml'] ?? new Uint8Array())).toContain('w:val="sv-SE"');
});
