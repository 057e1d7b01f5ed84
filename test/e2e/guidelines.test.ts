import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { systemClock, today } from '../../src/kernel/clock.ts';
import { startBrowser } from './browser.ts';
import { readyDataFolders, startProcess } from './server-process.ts';
import { expectAccessibleAtEveryWidth, signedIn } from './signed-in.ts';

const browser = await startBrowser();
const signedInAs = signedIn(browser);
const dataFolder = readyDataFolders();
afterAll(() => browser.close());

/** The browser itself reports what the server refused on purpose. */
const unexpected = (complaints: readonly string[]) => complaints.filter((one) => !/40[0-9]|412/.test(one));
const day = today(systemClock);
/** Each looks at many pages at two widths. */
const LONG = { timeout: 180_000 };

/** Opens a part of the editor by keyboard. */
async function open(page: Page, name: string): Promise<void> {
  await page.locator('summary', { hasText: name }).focus();
  await page.keyboard.press('Enter');
}

/** Begins a guideline on remote work from a preset, and stands in its editor. */
async function begin(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: 'Börja på en riktlinje' }).press('Enter');
  await page.getByRole('heading', { name: 'Börja på en riktlinje', level: 1 }).waitFor();
  await page.getByRole('radio', { name: 'Distansarbete: efter Region Västernorrland' }).press('Space');
  await page.getByLabel(/^Riktlinjens namn/).fill(title);
  await page.getByLabel('Vilken nämnd ska besluta?').selectOption({ label: 'Regionstyrelsen' });
  await page.getByRole('button', { name: 'Börja på utkastet' }).press('Enter');
  await page.getByRole('heading', { name: 'Redigera', level: 1 }).waitFor();
}

test(
  'HR drafts from a preset, is told what is wrong, changes a limit and looks at what it would change',
  LONG,
  async () => {
    const address = await (await startProcess(await dataFolder())).answering;
    const { page: hr, complaints } = await signedInAs(address, 'HR-specialist', '/guidelines');
    await begin(hr, 'Riktlinje för arbete hemma');
    await open(hr, 'Högst 49 % på distans');
    const share = hr.getByLabel('Värde').first();
    const save = hr.getByRole('button', { name: 'Spara utkastet' });
    await share.fill('140');
    await save.press('Enter');
    const fault = hr.getByRole('link', { name: 'En andel kan inte vara mer än 100 procent.' });
    await fault.waitFor();
    await expectAccessibleAtEveryWidth(hr);
    await fault.press('Enter');
    expect(await share.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await share.inputValue()).toBe('140');
    await share.fill('30');
    await hr.getByLabel('Rubrik på svenska').first().fill('Högst 30 % på distans');
    await hr.getByLabel('Mätperiod').first().selectOption({ label: 'varje månad' });
    await save.press('Enter');
    await hr.getByText('Utkastet är sparat.').waitFor();
    await expectAccessibleAtEveryWidth(hr);

    await hr.getByRole('link', { name: 'Innehåll', exact: true }).press('Enter');
    await hr.getByRole('heading', { level: 1, name: 'Utkast: Riktlinje för arbete hemma' }).waitFor();
    await hr.getByText('Högst 30 % varje månad').waitFor();
    await hr.getByText(/avsnitt är inte kontrollerade mot källan/).waitFor();
    await hr.getByRole('button', { name: 'Märk som verifierad' }).first().press('Enter');
    await hr.getByText('Avsnittet är märkt som verifierat.').waitFor();
    await expectAccessibleAtEveryWidth(hr);
    await hr.getByRole('link', { name: 'Vad som skulle ändras' }).press('Enter');
    await hr.getByText(/^Ingen version gäller den/).waitFor();
    await hr.getByRole('heading', { name: /^Kommer till/ }).waitFor();
    await expectAccessibleAtEveryWidth(hr);
    expect(unexpected(complaints)).toEqual([]);
    await hr.context().close();
  },
);

test(
  'the registrar records what the board decided of HR’s draft, and everyone reads the new version',
  LONG,
  async () => {
    const address = await (await startProcess(await dataFolder())).answering;
    const { page: registrar, complaints } = await signedInAs(address, 'Registrator', '/guidelines');
    await registrar.getByRole('link', { name: 'Utkast: Riktlinje för distansarbete' }).press('Enter');
    await registrar.getByRole('link', { name: 'Registrera beslut' }).press('Enter');
    await registrar.getByRole('heading', { name: 'Registrera beslut', level: 1 }).waitFor();
    const path = new URL(registrar.url()).pathname.replace('/decide', '');
    const record = registrar.getByRole('button', { name: 'Registrera beslutet' });
    await record.press('Enter');
    await registrar.getByRole('link', { name: /Diarienummer/ }).waitFor();
    await expectAccessibleAtEveryWidth(registrar);
    await registrar.getByRole('textbox', { name: 'Diarienummer' }).fill('LÖV 2026-00999');
    await registrar.getByRole('textbox', { name: 'Beslutsdag' }).fill('2100-01-01');
    await registrar.getByRole('textbox', { name: 'Gäller från och med' }).fill(day);
    await registrar.getByRole('radio', { name: 'Till och med en bestämd dag' }).press('Space');
    await record.press('Enter');
    await registrar.getByRole('link', { name: 'Skriv sista dagen, eller välj något annat ovanför.' }).waitFor();
    await expectAccessibleAtEveryWidth(registrar);
    await registrar.getByRole('radio', { name: 'Tills en annan version tar över' }).press('Space');
    await record.press('Enter');
    await registrar.getByText(/^Beslutet kan inte vara fattat/).waitFor();
    expect(await registrar.getByRole('textbox', { name: 'Diarienummer' }).inputValue()).toBe('LÖV 2026-00999');
    await registrar.getByRole('textbox', { name: 'Beslutsdag' }).fill(day);
    await record.press('Enter');
    await registrar.getByRole('heading', { name: 'Version 3: Riktlinje för distansarbete', level: 1 }).waitFor();
    await registrar.getByText(/LÖV 2026-00999/).waitFor();
    await expectAccessibleAtEveryWidth(registrar);

    const { page: employee } = await signedInAs(address, 'Medarbetare, Hälsocentralen Lövstad', '/guidelines');
    await employee.getByRole('region', { name: 'Gäller den dagen' }).getByText('Version 3').waitFor();
    expect(await employee.getByText('Utkast').count()).toBe(0);
    expect(await employee.getByRole('link', { name: 'Börja på en riktlinje' }).count()).toBe(0);
    await expectAccessibleAtEveryWidth(employee);
    await employee.getByRole('link', { name: 'Version 3: Riktlinje för distansarbete' }).first().press('Enter');
    await employee.getByText('Högst 40 % varje månad').waitFor();
    expect(await employee.getByRole('button', { name: 'Märk som verifierad' }).count()).toBe(0);
    expect(await employee.getByRole('link', { name: 'Registrera beslut' }).count()).toBe(0);
    await employee.goto(`${address}${path}/edit`);
    await employee.getByText('Versionen är beslutad och ändras inte.').waitFor();
    expect(unexpected(complaints)).toEqual([]);
    for (const page of [registrar, employee]) await page.context().close();
  },
);

