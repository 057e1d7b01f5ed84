import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { startBrowser } from './browser.ts';
import { readyDataFolders, startProcess } from './server-process.ts';
import { expectAccessibleAtEveryWidth, signedIn } from './signed-in.ts';

const browser = await startBrowser();
const dataFolder = readyDataFolders();
afterAll(() => browser.close());
const signedInAs = signedIn(browser);

const MANAGER = 'Enhetschef, Hälsocentralen Lövstad';
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 }).waitFor();

/** Opens the first of the cases in which the manager decided that nothing is forbidden. */
async function openDecided(page: Page, address: string): Promise<void> {
  const links = await page
    .getByRole('table')
    .getByRole('link')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  const own = await page.getByRole('banner').locator('.account__name').textContent();
  const [name = ''] = (own ?? '').split(',');
  for (const link of links.filter((href) => href?.startsWith('/cases/'))) {
    await page.goto(`${address}${link}`);
    await page.getByText('Beslut: Förbjuds inte').waitFor();
    if ((await page.getByText(`${name} (närmaste chef)`).count()) > 0) return;
  }
  throw new Error('none that the manager decided');
}

test('a slip in a decision is corrected, and then the matter is tried anew; the old decisions stay', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page, complaints } = await signedInAs(address, MANAGER, '/cases?status=decided&outcome=not-forbidden');
  await openDecided(page, address);
  await page.getByRole('link', { name: 'Rätta beslutet' }).press('Enter');
  await heading(page, 'Rätta beslutet');
  // What was decided is what one begins from, and it does not change.
  expect(await page.getByRole('radio', { name: 'Förbjuds inte', exact: true }).isChecked()).toBe(true);
  expect(await page.getByRole('radio', { name: 'Förbjuds', exact: true }).count()).toBe(0);
  await page.getByRole('button', { name: 'Fatta beslutet' }).press('Enter');
  await page.getByRole('link', { name: 'Skriv varför beslutet ändras' }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByLabel('Vad rättas, och varför?').fill('Föreningens namn var felstavat.');
  await page.getByLabel('Motivering i beslutet (frivilligt)').fill('Föreningen har inga affärer med oss.');
  await page.getByRole('button', { name: 'Fatta beslutet' }).press('Enter');
  await page.getByRole('button', { name: 'Bekräfta' }).press('Enter');
  await page.getByText('Du har bekräftat vem du är.').waitFor();
  await page.getByRole('button', { name: 'Fatta beslutet' }).press('Enter');
  await page.getByText('Beslutet är rättat.').waitFor();
  await page.getByRole('heading', { name: /^Rättelse av beslut\./ }).waitFor();
  await page.getByText('Föreningens namn var felstavat.').first().waitFor();
  await expectAccessibleAtEveryWidth(page);

  await page.getByRole('link', { name: 'Ompröva beslutet' }).press('Enter');
  await heading(page, 'Ompröva beslutet');
  await page.getByLabel('Varför omprövas beslutet?').fill('Föreningen har börjat söka bidrag.');
  await page.getByRole('radio', { name: 'Förbjuds', exact: true }).press('Space');
  await page.getByText(/^Bara .* kan fatta det här beslutet/).waitFor();
  expect(await page.getByRole('button', { name: 'Fatta beslutet' }).count()).toBe(0);
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('radio', { name: 'Förbjuds inte – med villkor' }).press('Space');
  await page.getByLabel('Villkor 1', { exact: true }).fill('Du deltar inte när vi beslutar om bidraget.');
  await page.getByLabel('Villkor 1 följs upp den').fill('2999-06-01');
  await page.getByRole('button', { name: 'Fatta beslutet' }).press('Enter');
  await page.getByText('Beslutet är omprövat.').waitFor();
  await page.getByRole('heading', { name: 'Besluten, det senaste först' }).waitFor();
  await page.getByText('Du deltar inte när vi beslutar om bidraget.').first().waitFor();
  await page.getByText('Beslutet rättat').waitFor();
  await page.getByText('Beslutet omprövat').waitFor();
  await expectAccessibleAtEveryWidth(page);
  // The browser itself reports that one had to confirm who one is.
  expect(complaints.filter((one) => !one.includes('401'))).toEqual([]);
  await page.context().close();
});

test('a paper that was signed is scanned and added; what is of another type or pretends is told', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page } = await signedInAs(address, MANAGER, '/cases?status=decided&outcome=not-forbidden');
  await openDecided(page, address);
  await page.getByRole('button', { name: 'Lägg till en handling' }).press('Enter');
  const chooser = page.locator('input[type=file]');
  const send = page.getByRole('button', { name: 'Bifoga', exact: true });
  await chooser.setInputFiles({ name: 'bild.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') });
  await send.press('Enter');
  await page.getByRole('link', { name: 'Filer av den typen tas inte emot.' }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('button', { name: /Ta bort/ }).press('Enter');
  const pretended = { name: 'intyg.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html></html>') };
  await chooser.setInputFiles(pretended);
  await send.press('Enter');
  await page.getByRole('alert').first().waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('button', { name: /Ta bort/ }).press('Enter');
  await chooser.setInputFiles({ ...pretended, name: 'underskriven.pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') });
  await page.getByLabel('Ett papper som är underskrivet och inskannat').press('Space');
  await send.press('Enter');
  await page.getByText('underskriven.pdf är bifogad.').waitFor();
  await page.getByText(/^Inskannat underskrivet papper · /).waitFor();
  await expectAccessibleAtEveryWidth(page);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Hämta underskriven.pdf' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('underskriven.pdf');
  await page.context().close();
});
