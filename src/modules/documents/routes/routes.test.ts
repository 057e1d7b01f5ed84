import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Actor } from '../../../access/index.ts';
import { instant } from '../../../kernel/clock.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import type { DocumentAnswer } from '../api.ts';
import type { Document } from '../document.ts';
import { renderLetter } from '../letters/render.ts';
import { dispatchOutbox } from '../outbox/dispatch.ts';
import type { DocumentSubjects } from '../services.ts';
import { aDocument, aMatter, anActor, anEmployerWithPeople, documentsOver, entriesOf } from '../testing.ts';
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
const { ask, routes, openapi } = await aDocumentApp(services);

const employee = () => anActor(at, services, at.person(1));
const manager = () => anActor(at, services, at.person(6), [{ role: 'manager', unit: at.unit('ward') }]);
const registrar = () => anActor(at, services, at.person(5), [{ role: 'registrar', authority: at.authority('VN') }]);
const stranger = () => anActor(at, services, at.person(3));

async function post(actor: Actor, url: string, payload: object = {}) {
  const answer = await ask(actor, { method: 'POST', url: `/api/v1${url}`, payload });
  return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() };
}

function upload(actor: Actor, name: string, content: Uint8Array, { fields = {}, id = aMatter(services).id } = {}) {
  const url = `/api/v1/attachments?subjectKind=office-dog&subjectId=${id}`;
  return ask(actor, { method: 'POST', url, ...aForm(fields, name, content) });
}