test('two who write the same draft: what is typed stays, and one chooses what to keep', LONG, async () => {
  const address = await (await startProcess(await dataFolder())).answering;
  const { page: first, complaints } = await signedInAs(address, 'HR-specialist', '/guidelines');
  await begin(first, 'Riktlinje som två skriver');
  const path = new URL(first.url()).pathname;
  const { page: second } = await signedInAs(address, 'Registrator', path);
  const nameOf = (page: Page) => page.getByLabel('Riktlinjens namn');
  const saveOf = (page: Page) => page.getByRole('button', { name: 'Spara utkastet' });
  await nameOf(second).fill('Registratorns namn');
  await saveOf(second).press('Enter');
  await second.getByText('Utkastet är sparat.').waitFor();

  await nameOf(first).fill('HR:s namn');
  await saveOf(first).press('Enter');
  await first.getByText(/^Någon annan har sparat utkastet/).waitFor();
  await expectAccessibleAtEveryWidth(first);
  expect(await nameOf(first).inputValue()).toBe('HR:s namn');
  // Loaded anew the typed text is back, and still not saved.
  await first.reload();
  await first.getByText('Det du skrev senast utan att spara är tillbaka.').waitFor();
  expect(await nameOf(first).inputValue()).toBe('HR:s namn');
  await saveOf(first).press('Enter');
  await first.getByRole('button', { name: 'Spara mitt över det' }).press('Enter');
  await first.getByText('Utkastet är sparat.').waitFor();

  await nameOf(second).fill('En gång till');
  await saveOf(second).press('Enter');
  await second.getByText(/^Någon annan har sparat utkastet/).waitFor();
  await second.getByRole('button', { name: 'Kasta det och visa det sparade' }).press('Enter');
  await second.getByRole('dialog').waitFor();
  await expectAccessibleAtEveryWidth(second);
  await second.getByRole('dialog').getByRole('button', { name: 'Kasta det och visa det sparade' }).press('Enter');
  await second.waitForFunction(() => (document.querySelector('#edit-title') as HTMLInputElement).value === 'HR:s namn');
  expect(unexpected(complaints)).toEqual([]);
  for (const page of [first, second]) await page.context().close();
});

test(
  'the difference between the two decided versions stands side by side, word by word, and is told in words too',
  LONG,
  async () => {
    const address = await (await startProcess(await dataFolder())).answering;
    const { page, complaints } = await signedInAs(address, 'Medarbetare, Hälsocentralen Lövstad', '/guidelines');
    await page.getByRole('link', { name: 'Version 2: Riktlinje för distansarbete' }).first().press('Enter');
    await page.getByRole('link', { name: 'Skillnad' }).press('Enter');
    await page.getByRole('button', { name: 'Visa skillnaden' }).press('Enter');
    await page.getByRole('heading', { name: 'Gränser' }).waitFor();
    const limit = page.getByRole('article', { name: /Högst 49 % på distans/ });
    expect(await limit.locator('del').textContent()).toContain('borttaget: mätperiod inte angiven');
    expect(await limit.locator('ins').textContent()).toContain('tillagt: varje månad');
    await page
      .getByRole('article', { name: /Utbildning är genomförd/ })
      .getByText('Påminner')
      .waitFor();
    await expectAccessibleAtEveryWidth(page);
    await page
      .getByRole('button', { name: 'In English' })
      .or(page.getByRole('link', { name: 'In English' }))
      .first()
      .press('Enter');
    await page.getByRole('heading', { name: 'What differs', level: 1 }).waitFor();
    await expectAccessibleAtEveryWidth(page);

    await page.goto(`${address}/guidelines?on=2000-01-01`);
    await page.getByText('No guideline was in force that day.').waitFor();
    await expectAccessibleAtEveryWidth(page);
    expect(unexpected(complaints)).toEqual([]);
    // A version that is not there is told as a page, and by the browser.
    await page.goto(`${address}/guidelines/versions/00000000-0000-7000-8000-000000000000`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectAccessibleAtEveryWidth(page);
    await page.context().close();
  },
);
