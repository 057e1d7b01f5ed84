import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { HeldRole } from '../../../access/index.ts';
import { ROLES } from '../../../access/index.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { aDocument, anActor, anEmployerWithPeople, documentsOver } from '../testing.ts';
import { aDocumentApp, aForm } from '../testing-app.ts';

const { database } = await aDatabase();
const services = await documentsOver(database, {
  subjects: [{ kind: 'office-dog', readable: () => sql<boolean>`true`, placeFor: async () => undefined }],
});
const at = await anEmployerWithPeople(database);
const { ask, routes } = await aDocumentApp(services);
const everything: HeldRole[] = ROLES.flatMap((role) => [
  { role, unit: at.unit('top') },
  { role, authority: at.authority('VN') },
]);
const actor = () => anActor(at, services, at.person(6), everything);

/** A body that each route takes, to be spoiled. */
const GOOD: Readonly<Record<string, object>> = {
  signatures: { contentHash: 'a'.repeat(64) },
  deliveries: { channel: 'post', deliveredOn: '2026-03-01', evidence: 'Kvitto' },
  receipt: { filedOn: '2026-03-01', filedWhere: 'Akt' },
  'journal-series': { prefix: 'LMR', pattern: '{prefix} {year}/{number}' },
  'document-settings': { attachmentMegabytes: 20 },
};
const VALUES: readonly unknown[] = [
  null,
  '',
  ' ',
  0,
  -1,
  1e308,
  true,
  [],
  {},
  [[]],
  '0000-00-00',
  '2026-02-30',
  '9999-12-31',
  '-271821-04-20',
  'x'.repeat(100_000),
  '\0',
  '\ud800',
  '‮',
  '{number}{number}',
  '{prefix}'.repeat(9),
  "'; drop table document; --",
  '<script>',
  '=1+1',
  'A\r\nB: c',
  { $ne: null },
  { __proto__: 1, constructor: 1, toString: 1 },
];

function spoiled(body: object): unknown[] {
  const names = [...Object.keys(body), 'extra', '__proto__', 'constructor', 'employerId', 'status'];
  const fields = names.flatMap((name) => VALUES.map((value) => ({ ...body, [name]: value })));
  const without = Object.keys(body).map((name) => ({ ...body, [name]: undefined }));
  return [...fields, ...without, ...VALUES, body];
}

const changing = routes.filter(({ method }) => method === 'POST' || method === 'PUT');

test.each(changing.map(({ method, url }) => [method, url] as const))(
  'no body of %s %s is unexpected',
  async (method, url) => {
    const document = await aDocument(services, at);
    const good = Object.entries(GOOD).find(([name]) => url.includes(name))?.[1] ?? { a: 1 };
    const bodies = spoiled(good);
    while (bodies.length < 200) bodies.push(...bodies.map((body) => [body]));
    const address = url.replace(':authorityId', at.authority('VN')).replace(/:\w+/g, document.id);
    let refused = 0;
    for (const body of bodies) {
      const answer = await ask(actor(), {
        method: method as 'POST',
        url: address,
        headers: { 'content-type': 'application/json' },
        payload: JSON.stringify(body) ?? '',
      });
      expect(answer.statusCode, JSON.stringify(body)?.slice(0, 200)).toBeLessThan(500);
      if (answer.statusCode >= 400) refused += 1;
    }
    expect(bodies.length).toBeGreaterThanOrEqual(200);
    expect(refused).toBeGreaterThan(0);
  },
);

test('no address and no query is unexpected', async () => {
  const values = ['x', '%00', '%ED%A0%80', '-1', '1e9', '999999999999', "'", '..%2f', '0'.repeat(150), 'ä'];
  for (const { method, url } of routes.filter((route) => route.method === 'GET'))
    for (const value of values) {
      const address = url.replace(/:\w+/g, value);
      const query = ['subjectId', 'subjectKind', 'limit', 'page', 'status', 'waitingDays'].map(
        (name) => `${name}=${value}`,
      );
      for (const full of [address, `${address}?${query.join('&')}`, ...query.map((one) => `${address}?${one}`)])
        expect(
          (await ask(actor(), { method: method as 'GET', url: encodeURI(decodeSafely(full)) })).statusCode,
          full,
        ).toBeLessThan(500);
    }
});

function decodeSafely(text: string): string {
  return text
    .replace('ä', '%C3%A4')
    .replace(/%(?![0-9A-F]{2})/gi, '%25')
    .replaceAll('%', '%');
}

test.each(['/api/v1/attachments?subjectKind=office-dog&subjectId=ID', '/api/v1/documents/ID/signed-copies'])(
  'no form sent to %s is unexpected',
  async (url) => {
    const document = await aDocument(services, at);
    const whole = aForm(
      { title: 'a', signedBy: '[{"signatory":0,"on":"2026-03-01"}]' },
      'a.pdf',
      Buffer.from('%PDF-1.4 %%EOF'),
    );
    const address = url.replace('ID', document.id);
    const send = (payload: Buffer, headers: Record<string, string> = whole.headers) =>
      ask(actor(), { method: 'POST', url: address, headers, payload });
    for (let length = 0; length < whole.payload.length; length += 3)
      expect((await send(whole.payload.subarray(0, length))).statusCode, `cut at ${length}`).toBeLessThan(500);
    for (let index = 0; index < whole.payload.length; index += 2) {
      const changed = Buffer.from(whole.payload);
      changed[index] = (changed[index] ?? 0) ^ 0x55;
      expect((await send(changed)).statusCode, `changed at ${index}`).toBeLessThan(500);
    }
    for (const type of [
      'multipart/form-data',
      'multipart/form-data; boundary=',
      'multipart/form-data; boundary=x',
      'text/plain',
    ])
      expect((await send(whole.payload, { 'content-type': type })).statusCode, type).toBeLessThan(500);
    for (const value of VALUES) {
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      const form = aForm({ title: text, signedBy: text }, 'a.pdf', Buffer.from('%PDF-1.4 %%EOF'));
      expect((await send(form.payload)).statusCode, text.slice(0, 50)).toBeLessThan(500);
    }
  },
);
