import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { systemRandom } from '../kernel/ids.ts';
import { createApp, demandAccess } from '../platform/http/index.ts';
import { createLog } from '../platform/log/index.ts';
import { addWeb } from './web.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'uppsikt-built-'));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(path.join(folder, 'assets'));
writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>Uppsikt</title>');
writeFileSync(path.join(folder, 'assets/main-abc.js'), 'run()');
writeFileSync(path.join(folder, 'assets/main-abc.js.br'), brotliCompressSync('run()'));
writeFileSync(path.join(folder, '../outside-of-uppsikt-built.txt'), 'secret');
afterAll(() => rmSync(path.join(folder, '../outside-of-uppsikt-built.txt')));

const app = await createApp({ log: createLog('silent'), random: systemRandom, publicUrl: 'http://localhost:3000' });
demandAccess(app);
app.post('/api/v1/dogs', { config: { access: 'anyone' } }, async () => 'bella');
await addWeb(app, folder);

test('every address of the interface is its one page, asked for anew each time', async () => {
  for (const url of ['/', '/units/017?status=ended', '/cases/new']) {
    const { statusCode, body, headers } = await app.inject(url);
    expect([statusCode, body], url).toEqual([200, '<!doctype html><title>Uppsikt</title>']);
    expect(headers['cache-control']).toBe('public, max-age=0');
  }
});

test('its files are kept for a year and sent as they were compressed', async () => {
  const { headers, rawPayload } = await app.inject({
    url: '/assets/main-abc.js',
    headers: { 'accept-encoding': 'br, gzip' },
  });
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(headers['content-encoding']).toBe('br');
  expect(rawPayload).toEqual(brotliCompressSync('run()'));
});

test('an address for programs, or a file that is not there, is a problem and not the page', async () => {
  for (const url of [
    '/api/v1/nothing',
    '/scim/v2/Users',
    '/assets/none.js',
    '/assets/..%2f..%2foutside-of-uppsikt-built.txt',
  ]) {
    const { statusCode, headers, body } = await app.inject(url);
    expect([400, 403, 404], url).toContain(statusCode);
    expect(headers['content-type'], url).toContain('application/problem+json');
    expect(body).not.toContain('secret');
  }
});

test('a page is only looked at, and an address of the API is told by the methods it takes', async () => {
  const asked = await app.inject('/api/v1/dogs');
  expect([asked.statusCode, asked.headers.allow]).toEqual([405, 'POST']);
  expect((await app.inject({ method: 'POST', url: '/units/017' })).statusCode).toBe(404);
});
