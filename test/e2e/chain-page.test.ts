import { afterAll, expect, test } from 'vitest';
import { castOf } from '../../src/demo/region/cast.ts';
import { employeesOn } from '../../src/demo/region/people.ts';
import { systemClock, today } from '../../src/kernel/clock.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { startBrowser } from './browser.ts';
import { readyDataFolders, startProcess } from './server-process.ts';
import { expectAccessibleAtEveryWidth, signedIn } from './signed-in.ts';

const browser = await startBrowser();
const dataFolder = readyDataFolders();
afterAll(() => browser.close());

test('the auditor goes from a case to its chain: gaps, formal responsibility, each level; as known earlier; and the PDF', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const come = signedIn(browser);
  const { page, complaints } = await come(address, 'Revisor', '/cases');
  const id = await page.evaluate(async () => {
    const { items } = await (await fetch('/api/v1/cases?limit=50')).json();
    for (const one of items) {
      const { gaps } = await (await fetch(`/api/v1/chains/case/${one.id}`)).json();
      if (gaps.length > 1) return one.id as string;
    }
    return '';
  });
  await page.goto(`${address}/cases/${id}`);
  await page.getByRole('link', { name: 'Visa beslutskedjan' }).click();
  await page.getByRole('heading', { level: 1, name: 'Beslutskedja' }).waitFor();
  await page.getByRole('heading', { name: 'Luckor' }).waitFor();
  await page.getByText('Den som hade uppgiften har inte yttrat sig än.').first().waitFor();
  await page.getByRole('table', { name: 'Formellt ansvar' }).getByText('Direktör', { exact: false }).first().waitFor();
  await page.getByRole('heading', { level: 3, name: /^Närmaste chef/ }).waitFor();
  await expectAccessibleAtEveryWidth(page);

  await page.getByLabel('Så som det var känt (ÅÅÅÅ-MM-DD)', { exact: true }).fill('2020-01-01');
  await page.getByRole('button', { name: 'Visa', exact: true }).click();
  await page.getByText('Så som det är känt 1 januari 2020.').waitFor();
  await page.getByText('Inga luckor i det som du ser.').waitFor();
  await page.getByLabel('Jämför med').fill('2026-01-01');
  await page.getByRole('button', { name: 'Visa', exact: true }).click();
  await page.getByRole('heading', { name: 'Det som skiljer' }).waitFor();
  await expectAccessibleAtEveryWidth(page);

  const pdf = await page.evaluate(async (of) => {
    const answer = await fetch(`/api/v1/chains/case/${of}/report?version=publication`);
    return { type: answer.headers.get('content-type'), start: (await answer.text()).slice(0, 5) };
  }, id);
  expect(pdf).toEqual({ type: 'application/pdf', start: '%PDF-' });

  // The fictional twin of the affair: from the finding to the board on one page, with the replies.
  await page.goto(`${address}/inquiries`);
  await page.getByRole('heading', { level: 1, name: 'Genomlysningar' }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('link', { name: 'Var stannade ansvaret' }).click();
  await page.getByRole('heading', { name: 'Tillfrågade och deras svar' }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('link', { name: 'Visa beslutskedjan' }).click();
  await page.getByText('Första bristen').first().waitFor();
  await page.getByText('Uppföljningen påbörjades men redovisades inte.').waitFor();
  await page.getByText('Inte tillfrågad').waitFor();
  await page.getByText('Informationsbrev till cheferna').waitFor();
  await expectAccessibleAtEveryWidth(page);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('the right of reply by pages: opened by the chair, led by the auditor, answered by the director from the list of duties, weighed and approved', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const come = signedIn(browser);
  const { page: chair, complaints } = await come(address, 'Regionstyrelsens ordförande', '/inquiries');
  const number = castOf(employeesOn(localDate('2026-01-01'))).auditor.employeeId;
  await chair.getByRole('link', { name: 'Öppna en genomlysning' }).click();
  await chair.getByRole('button', { name: 'Öppna genomlysningen' }).press('Enter');
  await chair.getByRole('heading', { name: /behöver rättas/ }).waitFor();
  await expectAccessibleAtEveryWidth(chair);
  await chair.getByLabel('Vad gäller genomlysningen?').fill('Uppföljning av distansarbete');
  await chair.getByLabel('Nämnd').selectOption({ index: 1 });
  await chair.getByLabel('Anställningsnummer för den som ska leda den').fill(number);
  await chair.getByRole('button', { name: 'Öppna genomlysningen' }).press('Enter');
  await chair.getByRole('heading', { level: 1, name: 'Uppföljning av distansarbete' }).waitFor();
  const place = new URL(chair.url()).pathname;

  const { page: lead } = await come(address, 'Sakkunnig revisor', place);
  await lead.getByRole('button', { name: 'Registrera något som skulle göras' }).press('Enter');
  await lead.getByLabel('Vad skulle göras?').fill('Följa upp distansarbetet');
  await lead.getByLabel('Vems?').selectOption('director');
  await lead.getByLabel('Källa').fill('Regionstyrelsen, LÖV 2024-00001');
  await lead.getByRole('textbox', { name: 'Beslutat den' }).fill('2024-03-01');
  await lead.getByRole('textbox', { name: 'Skulle vara gjort senast' }).fill('2025-03-01');
  await expectAccessibleAtEveryWidth(lead);
  await lead.getByRole('button', { name: 'Registrera', exact: true }).press('Enter');
  await lead.getByRole('button', { name: 'Fråga någon som har haft en uppgift' }).press('Enter');
  await lead.getByLabel('Vem, om vad?').selectOption({ index: 1 });
  await lead.getByRole('button', { name: 'Skicka frågan' }).press('Enter');
  await lead.getByText('Väntar på svar').waitFor();
  await expectAccessibleAtEveryWidth(lead);

  const { page: director } = await come(address, 'Regiondirektör', '/duties');
  await director.getByRole('link', { name: 'Yttra dig i en genomlysning' }).first().click();
  await director.getByRole('link', { name: 'Öppna sidan där det görs' }).click();
  await director.getByRole('heading', { level: 1, name: 'Du är tillfrågad om en uppgift' }).waitFor();
  await expectAccessibleAtEveryWidth(director);
  await director.getByLabel('Jag har inget att visa').check();
  await director.getByRole('button', { name: 'Fortsätt' }).press('Enter');
  await director.getByLabel('Dina egna ord').fill('Arbetet gick före.');
  await director.getByRole('combobox', { name: /^Orsak/ }).selectOption('not-prioritised');
  await director.getByLabel('Är något fel i det du är tillfrågad om?').fill('Dagen var i april.');
  await expectAccessibleAtEveryWidth(director);
  await director.getByRole('button', { name: 'Skicka svaret' }).press('Enter');
  await director.getByText('Tack. Du svarade').waitFor();
  await expectAccessibleAtEveryWidth(director);

  await lead.reload();
  await lead.getByRole('button', { name: 'Väg in svaret' }).press('Enter');
  await lead.getByLabel('Din bedömning av orsaken').selectOption('unclear-rule');
  await lead.getByLabel('Nej, uppgiften står kvar').check();
  await lead.getByLabel('Hur det rättas, eller varför det står kvar').fill('Beslutet säger mars.');
  await expectAccessibleAtEveryWidth(lead);
  await lead.getByRole('button', { name: 'Spara', exact: true }).press('Enter');
  await lead.getByText('Beslutet säger mars.', { exact: false }).waitFor();

  await chair.reload();
  await chair.getByRole('button', { name: 'Besluta en åtgärd' }).press('Enter');
  await chair.getByLabel('Slag').last().selectOption('rule');
  await chair.getByLabel('Vad ska göras?').fill('Skriv in i riktlinjen vem som följer upp');
  await chair.getByLabel('Ansvarig').selectOption('director');
  await chair.getByRole('textbox', { name: 'Ska vara gjort senast' }).fill('2029-01-31');
  await chair.getByRole('textbox', { name: 'Effekten följs upp' }).fill('2029-06-30');
  await expectAccessibleAtEveryWidth(chair);
  await chair.getByRole('button', { name: 'Besluta åtgärden' }).press('Enter');
  await chair.getByRole('link', { name: 'Skriv in i riktlinjen vem som följer upp' }).waitFor();
  await director.goto(
    `${address}${await chair.getByRole('link', { name: 'Skriv in i riktlinjen vem som följer upp' }).getAttribute('href')}`,
  );
  await director.getByLabel('Vad är gjort?').fill('Riktlinjen är ändrad.');
  await expectAccessibleAtEveryWidth(director);
  await director.getByRole('button', { name: 'Åtgärden är gjord' }).press('Enter');
  await director.getByRole('heading', { name: 'Följ upp effekten' }).waitFor();
  await expectAccessibleAtEveryWidth(director);
  await chair.reload();
  await chair.getByRole('button', { name: 'Godkänn rapporten som den är nu' }).press('Enter');
  await chair.getByRole('link', { name: /^Spara som PDF/ }).waitFor();
  await expectAccessibleAtEveryWidth(chair);
  await chair.getByRole('link', { name: 'Visa beslutskedjan' }).click();
  await chair.getByRole('table', { name: 'Orsaker' }).getByText('Inte prioriterat').waitFor();
  await chair.getByText('”Dagen var i april.” Inte rättat', { exact: false }).waitFor();
  await expectAccessibleAtEveryWidth(chair);
  expect(complaints).toEqual([]);
  for (const page of [chair, lead, director]) await page.context().close();
});

test('who has left is asked by a letter, and what they answer is entered by whoever leads the inquiry', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page, complaints } = await signedIn(browser)(address, 'Sakkunnig revisor', '/inquiries');
  await page.getByRole('link', { name: 'Var stannade ansvaret' }).click();
  await page.getByRole('button', { name: 'Fråga någon som har haft en uppgift' }).press('Enter');
  const whom = page.getByLabel('Vem, om vad?');
  const former = await whom.getByRole('option', { name: '(har slutat)' }).first().textContent();
  await whom.selectOption({ label: former ?? '' });
  await page.getByRole('button', { name: 'Skicka frågan' }).press('Enter');
  await page.getByText('Personen har slutat och kan inte svara i Uppsikt.', { exact: false }).first().waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByLabel('Brevets diarienummer').fill('LÖV 2026-01201');
  await page.getByRole('button', { name: 'Skicka frågan' }).press('Enter');
  await page.getByText('LÖV 2026-01201').waitFor();
  await expectAccessibleAtEveryWidth(page);
  const [letter] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Spara brevet som PDF' }).press('Enter'),
  ]);
  expect(letter.suggestedFilename()).toMatch(/\.pdf$/);
  await page.getByRole('button', { name: 'Skriv in svaret som kom i brev' }).press('Enter');
  await expectAccessibleAtEveryWidth(page);
  await page.getByLabel('Personen har inget att visa').check();
  await page.getByRole('button', { name: 'Fortsätt' }).press('Enter');
  await page.getByLabel('Svarsbrevets diarienummer').fill('LÖV 2026-01240');
  await page.getByRole('textbox', { name: 'När kom svaret?' }).fill(today(systemClock));
  await page.getByLabel('Svaret, med personens egna ord').fill('Jag berättade på en arbetsplatsträff.');
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('button', { name: 'Skriv in svaret', exact: true }).press('Enter');
  await page.getByText('Jag berättade på en arbetsplatsträff.').waitFor();
  await expectAccessibleAtEveryWidth(page);
  expect(complaints.filter((one) => !one.includes('409'))).toEqual([]);
  await page.context().close();
});

