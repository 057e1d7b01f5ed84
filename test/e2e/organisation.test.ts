import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { startBrowser } from './browser.ts';
import { readyDataFolders, startProcess } from './server-process.ts';
import { expectAccessible, type Visit, visit, WIDTHS } from './visit.ts';

const browser = await startBrowser();
const dataFolder = readyDataFolders();
afterAll(() => browser.close());

/** Looks at the page as it stands, wide and narrow. */
async function expectAccessibleAtEveryWidth(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
  }
  await page.setViewportSize({ width: WIDTHS[0], height: 900 });
}

/** Signed in on the demonstration as the persona whose button says so, on the page of that path. */
async function signedInAs(address: string, persona: string, path = '/'): Promise<Visit> {
  const here = await visit(browser, `${address}/sign-in?return=${encodeURIComponent(path)}`);
  await here.page.getByRole('button', { name: persona }).click();
  await here.page.waitForURL(`${address}${path}`);
  await here.page.getByRole('heading', { level: 1 }).waitFor();
  return here;
}

test('an employee registers leave with a deputy and ends it, without a mouse', async () => {
  const server = await startProcess(await dataFolder());
  const { page, complaints } = await signedInAs(await server.answering, 'Medarbetare, Hälsocentralen Lövstad');
  await page.getByRole('link', { name: ', min sida' }).press('Enter');
  await page.getByRole('heading', { name: 'Anställningar' }).waitFor();
  const unit = page.getByRole('link', { name: 'Hälsocentralen Lövstad' });
  await unit.waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('link', { name: 'Frånvaro och ersättare' }).press('Enter');
  await page.getByText('Här finns ingen frånvaro som du får se.').waitFor();
  await expectAccessibleAtEveryWidth(page);

  const until = page.getByRole('textbox', { name: 'Sista dagen' });
  const register = page.getByRole('button', { name: 'Registrera frånvaro' });
  const from = page.getByRole('textbox', { name: 'Första dagen' });
  const today = await from.inputValue();
  await from.fill('2026-02-31');
  await register.press('Enter');
  await page.getByRole('link', { name: /Första dagen/ }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await from.fill(today);
  await until.fill('2020-01-01');
  await register.press('Enter');
  await page.getByText('Sista dagen ligger före den första.').waitFor();
  await expectAccessibleAtEveryWidth(page);
  await until.fill('');

  const search = page.getByLabel('Sök ersättare på namn');
  await search.fill('Qqq');
  await search.press('Enter');
  await page.getByText('Ingen som kan ersätta heter så.').waitFor();
  await search.fill('A');
  await search.press('Enter');
  const deputy = page.getByRole('radiogroup', { name: 'Välj ersättare' }).getByRole('radio').first();
  await deputy.press('Space');
  const name = (await page.locator(`label[for="${await deputy.getAttribute('id')}"]`).textContent()) ?? '';
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('radio', { name: 'Tjänsteresa' }).press('Space');
  await page.getByLabel('Land').selectOption({ label: 'Norge' });
  await register.press('Enter');
  await page.getByText('Frånvaron är registrerad.').waitFor();
  await page.getByRole('definition').filter({ hasText: name }).waitFor();
  await page.getByRole('definition').filter({ hasText: 'Norge' }).waitFor();
  await expectAccessibleAtEveryWidth(page);

  const end = page.getByRole('button', { name: 'Avsluta i dag' });
  await end.press('Enter');
  await page.getByRole('dialog', { name: 'Ska i dag vara sista dagen?' }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.keyboard.press('Escape');
  await end.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Avsluta i dag' }).press('Enter');
  await page.getByText('Frånvaron är avslutad.').waitFor();
  expect(await end.count()).toBe(0);
  await page.getByRole('button', { name: 'Ta bort' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Ta bort' }).press('Enter');
  await page.getByText('Här finns ingen frånvaro som du får se.').waitFor();
  // The browser itself reports the refused period.
  expect(complaints.filter((one) => !one.includes('400'))).toEqual([]);
  await page.context().close();
});
