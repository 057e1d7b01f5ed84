import { afterAll, expect, test } from 'vitest';
import { startBrowser } from './browser.ts';
import { readyDataFolders, startProcess } from './server-process.ts';
import { expectAccessibleAtEveryWidth, signedIn } from './signed-in.ts';

const browser = await startBrowser();
const dataFolder = readyDataFolders();
afterAll(() => browser.close());
const signedInAs = signedIn(browser);

test('HR adds a workplace and reads in a file; whoever applies is shown the nearest that has room, and chooses it', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page, complaints } = await signedInAs(address, 'HR-specialist', '/settings/workplaces');
  await page.getByRole('heading', { name: 'Arbetsplatser', level: 1 }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('button', { name: 'Spara arbetsplatsen' }).press('Enter');
  await page.getByRole('heading', { name: /behöver rättas/ }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('textbox', { name: 'Namn' }).fill('Kusten');
  await page.getByRole('radiogroup', { name: 'Slag' }).getByLabel('Egen').press('Space');
  await page.getByRole('textbox', { name: 'Kommun' }).fill('2080');
  await page.getByRole('textbox', { name: 'Platser måndag till söndag' }).fill('4');
  await page.getByRole('button', { name: 'Spara arbetsplatsen' }).press('Enter');
  await page.getByText('Sparat: 1 nya, 0 ändrade, 0 som förut.').waitFor();
  await page.getByLabel('Fil med arbetsplatser').setInputFiles({
    name: 'arbetsplatser.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'name;kind;municipality;desks\nStaden;own;Falun;2 0 2 2 2\nFjällen;rented;Åre;1\nFel;own;9999;1\n',
    ),
  });
  await page.getByRole('button', { name: 'Läs in arbetsplatserna' }).press('Enter');
  await page.getByText('Sparat: 2 nya, 0 ändrade, 0 som förut.').waitFor();
  await page.getByText('Rad 4: municipality är en kommuns kod eller namn.').waitFor();
  await page.getByRole('rowheader', { name: 'Staden' }).waitFor();
  await expectAccessibleAtEveryWidth(page);

  const { page: employee } = await signedInAs(
    address,
    'Medarbetare, Hälsocentralen Lövstad',
    '/report/remote-work/week',
  );
  await employee.getByLabel('Tisdag').selectOption('remote');
  await employee.getByRole('button', { name: 'Nästa' }).press('Enter');
  await employee.getByLabel('På en annan av våra arbetsplatser').press('Space');
  await employee.getByRole('heading', { name: 'Närmast med plats dina dagar' }).waitFor();
  // On a Tuesday the second has no desk.
  await employee.getByRole('listitem').filter({ hasText: 'Staden' }).getByText('Fullt').waitFor();
  await employee.getByRole('listitem').filter({ hasText: 'Kusten' }).getByText('Plats finns').waitFor();
  await expectAccessibleAtEveryWidth(employee);
  await employee.getByRole('button', { name: 'Välj Kusten' }).press('Enter');
  expect(await employee.getByLabel('Vilken lokal?').inputValue()).toBe('Kusten');
  await employee.getByRole('button', { name: 'Nästa' }).press('Enter');
  await employee.getByRole('heading', { name: 'Hur går arbetet till?', level: 1 }).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});
