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

const REPLY = `Svar på revisionsrapport "Granskning av bisysslor"

Uppföljning
Revisionen rekommenderar att regionstyrelsen följer upp förvaltningarnas tillämpning av riktlinjen varje år.
Regionstyrelsen konstaterar att en årlig uppföljning införs.

Information
Revisionen menar att chefer behöver utbildas i vad som är en förtroendeskadlig bisyssla.
Regionstyrelsen ser positivt på förslaget.
`;

test('an audit report is read, put right, confirmed and answered; a measure is held and reported, and an auditor finds it done', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page: registrar, complaints } = await signedInAs(address, 'Registrator', '/audit');
  await expectAccessibleAtEveryWidth(registrar);
  await registrar.getByRole('link', { name: 'Registrera en revisionsrapport' }).press('Enter');
  await registrar.getByRole('button', { name: 'Läs in rapporten' }).press('Enter');
  await registrar.getByRole('heading', { name: /behöver rättas/ }).waitFor();
  await expectAccessibleAtEveryWidth(registrar);
  await registrar.getByLabel(/^Vilken nämnd är granskad/).selectOption({ label: 'Regionstyrelsen' });
  await registrar.getByLabel('Vad heter rapporten?').fill('Granskning av bisysslor');
  await registrar.getByLabel(/^Vilken dag är den daterad/).fill('2026-01-15');
  await registrar.getByLabel(/^När ska den vara besvarad/).fill(addDays(today(systemClock), 120));
  const file = { name: 'svar.txt', mimeType: 'text/plain', buffer: Buffer.from(REPLY) };
  await registrar.locator('input[type=file]').setInputFiles(file);
  await registrar.getByText('svar.txt').waitFor();
  await registrar.getByRole('button', { name: 'Läs in rapporten' }).press('Enter');
  await registrar.getByRole('heading', { name: 'Rekommendation 2' }).waitFor();
  await expectAccessibleAtEveryWidth(registrar);
  const second = registrar.getByRole('article', { name: 'Rekommendation 2' });
  await second.getByRole('button', { name: 'Visa i texten' }).press('Enter');
  await registrar.locator('mark', { hasText: 'chefer behöver utbildas' }).waitFor();
  await second.getByLabel('Rubrik').fill('Utbildning');
  await second.getByRole('button', { name: 'Spara' }).press('Enter');
  await second.getByText('Sparad.').waitFor();
  await registrar.getByRole('button', { name: 'Bekräfta rapporten' }).press('Enter');
  await registrar.getByRole('dialog').getByRole('button', { name: 'Bekräfta rapporten' }).press('Enter');
  await registrar.getByRole('heading', { name: 'Rekommendation 2: Utbildning' }).waitFor();

  for (const number of [1, 2]) {
    const one = registrar.getByRole('article', { name: new RegExp(`^Rekommendation ${number}`) });
    await one.getByRole('button', { name: 'Skriv svaret' }).press('Enter');
    await one.getByLabel('Instämmer', { exact: true }).press('Space');
    if (number === 1) await expectAccessibleAtEveryWidth(registrar);
    await one.getByRole('button', { name: 'Spara' }).press('Enter');
    await one.getByText('Nämnden instämmer.').waitFor();
  }
  await registrar.getByRole('button', { name: 'Registrera nämndens beslut om svaret' }).press('Enter');
  await registrar.getByLabel('Svarets diarienummer').fill('LÖV 2026-00200');
  await registrar.getByRole('button', { name: 'Registrera beslutet' }).press('Enter');
  await registrar.getByText('Besvarad', { exact: true }).first().waitFor();
  const [download] = await Promise.all([
    registrar.waitForEvent('download'),
    registrar.getByRole('link', { name: 'Hämta som Word' }).press('Enter'),
  ]);
  expect(download.suggestedFilename()).toBe('Svar på revisionsrapport ”Granskning av bisysslor”.docx');

  const first = registrar.getByRole('article', { name: /^Rekommendation 1/ });
  await first.getByRole('button', { name: 'Lägg till en åtgärd' }).press('Enter');
  await first.getByLabel('Vad ska göras?').fill('Inför en årlig uppföljning');
  await first.getByLabel('Vem får uppdraget?').selectOption('director');
  await first.getByLabel(/^När ska det återrapporteras/).fill(addDays(today(systemClock), 210));
  await first.getByRole('button', { name: 'Besluta åtgärden' }).press('Enter');
  await first.getByRole('link', { name: 'Inför en årlig uppföljning' }).waitFor();
  await expectAccessibleAtEveryWidth(registrar);
  const place = new URL(registrar.url()).pathname;

  const { page: director } = await signedInAs(address, 'Regiondirektör', place);
  await director.getByRole('link', { name: 'Inför en årlig uppföljning' }).press('Enter');
  await director.getByRole('button', { name: 'Ta emot uppdraget' }).press('Enter');
  const report = director.getByRole('region', { name: 'Återrapportera' });
  await report.getByLabel('Vad är gjort?').fill('Uppföljningen är gjord för året');
  await report.getByRole('button', { name: 'Skicka återrapporten' }).press('Enter');
  await director.getByText('Återrapporterat', { exact: true }).waitFor();

  const { page: auditor } = await signedInAs(address, 'Sakkunnig revisor', place);
  const found = auditor.getByRole('article', { name: /^Rekommendation 1/ });
  await found.getByText('Ska följas upp').waitFor();
  await found.getByRole('button', { name: 'Följ upp' }).press('Enter');
  await found.getByLabel('Gjord', { exact: true }).press('Space');
  await found.getByLabel('Vad bygger det på?').fill('Årsrapporten och fem stickprov');
  await expectAccessibleAtEveryWidth(auditor);
  await found.getByRole('button', { name: 'Spara uppföljningen' }).press('Enter');
  await found.getByText('Uppföljd: gjord').waitFor();
  await found.getByText('Genomfört', { exact: true }).waitFor();
  await auditor.goto(`${address}/audit/recommendations?show=all`);
  await auditor.getByText('Uppföljd: gjord').first().waitFor();
  await expectAccessibleAtEveryWidth(auditor);
  expect(complaints.filter((one) => !one.includes('400'))).toEqual([]);
});
