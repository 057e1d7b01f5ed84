import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { systemClock, today } from '../../src/kernel/clock.ts';
import { addDays } from '../../src/kernel/local-date.ts';
import { startBrowser } from './browser.ts';
import { readyDataFolders, startProcess } from './server-process.ts';
import { expectAccessibleAtEveryWidth, signedIn } from './signed-in.ts';

const browser = await startBrowser();
const dataFolder = readyDataFolders();
afterAll(() => browser.close());
const signedInAs = signedIn(browser);
const TODAY = today(systemClock);
const PHONE = { width: 320, height: 640 };

/** Whoever decides proves first that it is they. */
async function stepUp(page: Page, address: string, place: string): Promise<void> {
  await page.goto(`${address}/sign-in?step-up=1&return=${place}`);
  await page.getByRole('button', { name: 'Bekräfta' }).press('Enter');
  await page.waitForURL(`${address}${place}`);
}

test('both sides are asked on a phone, and what they tell differently becomes a finding', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page: hr, complaints } = await signedInAs(address, 'HR-specialist', '/surveys/new');
  const fill = (label: string, text: string) => hr.getByRole('textbox', { name: new RegExp(`^${label}`) }).fill(text);
  await hr.getByRole('button', { name: 'Spara' }).press('Enter');
  await hr.getByText('Skriv vad enkäten ska heta').first().waitFor();
  await expectAccessibleAtEveryWidth(hr);
  await fill('Namn på enkäten', 'Muntliga överenskommelser');
  await fill('Ändamål', 'Få veta vad som är överenskommet.');
  await hr.getByLabel('Rättslig grund').selectOption('gdpr-6-1-e');
  await fill('Sista dag att svara', addDays(TODAY, 14));
  await hr.getByRole('button', { name: 'Spara' }).press('Enter');
  await hr.getByRole('heading', { name: 'Vilka den når' }).waitFor();
  await hr.getByText('Ingen rättelseperiod gäller under enkäten', { exact: false }).waitFor();
  await expectAccessibleAtEveryWidth(hr);
  const place = new URL(hr.url()).pathname;

  const { page: director } = await signedInAs(address, 'Regiondirektör');
  await stepUp(director, address, place);
  await director.getByRole('textbox', { name: 'Diarienummer' }).fill('26RS0913');
  await director.getByRole('button', { name: 'Besluta' }).press('Enter');
  await director.getByText('Beslutad', { exact: true }).first().waitFor();
  await hr.reload();
  await hr.getByRole('button', { name: 'Skicka enkäten' }).press('Enter');
  await hr.getByRole('heading', { name: 'Resultat per förvaltning' }).waitFor({ timeout: 60_000 });
  await expectAccessibleAtEveryWidth(hr);

  const employee = await signedInAs(address, 'Medarbetare, Hälsocentralen Lövstad', '/survey-sheets');
  await employee.page.setViewportSize(PHONE);
  await expectAccessibleAtEveryWidth(employee.page);
  await employee.page.setViewportSize(PHONE);
  await employee.page.getByRole('link', { name: 'Muntliga överenskommelser' }).press('Enter');
  await employee.page.getByRole('heading', { name: 'Muntliga överenskommelser', level: 1 }).waitFor();
  await employee.page.getByText('Att svara ja betyder inte att du har gjort något fel', { exact: false }).waitFor();
  await employee.page.getByRole('button', { name: 'Skicka svaren' }).press('Enter');
  await employee.page.getByText('Svara på frågan om bisyssla').first().waitFor();
  await expectAccessibleAtEveryWidth(employee.page);
  const answer = (question: string, said: string) =>
    employee.page
      .getByRole('radiogroup', { name: new RegExp(question) })
      .getByLabel(said)
      .press('Space');
  await answer('bisyssla', 'Nej, inget');
  await answer('distansarbete', 'Ja, muntligt');
  await answer('utlandet', 'Nej, inget');
  await employee.page.getByRole('textbox', { name: /^Sedan när/ }).fill(addDays(TODAY, -200));
  await expectAccessibleAtEveryWidth(employee.page);
  await employee.page.getByRole('button', { name: 'Skicka svaren' }).press('Enter');
  await employee.page.getByText('Tack, svaren är sparade.', { exact: false }).waitFor();
  await employee.page.getByRole('link', { name: 'Skriv ner det' }).waitFor();
  await expectAccessibleAtEveryWidth(employee.page);

  const manager = await signedInAs(address, 'Enhetschef, Hälsocentralen Lövstad', '/survey-sheets');
  const staff = manager.page.getByRole('row', { name: /^Muntliga överenskommelser Om dina medarbetare/ });
  await staff.getByRole('link').press('Enter');
  await manager.page.getByRole('heading', { name: /^0 av \d+ besvarade$/ }).waitFor();
  await expectAccessibleAtEveryWidth(manager.page);
  await manager.page.getByRole('rowheader').getByRole('link').first().press('Enter');
  await manager.page.getByRole('heading', { name: /^Om /, level: 1 }).waitFor();
  await expectAccessibleAtEveryWidth(manager.page);
  await manager.page.getByRole('link', { name: 'Till listan' }).press('Enter');
  await manager.page.getByRole('button', { name: /^Inget överenskommet med de andra/ }).press('Enter');
  await expectAccessibleAtEveryWidth(manager.page);
  await manager.page.getByRole('button', { name: 'Ja, inget överenskommet' }).press('Enter');
  await manager.page.getByRole('heading', { name: /^(\d+) av \1 besvarade$/ }).waitFor();

  await hr.reload();
  await hr.getByRole('button', { name: 'Avsluta och jämför svaren' }).press('Enter');
  await hr.getByRole('link', { name: 'Visa träffarna' }).press('Enter');
  await hr.getByRole('row', { name: /Muntlig överenskommelse/ }).waitFor();
  await hr.goto(`${address}/surveys`);
  await hr.getByText('Avslutad', { exact: true }).waitFor();
  await expectAccessibleAtEveryWidth(hr);
  expect(complaints).toEqual([]);
  expect(employee.complaints).toEqual([]);
  expect(manager.complaints).toEqual([]);
});