test('a person’s case is followed up in a room of its own: opened by HR, a warning not before its steps, outcomes without names', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page: hr } = await signedIn(browser)(address, 'HR-specialist', '/followups');
  await hr.getByText('Ingen uppföljning är öppnad.').waitFor();
  await hr.getByRole('button', { name: 'Öppna en uppföljning' }).press('Enter');
  await hr.getByLabel('Anställningsnummer').fill(castOf(employeesOn(localDate('2026-01-01'))).employee.employeeId);
  await hr.getByLabel('Vad gäller det?').selectOption('not-reported');
  await hr.getByRole('textbox', { name: 'Arbetsgivaren vet sedan' }).fill('2026-01-10');
  await hr.getByLabel('Hur arbetsgivaren fick veta').fill('Chefen fick veta i ett samtal.');
  await expectAccessibleAtEveryWidth(hr);
  await hr.getByRole('button', { name: 'Öppna uppföljningen' }).press('Enter');
  await hr.getByRole('heading', { name: 'Vad som har gjorts' }).waitFor();
  await hr.getByRole('button', { name: 'Skriv in ett steg' }).press('Enter');
  await hr.getByLabel('Steg', { exact: true }).selectOption('warning');
  await hr.getByLabel('Vad sades eller skrevs?').fill('Varning.');
  await hr.getByRole('button', { name: 'Spara steget' }).press('Enter');
  await hr.getByText('Före en varning ska medarbetaren ha fått yttra sig', { exact: false }).waitFor();
  await expectAccessibleAtEveryWidth(hr);
  await hr.goto(`${address}/followups/outcomes`);
  await hr.getByRole('table', { name: 'Utfall av personaluppföljning' }).getByText('<5').first().waitFor();
  await expectAccessibleAtEveryWidth(hr);
  await hr.context().close();
});
