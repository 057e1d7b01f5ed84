import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Actor } from '../../../access/index.ts';
import { instant } from '../../../kernel/clock.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import type { DocumentAnswer } from '../api.ts';
import type { Document } from '../document.ts';
import { renderLetter } from '../letters/render.ts';
import { dispatchOutbox } from '../outbox/dispatch.ts';
import { aDocument, anActor, anEmployerWithPeople, documentsOver, entriesOf } from '../testing.ts';
import { aDocumentApp, aForm } from '../testing-app.ts';

const { database } = await aDatabase();
const services = await documentsOver(database);
const at = await anEmployerWithPeople(database);
const { ask, routes, openapi } = await aDocumentApp(services);

const employee = () => anActor(at, services, at.person(1));
const manager = () => anActor(at, services, at.person(6), [{ role: 'manager', unit: at.unit('ward') }]);
const registrar = () => anActor(at, services, at.person(5), [{ role: 'registrar', authority: at.authority('VN') }]);

async function post(actor: Actor, url: string, payload: object = {}) {
  const answer = await ask(actor, { method: 'POST', url: `/api/v1${url}`, payload });
  return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() };
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
