import { afterAll, expect, test } from 'vitest';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import { aBrowser, type Browser } from './testing-browser.ts';
import { ANNA, aSigningInHouse } from './testing-signing-in.ts';

const { database } = await aDatabase();
const house = await aSigningInHouse(database);
const { issuer } = house;
afterAll(() => house.close());

const name = async (browser: Browser) => (await house.me(browser)).person?.name;

test('without its issuer the server says so, people signed in go on and can sign out', async () => {
  const browser = aBrowser();
  issuer.next(ANNA);
  await house.signIn(browser);
  await expect(house.identity.readiness.check()).resolves.toBeUndefined();
  await issuer.stop();
  house.clock.advance(3_600_000);
  await expect(house.identity.readiness.check()).rejects.toMatchObject({ code: 'identity.issuer-unreachable' });
  const refused = await aBrowser().get(`${house.publicUrl}/sign-in`);
  expect([refused.status, refused.text]).toEqual([503, expect.stringContaining('svarar inte just nu')]);
  const english = await fetch(`${house.publicUrl}/sign-in`, { headers: { 'accept-language': 'en' } });
  expect(await english.text()).toContain('The sign-in service does not answer at the moment.');
  house.clock.set(new Date());
  expect(await name(browser)).toBe('Anna Ek');
  house.clock.advance(3_600_000);
  const out = await browser.post(`${house.publicUrl}/sign-out`);
  expect(out.url.pathname).toBe('/signed-out');
  expect(await name(browser)).toBeUndefined();
});
