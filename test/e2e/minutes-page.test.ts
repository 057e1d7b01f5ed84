import { afterAll, expect, test } from 'vitest';
import { BOARD_TEXT, COMMITTEE_TEXT } from '../../src/modules/minutes/testing.ts';
import { startBrowser } from './browser.ts';
import { readyDataFolders, startProcess } from './server-process.ts';
import { expectAccessibleAtEveryWidth, signedIn } from './signed-in.ts';

const browser = await startBrowser();
const dataFolder = readyDataFolders();
afterAll(() => browser.close());
const signedInAs = signedIn(browser);

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

test('the registrar reads minutes in, compares the text with what was read, puts it right and confirms; a proposal gets its decision', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page, complaints } = await signedInAs(address, 'Registrator', '/minutes');
  await page.getByRole('link', { name: 'Regionstyrelsen', exact: true }).waitFor();
  await page.getByLabel('Protokollet', { exact: true }).setInputFiles(file('bild.txt', '0123456789 '.repeat(50)));
  await page.getByRole('button', { name: 'Läs in protokollet' }).press('Enter');
  await page.getByText('Texten kan inte läsas').waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByLabel('Protokollet', { exact: true }).setInputFiles(file('au.txt', COMMITTEE_TEXT));
  await page.getByRole('button', { name: 'Läs in protokollet' }).press('Enter');
  await page.getByRole('heading', { name: 'Regionstyrelsens arbetsutskott, 10 februari 2026', level: 1 }).waitFor();
  await expectAccessibleAtEveryWidth(page);

  await page.getByRole('link', { name: '§ 20 Uppföljning av bisysslor' }).press('Enter');
  await page.getByRole('heading', { name: '§ 20 Uppföljning av bisysslor', level: 1 }).waitFor();
  const marked = page.locator('mark');
  expect(await marked.textContent()).toBe('Uppföljning av bisysslor');
  const clause = page.getByRole('region', { name: 'Att-sats 3' });
  await clause.getByRole('button', { name: 'Visa i texten' }).press('Enter');
  expect((await marked.textContent())?.replace(/\s+/g, ' ')).toMatch(/^ge regiondirektören i uppdrag .* 2026\.$/);
  expect(await clause.getByLabel(/^Vem får uppdraget/).inputValue()).toBe('regiondirektören');
  expect(await page.getByLabel(/^Villkor, att-sats 1/).inputValue()).toBe(
    'under förutsättning att fullmäktige anvisar medel',
  );
  await expectAccessibleAtEveryWidth(page);
  await page.getByLabel(/^Rubrik/).fill('Uppföljning av bisysslor 2026');
  await page.getByRole('button', { name: 'Stämmer – spara och gå vidare' }).press('Enter');
  await page.getByRole('heading', { name: '§ 21 Meddelanden', level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Stämmer – spara och gå vidare' }).press('Enter');
  await page.getByText('2 av 2 genomgångna').waitFor();

  // A director sees no draft.
  const director = await signedInAs(address, 'Regiondirektör', '/minutes');
  await director.page.getByRole('link', { name: 'Regionstyrelsen', exact: true }).waitFor();
  expect(await director.page.getByRole('link', { name: 'Regionstyrelsens arbetsutskott' }).count()).toBe(0);

  await page.getByRole('button', { name: 'Bekräfta protokollet' }).press('Enter');
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Bekräfta protokollet' }).press('Enter');
  await page.getByText('Bekräftat av registratorn. Det ändras inte mer.').waitFor();
  await expectAccessibleAtEveryWidth(page);
  await director.page.reload();
  await director.page.getByRole('link', { name: 'Regionstyrelsens arbetsutskott' }).press('Enter');
  await director.page.getByRole('link', { name: '§ 20 Uppföljning av bisysslor 2026' }).press('Enter');
  await director.page.getByText('Förslag till Regionstyrelsen').first().waitFor();
  await expectAccessibleAtEveryWidth(director.page);

  await page.goto(`${address}/minutes`);
  await page.getByLabel('Protokollet', { exact: true }).setInputFiles(file('rs.txt', BOARD_TEXT));
  await page.getByRole('button', { name: 'Läs in protokollet' }).press('Enter');
  await page.getByRole('button', { name: 'Bekräfta protokollet' }).press('Enter');
  await page.getByRole('dialog').getByText('1 paragrafer är inte genomgångna.').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Bekräfta protokollet' }).press('Enter');
  await page.getByText('Bekräftat av registratorn. Det ändras inte mer.').waitFor();
  await page.goto(`${address}/minutes/proposals`);
  await page.getByLabel('Vilken att-sats svarar på förslaget?').first().selectOption({
    label: 'Regionstyrelsen 24 februari 2026 § 41: anta planen för uppföljning av bisysslor, samt',
  });
  await page.getByLabel('Beslutades med ändringar').first().press('Space');
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('button', { name: 'Koppla till beslutet' }).first().press('Enter');
  await expect.poll(() => page.getByRole('button', { name: 'Koppla till beslutet' }).count()).toBe(1);
  expect(complaints.filter((one) => !one.includes('422'))).toEqual([]);
  expect(director.complaints).toEqual([]);
  await page.context().close();
});
