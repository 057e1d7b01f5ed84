import { afterAll, expect, test } from 'vitest';
import { systemRandom } from '../../../kernel/ids.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { employee, unit } from '../../organisation/testing.ts';
import { aHouse } from '../testing.ts';
import { aBrowser, type Browser } from '../testing-browser.ts';
import { addDemoIssuer } from './demo-issuer.ts';
import type { DemoPeople, Persona } from './people.ts';

const EVERYBODY: readonly Persona[] = [
  { employeeId: '1001', name: 'Anna Ek', about: 'Chef, Akuten' },
  { employeeId: '1002', name: 'Bo <Lind>', about: 'Undersköterska, Akuten' },
  ...Array.from({ length: 25 }, (_, index) => ({
    employeeId: String(1003 + index),
    name: `Cia ${index}`,
    about: 'Läkare',
  })),
];
const people: DemoPeople = {
  listPersonas: async () => EVERYBODY.slice(0, 2),
  search: async (name, limit) => EVERYBODY.filter((one) => one.name.startsWith(name)).slice(0, limit),
  find: async (employeeId) => EVERYBODY.find((one) => one.employeeId === employeeId),
};

const { database } = await aDatabase();
const house = await aHouse(database, {
  organisation: {
    units: [unit('R')],
    employees: EVERYBODY.map(({ name }, index) => employee(index + 1, 'R', { name })),
  },
  issuer: async (app, publicUrl) => {
    const demo = addDemoIssuer(app, publicUrl, people, systemRandom);
    return { ...demo, acrToStepUp: [demo.acr], demonstration: true };
  },
});
afterAll(() => house.close());

const choose = (browser: Browser, page: { url: URL }, employeeId: string) =>
  browser.post(page.url.href, { employeeId }, { origin: house.publicUrl });
const me = async (browser: Browser) => JSON.parse((await browser.get(`${house.publicUrl}/api/v1/me`)).text);

test('one button signs one in as a persona', async () => {
  const browser = aBrowser();
  const page = await browser.get(`${house.publicUrl}/sign-in?return=/cases`);
  expect([page.status, page.text]).toEqual([200, expect.stringContaining('Vem vill du vara?')]);
  expect(page.text).toContain('name="employeeId" value="1001">Anna Ek<small>Chef, Akuten</small>');
  expect(page.text).toContain('Bo &lt;Lind&gt;');
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
  const landed = await choose(browser, page, '1001');
  expect([landed.status, landed.url.pathname]).toEqual([200, '/cases']);
  expect(await me(browser)).toMatchObject({ person: { name: 'Anna Ek' }, demonstration: true });
});

test('anybody employed is found by name', async () => {
  const browser = aBrowser();
  const page = await browser.get(`${house.publicUrl}/sign-in`);
  const few = await browser.get(`${page.url.href}?name=Cia+2`);
  expect(few.text.match(/Cia 2/g)?.length).toBeGreaterThan(2);
  expect(few.text).not.toContain('Fler än så');
  expect((await browser.get(`${page.url.href}?name=Cia`)).text).toContain('Fler än så');
  expect((await browser.get(`${page.url.href}?name=Zeb`)).text).toContain('Ingen anställd heter så');
  expect((await choose(browser, page, '1027')).status).toBe(200);
  expect(await me(browser)).toMatchObject({ person: { name: 'Cia 24' } });
});

test('the page is read in English by one click, and so is what follows', async () => {
  const browser = aBrowser();
  const page = await browser.get(`${house.publicUrl}/sign-in`);
  expect(page.text).toContain('?language=en" lang="en"');
  expect((await browser.get(`${page.url.href}?language=en`)).text).toContain('Who do you want to be?');
  expect((await browser.get(page.url.href)).text).toContain('Who do you want to be?');
  await choose(browser, page, '1001');
  expect(await me(browser)).toMatchObject({ language: 'en' });
});

test('nobody signs in as somebody who does not exist', async () => {
  const browser = aBrowser();
  const page = await browser.get(`${house.publicUrl}/sign-in`);
  expect((await choose(browser, page, '9999')).status).toBe(403);
});

test('step-up asks the same person once more, and no other', async () => {
  const browser = aBrowser();
  await choose(browser, await browser.get(`${house.publicUrl}/sign-in`), '1001');
  const asked = await browser.get(`${house.publicUrl}/sign-in?step-up=1&return=/cases/1`);
  expect(asked.text).toContain('Bekräfta att det är du');
  expect(asked.text).not.toContain('1002');
  const confirmed = await choose(browser, asked, '1001');
  expect(confirmed.url.pathname).toBe('/cases/1');
  const style = await fetch(`${house.publicUrl}/sign-in/page.css`);
  expect(style.headers.get('content-type')).toContain('text/css');
});

test('signing out ends the issuer’s session too, after which one chooses anew', async () => {
  const browser = aBrowser();
  await choose(browser, await browser.get(`${house.publicUrl}/sign-in`), '1001');
  const out = await browser.post(`${house.publicUrl}/sign-out`);
  const asked = await browser.get(out.headers.get('refresh')?.replace('0;url=', '') ?? '');
  expect(asked.text).toContain('Logga ut ur demonstrationen?');
  const xsrf = /name="xsrf" value="([\w-]+)"/.exec(asked.text)?.[1] ?? '';
  const action = /action="([^"]+)"/.exec(asked.text)?.[1] ?? '';
  expect((await browser.post(action, { xsrf, logout: 'yes' })).url.pathname).toBe('/signed-out');
  expect((await browser.get(`${house.publicUrl}/sign-in`)).text).toContain('Vem vill du vara?');
});

test('signing out at the issuer reaches Uppsikt without a network', async () => {
  const browser = aBrowser();
  await choose(browser, await browser.get(`${house.publicUrl}/sign-in`), '1001');
  const asked = await browser.get(`${house.publicUrl}/demo/oidc/session/end`);
  const xsrf = /name="xsrf" value="([\w-]+)"/.exec(asked.text)?.[1] ?? '';
  const action = /action="([^"]+)"/.exec(asked.text)?.[1] ?? '';
  await browser.post(action, { xsrf, logout: 'yes' });
  expect(await me(browser)).toMatchObject({ person: null });
});

test('a sign-in begun at 127.0.0.1 goes on at localhost, where the issuer comes back', async () => {
  const browser = aBrowser();
  const page = await browser.get(`${house.publicUrl.replace('localhost', '127.0.0.1')}/sign-in?return=/x`);
  expect(page.url.hostname).toBe('localhost');
  expect((await choose(browser, page, '1001')).url.pathname).toBe('/x');
});

test('a page of personas that is too old leads back to the beginning', async () => {
  const refused = await aBrowser().get(`${house.publicUrl}/demo/oidc/interaction/none`);
  expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('href="/sign-in"')]);
  const lost = await aBrowser().get(`${house.publicUrl}/demo/oidc/auth/none`);
  expect([lost.status, lost.text]).toEqual([400, expect.stringContaining('kom av sig')]);
  const forgotten = await aBrowser().get(`${house.publicUrl}/demo/oidc/session/end?id_token_hint=x`);
  expect(forgotten.url.pathname).toBe('/signed-out');
});
