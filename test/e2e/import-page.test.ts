import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { castOf } from '../../src/demo/region/cast.ts';
import { filesOf } from '../../src/demo/region/files.ts';
import { yearUpTo } from '../../src/demo/region/year.ts';
import { systemClock, today } from '../../src/kernel/clock.ts';
import { startBrowser } from './browser.ts';
import { readyDataFolders, startProcess } from './server-process.ts';
import { expectAccessible, visit, WIDTHS } from './visit.ts';

const browser = await startBrowser();
const dataFolder = readyDataFolders();
const folder = await mkdtemp(path.join(tmpdir(), 'uppsikt-hr-'));
afterAll(() => Promise.all([browser.close(), rm(folder, { recursive: true })]));

/** The demonstration's latest files as the HR system gives them, with what `change` makes of their text. */
async function files(change: (name: string, text: string) => string): Promise<string[]> {
  const story = yearUpTo(today(systemClock));
  const [first, latest] = [story[0], story.at(-1)];
  if (first === undefined || latest === undefined) throw new Error('the demonstration has no year');
  const all = Object.entries(await filesOf(latest, castOf(first.employees), []));
  return Promise.all(
    all.map(async ([name, content]) => {
      const file = path.join(folder, name);
      await writeFile(file, change(name, new TextDecoder().decode(content)));
      return file;
    }),
  );
}

test('an administrator looks at what the files would change, reads them in, and the second time nothing changes', async () => {
  const server = await startProcess(await dataFolder());
  const address = `${await server.answering}/sign-in?return=/organisation-import`;
  const { page, complaints } = await visit(browser, address);
  await page.getByRole('button', { name: 'Systemförvaltare' }).click();
  const show = page.getByRole('button', { name: 'Visa vad som skulle hända' });

  await show.click();
  await page.getByRole('link', { name: 'Välj minst en fil' }).waitFor();
  await expectAccessible(page);

  const renamed = await files((name, text) =>
    name === 'units.csv'
      ? `${text.replace('Hälsocentralen Tallmo', 'Hälsocentralen Tallmo och Norrby')}X9;Fel;FINNS-INTE;unit;;\r\n`
      : text,
  );
  await page.locator('input[type=file]').setInputFiles(renamed);
  await show.click();
  await page.getByRole('heading', { name: 'Det här skulle hända' }).waitFor();
  const counts = page.getByRole('table', { name: 'Antal ändringar' });
  expect(await counts.getByRole('row').allInnerTexts()).toEqual([
    expect.stringContaining('Ändring'),
    expect.stringMatching(/Enhet byter namn\s+1/),
  ]);
  await page
    .getByRole('table', { name: '1 rad tas inte med' })
    .getByText('Den överordnade enheten finns inte')
    .waitFor();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
  }

  await page.getByRole('button', { name: 'Läs in' }).click();
  await page.getByRole('heading', { name: 'Organisationen är inläst' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Se organisationen' }).click();
  await page.getByText('under Hälso- och sjukvårdsförvaltningen').click();
  await page.getByText('under Primärvården').click();
  await page.getByRole('link', { name: 'Hälsocentralen Tallmo och Norrby' }).waitFor();
  await expectAccessible(page);

  await page.goto(address);
  await page.locator('input[type=file]').setInputFiles(renamed);
  await show.click();
  await page.getByText('Ingenting skulle ändras.').waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});