async function signedByAll(different: Parameters<typeof aDocument>[2] = {}): Promise<Document> {
  const document = await aDocument(services, at, different);
  for (const actor of [employee(), manager()])
    await post(actor, `/documents/${document.id}/signatures`, { contentHash: document.latest.hash });
  return document;
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

test('both sides sign, it is delivered and confirmed, and goes to the personal file with a receipt', async () => {
  const document = await aDocument(services, at);
  const url = `/documents/${document.id}`;
  const before = (await ask(employee(), { url: `/api/v1${url}` })).json() as DocumentAnswer;
  expect(before.may).toEqual({ sign: true, acknowledge: false, record: false, file: false });
  expect(before.remaining).toEqual([
    { name: 'Person 1', role: 'medarbetare', isMe: true },
    { name: 'Person 6', role: 'chef', isMe: false },
  ]);
  const contentHash = before.latest.contentHash;
  expect((await post(employee(), `${url}/signatures`, { contentHash })).status).toBe(200);
  expect((await post(registrar(), `${url}/filings`)).body.code).toBe('documents.unsigned');
  expect((await post(manager(), `${url}/signatures`, { contentHash })).body.signatures).toMatchObject([
    { name: 'Person 1', method: 'in-product', signedOn: '2026-03-02' },
    { name: 'Person 6', method: 'in-product', isByDeputy: false },
  ]);
  expect((await post(employee(), `${url}/acknowledgements`)).body.code).toBe('documents.not-delivered');
  const delivery = { channel: 'in-product', deliveredOn: '2026-03-02' };
  expect((await post(employee(), `${url}/deliveries`, delivery)).body.code).toBe('access.not-allowed');
  expect((await post(manager(), `${url}/deliveries`, delivery)).body.deliveries).toMatchObject([
    { channel: 'in-product', recordedBy: 'Person 6', acknowledgedAt: null },
  ]);
  expect((await post(manager(), `${url}/acknowledgements`)).body.code).toBe('documents.not-addressee');
  for (let times = 0; times < 2; times++)
    expect((await post(employee(), `${url}/acknowledgements`)).body.deliveries[0].acknowledgedAt).not.toBeNull();
  for (let times = 0; times < 2; times++)
    expect((await post(registrar(), `${url}/filings`)).body.filing.status).toBe('waiting');
  expect(await dispatchOutbox(services, at.employer)).toBe(1);
  const [item] = (await ask(registrar(), { url: '/api/v1/outbox-items?status=sent' })).json().items;
  const receipt = { filedOn: '2026-03-02', filedWhere: 'Personalakt 17, hylla 3' };
  expect((await post(registrar(), `/outbox-items/${item.id}/receipt`, receipt)).status).toBe(204);
  expect((await post(registrar(), `/outbox-items/${item.id}/receipt`, receipt)).body.code).toBe(
    'documents.filed-already',
  );
  const after = (await ask(employee(), { url: `/api/v1${url}` })).json() as DocumentAnswer;
  expect(after.filing).toMatchObject({ status: 'filed', filedWhere: receipt.filedWhere, filedBy: 'Person 5' });
  expect((await entriesOf(services, at, document)).map(({ type }) => type)).toEqual([
    'document.stored',
    'document.signed',
    'document.signed',
    'document.made-available',
    'document.acknowledged',
    'document.queued',
    'document.sent',
    'document.filed',
  ]);
});

test('what is handed over or posted needs evidence and a day that has come', async () => {
  const { id } = await signedByAll();
  const record = (payload: object) => post(manager(), `/documents/${id}/deliveries`, payload);
  const posted = { channel: 'registered-post', deliveredOn: '2026-03-01' };
  expect((await record(posted)).body.code).toBe('documents.evidence-needed');
  expect((await record({ ...posted, evidence: 'Kvitto 7', deliveredOn: '2026-03-03' })).body.code).toBe(
    'documents.delivered-ahead',
  );
  expect((await record({ ...posted, evidence: 'Kvitto 7' })).body.deliveries).toMatchObject([{ evidence: 'Kvitto 7' }]);
});

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

test('a document signed on paper is brought in as another version, and said to be external', async () => {
  const document = await aDocument(services, at);
  const url = `/api/v1/documents/${document.id}/signed-copies`;
  const form = (signedBy: unknown) => aForm({ signedBy: JSON.stringify(signedBy) }, 'påskrivet.pdf', PDF);
  const both = [0, 1].map((signatory) => ({ signatory, on: '2026-02-27' }));
  const send = (actor: Actor, signedBy: unknown) => ask(actor, { method: 'POST', url, ...form(signedBy) });
  expect((await send(employee(), both)).json().code).toBe('access.not-allowed');
  expect((await send(manager(), 'both')).json().code).toBe('http.invalid');
  expect((await send(manager(), [{ signatory: 9, on: '2026-02-27' }])).json().code).toBe('documents.not-signatory');
  const answer = await send(manager(), both);
  expect([answer.statusCode, answer.json()]).toMatchObject([
    201,
    {
      latest: { number: 2, origin: 'external', fileName: 'påskrivet.pdf' },
      remaining: [],
      signatures: [{ method: 'external', signedOn: '2026-02-27' }, {}],
    },
  ]);
  const old = await ask(manager(), { url: `/api/v1/documents/${document.id}/versions/1/content` });
  expect(old.body).toBe('Hunden får följa med.');
});

test('the personal file gets the document and what it is; what fails waits longer each time and can be sent anew', async () => {
  const document = await signedByAll({ text: 'Till akten.' });
  await post(registrar(), `/documents/${document.id}/filings`);
  const failing = {
    ...services,
    personalFile: { send: () => Promise.reject(Object.assign(new Error('secret'), { code: 'EHOSTUNREACH' })) },
  };
  expect(await dispatchOutbox(failing, at.employer)).toBe(0);
  const waiting = async () => (await ask(registrar(), { url: '/api/v1/outbox-items?status=waiting' })).json().items[0];
  expect(await waiting()).toMatchObject({ attempts: 1, fault: 'EHOSTUNREACH' });
  expect(await dispatchOutbox(services, at.employer)).toBe(0);
  services.clock.advance(61_000);
  expect(await dispatchOutbox(failing, at.employer)).toBe(0);
  services.clock.advance(61_000);
  expect(await dispatchOutbox(services, at.employer)).toBe(0);
  const { id } = await waiting();
  expect((await post(registrar(), `/outbox-items/${id}/retries`)).status).toBe(204);
  expect(await Promise.all([dispatchOutbox(services, at.employer), dispatchOutbox(services, at.employer)])).toContain(
    1,
  );
  const folder = path.join(services.outboxFolder, at.employer);
  const metadata = JSON.parse(await readFile(path.join(folder, `${id}.json`), 'utf8'));
  expect(metadata).toMatchObject({
    document: document.id,
    journalNumber: 'VN 2026/1',
    authority: 'VN',
    employeeIds: ['1001'],
    sha256: document.latest.hash,
    signatures: [{ role: 'medarbetare', on: '2026-03-02', method: 'in-product' }, { role: 'chef' }],
  });
  expect(await readFile(path.join(folder, `${id}.bin`), 'utf8')).toBe('Till akten.');
  services.clock.advance(30 * 86_400_000);
  const late = await ask(registrar(), { url: '/api/v1/outbox-items?waitingDays=30' });
  expect(late.json().items.map((item: { id: string }) => item.id)).toContain(id);
  services.clock.set('2026-03-02T11:00:00Z');
});

test('the outbox shows each their own, and no protected person to whom is no handler', async () => {
  const hidden = await aDocument(services, at, { person: at.person(4), signatories: [] });
  const handler = anActor(at, services, at.person(6), [{ role: 'hr', unit: at.unit('top') }]);
  expect((await post(handler, `/documents/${hidden.id}/filings`)).status).toBe(200);
  const shown = async (actor: Actor) =>
    (await ask(actor, { url: '/api/v1/outbox-items?limit=100' }))
      .json()
      .items.map((item: { documentId: string }) => item.documentId);
  expect(await shown(handler)).toContain(hidden.id);
  expect(await shown(registrar())).not.toContain(hidden.id);
  const other = anActor(at, services, at.person(3), [{ role: 'registrar', authority: at.authority('KS') }]);
  expect(await shown(other)).toEqual([]);
});

test('the same request with the same key twice is one delivery', async () => {
  const { id } = await signedByAll();
  const send = () =>
    ask(manager(), {
      method: 'POST',
      url: `/api/v1/documents/${id}/deliveries`,
      headers: { 'idempotency-key': 'once' },
      payload: { channel: 'in-product', deliveredOn: '2026-03-02' },
    });
  const [first, again] = [await send(), await send()];
  expect([first.json(), again.json().deliveries.length]).toEqual([again.json(), 1]);
});

test('the description of the API says each route, with an example of every JSON body', () => {
  const { paths } = openapi() as { paths: Record<string, Record<string, { requestBody?: { content: object } }>> };
  const ours = routes.filter(({ url }) => !/api-info|openapi/.test(url));
  expect(ours.length).toBeGreaterThan(14);
  for (const { url, method } of ours) {
    const operation = paths[url.replace('/api/v1', '').replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
    expect(operation, `${method} ${url}`).toBeDefined();
    for (const media of Object.values(operation?.requestBody?.content ?? {})) expect(media).toHaveProperty('example');
  }
});
