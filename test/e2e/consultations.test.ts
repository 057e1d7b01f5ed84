import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { startBrowser } from './browser.ts';
import { readyDataFolders, startProcess } from './server-process.ts';
import { expectAccessibleAtEveryWidth, signedIn } from './signed-in.ts';

const browser = await startBrowser();
const dataFolder = readyDataFolders();
afterAll(() => browser.close());
const signedInAs = signedIn(browser);
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 }).waitFor();

test('a manager consults before the decision; the one asked gets a to-do that leads to the page that discharges it', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page, complaints } = await signedInAs(
    address,
    'Enhetschef, Hälsocentralen Lövstad',
    '/cases?kind=work-abroad',
  );
  await page
    .getByRole('link', { name: /Thailand/ })
    .first()
    .press('Enter');
  await heading(page, 'Arbete från utlandet: Thailand');
  const asked = page.getByRole('region', { name: 'Samråd' });
  await asked.getByText(/Har inget emot det/).waitFor();
  await asked.getByText(/^Väntar på svar från .*, senast/).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await asked.getByRole('button', { name: 'Samråd med en specialist' }).press('Enter');
  await asked.getByRole('button', { name: 'Skicka frågan' }).press('Enter');
  await asked.getByRole('link', { name: 'Välj vad det gäller' }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await asked.getByLabel('Vad gäller det?').selectOption('security-protection');
  await asked.getByLabel('Vad behöver du veta?').fill('Är arbetet säkerhetskänsligt?');
  await asked.getByRole('button', { name: 'Skicka frågan' }).press('Enter');
  await asked.getByText('Frågan är skickad.').waitFor();
  const path = new URL(page.url()).pathname;

  const { page: security, complaints: others } = await signedInAs(address, 'Informationssäkerhet', '/consultations');
  await heading(security, 'Samråd');
  await expectAccessibleAtEveryWidth(security);
  await security.goto(`${address}/duties`);
  await security.getByRole('row').filter({ hasText: 'Säkerhetsskydd' }).getByRole('link').press('Enter');
  await security.getByRole('link', { name: 'Arbete från utlandet: Säkerhetsskydd' }).press('Enter');
  await heading(security, 'Samråd: Säkerhetsskydd');
  await security.getByText('Du ser ansökan men inte vem som har skrivit den.').waitFor();
  await security.getByRole('button', { name: 'Lämna svaret' }).press('Enter');
  await security.getByRole('link', { name: 'Välj vad du kommer fram till' }).waitFor();
  await expectAccessibleAtEveryWidth(security);
  await security.getByRole('radio', { name: 'Avråder' }).press('Space');
  await security.getByLabel('Varför, och vilka villkor?').fill('Uppgifterna får inte hanteras där.');
  await security.getByRole('button', { name: 'Lämna svaret' }).press('Enter');
  await security.getByText('Ditt svar är lämnat.').waitFor();
  await expectAccessibleAtEveryWidth(security);

  // It stands before whoever decides, where they decide.
  await page.goto(`${address}${path}/review`);
  await page.getByRole('region', { name: 'Samråd' }).getByText('Uppgifterna får inte hanteras där.').waitFor();
  await expectAccessibleAtEveryWidth(page);

  // What has been decided is counted, and no small number is shown.
  await page.goto(`${address}/cases/statistics`);
  await heading(page, 'Statistik');
  await page.getByRole('table', { name: 'Förvaltning' }).getByText('färre än 5').waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByLabel('Slag av ärende').selectOption('secondary-occupation');
  await page.getByRole('button', { name: 'Visa' }).press('Enter');
  await page.getByRole('heading', { name: 'Slag av bisyssla' }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  expect([...complaints, ...others]).toEqual([]);
  for (const one of [page, security]) await one.context().close();
});
