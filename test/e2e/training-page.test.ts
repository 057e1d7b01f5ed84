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

test('one puts down a course with its proof, the manager sees who lacks what, and HR reads a list in after a look', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page, complaints } = await signedInAs(address, 'Enhetschef, Hälsocentralen Lövstad', '/training');
  await heading(page, 'Utbildning');
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('button', { name: 'Anteckna att du har gjort en utbildning' }).press('Enter');
  await page.getByRole('button', { name: 'Spara utbildningen' }).press('Enter');
  await page.getByRole('link', { name: 'Välj vilken utbildning' }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByLabel('Utbildning', { exact: true }).selectOption({ label: 'Ergonomi hemma' });
  await page.getByRole('textbox', { name: 'Vilken dag gjorde du den?' }).fill('2026-11-02');
  await page.locator('input[type=file]').setInputFiles({
    name: 'intyg.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
  });
  await page.getByRole('button', { name: 'Spara utbildningen' }).press('Enter');
  await page.getByText('Utbildningen är antecknad, med sitt intyg.').waitFor();
  await page
    .getByRole('table', { name: 'Hur många som saknar vad, per enhet' })
    .getByRole('link')
    .first()
    .press('Enter');
  await heading(page, /^Utbildning som saknas, /);
  await expectAccessibleAtEveryWidth(page);

  const { page: hr, complaints: others } = await signedInAs(address, 'HR-specialist', '/courses');
  await heading(hr, 'Kurser');
  await expectAccessibleAtEveryWidth(hr);
  await hr.locator('input[type=file]').setInputFiles({
    name: 'completions.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('employee_id;course;completed_on\nfinns-inte;ergonomi;2026-11-02\n'),
  });
  await hr.getByRole('button', { name: 'Titta först' }).press('Enter');
  await hr.getByText('Det här skulle läsas in: 0 nya, 0 som redan är kända.').waitFor();
  await hr.getByText(/^Rad 2: /).waitFor();
  await expectAccessibleAtEveryWidth(hr);
  await hr.getByLabel('Kod', { exact: true }).fill('brandskydd');
  await hr.getByLabel('Namn på svenska').fill('Brandskydd');
  await hr.getByLabel('Namn på engelska').fill('Fire safety');
  await hr.getByRole('radio', { name: 'Obligatorisk' }).press('Space');
  await hr.getByLabel('alla', { exact: true }).press('Space');
  await hr.getByRole('button', { name: 'Spara kursen' }).press('Enter');
  await hr.getByRole('heading', { name: 'Brandskydd' }).waitFor();
  await expectAccessibleAtEveryWidth(hr);
  expect([...complaints, ...others]).toEqual([]);
  await hr.context().close();
  await page.context().close();
});
