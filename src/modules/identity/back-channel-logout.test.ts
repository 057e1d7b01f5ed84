import { SignJWT } from 'jose';
import { afterAll, expect, test } from 'vitest';
import { systemRandom } from '../../kernel/ids.ts';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import { newToken } from './credentials.ts';
import { aBrowser, type Browser } from './testing-browser.ts';
import { ANNA, aSigningInHouse, BO } from './testing-signing-in.ts';

const { database } = await aDatabase();
const house = await aSigningInHouse(database);
const { issuer } = house;
afterAll(() => house.close());

async function signedIn(who = ANNA): Promise<Browser> {
  const browser = aBrowser();
  issuer.next(who);
  await house.signIn(browser);
  return browser;
}
const isSignedIn = async (browser: Browser) => (await house.me(browser)).person !== null;
const send = async (token: string) =>
  (await aBrowser().post(`${house.publicUrl}/oidc/back-channel-logout`, { logout_token: token })).status;

const now = () => Math.floor(Date.now() / 1000);
const EVENTS = { 'http://schemas.openid.net/event/backchannel-logout': {} };
/** A logout token as it should be, but for what the test changes. */
const logout = (changed: object = {}) => ({
  iss: issuer.issuer,
  aud: 'uppsikt',
  iat: now(),
  exp: now() + 120,
  jti: newToken(systemRandom),
  events: EVENTS,
  sub: 'sub-anna',
  ...changed,
});

test('signing out at the issuer ends the session here, and no other', async () => {
  const [browser, elsewhere] = [await signedIn(), await signedIn()];
  const asked = await browser.get(`${issuer.issuer}/session/end`);
  const xsrf = /name="xsrf" value="(\w+)"/.exec(asked.text)?.[1] ?? '';
  await browser.post(`${issuer.issuer}/session/end/confirm`, { xsrf, logout: 'yes' });
  expect([await isSignedIn(browser), await isSignedIn(elsewhere)]).toEqual([false, true]);
});

test('a token that names the person alone ends all sessions of theirs', async () => {
  const [one, two, bo] = [await signedIn(), await signedIn(), await signedIn(BO)];
  expect(await send(await issuer.sign(logout()))).toBe(200);
  expect([await isSignedIn(one), await isSignedIn(two), await isSignedIn(bo)]).toEqual([false, false, true]);
});

test('a token that names somebody by what may be a personal number ends their sessions', async () => {
  const browser = await signedIn({ ...ANNA, sub: '198001019809' });
  expect(await send(await issuer.sign(logout({ sub: '198001019809' })))).toBe(200);
  expect(await isSignedIn(browser)).toBe(false);
});

test('a token is obeyed once', async () => {
  const token = await issuer.sign(logout());
  expect(await send(token)).toBe(200);
  const browser = await signedIn();
  expect(await send(token)).toBe(400);
  expect(await isSignedIn(browser)).toBe(true);
});

test.each([
  ['of another issuer', { iss: 'https://other.example' }],
  ['for another client', { aud: 'other' }],
  ['without a moment', { iat: undefined }],
  ['of an hour ago', { iat: now() - 3600, exp: now() + 120 }],
  ['that has ended', { exp: now() - 60 }],
  ['without a name of its own', { jti: undefined }],
  ['without the event', { events: {} }],
  ['with the event of another kind', { events: { 'http://schemas.openid.net/event/backchannel-logout': true } }],
  ['with a nonce, as ID tokens have', { nonce: 'n' }],
  ['that names nobody', { sub: undefined }],
])('a token %s is refused', async (_, changed) => {
  const browser = await signedIn();
  expect(await send(await issuer.sign(logout(changed)))).toBe(400);
  expect(await isSignedIn(browser)).toBe(true);
});

test('a token of another kind, unsigned, or signed by somebody else is refused', async () => {
  const browser = await signedIn();
  const none = [{ alg: 'none' }, logout()].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
  const secret = new SignJWT(logout()).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from(issuer.clientSecret));
  for (const token of ['', 'x', `${none.join('.')}.`, await secret, await issuer.sign(logout(), 'at+jwt')])
    expect(await send(token)).toBe(400);
  expect(await isSignedIn(browser)).toBe(true);
});

test('a call without a token is told what is missing', async () => {
  const answer = await aBrowser().post(`${house.publicUrl}/oidc/back-channel-logout`, {});
  expect([answer.status, JSON.parse(answer.text).code]).toEqual([400, 'http.invalid']);
});
