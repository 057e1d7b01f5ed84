import { readdir } from 'node:fs/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Actor } from '../../../access/index.ts';
import { instant } from '../../../kernel/clock.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import type { DocumentAnswer } from '../api.ts';
import { renderLetter } from '../letters/render.ts';
import type { DocumentSubjects } from '../services.ts';
import { aMatter, anActor, anEmployerWithPeople, documentsOver } from '../testing.ts';
import { aDocumentApp, aForm } from '../testing-app.ts';

const { database } = await aDatabase();
const dogs: DocumentSubjects = {
  kind: 'office-dog',
  readable: () => sql<boolean>`false`,
  placeFor: async (_tx, actor, id) => {
    if (actor.person !== at.person(1)) return undefined;
    const subject = { kind: 'office-dog', id };
    return {
      subject,
      authority: at.authority('VN'),
      units: [at.unit('ward')],
      person: actor.person,
      journalNumber: 'VN 2026/1',
      role: 'employee',
    };
  },
};
const services = await documentsOver(database, { subjects: [dogs] });
const at = await anEmployerWithPeople(database);
const { ask } = await aDocumentApp(services);

const employee = () => anActor(at, services, at.person(1));
const stranger = () => anActor(at, services, at.person(3));

function upload(actor: Actor, name: string, content: Uint8Array, { fields = {}, id = aMatter(services).id } = {}) {
  const url = `/api/v1/attachments?subjectKind=office-dog&subjectId=${id}`;
  return ask(actor, { method: 'POST', url, ...aForm(fields, name, content) });
}

const PDF = Buffer.from(
  await renderLetter(
    'letter',
    { language: 'sv', organisation: 'R', date: '2026-03-02', title: 'Hund' },
    { created: instant('2026-03-02T11:00:00Z') },
  ),
);
const PNG = Buffer.from('89504e470d0a1a0a0000000d4948445200000000000000000000000049454e44ae426082', 'hex');
const JPEG = Buffer.from('ffd8ffe000104a46494600ffd9', 'hex');

test.each([
  ['avtal.pdf', PDF],
  ['bild.PNG', PNG],
  ['skannat papper.jpg', JPEG],
  ['telefon.jpeg', Buffer.concat([JPEG, Buffer.from('\x00\x00notes SEFHSEFT', 'latin1')])],
  ['anteckning.txt', Buffer.from('Hej')],
])('%s is taken in and comes back the same, as a file to keep', async (name, content) => {
  const answer = await upload(employee(), name, content, { fields: { title: 'Intyg “å”' } });
  expect([answer.statusCode, answer.json().title]).toEqual([201, 'Intyg “å”']);
  const fetched = await ask(employee(), { url: `/api/v1/documents/${answer.json().id}/content` });
  expect(fetched.rawPayload.equals(content)).toBe(true);
  expect(fetched.headers['content-disposition']).toMatch(/^attachment; filename="/);
  expect(fetched.headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    'content-security-policy': "default-src 'none'; sandbox",
  });
});

test.each([
  ['a PDF cut off', 'a.pdf', PDF.subarray(0, PDF.length - 200), 'files.not-whole'],
  [
    'a PDF with an archive behind',
    'a.pdf',
    Buffer.concat([PDF, Buffer.from('PK\x05\x06'.padEnd(22, '\0'), 'latin1')]),
    'files.not-whole',
  ],
  [
    'a picture with a page behind',
    'a.png',
    Buffer.concat([PNG, Buffer.from('<script>alert(1)</script>')]),
    'files.not-whole',
  ],
  ['a picture cut off', 'a.jpg', JPEG.subarray(0, 8), 'files.not-whole'],
  ['a page called PDF', 'a.pdf', Buffer.from('<html><script>alert(1)</script>'), 'files.not-what-it-says'],
  ['a picture called docx', 'a.docx', PNG, 'files.not-what-it-says'],
  [
    'SVG',
    'a.svg',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    'files.type-not-accepted',
  ],
  ['a page', 'a.html', Buffer.from('<p>'), 'files.type-not-accepted'],
  ['nothing', 'a.pdf', Buffer.of(), 'files.empty'],
])('%s is refused with a sentence of its own', async (_, name, content, code) => {
  const answer = await upload(employee(), name, content);
  expect(answer.json()).toMatchObject({ code, title: expect.stringMatching(/^[A-ZÅÄÖ].+\.$/) });
});

test('the largest attachment is the administrator’s choice', async () => {
  const administrator = anActor(at, services, null, [{ role: 'system-administrator' }]);
  const save = (actor: Actor) =>
    ask(actor, { method: 'PUT', url: '/api/v1/document-settings', payload: { attachmentMegabytes: 1 } });
  expect([(await save(employee())).statusCode, (await save(administrator)).statusCode]).toEqual([403, 204]);
  const large = Buffer.alloc(1_100_000, 'a');
  expect((await upload(employee(), 'a.txt', large)).json()).toMatchObject({
    code: 'files.too-large',
    facts: { megabytes: 1 },
  });
});

test('nobody attaches to what they may not add to, and nothing of it is kept', async () => {
  const before = await readdir(services.filesFolder, { recursive: true });
  expect((await upload(stranger(), 'a.txt', Buffer.from('nobody may keep this'))).json().code).toBe(
    'documents.subject-unknown',
  );
  expect(await readdir(services.filesFolder, { recursive: true })).toEqual(before);
});

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '=HYPERLINK("http://x","y")',
  'a\r\nSet-Cookie: x=1',
  '#panic("x") *b* $x$',
  '../../etc/passwd',
  '"; filename="x.exe',
  'å‮ß'.repeat(80),
  '.htaccess',
  'CON',
];

test.each(HOSTILE)('“%s” as a name and a title comes back as text, in headers too', async (said) => {
  const answer = await upload(employee(), `${said}.txt`, Buffer.from('x'), { fields: { title: said } });
  expect(answer.statusCode).toBe(201);
  const { id, title } = answer.json() as DocumentAnswer;
  expect(title).toBe(said.trim());
  const { headers, statusCode } = await ask(employee(), { url: `/api/v1/documents/${id}/content` });
  expect([statusCode, headers['set-cookie']]).toEqual([200, undefined]);
  const disposition = String(headers['content-disposition']);
  expect(disposition).toMatch(
    /^attachment; filename="[^"\\\r\n]{1,140}\.txt"; filename\*=UTF-8''[\w%.!#$&+^`|~-]+\.txt$/,
  );
  expect(decodeURIComponent(disposition.split("''")[1] ?? '')).not.toMatch(/[/\\\p{C}<>:"|?*]/u);
});
