import type { Locator } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { systemClock, today } from '../../src/kernel/clock.ts';
import { startBrowser } from './browser.ts';
import { readyDataFolders, startProcess } from './server-process.ts';
import { expectAccessibleAtEveryWidth, signedIn } from './signed-in.ts';

const browser = await startBrowser();
const signedInAs = signedIn(browser);
const dataFolder = readyDataFolders();
afterAll(() => browser.close());

test('a system administrator decides next summer’s pause and when managers are reminded, without a mouse', {
  timeout: 180_000,
}, async () => {
  const server = await startProcess(await dataFolder());
  const { page, complaints } = await signedInAs(await server.answering, 'Systemförvaltare', '/settings');
  await page.getByRole('link', { name: /^Kalender/ }).press('Enter');
  await page.getByRole('heading', { name: 'Kalender', level: 1 }).waitFor();
  await expectAccessibleAtEveryWidth(page);

  const year = Number(today(systemClock).slice(0, 4)) + 2;
  const [from, lastDay] = ['Första dagen', 'Sista dagen'].map((name) => page.getByRole('textbox', { name })) as [
    Locator,
    Locator,
  ];
  const save = page.getByRole('button', { name: 'Spara uppehållet' });
  await from.fill(`${year}-08-02`);
  await lastDay.fill(`${year}-06-29`);
  await save.press('Enter');
  await page.getByRole('link', { name: 'Sista dagen kan inte vara före den första.' }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await from.fill('2020-07-01');
  await lastDay.fill('2020-07-31');
  await save.press('Enter');
  await page.getByText(/^Dagar som har gått ändras inte\. Låt uppehållet/).waitFor();
  expect(await from.inputValue()).toBe('2020-07-01');
  await from.fill(`${year}-06-29`);
  await lastDay.fill(`${year}-08-02`);
  await save.press('Enter');
  await page.getByText('Kalendern är sparad.').waitFor();
  await page.getByText(`29 juni ${year} till och med 2 augusti ${year}`).waitFor();

  await page.getByLabel('Dag', { exact: true }).selectOption({ label: 'Torsdag' });
  await page.getByLabel('Klockslag, hel timme').fill('25');
  await page.getByRole('button', { name: 'Spara tiden' }).press('Enter');
  await page.getByRole('alert').or(page.locator('.aksel-error-summary')).first().waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByLabel('Klockslag, hel timme').fill('7');
  await page.getByRole('button', { name: 'Spara tiden' }).press('Enter');
  await page.getByText('Torsdag kl. 7.00').waitFor();
  await page.getByRole('button', { name: `Ta bort uppehållet ${year}` }).press('Enter');
  await page
    .getByText('Inget uppehåll är bestämt', { exact: false })
    .or(page.getByText('Kalendern är sparad.'))
    .first()
    .waitFor();
  await expectAccessibleAtEveryWidth(page);
  // The browser itself reports what was refused.
  expect(complaints.filter((one) => !/40[09]/.test(one))).toEqual([]);
  await page.context().close();
});
