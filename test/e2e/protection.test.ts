import { afterAll, expect, test } from 'vitest';
import { startBrowser } from './browser.ts';
import { readyDataFolders, startProcess } from './server-process.ts';
import { expectAccessibleAtEveryWidth, signedIn } from './signed-in.ts';

const browser = await startBrowser();
const dataFolder = readyDataFolders();
afterAll(() => browser.close());
const signedInAs = signedIn(browser);

// The first test of a file also builds the interface and lays in the demonstration.
test('HR protects somebody, who sees it in her own words, and whom others no longer find', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page: hers } = await signedInAs(address, 'Medarbetare, Hälsocentralen Lövstad');
  await hers.getByRole('link', { name: ', min sida' }).click();
  await hers.getByRole('heading', { name: 'Anställningar' }).waitFor();
  const herPage = new URL(hers.url()).pathname;
  const name = (await hers.getByRole('heading', { level: 1 }).textContent()) ?? '';
  expect(await hers.getByRole('link', { name: 'Skydda uppgifterna' }).count()).toBe(0);

  const { page, complaints } = await signedInAs(address, 'HR-specialist', herPage);
  await page.getByRole('link', { name: 'Skydda uppgifterna om personen' }).press('Enter');
  await page.getByRole('heading', { name: 'Skyddade personuppgifter' }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('button', { name: 'Skydda uppgifterna' }).press('Enter');
  const sure = page.getByRole('dialog');
  await sure.getByText(`Vill du skydda uppgifterna om ${name}?`).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await sure.getByRole('button', { name: 'Skydda uppgifterna' }).press('Enter');
  await page.getByText('Uppgifterna är skyddade.').waitFor();
  const handlers = page.getByRole('region', { name: 'Handläggare' }).getByRole('listitem');
  await handlers.first().waitFor();
  await expectAccessibleAtEveryWidth(page);

  await hers.reload();
  await hers.getByText('Dina uppgifter är skyddade.').waitFor();
  await expectAccessibleAtEveryWidth(hers);
  await hers.getByRole('link', { name: 'Se vem som har tittat på dina uppgifter' }).click();
  await hers.getByRole('table').waitFor();

  const { page: director } = await signedInAs(address, 'direktör');
  await director.getByRole('searchbox').fill(name);
  await director.getByRole('searchbox').press('Enter');
  await director.getByText(/^Inget hittades/).waitFor();
  await director.context().close();

  expect(complaints).toEqual([]);
  for (const one of [hers, page]) await one.context().close();
}, 120_000);

/** HR on the page of somebody's protection, which is just set. */
async function onProtectionOfSomebody(address: string) {
  const { page: hers } = await signedInAs(address, 'Medarbetare, Hälsocentralen Lövstad');
  await hers.getByRole('link', { name: ', min sida' }).click();
  await hers.getByRole('heading', { name: 'Anställningar' }).waitFor();
  const herPage = new URL(hers.url()).pathname;
  await hers.context().close();
  const { page } = await signedInAs(address, 'HR-specialist', `${herPage}/protection`);
  const own = (await page.getByRole('link', { name: ', min sida' }).textContent())?.split(',')[0] ?? '';
  await page.getByRole('button', { name: 'Skydda uppgifterna' }).click();
  const sure = page.getByRole('dialog');
  await sure.getByRole('button', { name: 'Skydda uppgifterna' }).click();
  await page.getByText('Uppgifterna är skyddade.').waitFor();
  const handlers = page.getByRole('region', { name: 'Handläggare' }).getByRole('listitem');
  return { page, herPage, own, sure, handlers };
}

test('HR who ceases to be a handler is told so, and the person is gone', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page, herPage, own, sure, handlers } = await onProtectionOfSomebody(address);
  await handlers.filter({ hasText: own }).getByRole('button').click();
  await sure.getByRole('button', { name: 'Ta bort' }).click();
  await page.getByRole('heading', { name: 'Ändringen är gjord' }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.goto(`${address}${herPage}`);
  await page.getByRole('heading', { name: 'Sidan finns inte' }).waitFor();
  await page.context().close();
});

test('the last handler cannot be taken away', async () => {
  const server = await startProcess(await dataFolder());
  const { page, own, sure, handlers } = await onProtectionOfSomebody(await server.answering);
  const others = handlers.filter({ hasNotText: own });
  for (let left = await others.count(); left > 0; left--) {
    await others.first().getByRole('button').click();
    await sure.getByRole('button', { name: 'Ta bort' }).click();
    await others.nth(left - 1).waitFor({ state: 'detached' });
  }
  await handlers.first().getByRole('button').click();
  await sure.getByRole('button', { name: 'Ta bort' }).click();
  await sure.getByText(/minst en/).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.context().close();
});

test('a handler is added and taken away, and the protection lifted, without a mouse', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page, herPage, sure, handlers } = await onProtectionOfSomebody(address);
  const before = await handlers.count();
  expect(before).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Lägg till handläggaren' }).press('Enter');
  await page.getByRole('link', { name: 'Sök efter handläggaren och välj den i listan' }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByLabel('Sök handläggare på namn').fill('Jakob');
  await page.keyboard.press('Enter');
  await page.getByRole('radiogroup', { name: 'Välj handläggare' }).getByRole('radio').first().press('Space');
  await page.getByRole('button', { name: 'Lägg till handläggaren' }).press('Enter');
  await page.getByText('Handläggaren är tillagd.').waitFor();
  expect(await handlers.count()).toBe(before + 1);
  await handlers.filter({ hasText: 'Jakob' }).getByRole('button').press('Enter');
  await sure.getByText(/sluta vara handläggare/).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await sure.getByRole('button', { name: 'Ta bort' }).press('Enter');
  await page.getByText('Handläggaren är borttagen.').waitFor();
  expect(await handlers.count()).toBe(before);

  await page.goto(`${address}${herPage}`);
  await page.getByText('Skyddade personuppgifter.').waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('link', { name: 'Ändra handläggare eller ta bort skyddet' }).click();
  await page.getByRole('button', { name: 'Ta bort skyddet' }).press('Enter');
  await expectAccessibleAtEveryWidth(page);
  await sure.getByRole('button', { name: 'Ta bort skyddet' }).press('Enter');
  await page.getByText('Skyddet är borttaget.').waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.context().close();
});
