import { expect, test } from 'vitest';
import { systemRandom } from '../../kernel/ids.ts';
import { createApp } from '../../platform/http/index.ts';
import { createLog } from '../../platform/log/index.ts';
import { createCookies } from './cookies.ts';
import { newToken } from './credentials.ts';

const CREDENTIAL = { employer: 'region-lovmark', token: newToken(systemRandom) };

async function cookiesAt(publicUrl: string) {
  const app = await createApp({ log: createLog('silent'), random: systemRandom, publicUrl });
  const cookies = createCookies(publicUrl);
  app.get('/', { config: { access: 'anyone' } }, async (request, reply) => {
    cookies.setSession(reply, CREDENTIAL);
    cookies.setBrowser(reply, CREDENTIAL, 60);
    return cookies.readSession(request) ?? null;
  });
  return app;
}

test('under https the cookies are out of reach of other hosts and of plain http', async () => {
  const app = await cookiesAt('https://uppsikt.example.se');
  const answer = await app.inject('/');
  expect(answer.headers['set-cookie']).toEqual([
    `__Host-uppsikt=region-lovmark.${CREDENTIAL.token}; Path=/; HttpOnly; Secure; SameSite=Lax`,
    `__Host-uppsikt-sign-in=region-lovmark.${CREDENTIAL.token}; Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Lax`,
  ]);
  const session = `region-lovmark.${CREDENTIAL.token}`;
  const read = (cookie: string) => app.inject({ url: '/', headers: { cookie } });
  expect((await read(`__Host-uppsikt=${session}`)).json()).toEqual(CREDENTIAL);
  expect((await read(`uppsikt=${session}`)).json()).toBeNull();
});

test('on this computer alone there is no https to ask for', async () => {
  const answer = await (await cookiesAt('http://localhost:3000')).inject('/');
  expect(answer.headers['set-cookie']).toContain(
    `uppsikt=region-lovmark.${CREDENTIAL.token}; Path=/; HttpOnly; SameSite=Lax`,
  );
});
