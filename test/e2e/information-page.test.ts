import { afterAll, expect, test } from 'vitest';
import { systemClock, today } from '../../src/kernel/clock.ts';
import { startBrowser } from './browser.ts';
import { readyDataFolders, startProcess } from './server-process.ts';
import { expectAccessibleAtEveryWidth, signedIn } from './signed-in.ts';

const browser = await startBrowser();
const dataFolder = readyDataFolders();
afterAll(() => browser.close());

test('HR writes what makes an occupation impermissible, an employee confirms it, and a manager puts it down for the unit', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const come = (persona: string) => signedIn(browser)(address, persona, '/information/secondary-occupation');
  const hr = await come('HR-specialist');
  // The demonstration has a version from before: HR writes the next from it.
  await hr.page.getByText('Version 1,').waitFor();
  for (const language of ['På svenska', 'På engelska']) await hr.page.getByLabel(language).fill('');
  await hr.page.getByRole('button', { name: 'Spara som ny version' }).click();
  await hr.page.getByRole('link', { name: 'Skriv texten' }).first().waitFor();
  await expectAccessibleAtEveryWidth(hr.page);
  await hr.page.getByLabel('På svenska').fill('Risken räcker för att en bisyssla ska vara otillåten.');
  await hr.page.getByLabel('På engelska').fill('The risk is enough for an occupation to be impermissible.');
  await hr.page.getByRole('button', { name: 'Spara som ny version' }).click();
  await hr.page.getByText('Version 2,').waitFor();
  await expectAccessibleAtEveryWidth(hr.page);

  const employee = await come('Medarbetare, Hälsocentralen Lövstad');
  await employee.page.getByText('Risken räcker').waitFor();
  await expectAccessibleAtEveryWidth(employee.page);
  await employee.page.getByRole('button', { name: 'Jag har läst' }).click();
  await employee.page.getByText('Du har fått version 2').waitFor();
  await expectAccessibleAtEveryWidth(employee.page);

  const manager = await come('Enhetschef, Hälsocentralen Lövstad');
  const coverage = manager.page.getByRole('table', { name: 'Hur långt texten har nått' });
  await coverage.getByText(/^1 av \d+$/).waitFor();
  await manager.page.getByLabel('Enhet', { exact: true }).selectOption({ index: 1 });
  await manager.page.getByLabel('På ett möte').check();
  await manager.page.getByRole('textbox', { name: 'Dag' }).fill(today(systemClock));
  await expectAccessibleAtEveryWidth(manager.page);
  await manager.page.getByRole('button', { name: 'Anteckna', exact: true }).click();
  await manager.page.getByText(/\d+ medarbetare antecknades\./).waitFor();
  await expectAccessibleAtEveryWidth(manager.page);
  const told = await coverage.getByRole('row').nth(1).textContent();
  expect(told).toMatch(/(\d+) av \1$/);
  expect([...hr.complaints, ...employee.complaints, ...manager.complaints]).toEqual([]);
  await Promise.all([hr, employee, manager].map(({ page }) => page.context().close()));
});
