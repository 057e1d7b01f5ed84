import readWorkbook from 'read-excel-file/node';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, expect, test } from 'vitest';
import { startSmtpServer } from '../../src/platform/mail/smtp-server.fixture.ts';
import { ORGANISATION, PERSONAS } from '../access/organisation.ts';
import { aCaseHouse } from './house.ts';
import { aReport, NO_OBJECTION } from './reports.ts';

const smtp = await startSmtpServer();
afterAll(() => smtp.close());
const given = {
  ...ORGANISATION,
  employees: (ORGANISATION.employees ?? []).map((row) => ({ ...row, user_name: `anv${row.employee_id}@example.se` })),
};
const house = await aCaseHouse(given, { env: { UPPSIKT_SMTP_URL: `smtp://127.0.0.1:${smtp.port}` } });
const employee = await house.someone(PERSONAS.employee);
const manager = await house.someone(PERSONAS.manager);

/** What would do something where it is not text: in a page, a sheet, a header, a letter. */
const PAYLOADS = {
  html: '<script>alert(1)</script><b>fet</b>',
  svg: '<svg onload=alert(1)><use href="data:x"/></svg>',
  formula: '=HYPERLINK("http://x.example","y")',
  command: "+cmd|' /C calc'!A0",
  header: 'Klubben\r\nBcc: x@example.se\r\n\r\nHej',
  typst: '#panic("x") *fet* $a$ @sida \\ #read("/etc/passwd") [x] // y',
} as const;

async function textOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text.replaceAll(/\s+/g, '');
}
const squeezed = (text: string) => text.replaceAll(/\s+/g, '');

test.each(Object.entries(PAYLOADS))(
  '%s comes back as text in the answer, the file, the sheet and the letter',
  async (_, text) => {
    const report = aReport({ counterpart: text, description: text, when: text });
    const id = (await employee.ask('POST', '/cases', report)).json().cases[0].id as string;
    const question = { text, answerBy: '2999-01-01' };
    await manager.ask('POST', `/cases/${id}/questions`, question, { 'if-match': '"1"' });
    await employee.ask('POST', `/cases/${id}/answers`, { text }, { 'if-match': '"2"' });
    const content = { ...NO_OBJECTION.content, reasons: text };
    const decided = await manager.ask('POST', `/cases/${id}/decisions`, { content }, { 'if-match': '"3"' });
    expect(decided.statusCode, decided.body).toBe(201);

    const answer = await manager.ask('GET', `/cases/${id}`);
    expect(answer.headers['content-type']).toMatch(/^application\/json/);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    const { report: said, questions, decisions } = answer.json();
    expect(said).toMatchObject({ counterpart: text, description: text, when: text });
    expect(questions).toMatchObject([{ text, answer: { text } }]);
    expect(decisions).toMatchObject([{ content: { reasons: text } }]);

    // No cell begins as a formula does, and the text is all there.
    const csv = (await manager.ask('GET', '/cases/export?format=csv')).body;
    expect(csv.split(/[;\r\n]/).filter((cell) => /^"?[=+@-]/.test(cell) && cell.length > 1)).toEqual([]);
    expect(squeezed(csv)).toContain(squeezed(text).replaceAll('"', '""'));
    const workbook = (await manager.ask('GET', '/cases/export?format=xlsx')).rawPayload;
    const cells = ((await readWorkbook(workbook)) as unknown as { data?: unknown[][] }[])
      .flatMap((one) => one.data ?? [one as unknown as unknown[]])
      .flat()
      .map((cell) => squeezed(String(cell)));
    expect(cells.some((cell) => cell.includes(squeezed(text)))).toBe(true);

    const { documents } = (await manager.ask('GET', `/documents?subjectKind=case&subjectId=${id}`)).json();
    const letter = await manager.ask('GET', `/documents/${documents[0].id}/content`);
    expect(letter.statusCode).toBe(200);
    expect(String(letter.headers['content-disposition'])).not.toMatch(/[\r\n<>]/);
    expect(letter.headers.bcc).toBeUndefined();
    expect(await textOf(letter.rawPayload)).toContain(squeezed(text));
    const printout = await manager.ask('GET', `/cases/${id}/printout?masked=false`);
    expect(await textOf(printout.rawPayload)).toContain(squeezed(text));
  },
);

/** The heads that a letter of ours has, and no other. */
const HEADS = [
  ...['From', 'To', 'Subject', 'Message-ID', 'Date', 'MIME-Version', 'Content-Type', 'Content-Transfer-Encoding'],
  ...['Auto-Submitted', 'X-Auto-Response-Suppress', 'Content-Language'],
].map((head) => head.toLowerCase());

test.each(Object.entries(PAYLOADS))(
  'of %s in what was agreed orally no letter says anything, in its heads, its subject or its text',
  async (_, text) => {
    const before = smtp.taken.length;
    const said = { kind: 'secondary-occupation', words: text };
    expect((await employee.ask('POST', '/oral-agreements', said)).statusCode).toBe(201);
    await expect.poll(() => smtp.taken.length).toBeGreaterThan(before);
    for (const letter of smtp.taken.slice(before)) {
      const at = letter.indexOf('\r\n\r\n');
      const heads = letter
        .slice(0, at)
        .replaceAll(/\r\n[ \t]+/g, ' ')
        .split('\r\n');
      const names = heads.map((head) => head.split(':', 1)[0]?.toLowerCase() ?? '');
      expect(names.filter((name) => !HEADS.includes(name))).toEqual([]);
      expect(heads.find((head) => /^content-type/i.test(head))).toMatch(/text\/plain/);
      const plain = Buffer.from(
        letter
          .replaceAll(/=\r\n/g, '')
          .replaceAll(/=([0-9A-F]{2})/g, (_match, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      ).toString();
      expect(squeezed(plain)).not.toContain(squeezed(text));
      expect(plain).not.toMatch(/<script|<svg|HYPERLINK|#panic|x@example\.se/);
    }
    expect(smtp.heard.filter((line) => /^RCPT/i.test(line) && line.includes('x@example'))).toEqual([]);
  },
);
