import { afterAll, expect, test } from 'vitest';
import { yearUpTo } from '../../src/demo/region/year.ts';
import { systemClock, today } from '../../src/kernel/clock.ts';
import { addDays } from '../../src/kernel/local-date.ts';
import { startBrowser } from './browser.ts';
import { readyDataFolders, startProcess } from './server-process.ts';
import { expectAccessibleAtEveryWidth, signedIn, signedInByName } from './signed-in.ts';
import { visit } from './visit.ts';

const browser = await startBrowser();
const dataFolder = readyDataFolders();
afterAll(() => browser.close());
const signedInAs = signedIn(browser);

/** The smallest PNG there is. */
const ONE_PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('an employee registers leave with a deputy and ends it, without a mouse', async () => {
  const server = await startProcess(await dataFolder());
  const { page, complaints } = await signedInAs(await server.answering, 'Medarbetare, Hälsocentralen Lövstad');
  await page.getByRole('link', { name: ', min sida' }).press('Enter');
  await page.getByRole('heading', { name: 'Anställningar' }).waitFor();
  const unit = page.getByRole('link', { name: 'Hälsocentralen Lövstad' });
  await unit.waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('link', { name: 'Frånvaro och ersättare' }).press('Enter');
  await page.getByText('Här finns ingen frånvaro som du får se.').waitFor();
  await expectAccessibleAtEveryWidth(page);

  const until = page.getByRole('textbox', { name: 'Sista dagen' });
  const register = page.getByRole('button', { name: 'Registrera frånvaro' });
  const from = page.getByRole('textbox', { name: 'Första dagen' });
  const today = await from.inputValue();
  await from.fill('2026-02-31');
  await register.press('Enter');
  await page.getByRole('link', { name: /Första dagen/ }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await from.fill(today);
  await until.fill('2020-01-01');
  await register.press('Enter');
  await page.getByText('Sista dagen ligger före den första.').waitFor();
  await expectAccessibleAtEveryWidth(page);
  await until.fill('');

  const search = page.getByLabel('Sök ersättare på namn');
  await search.fill('Qqq');
  await search.press('Enter');
  await page.getByText('Ingen som kan ersätta heter så.').waitFor();
  await search.fill('A');
  await search.press('Enter');
  const deputy = page.getByRole('radiogroup', { name: 'Välj ersättare' }).getByRole('radio').first();
  await deputy.press('Space');
  const name = (await page.locator(`label[for="${await deputy.getAttribute('id')}"]`).textContent()) ?? '';
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('radio', { name: 'Tjänsteresa' }).press('Space');
  await page.getByLabel('Land').selectOption({ label: 'Norge' });
  await register.press('Enter');
  await page.getByText('Frånvaron är registrerad.').waitFor();
  await page.getByRole('definition').filter({ hasText: name }).waitFor();
  await page.getByRole('definition').filter({ hasText: 'Norge' }).waitFor();
  await expectAccessibleAtEveryWidth(page);

  const end = page.getByRole('button', { name: 'Avsluta i dag' });
  await end.press('Enter');
  await page.getByRole('dialog', { name: 'Ska i dag vara sista dagen?' }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.keyboard.press('Escape');
  await end.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Avsluta i dag' }).press('Enter');
  await page.getByText('Frånvaron är avslutad.').waitFor();
  expect(await end.count()).toBe(0);
  await page.getByRole('button', { name: 'Ta bort' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Ta bort' }).press('Enter');
  await page.getByText('Här finns ingen frånvaro som du får se.').waitFor();
  // The browser itself reports the refused period.
  expect(complaints.filter((one) => !one.includes('400'))).toEqual([]);
  await page.context().close();
});

test('HR looks at a unit a hundred and ten days ago, as is known now and as was known then', async () => {
  const server = await startProcess(await dataFolder());
  const { page, complaints } = await signedInAs(await server.answering, 'HR-specialist', '/organisation');
  await expectAccessibleAtEveryWidth(page);
  // Of the new head of Måltid it was told twenty days late, a hundred days ago.
  const day = addDays(today(systemClock), -110);
  await page.getByText('Se hur det var en annan dag').click();
  await page.getByLabel('Som det var den').fill(day);
  await page.getByLabel('Som det var den').press('Enter');
  await page.getByText(/^Så här var det/).waitFor();
  await page.getByText('5 enheter under Regionservice').click();
  await page.getByRole('link', { name: 'Måltid', exact: true }).press('Enter');
  await page.getByRole('heading', { name: 'Måltid', level: 1 }).waitFor();
  const manager = page.getByRole('definition').first();
  const knownNow = await manager.textContent();
  await page.getByLabel('Som det var känt den').fill(day);
  await page.getByLabel('Som det var känt den').press('Enter');
  await page.getByText(/som det var känt/).waitFor();
  await manager.filter({ hasNotText: knownNow ?? '' }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a protected person is there for herself and her handlers, and for nobody else', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page: hers } = await signedInAs(address, 'Medarbetare med skyddade personuppgifter');
  await hers.getByRole('link', { name: ', min sida' }).click();
  await hers.getByText('Dina uppgifter är skyddade.').waitFor();
  await expectAccessibleAtEveryWidth(hers);
  const herPage = new URL(hers.url()).pathname;
  const name = (await hers.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await hers.getByRole('link', { name: 'Operation' }).click();
  await hers.getByRole('heading', { name: 'Operation', level: 1 }).waitFor();
  const herUnit = new URL(hers.url()).pathname;
  const manager = (await hers.getByRole('definition').first().textContent()) ?? '';

  const { page: hr } = await signedInAs(address, 'HR-specialist', herUnit);
  await hr.getByRole('table').waitFor();
  expect(await hr.getByText(name).count()).toBe(0);
  await hr.getByRole('searchbox').fill(name);
  await hr.getByRole('searchbox').press('Enter');
  await hr.getByText(/^Inget hittades/).waitFor();
  const told = async (path: string) => {
    await hr.goto(`${address}${path}`);
    await hr.getByRole('heading', { level: 1 }).waitFor();
    return hr.getByRole('main').innerHTML();
  };
  const nobody = await told(`/people/${'0'.repeat(8)}-0000-7000-8000-${'0'.repeat(12)}`);
  expect(nobody).toContain('Sidan finns inte');
  expect(await told(herPage)).toBe(nobody);
  expect(await told(`${herPage}/absence`)).toBe(nobody);
  await expectAccessibleAtEveryWidth(hr);

  const handler = await visit(browser, `${address}/sign-in?return=${herPage}`);
  await handler.page.getByLabel('Sök på namn').fill(manager);
  await handler.page.keyboard.press('Enter');
  await handler.page.getByRole('button', { name: manager }).click();
  await handler.page.getByRole('heading', { name, level: 1 }).waitFor();
  await expectAccessibleAtEveryWidth(handler.page);

  await hers.getByRole('button', { name: 'För mig' }).click();
  await hers.getByRole('link', { name: 'Vem har tittat' }).click();
  await hers.getByRole('cell', { name: manager }).waitFor();
  await expectAccessibleAtEveryWidth(hers);
  for (const page of [hers, hr, handler.page]) await page.context().close();
});

test('an employee at whom nobody has looked is told so; a system administrator changes the settings', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  // A mapping reads the personal number of everyone employed in its period; this one began after it.
  const newcomer = yearUpTo(today(systemClock))
    .at(-1)
    ?.employees.find(({ employeeId }) => employeeId === '20501');
  const { page: employee } = await signedInByName(browser, address, newcomer?.name ?? '', '/looks');
  await employee.getByText('Ingen annan har tittat på dina uppgifter.').waitFor();
  await expectAccessibleAtEveryWidth(employee);
  expect(await employee.getByRole('link', { name: 'Inställningar' }).count()).toBe(0);
  await employee.context().close();

  const { page, complaints } = await signedInAs(address, 'Systemförvaltare', '/settings');
  const name = page.getByLabel('Arbetsgivarens namn');
  const save = page.getByRole('button', { name: 'Spara inställningarna' });
  await expectAccessibleAtEveryWidth(page);
  await name.fill('');
  await page.getByLabel('Organisationsnummer').fill('23210-0');
  await page.getByLabel('E-post för frågor').fill('ingen adress');
  await save.press('Enter');
  await page.getByRole('link', { name: 'Skriv organisationsnumret med tio siffror utan bindestreck.' }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await name.fill('Region Lövmark med omnejd');
  await page.getByLabel('Organisationsnummer').fill('2321000000');
  await page.getByLabel('E-post för frågor').fill('');
  await save.press('Enter');
  await page.getByText('Inställningarna är sparade.').waitFor();
  await page.getByRole('banner').getByText('Region Lövmark med omnejd').waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await name.inputValue()).toBe('Region Lövmark med omnejd');

  const useIt = page.getByRole('button', { name: 'Använd bilden' });
  await useIt.click();
  await page.getByRole('link', { name: 'Välj en bild' }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.locator('input[type=file]').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: ONE_PIXEL });
  await useIt.click();
  await page.getByText('Inställningarna är sparade.').waitFor();
  const logo = page.getByRole('banner').locator('img');
  await logo.waitFor();
  expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
  await expectAccessibleAtEveryWidth(page);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('an auditor sees who holds which role today, and that nobody held one before there was any', async () => {
  const server = await startProcess(await dataFolder());
  const { page, complaints } = await signedInAs(await server.answering, 'Sakkunnig revisor', '/organisation');
  await page.getByRole('link', { name: 'Vem som har vilken roll' }).press('Enter');
  await page.getByRole('heading', { name: 'Ordförande' }).waitFor();
  expect(await page.getByText('Regionstyrelsen').count()).toBeGreaterThan(0);
  await expectAccessibleAtEveryWidth(page);
  await page.getByText('Se hur det var en annan dag').click();
  await page.getByLabel('Som det var den').fill('1900-01-01');
  await page.getByLabel('Som det var den').press('Enter');
  await page.getByText('Ingen har någon roll den dagen.').waitFor();
  await expectAccessibleAtEveryWidth(page);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a wrong day is told, a page past the end leads to the last, and a wrong or closed address says what to do', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page } = await signedInAs(address, 'HR-specialist', '/organisation?on=2026-02-31');
  await page.getByText('”2026-02-31” är ingen dag.').waitFor();
  await page.getByText('Dagen gick inte att läsa, så sidan visas utan den.').waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByLabel('Som det var den').fill('i går');
  await page.getByLabel('Som det var den').press('Enter');
  await page.getByText('”i går” är ingen dag.').waitFor();
  await page.getByRole('button', { name: 'Rensa urvalet' }).click();
  await page.getByText('är ingen dag.').waitFor({ state: 'hidden' });

  const unit = await page.getByRole('link', { name: 'Regionservice' }).getAttribute('href');
  await page.goto(`${address}${unit}?below=true&page=99`);
  await page.getByText('Det finns ingen sida 99').waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('button', { name: /^Till sida \d+, den sista$/ }).click();
  await page.getByRole('table').waitFor();

  for (const path of ['/people/abc', '/units/abc', '/people/abc/absence', '/people/abc/protection', '/nowhere']) {
    await page.goto(`${address}${path}`);
    await page.getByRole('heading', { name: 'Sidan finns inte' }).waitFor();
    await page.getByText('Adressen kan vara felskriven').waitFor();
    expect(await page.getByRole('button', { name: 'Försök igen' }).count()).toBe(0);
  }
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('button', { name: 'In English' }).click();
  await page.getByRole('heading', { name: 'The page does not exist' }).waitFor();
  await page.goto(`${address}/settings`);
  await page.getByRole('heading', { level: 1, name: /access/ }).waitFor();
  expect(await page.getByRole('textbox', { name: 'Name of the employer' }).count()).toBe(0);
  await expectAccessibleAtEveryWidth(page);
  await page.context().close();
});
