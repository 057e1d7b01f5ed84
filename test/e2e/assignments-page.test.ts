import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { systemClock, today } from '../../src/kernel/clock.ts';
import { addDays, localDateOf } from '../../src/kernel/local-date.ts';
import { startBrowser } from './browser.ts';
import { readyDataFolders, startProcess } from './server-process.ts';
import { expectAccessibleAtEveryWidth, signedIn } from './signed-in.ts';

const browser = await startBrowser();
const dataFolder = readyDataFolders();
afterAll(() => browser.close());
const signedInAs = signedIn(browser);

/** Minutes set like those of seed 003, with its § 30. */
const COMMITTEE_TEXT = readFileSync(
  path.join(import.meta.dirname, '../../src/modules/minutes/layouts/annual-report-and-assignment.txt'),
  'utf8',
);
const boardText = (day: string) => `Regionstyrelsen  Sammanträdesdatum
${day}

§ 52 Region Lövmarks årsredovisning 2024
Diarienummer: 25RS2095

Beslut
Regionstyrelsen beslutar

att   uppdraget till regiondirektören om redaktionella ändringar i årsredovisningen därmed är slutfört.

Skickas till
Regiondirektören
`;
const TITLE = 'Region Lövmarks årsredovisning 2024';
/** The receiving of a part is due in two weeks. */
const LATER = {
  NODE_OPTIONS: `--import=${pathToFileURL(path.join(import.meta.dirname, 'days-later.mjs')).href}`,
  DAYS_LATER: '20',
};

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
  const folder = await dataFolder();
  const server = await startProcess(folder);
  let address = await server.answering;
  const { page: registrar, complaints } = await signedInAs(address, 'Registrator', '/assignments');
  await registrar.getByText('Här visas uppdragen.').waitFor();
  await expectAccessibleAtEveryWidth(registrar);
  await readIn(registrar, address, 'au.txt', COMMITTEE_TEXT);

  await registrar.goto(`${address}/assignments/unregistered`);
  await registrar.getByText('Enligt protokollet till: regiondirektören').waitFor();
  expect(await registrar.getByLabel('Vem får uppdraget?').inputValue()).toBe('director');
  expect(await registrar.getByLabel(/^När ska det återrapporteras/).inputValue()).toBe('');
  await registrar.getByLabel(/^När ska det återrapporteras/).fill(addDays(today(systemClock), 300));
  await registrar.getByLabel(/^Vad visar att det är gjort/).fill('Ändringarna är införda i årsredovisningen');
  await expectAccessibleAtEveryWidth(registrar);
  await registrar.getByRole('button', { name: 'Registrera uppdraget' }).press('Enter');
  await registrar.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
  const place = new URL(registrar.url()).pathname;
  await expectAccessibleAtEveryWidth(registrar);

  const { page: director } = await signedInAs(address, 'Regiondirektör', '/duties');
  await director.getByRole('link', { name: 'Ta emot uppdraget' }).first().waitFor();
  await director.goto(`${address}${place}`);
  await director.getByRole('button', { name: 'Ta emot uppdraget' }).press('Enter');
  await director.getByText('Pågår').waitFor();
  await handDown(director, 'Hälso- och sjukvårdsförvaltningen', 'Gå igenom vårdens text');
  await handDown(director, 'Folktandvården', 'Gå igenom tandvårdens text');
  await expectAccessibleAtEveryWidth(director);

  const { page: head } = await signedInAs(address, 'Förvaltningschef, hälso- och sjukvården', '/assignments');
  expect(await head.getByRole('link', { name: TITLE }).count()).toBe(1);
  await head.getByRole('link', { name: TITLE }).press('Enter');
  await head.getByRole('button', { name: 'Ta emot uppdraget' }).press('Enter');
  const report = head.getByRole('region', { name: 'Återrapportera' });
  await report.getByRole('button', { name: 'Skicka återrapporten' }).press('Enter');
  await head.getByRole('heading', { name: /behöver rättas/ }).waitFor();
  await expectAccessibleAtEveryWidth(head);
  await report.getByLabel('Vad är gjort?').fill('Vårdens text är genomgången');
  await report.getByRole('button', { name: 'Skicka återrapporten' }).press('Enter');
  await head.getByText('Återrapporterat', { exact: true }).waitFor();

  const decidedOn = addDays(localDateOf(systemClock.now()), Number(LATER.DAYS_LATER));
  await server.stop();
  const afterwards = await startProcess(folder, { env: LATER });
  address = await afterwards.answering;
  const { page: directorLater } = await signedInAs(address, 'Regiondirektör', place);
  await directorLater.getByText('Inte mottaget', { exact: true }).waitFor();
  const back = directorLater.getByRole('region', { name: 'Återrapportera' });
  await back.getByLabel('Vad är gjort?').fill('Vårdens text är ändrad. Tandvården har inte tagit emot sin del.');
  await back.getByRole('button', { name: 'Skicka återrapporten' }).press('Enter');
  await directorLater.getByText('Återrapporterat', { exact: true }).first().waitFor();

  const { page: registrarLater, complaints: complaintsLater } = await signedInAs(address, 'Registrator', place);
  await registrarLater.getByLabel('Genomfört', { exact: true }).press('Space');
  await registrarLater.getByRole('button', { name: 'Avsluta uppdraget' }).press('Enter');
  await registrarLater.getByText('avslutas som genomfört av ett senare beslut').waitFor();
  await expectAccessibleAtEveryWidth(registrarLater);
  await readIn(registrarLater, address, 'rs.txt', boardText(decidedOn));
  await registrarLater.goto(`${address}${place}`);
  await registrarLater.getByLabel(/^Vilket beslut/).selectOption({ index: 1 });
  await registrarLater.getByLabel('Genomfört', { exact: true }).press('Space');
  await registrarLater.getByRole('button', { name: 'Avsluta uppdraget' }).press('Enter');
  await registrarLater.getByText(/^Genomfört, \d/).waitFor();
  const parts = registrarLater.getByRole('region', { name: 'Delar' });
  await parts.getByText('Upphörde med helheten').first().waitFor();
  expect(await parts.getByText('Inte mottaget').count()).toBe(1);
  await expectAccessibleAtEveryWidth(registrarLater);
  await parts.getByRole('link', { name: 'Gå igenom tandvårdens text' }).press('Enter');
  await registrarLater.getByRole('heading', { name: 'Vad som har hänt' }).waitFor();
  await registrarLater.getByText('Inte mottaget', { exact: true }).waitFor();

  const { page: auditor } = await signedInAs(address, 'Revisor', `${place}`);
  await auditor.getByRole('link', { name: 'Visa beslutskedjan' }).press('Enter');
  await auditor.getByRole('heading', { level: 1, name: 'Beslutskedja' }).waitFor();
  await auditor.getByText('Förvaltningschef, Folktandvården').first().waitFor();
  const links = (await auditor.locator('main').allInnerTexts()).join('').split('Förvaltningschef, ');
  const linkOf = (unit: string) => links.find((one) => one.startsWith(unit)) ?? '';
  expect(linkOf('Hälso- och sjukvårdsförvaltningen')).toContain('Uppdraget togs emot');
  expect(linkOf('Folktandvården')).toContain('Ta emot uppdraget');
  expect(linkOf('Folktandvården')).not.toContain('Uppdraget togs emot');
  const [gaps = ''] =
    (await auditor.locator('main').allInnerTexts()).join('').split('Luckor')[1]?.split('Formellt ansvar') ?? [];
  expect(gaps).toContain('Ta emot uppdraget');
  expect(gaps).toContain('Folktandvården');
  expect(gaps).not.toContain('Hälso- och sjukvårdsförvaltningen');

  await registrarLater.goto(`${address}/assignments/years/2026`);
  await registrarLater.getByText('Gavs under året', { exact: true }).waitFor();
  await expectAccessibleAtEveryWidth(registrarLater);
  await registrarLater.goto(`${address}/assignments/new`);
  await registrarLater.getByRole('button', { name: 'Registrera uppdraget' }).press('Enter');
  await registrarLater.getByRole('heading', { name: /behöver rättas/ }).waitFor();
  await expectAccessibleAtEveryWidth(registrarLater);
  await registrarLater.goto(`${address}/assignments/instruction`);
  await registrarLater.getByLabel('Vem gäller den?').selectOption('director');
  await registrarLater.getByLabel('Vad heter den?').fill('Instruktion för regiondirektören');
  await registrarLater
    .getByLabel('Instruktionens text')
    .fill('Regiondirektören ansvarar för att styrdokument efterlevs. Regiondirektören ska främja utvecklingen.');
  await expectAccessibleAtEveryWidth(registrarLater);
  await registrarLater.getByRole('button', { name: 'Läs in instruktionen' }).press('Enter');
  await registrarLater.getByRole('heading', { name: 'Instruktion för regiondirektören', level: 1 }).waitFor();
  await registrarLater.getByText('Regiondirektören ska främja utvecklingen.').first().waitFor();
  expect([...complaints, ...complaintsLater].filter((one) => !one.includes('400'))).toEqual([]);
});
