import multipart from '@fastify/multipart';
import { expect, test } from 'vitest';
import { systemRandom } from '../../kernel/ids.ts';
import { createLog } from '../log/index.ts';
import { createApp } from './app.ts';
import { fileOfForm } from './form-file.ts';
import { problem } from './problems.ts';

const MEGABYTE = 1024 * 1024;

async function anApp() {
  const app = await createApp({ log: createLog('silent'), random: systemRandom, publicUrl: 'http://localhost:3000' });
  await app.register(multipart, { limits: { fileSize: 2 * MEGABYTE, files: 1, fields: 2 } });
  app.post('/papers', { config: { access: 'anyone' } }, async (request) => {
    const paper = await fileOfForm(request, 'paper', () => problem('http.not-found'));
    return { name: paper.fileName, size: (await paper.whole()).length, title: paper.field('title') ?? null };
  });
  return app;
}

async function sent(payload: FormData | { readonly title: string }) {
  const answer = await (await anApp()).inject({ method: 'POST', url: '/papers', payload });
  return { status: answer.statusCode, ...answer.json() };
}

/** A form of one field and one file. */
function aForm(fileField: string, content: string | Uint8Array<ArrayBuffer>): FormData {
  const form = new FormData();
  form.append('title', 'Avtal');
  form.append(fileField, new Blob([content]), 'avtal.pdf');
  return form;
}

test('the file of a form is read whole, with the fields before it', async () => {
  expect(await sent(aForm('paper', 'abc'))).toEqual({ status: 200, name: 'avtal.pdf', size: 3, title: 'Avtal' });
});

test('a file as large as may be is taken, and of one that is larger it is said how large it may be', async () => {
  expect(await sent(aForm('paper', new Uint8Array(2 * MEGABYTE)))).toMatchObject({ size: 2 * MEGABYTE });
  expect(await sent(aForm('paper', new Uint8Array(2 * MEGABYTE + 1)))).toMatchObject({
    status: 413,
    code: 'http.file-too-large',
    title: 'Filen är för stor: högst 2 MB tas emot här. Spara om den utan bilder, eller dela upp den.',
  });
});

test('a form without the file, and what is no form, are told apart', async () => {
  expect(await sent(aForm('other', 'abc'))).toMatchObject({ status: 404 });
  expect(await sent({ title: 'Avtal' })).toMatchObject({ status: 415, code: 'http.unsupported-type' });
});
