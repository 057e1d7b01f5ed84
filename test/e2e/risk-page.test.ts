import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { startBrowser } from './browser.ts';
import { readyDataFolders, startProcess } from './server-process.ts';
import { expectAccessibleAtEveryWidth, signedIn } from './signed-in.ts';

const browser = await startBrowser();
const dataFolder = readyDataFolders();
afterAll(() => browser.close());
const signedInAs = signedIn(browser);

const EMPLOYEE = 'Medarbetare, Hälsocentralen Lövstad';
const MANAGER = 'Enhetschef, Hälsocentralen Lövstad';
const OMBUD = 'Skyddsombud, primärvården';
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 }).waitFor();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().press('Enter');

test('the manager makes the assessment anew, the safety representative was called and did not come, and sees it all without writing', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page, complaints } = await signedInAs(address, MANAGER, '/risk-assessments');
  await heading(page, 'Riskbedömningar');
  await expectAccessibleAtEveryWidth(page);
  await press(page, 'Börja');
  await page.getByRole('link', { name: 'Välj varför ni gör den nu' }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('radio', { name: 'Vid förändring' }).press('Space');
  await press(page, 'Börja');
  await heading(page, /^Riskbedömning, /);
  // Begun from the risks of the last one: against a risk that is not low a measure is asked for.
  await page.getByRole('link', { name: 'Skyddsombudet är inte kallat' }).waitFor();
  await page.getByRole('link', { name: /Risken saknar åtgärd/ }).waitFor();
  await expectAccessibleAtEveryWidth(page);

  await press(page, 'Spara skyddsombud');
  await page.getByRole('radio', { name: 'Enhetens skyddsombud' }).press('Space');
  await page.getByRole('textbox', { name: 'Namn', exact: true }).fill('Skyddsombudet');
  await page.getByRole('textbox', { name: 'Kallades den' }).fill('2026-11-01');
  await page.getByRole('radio', { name: 'Nej, kallat men deltog inte' }).press('Space');
  await page.getByRole('radio', { name: 'Har inte lämnat någon' }).press('Space');
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('button', { name: 'Spara skyddsombud' }).last().press('Enter');
  await page.getByText('(skyddsombud) kallades 1 november 2026 men deltog inte.').waitFor();

  await press(page, 'Lägg till en risk');
  await page.getByLabel('Gäller frågan').selectOption({ label: 'Annat om arbetsmiljön' });
  await page.getByLabel('Vad kan hända?').fill('Ljuset är dåligt');
  await page.getByRole('radio', { name: '1 – osannolikt' }).press('Space');
  await page.getByRole('radio', { name: '2 – måttligt' }).press('Space');
  await press(page, 'Lägg till risken');
  await page.getByText('Låg risk').waitFor();
  await press(page, 'Lägg till en åtgärd');
  await page.getByLabel('Mot risken', { exact: true }).selectOption({ index: 1 });
  await page.getByLabel('Vad ska göras?').fill('Ring varandra varje morgon');
  await page.getByLabel('Vem gör det?').fill('Enhetschefen');
  await page.getByRole('textbox', { name: 'Klart senast' }).fill('2030-01-10');
  await page.getByRole('textbox', { name: 'Effekten kontrolleras' }).fill('2030-03-10');
  await press(page, 'Lägg till åtgärden');
  await page.getByText(/Enhetschefen, klart senast/).waitFor();
  // Pressed one after the other without waiting: nobody comes in their own way.
  for (const item of await page.getByRole('button', { name: /^Ingen risk här: / }).elementHandles())
    await item.press('Enter');
  await expect
    .poll(() => page.getByText(/^(Inte genomgången: |Inte genomgången$)/).count(), { timeout: 20_000 })
    .toBe(0);
  await expectAccessibleAtEveryWidth(page);
  await press(page, 'Underteckna riskbedömningen');
  await page.getByRole('heading', { name: 'Informera verksamhetsrådet' }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  const path = new URL(page.url()).pathname;

  const { page: ombud, complaints: others } = await signedInAs(address, OMBUD, '/risk-assessments');
  await heading(ombud, 'Riskbedömningar');
  expect(await ombud.getByRole('heading', { name: 'Börja en riskbedömning' }).count()).toBe(0);
  const units = await ombud.getByRole('table', { name: 'Riskbedömningar' }).getByRole('rowheader').allInnerTexts();
  expect([...new Set(units)]).toEqual(['Hälsocentralen Lövstad']);
  await ombud.goto(`${address}${path}`);
  await ombud.getByText('men deltog inte.').waitFor();
  expect(await ombud.getByRole('button', { name: /Spara|Lägg till|Underteckna/ }).count()).toBe(0);
  await expectAccessibleAtEveryWidth(ombud);
  expect([...complaints, ...others]).toEqual([]);
  await ombud.context().close();
  await page.context().close();
});

test('the employee answers about their own workplace, and the manager says what is done about what worries them', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page, complaints } = await signedInAs(address, EMPLOYEE, '/individual-assessments');
  await heading(page, 'Min arbetsmiljö på distans');
  await expectAccessibleAtEveryWidth(page);
  for (const group of await page.getByRole('radiogroup').all())
    await group.getByLabel('Stämmer', { exact: true }).check();
  await page.getByRole('radiogroup').first().getByLabel('Stämmer inte', { exact: true }).check();
  await page.getByLabel(/Vad är det som oroar dig/).fill('Stolen är för låg.');
  await press(page, 'Skicka till chef');
  await page.getByText('Du har svarat. Nu är det din chefs tur.').waitFor();
  await expectAccessibleAtEveryWidth(page);

  const { page: manager, complaints: others } = await signedInAs(address, MANAGER, '/individual-assessments');
  await manager.getByRole('table', { name: 'Medarbetarnas bedömningar' }).getByText('Orolig för något').waitFor();
  await manager.getByRole('row').filter({ hasText: 'Orolig för något' }).getByRole('link').press('Enter');
  await heading(manager, /^Bedömning, /);
  await manager.getByText('Stämmer inte. Stolen är för låg.').waitFor();
  await press(manager, 'Bekräfta bedömningen');
  await manager.getByRole('link', { name: /Vad gör ni åt det/ }).waitFor();
  await expectAccessibleAtEveryWidth(manager);
  await manager.getByLabel('Vad gör ni åt det?').fill('Du lånar en stol.');
  await press(manager, 'Bekräfta bedömningen');
  await manager.getByText('Det gör vi: Du lånar en stol.').waitFor();
  await expectAccessibleAtEveryWidth(manager);

  const { page: hr, complaints: more } = await signedInAs(address, 'HR-specialist', '/risk-templates');
  await heading(hr, 'Mallar för riskbedömning');
  await expectAccessibleAtEveryWidth(hr);
  await press(hr, /Spara och godkänn som HR/);
  await hr.getByText('Informationssäkerhet: inte godkänd än').waitFor();
  const { page: security, complaints: last } = await signedInAs(address, 'Informationssäkerhet', '/risk-templates');
  await press(security, /^Godkänn version 2/);
  await security.getByText('Ersatt').waitFor();
  await expectAccessibleAtEveryWidth(security);
  expect([...complaints, ...others, ...more, ...last]).toEqual([]);
  for (const one of [page, manager, hr, security]) await one.context().close();
});
