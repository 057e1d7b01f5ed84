import { sql } from 'kysely';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import { aBrowser } from './testing-browser.ts';
import { ANNA, aSigningInHouse, BO, NOBODY } from './testing-signing-in.ts';

const { database } = await aDatabase();
const house = await aSigningInHouse(database, { acrToStepUp: ['loa3'] }, (app, identity) => {
  app.post('/decide', { config: { access: 'anyone' } }, async (request) => {
    const actor = await identity.authenticate(request);
    if (actor !== null) identity.requireStepUp(actor);
    return { decided: actor !== null };
  });
});
const { issuer, signIn, me, untilCallback } = house;

afterAll(() => house.close());
beforeEach(() => {
  house.clock.set(new Date());
  issuer.next(ANNA);
});

test('the cookie is out of reach of script and of other sites, and the database has only its hash', async () => {
  const browser = aBrowser();
  const out = await untilCallback(browser);
  const answer = await browser.get(out.href, () => true);
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('uppsikt='));
  expect(cookie).toMatch(/^uppsikt=region-\d+\.[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  const token = browser.cookie('uppsikt')?.split('.')[1] ?? '';
  const rows = await database.query({ employer: house.employer }, sql<object>`select * from session`);
  expect(JSON.stringify(rows)).not.toContain(token);
});

test('every sign-in has a session of its own, and ends the one before in the same browser', async () => {
  const [browser, thief] = [aBrowser(), aBrowser()];
  issuer.next({ ...ANNA, acr: 'loa3' });
  await signIn(browser);
  const before = browser.cookie('uppsikt') ?? '';
  thief.setCookie('localhost', 'uppsikt', before);
  expect(await me(thief)).toMatchObject({ person: { name: 'Anna Ek' } });
  await signIn(browser, '?step-up=1');
  expect(browser.cookie('uppsikt')).not.toBe(before);
  expect(await me(thief)).toMatchObject(NOBODY);
});

test('a session ends when it has been idle, and at its absolute end however busy', async () => {
  const browser = aBrowser();
  await signIn(browser);
  house.clock.advance(29 * 60_000);
  expect(await me(browser)).toMatchObject({ roles: ['employee', 'hr'] });
  house.clock.advance(29 * 60_000);
  expect(await me(browser)).toMatchObject({ roles: ['employee', 'hr'] });
  house.clock.advance(30 * 60_000);
  expect(await me(browser)).toMatchObject(NOBODY);
  const busy = aBrowser();
  house.clock.set(new Date());
  await signIn(busy);
  for (let minutes = 0; minutes < 600; minutes += 20) {
    expect(await me(busy)).toMatchObject({ roles: ['employee', 'hr'] });
    house.clock.advance(20 * 60_000);
  }
  expect(await me(busy)).toMatchObject(NOBODY);
});

test('a role that the organisation ends is gone for the next request, and there again when it is given', async () => {
  const browser = aBrowser();
  await signIn(browser);
  expect(await me(browser)).toMatchObject({ roles: ['employee', 'hr'] });
  await house.importMore({ roles: [{ employee_id: '1002', role: 'registrar', from: '2020-01-01' }] });
  expect(await me(browser)).toMatchObject({ roles: ['employee'] });
  await house.importMore({ roles: [{ employee_id: '1001', role: 'hr', from: '2020-01-01' }] });
  expect(await me(browser)).toMatchObject({ roles: ['employee', 'hr'] });
});

test('signing out ends the session here and at the issuer', async () => {
  const browser = aBrowser();
  await signIn(browser);
  const kept = browser.cookie('uppsikt') ?? '';
  const out = await browser.post(`${house.publicUrl}/sign-out`, {}, { origin: house.publicUrl });
  const next = out.headers.get('refresh')?.replace('0;url=', '') ?? '';
  expect(out.text).toContain('Fortsätt');
  expect(next).toContain(`${issuer.issuer}/session/end`);
  expect(new URL(next).searchParams.get('id_token_hint')).toMatch(/^ey/);
  browser.setCookie('localhost', 'uppsikt', kept);
  expect(await me(browser)).toMatchObject(NOBODY);
  const asked = await browser.get(next);
  const xsrf = /name="xsrf" value="(\w+)"/.exec(asked.text)?.[1] ?? '';
  const gone = await browser.post(`${issuer.issuer}/session/end/confirm`, { xsrf, logout: 'yes' });
  expect(gone.url.pathname).toBe('/signed-out');
});

test('a personal number from the issuer is kept nowhere and stands in no address', async () => {
  const number = '198001019809';
  const browser = aBrowser();
  issuer.next({ ...ANNA, sub: number });
  await signIn(browser);
  for (const table of ['account', 'session', 'entry_payload'])
    expect(
      JSON.stringify(await database.query({ employer: house.employer }, sql`select * from ${sql.table(table)}`)),
    ).not.toContain(number);
  await signIn(browser);
  expect(await me(browser)).toMatchObject({ person: { name: 'Anna Ek' } });
  const out = await browser.post(`${house.publicUrl}/sign-out`);
  expect(out.headers.get('refresh')).not.toContain('id_token_hint');
});

test('another site can neither sign anyone out nor choose their language', async () => {
  const browser = aBrowser();
  await signIn(browser);
  for (const path of ['/sign-out', '/api/v1/me/language', '/decide'])
    expect((await browser.post(`${house.publicUrl}${path}`, {}, { origin: 'https://other.example' })).status).toBe(403);
  expect(await me(browser)).toMatchObject({ person: { name: 'Anna Ek' } });
});

test('to decide one confirms who one is, strongly enough and by the same account', async () => {
  const browser = aBrowser();
  issuer.next({ ...ANNA, acr: 'loa2' });
  await signIn(browser);
  const decide = async () => JSON.parse((await browser.post(`${house.publicUrl}/decide`)).text);
  expect(await decide()).toMatchObject({ code: 'identity.step-up-needed', facts: { signIn: '/sign-in?step-up=1' } });
  const weak = await signIn(browser, '?step-up=1&return=/cases/1');
  expect([weak.status, weak.text]).toEqual([403, expect.stringContaining('inte räcker här')]);
  issuer.next({ ...BO, acr: 'loa3' });
  browser.forget('_session');
  const other = await signIn(browser, '?step-up=1&return=/cases/1');
  expect([other.status, other.text]).toEqual([403, expect.stringContaining('ett annat konto')]);
  issuer.next({ ...ANNA, acr: 'loa3' });
  browser.forget('_session');
  expect((await signIn(browser, '?step-up=1&return=/cases/1')).url.pathname).toBe('/cases/1');
  expect(await decide()).toEqual({ decided: true });
  house.clock.advance(15 * 60_000);
  expect(await decide()).toMatchObject({ code: 'identity.step-up-needed' });
});

test('a choice of language is kept with the account and follows to another browser', async () => {
  const [browser, later] = [aBrowser(), aBrowser()];
  issuer.next(BO);
  await signIn(browser);
  const chosen = await fetch(`${house.publicUrl}/api/v1/me/language`, {
    method: 'POST',
    headers: { cookie: `uppsikt=${browser.cookie('uppsikt')}`, 'content-type': 'application/json' },
    body: '{"language":"en"}',
  });
  expect(chosen.status).toBe(204);
  await signIn(later);
  expect(later.cookie('uppsikt-language')).toBe('en');
  expect(await me(later)).toMatchObject({ language: 'en' });
});

test('a choice of language before signing in lies in the cookie', async () => {
  const chosen = await fetch(`${house.publicUrl}/api/v1/me/language`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"language":"en"}',
  });
  const cookie = chosen.headers
    .getSetCookie()
    .find((line) => line.startsWith('uppsikt-language=en;'))
    ?.split(';')[0];
  const seen = await fetch(`${house.publicUrl}/api/v1/me`, { headers: { cookie: cookie ?? '' } });
  expect(await seen.json()).toMatchObject({ ...NOBODY, language: 'en', employer: { name: 'Uppsikt' } });
});

test('a credential of an employer that does not exist, or of none, is nobody’s', async () => {
  for (const value of ['', 'x', `nowhere.${'a'.repeat(43)}`, `${house.slug}.${'a'.repeat(43)}`]) {
    const browser = aBrowser();
    browser.setCookie('localhost', 'uppsikt', value);
    expect(await me(browser)).toMatchObject(NOBODY);
  }
});
