import { expect, test } from 'vitest';
import { z } from 'zod';
import { systemRandom } from '../../kernel/ids.ts';
import { createLog } from '../log/index.ts';
import { createApp } from './app.ts';
import { addHealth } from './health.ts';
import { createRates } from './rates.ts';
import { demandAccess } from './route-access.ts';

const PUBLIC = 'http://localhost:3000';

async function anApp() {
  const app = await createApp({ log: createLog('silent'), random: systemRandom, publicUrl: PUBLIC });
  app.post(
    '/echo',
    {
      config: { access: 'anyone' },
      schema: {
        body: z.object({ name: z.string().min(2), age: z.number() }),
        response: { 200: z.object({ name: z.string() }) },
      },
    },
    async (request) => ({ ...request.body }),
  );
  app.get('/broken', { config: { access: 'anyone' } }, async () => {
    throw new Error('secret 198001019809');
  });
  return app;
}

test('a body that does not fit is answered field by field, in Swedish and in English', async () => {
  const app = await anApp();
  const answer = await app.inject({ method: 'POST', url: '/echo', payload: { name: 'A' } });
  expect(answer.statusCode).toBe(400);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.json()).toMatchObject({
    code: 'http.invalid',
    title: 'Några uppgifter behöver rättas.',
    errors: [
      { path: 'name', message: 'Uppgiften är för kort eller för liten (minst 2).' },
      { path: 'age', message: 'Fyll i uppgiften.' },
    ],
  });
  const english = await app.inject({
    method: 'POST',
    url: '/echo',
    payload: { name: 'A' },
    headers: { 'accept-language': 'en-GB,en' },
  });
  expect(english.json().title).toBe('Some of the answers need to be put right.');
});

test('what an answer does not declare is not sent', async () => {
  const app = await anApp();
  const answer = await app.inject({ method: 'POST', url: '/echo', payload: { name: 'Anna', age: 4 } });
  expect(answer.json()).toEqual({ name: 'Anna' });
});

test('an unexpected error gives an id and never its message', async () => {
  const app = await anApp();
  const answer = await app.inject('/broken');
  expect(answer.statusCode).toBe(500);
  expect(answer.body).not.toContain('198001019809');
  expect(answer.json().instance).toMatch(/^urn:trace:[0-9a-f]{32}$/);
});

test.each([
  [
    'text that is no JSON',
    { method: 'POST', url: '/echo', payload: '{', headers: { 'content-type': 'application/json' } },
    400,
  ],
  [
    'an unknown content type',
    { method: 'POST', url: '/echo', payload: 'x', headers: { 'content-type': 'text/x' } },
    415,
  ],
  ['a body over the limit', { method: 'POST', url: '/echo', payload: { name: 'x'.repeat(1_100_000) } }, 413],
  ['an address that does not exist', { method: 'GET', url: '/nowhere' }, 404],
  ['an address that is no address', { method: 'GET', url: '/%E0%A4%A' }, 400],
] as const)('%s is a problem, not a crash', async (_, request, status) => {
  const app = await anApp();
  const answer = await app.inject({ ...request });
  expect(answer.statusCode).toBe(status);
  expect(answer.headers['content-type']).toContain('application/problem+json');
});

test.each([
  ['GET', '/echo', 'POST'],
  ['DELETE', '/echo?x=1', 'POST'],
  ['PUT', '/dogs/bella', 'GET, HEAD, PATCH'],
  ['OPTIONS', '/kennels/1/dogs', 'GET, HEAD'],
] as const)('%s %s is told which methods the address takes', async (method, url, allowed) => {
  const app = await anApp();
  const config = { access: 'anyone' } as const;
  app.get('/dogs/:dogId', { config }, async () => 'bella');
  app.patch('/dogs/:dogId', { config }, async () => 'bella');
  app.get('/kennels/*', { config }, async () => 'all');
  const answer = await app.inject({ method, url });
  expect([answer.statusCode, answer.headers.allow]).toEqual([405, allowed]);
  expect(answer.json()).toMatchObject({ code: 'http.method-not-allowed', facts: { allowed } });
  expect((await app.inject({ method, url: '/dogs/bella/tail' })).statusCode).toBe(404);
});

