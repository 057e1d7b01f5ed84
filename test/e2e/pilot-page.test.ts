import { afterAll, expect, test } from 'vitest';
import { startBrowser } from './browser.ts';
import { readyDataFolders, startProcess } from './server-process.ts';
import { expectAccessibleAtEveryWidth, signedIn } from './signed-in.ts';

const browser = await startBrowser();
const signedInAs = signedIn(browser);
const dataFolder = readyDataFolders();
afterAll(() => browser.close());

test('a system administrator begins a trial in one administration; elsewhere one is told; the chain is not there; it ends', {
  timeout: 180_000,
}, async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page, complaints } = await signedInAs(address, 'Systemförvaltare', '/settings');
  await page.getByRole('link', { name: /^Pilot/ }).press('Enter');
  await page.getByRole('heading', { name: 'Pilot', level: 1 }).waitFor();
  await page.getByText('Ingen pilot pågår.').waitFor();
  await page.getByRole('button', { name: 'Spara piloten' }).press('Enter');
  await page.getByRole('link', { name: 'Välj en enhet' }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  const unit = page.getByLabel('Enhet', { exact: true });
  const label =
    (await unit
      .getByRole('option', { name: /tandvård/i })
      .first()
      .textContent()) ?? '';
  await unit.selectOption({ label });
  expect(await page.getByRole('radio', { name: 'högst till förvaltningschefen' }).isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Spara piloten' }).press('Enter');
  await page.getByText('Piloten är sparad.').waitFor();
  await page.getByText(`Piloten pågår i ${label.trim()}.`).waitFor();
  await expectAccessibleAtEveryWidth(page);

  const other = await signedInAs(address, 'Medarbetare, H', '/');
  await other.page.goto(`${address}/report/secondary-occupation`);
  await other.page.getByText(`Uppsikt prövas just nu bara i ${label.trim()}.`).waitFor();
  await expectAccessibleAtEveryWidth(other.page);
  await other.page.context().close();
  const director = await signedInAs(address, 'Regiondirektör', '/');
  await director.page.getByRole('navigation').first().waitFor();
  expect(await director.page.getByRole('link', { name: 'Genomlysningar' }).count()).toBe(0);
  await director.page.context().close();

  await page.getByRole('button', { name: 'Avsluta piloten' }).press('Enter');
  await page.getByRole('dialog').getByText('Hela organisationen kan då anmäla').waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Avsluta piloten' }).press('Enter');
  await page.getByText('Piloten är avslutad.').waitFor();
  await page.getByText('Ingen pilot pågår.').waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});
