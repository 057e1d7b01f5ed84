import { afterAll, expect, test } from 'vitest';
import { startBrowser } from './browser.ts';
import { readyDataFolders, startProcess } from './server-process.ts';
import { expectAccessibleAtEveryWidth, signedIn } from './signed-in.ts';

const browser = await startBrowser();
const dataFolder = readyDataFolders();
afterAll(() => browser.close());
const signedInAs = signedIn(browser);

test('a governing document is registered, told of, reviewed by its owner, and found to overlap another', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page: registrar, complaints } = await signedInAs(address, 'Registrator', '/governing');
  await expectAccessibleAtEveryWidth(registrar);
  for (const title of ['Riktlinje för distansarbete', 'Rutin för hemarbete']) {
    await registrar.goto(`${address}/governing/new`);
    await registrar.getByRole('heading', { name: 'Registrera ett dokument', level: 1 }).waitFor();
    await registrar.getByLabel(/^Vilken nämnd/).selectOption({ label: 'Regionstyrelsen' });
    await registrar.getByLabel('Vad är det för dokument?').selectOption('guideline');
    await registrar.getByLabel('Vad heter det?').fill(title);
    await registrar.getByLabel('Vem äger det?').selectOption('director');
    await registrar.getByLabel('För vilken enhet?').selectOption({ index: 1 });
    await registrar.getByLabel(/^Vilken dag beslutades/).fill('2025-01-15');
    await registrar.getByLabel(/^Från vilken dag/).fill('2025-02-01');
    await registrar.getByLabel(/^När ska det ses över/).fill('2026-02-01');
    await registrar.getByLabel(/^Vad handlar det om/).fill('distansarbete');
    await registrar.getByLabel(/^Vad kräver det/).fill('Chef: riskbedömning innan överenskommelse tecknas');
    await registrar.getByLabel(/^Vilka perspektiv/).fill('någon 2025-01-10 yttrande');
    await registrar.getByRole('button', { name: 'Spara' }).press('Enter');
    await registrar.getByRole('heading', { name: /behöver rättas/ }).waitFor();
    if (title.startsWith('Rutin')) await expectAccessibleAtEveryWidth(registrar);
    await registrar.getByLabel(/^Vilka perspektiv/).fill('HR 2025-01-10 yttrande');
    await registrar.getByRole('button', { name: 'Spara' }).press('Enter');
    await registrar.getByRole('heading', { name: title, level: 1 }).waitFor();
  }
  await registrar.getByText('Samma ämne: distansarbete').waitFor();
  await registrar.getByRole('button', { name: 'Skriv in information som skickats' }).press('Enter');
  await registrar.getByLabel('Till vem?').fill('Alla chefer');
  await registrar.getByLabel('Hur?').fill('E-post');
  await registrar.getByRole('button', { name: 'Spara' }).press('Enter');
  await registrar.getByRole('cell', { name: 'E-post' }).waitFor();
  await expectAccessibleAtEveryWidth(registrar);
  const place = new URL(registrar.url()).pathname;

  const { page: director } = await signedInAs(address, 'Regiondirektör', place);
  await director.getByRole('button', { name: 'Registrera en översyn' }).press('Enter');
  await director.getByLabel(/^När ska det ses över nästa/).fill('2099-01-01');
  await expectAccessibleAtEveryWidth(director);
  await director.getByRole('button', { name: 'Spara' }).press('Enter');
  await director.getByText('Senast översett').waitFor();
  await director.goto(`${address}/governing?show=overlapping`);
  await director.getByRole('link', { name: 'Riktlinje för distansarbete' }).waitFor();
  await expectAccessibleAtEveryWidth(director);
  expect(complaints).toEqual([]);
});