async function aCountingApp() {
  const rates = createRates(({ cookies }) => cookies.session);
  const app = await createApp({
    log: createLog('silent'),
    random: systemRandom,
    publicUrl: PUBLIC,
    rates,
    requestsPerMinute: 2,
  });
  const config = { access: 'anyone' } as const;
  app.get('/assets/*', { config }, async () => 'file');
  app.get('/dog', { config }, async (request) => {
    if (request.cookies.session?.startsWith('live')) rates.recognise(request);
    else rates.forget(request);
    return 'bella';
  });
  return async (session?: string, url = '/dog') => {
    const cookies = session === undefined ? {} : { session };
    const answer = await app.inject({ url, remoteAddress: '192.0.2.1', cookies });
    return answer.statusCode;
  };
}

test('each live session is counted by itself, although all come from one address', async () => {
  const ask = await aCountingApp();
  // The first of a session is the address's, since nobody knows yet that it is live.
  for (const session of ['live-1', 'live-2']) expect(await ask(session)).toBe(200);
  expect(await ask()).toBe(429);
  for (const session of ['live-1', 'live-2']) {
    expect([await ask(session), await ask(session), await ask(session)]).toEqual([200, 200, 429]);
  }
});

test('made-up sessions are counted by their address, a new one each time too', async () => {
  const ask = await aCountingApp();
  expect([await ask('forged-1'), await ask('forged-2'), await ask('forged-3')]).toEqual([200, 200, 429]);
});

test('files that are the same for everyone are not counted', async () => {
  const ask = await aCountingApp();
  for (let time = 0; time < 5; time++) expect(await ask(undefined, '/assets/main-abc.js')).toBe(200);
  expect(await ask()).toBe(200);
});

test('a change asked for by another site is refused', async () => {
  const app = await anApp();
  const send = (headers: Record<string, string>) =>
    app.inject({ method: 'POST', url: '/echo', payload: { name: 'Anna', age: 4 }, headers });
  expect((await send({ origin: 'https://other.example' })).statusCode).toBe(403);
  expect((await send({ 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
  expect((await send({ 'sec-fetch-site': 'same-site' })).statusCode).toBe(403);
  expect((await send({ origin: PUBLIC, 'sec-fetch-site': 'same-origin' })).statusCode).toBe(200);
});

test('a well-formed traceparent is followed', async () => {
  const app = await anApp();
  const trace = '0af7651916cd43dd8448eb211c80319c';
  const answer = await app.inject({ url: '/nowhere', headers: { traceparent: `00-${trace}-b7ad6b7169203331-01` } });
  expect(answer.json().instance).toBe(`urn:trace:${trace}`);
});

test('every answer carries the security headers, errors too', async () => {
  const app = await anApp();
  for (const url of ['/nowhere', '/%E0%A4%A', '/broken']) {
    const { headers } = await app.inject(url);
    expect(headers['content-security-policy'], url).toContain("default-src 'none'");
    expect(headers['x-content-type-options'], url).toBe('nosniff');
  }
});

test('readiness names what is missing', async () => {
  const app = await anApp();
  addHealth(app, [
    { name: 'database', check: async () => {} },
    { name: 'mail', check: () => Promise.reject(new Error('down')) },
  ]);
  expect((await app.inject('/healthz')).statusCode).toBe(200);
  const ready = await app.inject('/readyz');
  expect([ready.statusCode, ready.json()]).toEqual([503, { status: 'not-ready', missing: ['mail'] }]);
});

test('what people can go on without is told missing and sends nobody elsewhere', async () => {
  const app = await anApp();
  const isThere = { name: 'database', check: async () => {} };
  addHealth(app, [isThere, { name: 'issuer', isOptional: true, check: () => Promise.reject(new Error('down')) }]);
  const ready = await app.inject('/readyz');
  expect([ready.statusCode, ready.json()]).toEqual([200, { status: 'ready', missing: ['issuer'] }]);
});

test('a route that does not say who may call it cannot be added', async () => {
  const app = await createApp({ log: createLog('silent'), random: systemRandom, publicUrl: PUBLIC });
  const routes = demandAccess(app);
  app.get('/open', { config: { access: 'anyone' } }, async () => 'hej');
  expect(routes.map(({ method, url, access }) => `${method} ${url} ${access}`)).toContain('GET /open anyone');
  expect(() => app.get('/forgotten', async () => 'hej')).toThrow('/forgotten does not say who may call it');
});

test.each(['/echo?name=a%00', '/echo'])('text that cannot be kept is told as that: %s', async (url) => {
  const app = await anApp();
  const answer = await app.inject({
    method: 'POST',
    url,
    payload: { name: url === '/echo' ? 'a\0b' : 'Anna', age: 4 },
  });
  expect(answer.json()).toMatchObject({ status: 400, code: 'http.unstorable-text' });
});
