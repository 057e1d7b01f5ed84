import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { BOARD_TEXT, COMMITTEE_TEXT } from '../../src/modules/minutes/testing.ts';
import { startBrowser } from './browser.ts';
import { readyDataFolders, startProcess } from './server-process.ts';
import { expectAccessibleAtEveryWidth, signedIn } from './signed-in.ts';

const browser = await startBrowser();
const dataFolder = readyDataFolders();
afterAll(() => browser.close());
const signedInAs = signedIn(browser);

async function readIn(page: Page, address: string, name: string, text: string): Promise<void> {
  await page.goto(`${address}/minutes`);
  await page
    .getByLabel('Protokollet', { exact: true })
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Läs in protokollet' }).press('Enter');
  await page.getByRole('button', { name: 'Bekräfta protokollet' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Bekräfta protokollet' }).press('Enter');
  await page.getByText('Bekräftat av registratorn. Det ändras inte mer.').waitFor();
}

async function handDown(page: Page, unit: string, words: string): Promise<void> {
  const split = page.getByRole('region', { name: 'Dela uppdraget' });
  await split.getByLabel('Vad ska delen göra?').fill(words);
  await split.getByLabel('Vilken enhet?').selectOption({ label: unit });
  await split.getByRole('button', { name: 'Lämna över delen' }).press('Enter');
  await page.getByRole('link', { name: words }).waitFor();
}

test('what the board ordered goes from its minutes to the director, is split, received by one and not by another, reported back and closed by the board', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page: registrar, complaints } = await signedInAs(address, 'Registrator', '/assignments');
  await registrar.getByText('Här visas uppdragen.').waitFor();
  await expectAccessibleAtEveryWidth(registrar);
  await readIn(registrar, address, 'au.txt', COMMITTEE_TEXT);

  await registrar.goto(`${address}/assignments/unregistered`);
  await registrar.getByText('Enligt protokollet till: regiondirektören').waitFor();
  expect(await registrar.getByLabel('Vem får uppdraget?').inputValue()).toBe('director');
  expect(await registrar.getByLabel(/^När ska det återrapporteras/).inputValue()).toBe('2026-09-30');
  await registrar.getByLabel(/^När ska det återrapporteras/).fill('2027-09-30');
  await registrar.getByLabel(/^Vad visar att det är gjort/).fill('En kartläggning per förvaltning');
  await expectAccessibleAtEveryWidth(registrar);
  await registrar.getByRole('button', { name: 'Registrera uppdraget' }).press('Enter');
  await registrar.getByRole('heading', { name: 'Uppföljning av bisysslor', level: 1 }).waitFor();
  const place = new URL(registrar.url()).pathname;
  await expectAccessibleAtEveryWidth(registrar);

  const { page: director } = await signedInAs(address, 'Regiondirektör', '/duties');
  await director.getByRole('link', { name: 'Ta emot uppdraget' }).first().waitFor();
  await director.goto(`${address}${place}`);
  await director.getByRole('button', { name: 'Ta emot uppdraget' }).press('Enter');
  await director.getByText('Pågår').waitFor();
  await handDown(director, 'Hälso- och sjukvårdsförvaltningen', 'Kartlägg vården');
  await handDown(director, 'Folktandvården', 'Kartlägg tandvården');
  await expectAccessibleAtEveryWidth(director);

  const { page: head } = await signedInAs(address, 'Förvaltningschef, hälso- och sjukvården', '/assignments');
  expect(await head.getByRole('link', { name: 'Uppföljning av bisysslor' }).count()).toBe(1);
  await head.getByRole('link', { name: 'Uppföljning av bisysslor' }).press('Enter');
  await head.getByRole('button', { name: 'Ta emot uppdraget' }).press('Enter');
  const report = head.getByRole('region', { name: 'Återrapportera' });
  await report.getByRole('button', { name: 'Skicka återrapporten' }).press('Enter');
  await head.getByRole('heading', { name: /behöver rättas/ }).waitFor();
  await expectAccessibleAtEveryWidth(head);
  await report.getByLabel('Vad är gjort?').fill('Vården är kartlagd, tolv enheter');
  await report.getByRole('button', { name: 'Skicka återrapporten' }).press('Enter');
  await head.getByText('Återrapporterat', { exact: true }).waitFor();

  await director.reload();
  await director.getByText('Inte mottaget', { exact: true }).waitFor();
  const back = director.getByRole('region', { name: 'Återrapportera' });
  await back.getByLabel('Vad är gjort?').fill('Vården är kartlagd. Tandvården har inte tagit emot sin del.');
  await back.getByRole('button', { name: 'Skicka återrapporten' }).press('Enter');
  await director.getByText('Återrapporterat', { exact: true }).first().waitFor();

  await registrar.goto(`${address}${place}`);
  await registrar.getByLabel('Genomfört', { exact: true }).press('Space');
  await registrar.getByRole('button', { name: 'Avsluta uppdraget' }).press('Enter');
  await registrar.getByText('avslutas som genomfört av ett senare beslut').waitFor();
  await expectAccessibleAtEveryWidth(registrar);
  await readIn(registrar, address, 'rs.txt', BOARD_TEXT);
  await registrar.goto(`${address}${place}`);
  await registrar.getByLabel(/^Vilket beslut/).selectOption({ index: 1 });
  await registrar.getByLabel('Genomfört', { exact: true }).press('Space');
  await registrar.getByRole('button', { name: 'Avsluta uppdraget' }).press('Enter');
  await registrar.getByText('Genomfört, 24 februari 2026').waitFor();
  const parts = registrar.getByRole('region', { name: 'Delar' });
  await parts.getByText('Upphörde med helheten').first().waitFor();
  expect(await parts.getByText('Inte mottaget').count()).toBe(1);
  await expectAccessibleAtEveryWidth(registrar);
  await parts.getByRole('link', { name: 'Kartlägg tandvården' }).press('Enter');
  await registrar.getByRole('heading', { name: 'Vad som har hänt' }).waitFor();
  await registrar.getByText('Inte mottaget', { exact: true }).waitFor();

  const { page: auditor } = await signedInAs(address, 'Revisor', `${place}`);
  await auditor.getByRole('link', { name: 'Visa beslutskedjan' }).press('Enter');
  await auditor.getByRole('heading', { level: 1, name: 'Beslutskedja' }).waitFor();
  await auditor.getByText('Förvaltningschef, Folktandvården').first().waitFor();
  const links = (await auditor.locator('main').allInnerTexts()).join('').split('Förvaltningschef, ');
  const linkOf = (unit: string) => links.find((one) => one.startsWith(unit)) ?? '';
  expect(linkOf('Hälso- och sjukvårdsförvaltningen')).toContain('Uppdraget togs emot');
  expect(linkOf('Folktandvården')).toContain('Ta emot uppdraget');
  expect(linkOf('Folktandvården')).not.toContain('Uppdraget togs emot');

  await registrar.goto(`${address}/assignments/years/2026`);
  await registrar.getByText('Gavs under året', { exact: true }).waitFor();
  await expectAccessibleAtEveryWidth(registrar);
  await registrar.goto(`${address}/assignments/new`);
  await registrar.getByRole('button', { name: 'Registrera uppdraget' }).press('Enter');
  await registrar.getByRole('heading', { name: /behöver rättas/ }).waitFor();
  await expectAccessibleAtEveryWidth(registrar);
  await registrar.goto(`${address}/assignments/instruction`);
  await registrar.getByLabel('Vem gäller den?').selectOption('director');
  await registrar.getByLabel('Vad heter den?').fill('Instruktion för regiondirektören');
  await registrar
    .getByLabel('Instruktionens text')
    .fill('Regiondirektören ansvarar för att styrdokument efterlevs. Regiondirektören ska främja utvecklingen.');
  await expectAccessibleAtEveryWidth(registrar);
  await registrar.getByRole('button', { name: 'Läs in instruktionen' }).press('Enter');
  await registrar.getByRole('heading', { name: 'Instruktion för regiondirektören', level: 1 }).waitFor();
  await registrar.getByText('Regiondirektören ska främja utvecklingen.').first().waitFor();
  expect(complaints.filter((one) => !one.includes('400'))).toEqual([]);
});
