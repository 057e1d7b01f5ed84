import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { systemClock, today } from '../../src/kernel/clock.ts';
import { addDays, addYears } from '../../src/kernel/local-date.ts';
import { startBrowser } from './browser.ts';
import { readyDataFolders, startProcess } from './server-process.ts';
import { expectAccessibleAtEveryWidth, signedIn } from './signed-in.ts';

const browser = await startBrowser();
const dataFolder = readyDataFolders();
afterAll(() => browser.close());
const signedInAs = signedIn(browser);
const TODAY = today(systemClock);
const BEFORE = addDays(TODAY, -1);

const FILES = {
  'Egna bolag (own-companies.csv)': 'organisation_number\n559900-0019\n',
  'Leverantörer (suppliers.csv)': 'supplier_id;organisation_number;name\nL1;559800-5014;Exempelbolaget AB\n',
  'Fakturor (invoices.csv eller .parquet)':
    'invoice_id;supplier_id;date;amount_sek;paid_on;unit_id;attested_by;reference\n' +
    `F1;L1;${BEFORE};1200,50;${BEFORE};;;\n`,
};

async function handIn(page: Page, which: string, text: string): Promise<void> {
  await page.getByLabel('Vilken fil?').selectOption({ label: which });
  await page
    .getByLabel('Fil', { exact: true })
    .setInputFiles({ name: 'underlag.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Lämna in filen' }).press('Enter');
  await page.getByRole('row', { name: which }).getByText('Inlämnad: underlag.csv').waitFor();
}

