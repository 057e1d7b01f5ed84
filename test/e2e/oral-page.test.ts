import { afterAll, expect, test } from 'vitest';
import { systemClock, today } from '../../src/kernel/clock.ts';
import { startBrowser } from './browser.ts';
import { readyDataFolders, startProcess } from './server-process.ts';
import { expectAccessibleAtEveryWidth, signedIn } from './signed-in.ts';
import { expectAccessible } from './visit.ts';

const browser = await startBrowser();
const dataFolder = readyDataFolders();
afterAll(() => browser.close());

test('an employee writes down an oral agreement, the manager says that it is not right, and notes a talk', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const come = signedIn(browser);
  const { page, complaints } = await come(address, 'Medarbetare, Hälsocentralen Lövstad', '/oral-agreements');
  await page.getByText('Ingen muntlig överenskommelse är nedskriven.').waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('link', { name: 'Skriv ner en överenskommelse' }).click();
  await page.getByText('Arbetsgivaren känner till det från och med nu.').waitFor();
  await page.getByRole('button', { name: 'Skriv ner' }).click();
  await page.getByRole('link', { name: 'Skriv vad ni kom överens om' }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByLabel('Bisyssla').check();
  await page.getByLabel('Vad kom ni överens om?').fill('Jag får hjälpa till i min brors bageri på lördagar.');
  await page.getByRole('button', { name: 'Skriv ner' }).click();
  await page.getByText('Väntar på svar').waitFor();
  await page.getByText('Det här är inget beslut.').waitFor();
  await expectAccessibleAtEveryWidth(page);
  const path = new URL(page.url()).pathname;

  const other = await come(address, 'Enhetschef, Hälsocentralen Lövstad', path);
  const manager = other.page;
  await manager.getByRole('heading', { name: 'Stämmer det?' }).waitFor();
  await manager.getByRole('button', { name: 'Svara' }).click();
  await manager.getByRole('link', { name: 'Välj om det stämmer eller inte' }).waitFor();
  await expectAccessible(manager);
  await manager.getByLabel('Nej, det stämmer inte').check();
  await manager.getByLabel('Hur minns du det?').fill('Vi pratade om det, men jag lovade ingenting.');
  await expectAccessibleAtEveryWidth(manager);
  await manager.getByRole('button', { name: 'Svara' }).click();
  await manager.getByText('Ni minns olika').waitFor();
  await manager.getByRole('textbox', { name: 'Dag för samtalet' }).fill(today(systemClock));
  await manager.getByRole('button', { name: 'Anteckna samtalet' }).click();
  await manager.getByText('Uppföljd').first().waitFor();
  await expectAccessibleAtEveryWidth(manager);
  await manager.goto(`${address}/oral-agreements`);
  await manager.getByRole('table', { name: 'Nedskrivna överenskommelser' }).getByText('Uppföljd').waitFor();
  await expectAccessibleAtEveryWidth(manager);

  await page.reload();
  await page.getByText('säger att det inte stämmer').waitFor();
  expect([...complaints, ...other.complaints]).toEqual([]);
  await Promise.all([page, manager].map((one) => one.context().close()));
});
