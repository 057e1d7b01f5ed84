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

test('an employee sees who decides in their own case, why, and for anybody at another unit, without a mouse', async () => {
  const server = await startProcess(await dataFolder());
  const { page, complaints } = await signedInAs(
    await server.answering,
    'Medarbetare, Hälsocentralen Lövstad',
    '/who-decides',
  );
  await page.getByText('Välj ett beslut, så står svaret här.').waitFor();
  await expectAccessibleAtEveryWidth(page);
  const decision = page.getByLabel('Beslut', { exact: true });
  await decision.selectOption({ label: 'Bisyssla: ingen erinran' });
  await page.getByRole('button', { name: 'Visa', exact: true }).press('Enter');
  await page.getByRole('heading', { name: /beslutar$/, level: 2 }).waitFor();
  await page.getByText('Det gäller mig själv.').waitFor();
  await page.getByText(/beslutar som närmaste chef\.$/).waitFor();
  await expectAccessibleAtEveryWidth(page);

  await page.getByLabel('Beslut', { exact: true }).selectOption({ label: 'Arbete från utlandet' });
  await page.getByRole('button', { name: 'Visa', exact: true }).press('Enter');
  await page.getByText(/beslutar som direktör\.$/).waitFor();
  await page.getByLabel('Antal arbetsdagar').fill('5');
  await page.getByLabel('Land', { exact: true }).selectOption({ label: 'Norden' });
  await page.getByRole('button', { name: 'Visa', exact: true }).press('Enter');
  await page.getByText(/beslutar som förvaltningschef\.$/).waitFor();
  await expectAccessibleAtEveryWidth(page);

  await page.getByLabel('Sök en person eller en enhet').fill('Transport');
  await page.getByLabel('Sök en person eller en enhet').press('Enter');
  await page.getByRole('radio', { name: 'Transport och logistik' }).press('Space');
  await page.getByText('Det gäller vem som helst i Transport och logistik.').waitFor();
  await page.getByLabel('Beslut', { exact: true }).selectOption({ label: 'Bisyssla: ingen erinran' });
  await page.getByRole('button', { name: 'Visa', exact: true }).press('Enter');
  // Its head is on leave today, and has a deputy.
  await page.getByText(/är borta den dagen\.$/).waitFor();
  await page.getByText(/som ersättare för närmaste chef\.$/).waitFor();
  await expectAccessibleAtEveryWidth(page);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('HR begins a draft from what is in force and changes it part by part', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page, complaints } = await signedInAs(address, 'HR-specialist', '/delegation');
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('button', { name: 'Gör ett nytt utkast för Regionstyrelsen' }).press('Enter');
  await page.getByRole('heading', { name: 'Ändra utkastet', level: 1 }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByLabel('Titel').fill('Regionstyrelsens nya ordning');
  await page.getByRole('button', { name: 'Spara titeln' }).press('Enter');
  await page.getByText('Utkastet är sparat.').waitFor();
  await page.getByRole('link', { name: 'Ändra punkt 1.1' }).press('Enter');
  await page.getByRole('heading', { name: 'Ändra punkt 1.1' }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  const conditions = page.getByRole('textbox', { name: 'Villkor (frivilligt)' });
  await conditions.fill('days < 10');
  await page.getByRole('button', { name: 'Spara punkten' }).press('Enter');
  await page.getByRole('link', { name: /Skriv ett villkor på varje rad/ }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await conditions.fill('');
  await page.getByLabel('Beslutar', { exact: true }).selectOption({ label: 'förvaltningschef' });
  await page.getByRole('checkbox', { name: 'Förvaltningschefen får delegera vidare ett steg' }).press('Space');
  await page.getByRole('button', { name: 'Spara punkten' }).press('Enter');
  await page.getByRole('link', { name: 'Ändra punkt 1.1' }).waitFor();
  await page.getByRole('button', { name: 'Ta bort punkt 3.2' }).press('Enter');
  await page.getByRole('dialog', { name: 'Vill du ta bort punkt 3.2?' }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: 'Visa utkastet' }).press('Enter');
  await page.getByRole('heading', { name: 'Regionstyrelsens nya ordning', level: 1 }).waitFor();
  await page.getByText('Förvaltningschefen får delegera vidare').waitFor();
  await expectAccessibleAtEveryWidth(page);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('HR sees what reads otherwise and whose decisions would change; the registrar records what the board decided', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page, complaints } = await signedInAs(address, 'HR-specialist', '/delegation');
  const board = page.getByRole('region', { name: 'Regionstyrelsen' });
  await board.getByRole('listitem').filter({ hasText: 'Utkast' }).getByRole('link').press('Enter');
  await page.getByRole('link', { name: 'Jämför med Version 2' }).press('Enter');
  await page.getByRole('heading', { name: 'Punkter som ändras' }).waitFor();
  await page.getByText('Beslutar (Efter)').waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.goBack();
  await page.getByRole('link', { name: 'Se vems beslut som skulle ändras' }).press('Enter');
  await page.getByRole('heading', { name: 'Vems beslut skulle ändras?' }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page
    .getByRole('link', { name: /berörs$/ })
    .first()
    .press('Enter');
  await page.getByRole('link', { name: 'Visa alla ändringar' }).waitFor();
  await page.getByRole('row').nth(1).waitFor();
  await expectAccessibleAtEveryWidth(page);
  const draft = page
    .url()
    .replace(/\/changes.*/, '')
    .replace(address, '');
  expect(complaints).toEqual([]);
  await page.context().close();

  const registrar = await signedInAs(address, 'Registrator', draft);
  await registrar.page.getByRole('link', { name: 'Registrera nämndens beslut' }).press('Enter');
  await registrar.page.getByRole('heading', { name: 'Registrera nämndens beslut', level: 1 }).waitFor();
  await registrar.page.getByRole('button', { name: 'Registrera beslutet' }).press('Enter');
  await registrar.page.getByRole('link', { name: /Diarienummer/ }).waitFor();
  await expectAccessibleAtEveryWidth(registrar.page);
  await registrar.page.getByRole('textbox', { name: 'Diarienummer' }).fill('LÖV 2026-00999');
  await registrar.page.getByRole('textbox', { name: 'Gäller från' }).fill(addDays(today(systemClock), 1));
  await registrar.page.getByRole('button', { name: 'Registrera beslutet' }).press('Enter');
  await registrar.page.getByText(/Version 3\. Beslutad .*LÖV 2026-00999/).waitFor();
  await expectAccessibleAtEveryWidth(registrar.page);
  expect(registrar.complaints).toEqual([]);
  await registrar.page.context().close();
});

test('HR finds the decision that was made without authority, and marks what the committees have been told', async () => {
  const server = await startProcess(await dataFolder());
  const { page, complaints } = await signedInAs(await server.answering, 'HR-specialist', '/decisions');
  await page.getByRole('row').nth(6).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByLabel('Behörighet').selectOption({ label: 'Fattade utan behörighet' });
  await page.getByRole('button', { name: 'Visa', exact: true }).press('Enter');
  await page.getByText('1 rad', { exact: true }).waitFor();
  await page.getByText('Fattat av någon annan än den som får besluta').waitFor();
  expect(await page.getByRole('row').count()).toBe(2);
  await page.getByRole('link', { name: 'Bisyssla: förbjuds' }).press('Enter');
  // The head was on leave that day: the deputy should have decided.
  await page.getByText(/Enligt delegationsordningen skulle .*, i stället för .* ha beslutat/).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.goBack();
  await page.getByRole('button', { name: 'Rensa urvalet' }).press('Enter');
  await page.getByRole('row').nth(6).waitFor();
  await page.getByLabel('Anmälan').selectOption({ label: 'Ska anmälas' });
  await page.getByRole('button', { name: 'Visa', exact: true }).press('Enter');
  await page.getByRole('heading', { name: 'Anmäl beslut' }).waitFor();
  await page.getByLabel('Sammanträdets diarienummer').fill('LÖV 2026-01001');
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('button', { name: 'Markera som anmälda' }).press('Enter');
  await page.getByRole('heading', { name: 'Anmäl beslut' }).waitFor({ state: 'detached' });
  await expectAccessibleAtEveryWidth(page);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('the head of care delegates one step further what the committee has opened, and ends it', async () => {
  const server = await startProcess(await dataFolder());
  const { page, complaints } = await signedInAs(
    await server.answering,
    'Förvaltningschef, hälso- och sjukvården',
    '/delegation',
  );
  const care = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: /Hälso- och sjukvårdsnämnden/ }) });
  await care.getByRole('link').first().press('Enter');
  await page.getByRole('link', { name: 'Delegera vidare, eller avsluta en vidaredelegering' }).press('Enter');
  await page.getByText('Inget är vidaredelegerat i dag.').waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('radio', { name: 'närmaste chef' }).press('Space');
  await page.getByRole('button', { name: 'Delegera vidare', exact: true }).press('Enter');
  await page.getByText('Punkten är vidaredelegerad och står i förteckningen över beslut.').waitFor();
  await page
    .getByRole('listitem')
    .filter({ hasText: /^Punkt 2\.2: .* till närmaste chef/ })
    .waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('button', { name: 'Avsluta', exact: true }).press('Enter');
  await page.getByText('Vidaredelegeringen är avslutad.').waitFor();
  await page
    .getByRole('listitem')
    .filter({ hasText: /Till och med/ })
    .waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});
