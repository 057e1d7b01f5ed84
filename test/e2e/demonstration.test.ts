import { afterAll, expect, test } from 'vitest';
import { startBrowser } from './browser.ts';
import { aDataFolder, startProcess } from './server-process.ts';
import { expectAccessible, visit } from './visit.ts';

const browser = await startBrowser();
afterAll(() => browser.close());

test('a newcomer chooses who to be, meets the frame, changes language for good, and signs out', async () => {
  const server = await startProcess(aDataFolder());
  const { page, complaints } = await visit(browser, `${await server.answering}/help`);
  await page.getByText('Demonstration. Alla personer och uppgifter är påhittade.').waitFor();
  await page.getByRole('link', { name: 'Logga in' }).click();
  await page.getByRole('button', { name: 'HR-specialist' }).click();
  await page.getByRole('heading', { name: 'Hjälp', level: 1 }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/help');
  await page.getByRole('link', { name: 'Start', exact: true }).click();
  await page.getByRole('heading', { name: /^Hej / }).waitFor();
  await expectAccessible(page);

  const remembered = page.waitForResponse((answer) => answer.url().endsWith('/api/v1/me/language'));
  await page.getByRole('button', { name: 'In English' }).click();
  expect((await remembered).status()).toBe(204);
  await page.reload();
  await page.getByRole('heading', { name: /^Hello / }).waitFor();

  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(/session\/end/);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
  await expectAccessible(page);
  expect(complaints).toEqual([]);
  await page.context().close();
});
