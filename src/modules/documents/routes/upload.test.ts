import { request } from 'node:http';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import type { DocumentSubjects } from '../services.ts';
import { aMatter, anActor, anEmployerWithPeople, documentsOver } from '../testing.ts';
import { aDocumentApp, aForm } from '../testing-app.ts';

const { database } = await aDatabase();
const at = await anEmployerWithPeople(database);
const open = new Set<string>();
const dogs: DocumentSubjects = {
  kind: 'office-dog',
  readable: () => sql<boolean>`false`,
  placeFor: async (_tx, { person }, id) =>
    open.has(id)
      ? {
          subject: { kind: 'office-dog', id },
          authority: null,
          units: [at.unit('ward')],
          person,
          journalNumber: null,
          role: 'employee',
        }
      : undefined,
};
const services = await documentsOver(database, { subjects: [dogs] });
const { listen, close } = await aDocumentApp(services);
const port = await listen(anActor(at, services, at.person(1)));
afterAll(close);

/** Sends a form over a real connection, all of it, as a browser does, and answers what came back. */
function sent(id: string, content: Uint8Array): Promise<{ status: number; code: string | undefined }> {
  const { headers, payload } = aForm({}, 'stor.txt', content);
  const path = `/api/v1/attachments?subjectKind=office-dog&subjectId=${id}`;
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; code: string | undefined }>();
  const asking = request({
    port,
    host: '127.0.0.1',
    method: 'POST',
    path,
    headers: { ...headers, 'content-length': payload.length },
  });
  asking.on('error', reject);
  asking.on('response', async (answer) => {
    let body = '';
    for await (const chunk of answer) body += chunk;
    resolve({ status: answer.statusCode ?? 0, code: JSON.parse(body).code });
  });
  asking.end(payload);
  return promise;
}

test('a large file goes in as it streams; one that is too large, or not wanted, is answered and the connection lives', async () => {
  const { id } = aMatter(services);
  open.add(id);
  const megabyte = 1024 * 1024;
  expect(await sent(id, Buffer.alloc(15 * megabyte, 'a'))).toMatchObject({ status: 201 });
  expect(await sent(id, Buffer.alloc(60 * megabyte, 'a'))).toEqual({ status: 413, code: 'files.too-large' });
  expect(await sent(aMatter(services).id, Buffer.alloc(60 * megabyte, 'a'))).toEqual({
    status: 404,
    code: 'documents.subject-unknown',
  });
});
