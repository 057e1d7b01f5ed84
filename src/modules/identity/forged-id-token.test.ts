import { afterAll, expect, test } from 'vitest';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import type { Fetch } from './settings.ts';
import { aHouse } from './testing.ts';
import { aBrowser } from './testing-browser.ts';
import { anIssuer, type TestIssuer } from './testing-issuer.ts';
import { ANNA } from './testing-signing-in.ts';

let change: (claims: Record<string, unknown>) => object = (claims) => claims;

/** Somebody between us and the issuer, who rewrites the ID token but cannot sign. */
const throughForger: Fetch = async (address, { method, headers, body }) => {
  const answer = await fetch(address, { method, headers, ...(body instanceof URLSearchParams ? { body } : {}) });
  if (!address.endsWith('/token')) return answer;
  const tokens = await answer.json();
  const [head, claims = '', signature] = tokens.id_token.split('.');
  const rewritten = JSON.stringify(change(JSON.parse(Buffer.from(claims, 'base64url').toString())));
  return Response.json({
    ...tokens,
    id_token: [head, Buffer.from(rewritten).toString('base64url'), signature].join('.'),
  });
};

const { database } = await aDatabase();
let issuer: TestIssuer;
const house = await aHouse(database, {
  settings: { scopes: ['openid', 'staff'] },
  issuer: async (_app, publicUrl) => {
    issuer = await anIssuer(publicUrl);
    issuer.next(ANNA);
    return { ...issuer, fetch: throughForger };
  },
});
afterAll(async () => {
  await house.close();
  await issuer.stop();
});

test.each([
  ['names somebody else', (claims: object) => ({ ...claims, employee_id: '1002' })],
  ['says another level', (claims: object) => ({ ...claims, acr: 'loa3' })],
  ['is of another issuer', (claims: object) => ({ ...claims, iss: 'https://other.example' })],
  ['is for another client', (claims: object) => ({ ...claims, aud: 'other' })],
  ['does not say when the person was there', (claims: object) => ({ ...claims, auth_time: undefined })],
])('an ID token that was rewritten so that it %s is refused', async (_, forged) => {
  change = forged;
  const browser = aBrowser();
  const refused = await browser.get(`${house.publicUrl}/sign-in`);
  expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('gick inte att lita på')]);
  expect(browser.cookie('uppsikt')).toBeUndefined();
});

test('an ID token that was let through is not', async () => {
  change = (claims) => claims;
  expect((await aBrowser().get(`${house.publicUrl}/sign-in`)).status).toBe(200);
});
