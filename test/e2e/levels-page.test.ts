import { afterAll, expect, test } from 'vitest';
import { startBrowser } from './browser.ts';
import { readyDataFolders, startProcess } from './server-process.ts';
import { expectAccessibleAtEveryWidth, signedIn } from './signed-in.ts';

const browser = await startBrowser();
const dataFolder = readyDataFolders();
afterAll(() => browser.close());

test('the director sees every level, compares, and makes the board’s page; the registrar has a control plan decided', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const come = signedIn(browser);
  const { page, complaints } = await come(address, 'Regiondirektör', '/levels');
  await page.getByRole('heading', { level: 1, name: 'Så står det till: Region Lövmark' }).waitFor();
  await page.getByRole('img', { name: /^Enheterna under Region Lövmark/ }).waitFor();
  await page.getByRole('img', { name: /^Staplar för varje månad/ }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  // A number opens its rows, as many as it says.
  const waiting = page
    .getByRole('heading', { level: 3, name: 'Bisyssla', exact: true })
    .locator('..')
    .getByRole('link');
  const number = Number(await waiting.first().textContent());
  await waiting.first().click();
  await page.getByRole('heading', { level: 1, name: /^Bisyssla: / }).waitFor();
  expect(number).toBeGreaterThan(0);
  await expect.poll(() => page.getByRole('table').getByRole('row').count()).toBe(number + 1);
  await expectAccessibleAtEveryWidth(page);
  await page.goto(`${address}/levels/comparison`);
  await page.getByRole('table', { name: 'Förvaltningarna jämförda' }).getByText('..').first().waitFor();
  await expectAccessibleAtEveryWidth(page);

  await page.goto(`${address}/board-pages`);
  await page.getByRole('button', { name: 'Gör en sida' }).click();
  await page.getByRole('button', { name: 'Gör sidan' }).click();
  await page
    .getByRole('heading', { name: /rätta|Rätta|saknas/ })
    .first()
    .waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('textbox', { name: 'Mötets dag' }).fill('2999-12-15');
  await page.getByRole('button', { name: 'Gör sidan' }).click();
  await page.getByRole('heading', { level: 1, name: 'Inför mötet 15 december 2999' }).waitFor();
  await page.getByRole('heading', { name: 'Det vi inte vet' }).waitFor();
  await page.getByText('Raden bakom:').first().waitFor();
  await expectAccessibleAtEveryWidth(page);
  expect(complaints).toEqual([]);
  await page.context().close();

  const registrar = await come(address, 'Registrator', '/control-plans');
  await registrar.page.getByRole('button', { name: 'Börja på en plan' }).click();
  await registrar.page.getByRole('textbox', { name: 'För vilket år?' }).fill('2998');
  await registrar.page.getByRole('button', { name: 'Börja på planen' }).click();
  await registrar.page.getByRole('button', { name: 'Lägg till en kontroll' }).click();
  await registrar.page.getByLabel('Vad kontrolleras?').fill('Beslut om bisysslor har skäl');
  await registrar.page.getByLabel('Hur görs kontrollen?').fill('Läs besluten i urvalet mot riktlinjen.');
  await registrar.page.getByLabel('Hur ofta').selectOption('half-year');
  await registrar.page.getByLabel('Av vem').selectOption('director');
  await expectAccessibleAtEveryWidth(registrar.page);
  await registrar.page.getByRole('button', { name: 'Lägg till kontrollen' }).click();
  await registrar.page.getByRole('button', { name: 'Registrera nämndens beslut' }).click();
  await registrar.page.getByRole('textbox', { name: 'Beslutsdag' }).fill('2026-01-15');
  await registrar.page.getByRole('textbox', { name: 'Diarienummer' }).fill('LÖV 2026-00900');
  await registrar.page.getByRole('button', { name: 'Registrera beslutet' }).click();
  await registrar.page.getByRole('heading', { level: 4, name: 'Omgång 2, senast 30 november 2998' }).waitFor();
  await expectAccessibleAtEveryWidth(registrar.page);
  expect(registrar.complaints).toEqual([]);
  await registrar.page.context().close();
});
