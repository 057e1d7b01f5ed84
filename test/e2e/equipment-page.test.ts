import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { systemClock, today } from '../../src/kernel/clock.ts';
import { startBrowser } from './browser.ts';
import { readyDataFolders, startProcess } from './server-process.ts';
import { expectAccessibleAtEveryWidth, signedIn } from './signed-in.ts';

const browser = await startBrowser();
const dataFolder = readyDataFolders();
afterAll(() => browser.close());
const signedInAs = signedIn(browser);
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 }).waitFor();

test('a to-do leads to what is to be taken back; something is lent for an agreement; HR looks at an asset register', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page, complaints } = await signedInAs(address, 'Enhetschef, Hälsocentralen Lövstad', '/equipment');
  await heading(page, 'Utrustning');
  await expectAccessibleAtEveryWidth(page);
  await page.goto(`${address}/duties`);
  const row = page.getByRole('row').filter({ hasText: 'Surfplatta (RL-2711)' });
  await row.getByRole('link').press('Enter');
  await page.getByRole('link', { name: 'Surfplatta (RL-2711)' }).press('Enter');
  await heading(page, 'Surfplatta');
  await page.getByText('Ska lämnas tillbaka').waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('textbox', { name: 'Vilken dag lämnades det tillbaka?' }).fill('');
  await page.getByRole('button', { name: 'Anteckna att det är tillbaka' }).press('Enter');
  await page.getByRole('link', { name: 'Skriv vilken dag det lämnades tillbaka' }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('textbox', { name: 'Vilken dag lämnades det tillbaka?' }).fill(today(systemClock));
  await page.getByLabel('I vilket skick? Saknas något?').fill('Helt.');
  await page.getByRole('button', { name: 'Anteckna att det är tillbaka' }).press('Enter');
  await page.getByText('Det är antecknat som tillbaka.').waitFor();
  await page.goto(`${address}/duties`);
  await heading(page, 'Att göra');
  expect(await row.count()).toBe(0);

  // From the agreement of whoever has a screen: its page shows what is lent, and leads to lending more.
  await page.goto(`${address}/equipment`);
  await page.getByRole('link', { name: 'Skärm, 27 tum' }).press('Enter');
  await page.getByRole('link', { name: 'Öppna överenskommelsen' }).press('Enter');
  await page.getByRole('table', { name: 'Utlånat' }).waitFor();
  await page.getByRole('link', { name: 'Låna ut utrustning' }).press('Enter');
  await heading(page, 'Låna ut utrustning');
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('button', { name: 'Låna ut', exact: true }).press('Enter');
  await page.getByRole('link', { name: 'Skriv vad som lånas ut' }).waitFor();
  await page.getByLabel('Vad lånas ut?').fill('Kontorsstol');
  await page.getByRole('button', { name: 'Låna ut', exact: true }).press('Enter');
  await heading(page, 'Kontorsstol');
  await expectAccessibleAtEveryWidth(page);

  const { page: hr, complaints: others } = await signedInAs(address, 'HR-specialist', '/equipment?standing=out');
  await hr.locator('input[type=file]').setInputFiles({
    name: 'equipment.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('number;what;employee_id;lent_on\nRL-9;Dator;finns-inte;2026-01-10\n'),
  });
  await hr.getByRole('button', { name: 'Titta först' }).press('Enter');
  await hr.getByText('Det här skulle läsas in: 0 utlånade, 0 tillbaka, 0 som redan är kända.').waitFor();
  await hr.getByText('Rad 2: Ingen har det anställningsnumret.').waitFor();
  await expectAccessibleAtEveryWidth(hr);
  expect([...complaints, ...others]).toEqual([]);
  await hr.context().close();
  await page.context().close();
});
