import { afterAll, expect, test } from 'vitest';
import { systemRandom } from '../../src/kernel/ids.ts';
import { addDemoIssuer } from '../../src/modules/identity/index.ts';
import { aHouse } from '../../src/modules/identity/testing.ts';
import { aDatabase } from '../../src/platform/embedded-postgres/testing.ts';
import { startBrowser } from './browser.ts';
import { expectAccessible, visit, WIDTHS } from './visit.ts';

const PERSONAS = [
  { employeeId: '1001', name: 'Anna Ek', about: 'Förvaltningschef, Hälso- och sjukvårdsförvaltningen' },
  { employeeId: '1002', name: 'Bo Lind', about: 'Undersköterska, Akutmottagningen' },
];
const { database } = await aDatabase();
const house = await aHouse(database, {
  issuer: async (app, publicUrl) => {
    const demo = addDemoIssuer(
      app,
      publicUrl,
      {
        listPersonas: async () => PERSONAS,
        search: async (name) => PERSONAS.filter((persona) => persona.name.startsWith(name)),
        find: async (employeeId) => PERSONAS.find((persona) => persona.employeeId === employeeId),
      },
      systemRandom,
    );
    return { ...demo, acrToStepUp: [demo.acr], demonstration: true };
  },
});
const browser = await startBrowser();
afterAll(async () => {
  await browser.close();
  await house.close();
});

test.each(WIDTHS)('somebody signs in, confirms and signs out without a mouse, %i pixels wide', async (width) => {
  const { page, complaints } = await visit(browser, `${house.publicUrl}/sign-in?return=/cases`, {
    viewport: { width, height: 800 },
  });
  await expectAccessible(page);
  await page.getByLabel('Sök på namn').fill('Zeb');
  await page.keyboard.press('Enter');
  await page.getByText('Ingen anställd heter så').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Anna Ek' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/cases');
  await page.goto(`${house.publicUrl}/sign-in?step-up=1&return=/cases/1`);
  expect(await page.title()).toBe('Bekräfta att det är du – Uppsikt');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bekräfta' }).press('Enter');
  await page.waitForURL('**/cases/1');
  await page.evaluate(() => {
    const form = Object.assign(document.createElement('form'), { method: 'post', action: '/sign-out' });
    document.body.append(form);
    form.submit();
  });
  await page.getByRole('heading', { name: 'Logga ut ur demonstrationen?' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Logga ut' }).press('Enter');
  await page.waitForURL('**/signed-out');
  await page.context().close();
  expect(complaints).toEqual([]);
});

test.each(WIDTHS)('a sign-in that went wrong says what to do, %i pixels wide', async (width) => {
  const { page } = await visit(browser, `${house.publicUrl}/oidc/callback?code=x&state=y`, {
    viewport: { width, height: 800 },
    locale: 'en-GB',
  });
  await page.getByText('Sign in again.').waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Sign in again' }).click();
  await page.getByRole('heading', { name: 'Who do you want to be?' }).waitFor();
  await expectAccessible(page);
  await page.context().close();
});