test('from decision to settled finding: prepared, decided, evidence, counts, names, asked, answered, settled', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const employee = await signedInAs(address, 'Medarbetare, Hälsocentralen Lövstad');
  const me = await (await employee.page.request.get(`${address}/api/v1/me`)).json();

  const { page: hr, complaints } = await signedInAs(address, 'HR-specialist', '/mapping/new');
  const personal = await hr.request.get(`${address}/api/v1/people/${me.person.id}/personal-number`);
  const { personalNumber } = await personal.json();
  expect(personalNumber).toMatch(/^\d{8}/);
  await expectAccessibleAtEveryWidth(hr);
  const fill = (label: string, text: string) =>
    hr.getByRole('textbox', { name: new RegExp(`^${label.replace('?', '\\?')}`) }).fill(text);
  await hr.getByLabel('Vilka enheter?').selectOption({ index: 1 });
  await fill('Namn på kartläggningen', 'Bisysslor och leverantörer');
  await fill('Första dag', addYears(BEFORE, -1));
  await fill('Brytdag', BEFORE);
  await hr.getByRole('button', { name: 'Spara' }).press('Enter');
  await hr.getByRole('heading', { name: 'Det här saknas' }).waitFor();
  await hr.getByText('Konsekvensbedömningen saknas.').waitFor();
  await expectAccessibleAtEveryWidth(hr);

  await hr.getByRole('link', { name: 'Ändra det som är förberett' }).press('Enter');
  await hr.getByRole('heading', { name: 'Ändra det som är förberett', level: 1 }).waitFor();
  await fill('Ändamål', 'Se om bisysslor är anmälda och bedömda.');
  await hr.getByLabel('Rättslig grund').selectOption('gdpr-6-1-e');
  await fill('Konsekvensbedömning, beteckning', '26RS0812-3');
  await fill('Konsekvensbedömningen klar', BEFORE);
  await fill('Dataskyddsombudets råd', 'Tillstyrks.');
  await fill('Rådet lämnades', BEFORE);
  await hr.getByLabel('Facklig samverkan').selectOption('mbl-11');
  await fill('Samverkan, beteckning', '26RS0812-5');
  await fill('Samverkan avslutad', BEFORE);
  await fill('Gallringsbeslut, beteckning', '26RS0812-6');
  await fill('Gallringsbeslutet fattat', BEFORE);
  await hr.getByRole('button', { name: 'Spara' }).press('Enter');
  await hr.getByRole('heading', { name: 'Bisysslor och leverantörer', level: 1 }).waitFor();
  await hr.getByText('Konsekvensbedömningen saknas.').waitFor({ state: 'hidden' });
  const place = new URL(hr.url()).pathname;

  const { page: director } = await signedInAs(address, 'Regiondirektör');
  // Who decides proves first that it is they.
  await director.goto(`${address}/sign-in?step-up=1&return=${place}`);
  await director.getByRole('button', { name: 'Bekräfta' }).press('Enter');
  await director.waitForURL(`${address}${place}`);
  await director.getByRole('textbox', { name: 'Diarienummer' }).fill('26RS0812');
  await expectAccessibleAtEveryWidth(director);
  await director.getByRole('button', { name: 'Besluta' }).press('Enter');
  await director.getByRole('heading', { name: 'Besluta om kartläggningen' }).waitFor({ state: 'hidden' });

  await hr.reload();
  await fill('Informationen gavs', BEFORE);
  await fill('Hur', 'E-post');
  await fill('Vad visar det?', 'Utskick 4711');
  await hr.getByRole('button', { name: 'Spara informationen' }).press('Enter');
  await hr.getByRole('heading', { name: 'Information till alla' }).waitFor({ state: 'hidden' });
  const engagements =
    'personnummer;organisation_number;organisation_name;form;company_status;role;from;to;sni\n' +
    `${personalNumber};559800-5014;Exempelbolaget AB;AB;active;ledamot;2020-01-01;;\n`;
  await handIn(hr, 'Uppdrag i företag (engagements.csv)', engagements);
  for (const [which, text] of Object.entries(FILES)) await handIn(hr, which, text);
  await expectAccessibleAtEveryWidth(hr);
  await hr.getByRole('link', { name: 'Visa kolumnerna i engagements' }).press('Enter');
  await hr.getByRole('heading', { name: 'Kolumner i engagements', level: 1 }).waitFor();
  expect(await hr.content()).not.toContain(personalNumber);
  await hr.getByLabel('personal_number').selectOption('personnummer');
  await expectAccessibleAtEveryWidth(hr);
  await hr.getByRole('button', { name: 'Spara kolumnerna' }).press('Enter');
  await hr.getByRole('button', { name: 'Starta kartläggningen' }).press('Enter');
  await hr.getByRole('heading', { name: 'Antal per förvaltning' }).waitFor({ timeout: 60_000 });
  await hr.getByText('inte kontrollerat').first().waitFor();
  await expectAccessibleAtEveryWidth(hr);

  for (const name of ['Hämta rapporten (PDF)', 'Hämta rapporten (Excel)']) {
    const [report] = await Promise.all([hr.waitForEvent('download'), hr.getByRole('link', { name }).press('Enter')]);
    expect(report.suggestedFilename()).toMatch(/^kartlaggning-.*\.(pdf|xlsx)$/);
  }

  await director.reload();
  await director.getByLabel('Detektor').selectOption('suppliers');
  await director.getByRole('textbox', { name: 'Diarienummer' }).fill('26RS0812-9');
  await director.getByLabel('Varför räcker inte antalen?').fill('En träff bland leverantörerna.');
  await director.getByRole('button', { name: 'Öppna namnen' }).press('Enter');
  await director.getByRole('heading', { name: 'Öppnade namn' }).waitFor();

  await hr.goto(`${address}/findings`);
  await hr.getByRole('row', { name: /leverantör/ }).waitFor();
  await expectAccessibleAtEveryWidth(hr);
  await hr.getByRole('button', { name: 'Ställ frågan' }).press('Enter');
  await fill('Svar senast', addDays(TODAY, 14));
  await hr.getByRole('button', { name: 'Ställ frågan' }).press('Enter');
  await hr.getByText('Välj minst en träff i listan.').waitFor();
  await hr.getByLabel(/Välj alla på sidan/).press('Space');
  await hr.getByRole('button', { name: 'Ställ frågan' }).press('Enter');
  await hr.getByText('Frågad', { exact: true }).waitFor();
  await hr.getByRole('rowheader').getByRole('link').first().press('Enter');
  await hr.getByRole('heading', { name: /^Om /, level: 1 }).waitFor();
  await hr.getByText('engagements.csv, rad 2').waitFor();
  const finding = new URL(hr.url()).pathname;

  await employee.page.goto(`${address}${finding}`);
  await employee.page.getByText(/Det betyder inte att du har gjort något fel/).waitFor();
  await employee.page.getByText('Se om bisysslor är anmälda och bedömda.').waitFor();
  await expectAccessibleAtEveryWidth(employee.page);
  await employee.page.getByLabel('Uppgiften stämmer inte / gäller inte mig').press('Space');
  await employee.page.getByRole('button', { name: 'Skicka svaret' }).press('Enter');
  await employee.page.getByText(/Tack, svaret är skickat/).waitFor();

  await hr.reload();
  await hr.getByLabel('Förklarad').press('Space');
  await hr.getByLabel('Varför är den förklarad?').selectOption('wrong-match');
  await expectAccessibleAtEveryWidth(hr);
  await hr.getByRole('button', { name: 'Avsluta' }).press('Enter');
  await hr.getByText('Avslutad: Förklarad').waitFor();
  expect(complaints).toEqual([]);
  expect(employee.complaints).toEqual([]);
});
