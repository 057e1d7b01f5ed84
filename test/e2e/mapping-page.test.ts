import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { castOf } from '../../src/demo/region/cast.ts';
import { type DemoEmployee, employeesOn } from '../../src/demo/region/people.ts';
import { checkDigitOf } from '../../src/kernel/check-digit.ts';
import { systemClock, today } from '../../src/kernel/clock.ts';
import { addDays, addYears, weekday } from '../../src/kernel/local-date.ts';
import { startBrowser } from './browser.ts';
import { readyDataFolders, startProcess } from './server-process.ts';
import { expectAccessibleAtEveryWidth, signedIn, signedInByName } from './signed-in.ts';

const browser = await startBrowser();
const dataFolder = readyDataFolders();
afterAll(() => browser.close());
const signedInAs = signedIn(browser);
/** A long way, with four people who sign in. */
const LIMIT_MS = 900_000;
const TODAY = today(systemClock);
const BEFORE = addDays(TODAY, -1);
/** A Monday of the period. */
const MONDAY = addDays(TODAY, -14 - ((weekday(TODAY) + 6) % 7));

const EMPLOYEES = employeesOn(addYears(TODAY, -1));
const { employee, manager } = castOf(EMPLOYEES);
const isEmployedOnce = ({ personalNumber }: DemoEmployee) =>
  EMPLOYEES.filter((other) => other.personalNumber === personalNumber).length === 1;
const OTHERS = EMPLOYEES.filter(({ unit, isManager }) => unit.startsWith('FT') && !isManager).filter(isEmployedOnce);
const ENGAGED = [employee, manager, ...OTHERS.slice(0, 5)];
const ABROAD = OTHERS.slice(5, 10);
const [COUNSELLED, TRAVELLER] = [OTHERS[0], OTHERS[5]] as [DemoEmployee, DemoEmployee];

/** Companies that nobody has reported, each with a number that holds. */
const companyOf = (index: number) => {
  const digits = `55981${String(index).padStart(4, '0')}`;
  return `${digits}${checkDigitOf(digits)}`;
};
const CLUB = '8025000019';
const EXTRACT = [
  'Personnummer;Organisationsnummer;Företagsnamn;Företagsform;Status;Funktion;Från',
  ...ENGAGED.map(
    (one, index) => `${one.personalNumber};${companyOf(index)};Bolag ${index} AB;AB;Aktiv;Ledamot;2020-01-01`,
  ),
  `${TRAVELLER.personalNumber};${CLUB};Idrottsföreningen;Ideell förening;;Kassör;2020-01-01`,
].join('\n');
const LEDGER = [
  'leverantor;leverantor_id;organisationsnummer;verifikationsnummer;belopp;datum',
  ...ENGAGED.map((_, index) => `Bolag ${index} AB;L${index};${companyOf(index)};V${index};1200,50;${MONDAY}`),
  `Idrottsföreningen;L99;${CLUB};V99;300,00;${MONDAY}`,
].join('\n');
const LOG = [
  'Date (UTC),Username,IP address,Location,Status',
  ...ABROAD.map((one) => `${MONDAY}T09:00:00Z,u${one.employeeId},192.0.2.7,"Lissabon, PT",Success`),
  `${MONDAY}T09:00:00Z,u${employee.employeeId},192.0.2.8,"Lövstad, SE",Success`,
].join('\n');
/** Four files as they come: what each is recognised as, and its name in the list. */
const FILES = [
  ['undantag.csv', 'Undantagna organisationer', `orgnr;undantag\n${CLUB};förening\n`],
  ['utdrag.csv', 'Utdrag ur bolagsregistret', EXTRACT],
  ['reskontra.csv', 'Leverantörsreskontra (CSV)', LEDGER],
  ['inloggningar.csv', 'Inloggningar i Entra ID (CSV)', LOG],
] as const;

async function handIn(page: Page, [name, kind, text]: (typeof FILES)[number]): Promise<void> {
  await page
    .getByLabel('Fil', { exact: true })
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByText(`Filen ser ut att vara: ${kind}.`).waitFor();
  if (name === 'reskontra.csv') {
    await page.getByRole('checkbox', { name: /lista över betalningar/ }).check();
    await expectAccessibleAtEveryWidth(page);
  }
  await page.getByRole('button', { name: 'Lämna in filen' }).press('Enter');
  await page.getByText(`${name} (${kind})`).first().waitFor();
}

/** Answers a finding that one is asked about. */
async function answer(page: Page, words: string, more?: string): Promise<void> {
  await page.getByText(/Det betyder inte att du har gjort något fel/).waitFor();
  await page.getByLabel(words).press('Space');
  if (more !== undefined) await page.getByLabel('Vill du berätta mer?').fill(more);
  await page.getByRole('button', { name: 'Skicka svaret' }).press('Enter');
  await page.getByText(/Tack, svaret är skickat/).waitFor();
}

/** “Anmäl nu”: what the finding says stands in the form already; the rest is answered and sent. */
async function reportNow(page: Page, organisationNumber: string): Promise<void> {
  await page.getByRole('button', { name: 'Anmäl nu' }).press('Enter');
  const heading = (name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();
  const next = (name = 'Nästa') => page.getByRole('button', { name }).press('Enter');
  await heading('Vad är det för bisyssla?');
  expect(await page.getByLabel('Organisationsnummer').inputValue()).toContain(organisationNumber);
  await page.getByLabel('Styrelseuppdrag').press('Space');
  await page.getByLabel('Hos vem?').fill('Bolaget AB');
  await next();
  await heading('Vad gör du, och från när?');
  expect(await page.getByRole('textbox', { name: 'Första dagen' }).inputValue()).toBe('2020-01-01');
  await page.getByLabel('Vad gör du där?').fill('Ledamot i styrelsen.');
  await next();
  await heading('Hur mycket tid tar den?');
  await page.getByLabel(/Timmar i veckan i bisysslan/).fill('1,5');
  await page.getByRole('radiogroup', { name: /vila/ }).getByLabel('Ja').press('Space');
  await page
    .getByRole('radiogroup', { name: /Får du betalt/ })
    .getByLabel('Nej')
    .press('Space');
  await next();
  await heading('Har den något med oss att göra?');
  await next('Kontrollera svaren');
  await heading('Kontrollera dina svar');
  await page.getByRole('button', { name: /^Skicka till/ }).press('Enter');
  await heading('Du har anmält');
}

test(
  'from decision to settled findings: four files as they come, counts, names, twelve findings, asked, answered, settled, reported on',
  async () => {
    const server = await startProcess(await dataFolder());
    const address = await server.answering;
    const { page: hr, complaints } = await signedInAs(address, 'HR-specialist', '/mapping/new');
    await expectAccessibleAtEveryWidth(hr);
    const fill = (label: string, text: string) =>
      hr.getByRole('textbox', { name: new RegExp(`^${label.replace('?', '\\?')}`) }).fill(text);
    const tick = (name: string, isOn: boolean) => hr.getByRole('checkbox', { name, exact: true }).setChecked(isOn);
    await fill('Namn på kartläggningen', 'Leverantörer och utlandsarbete');
    await fill('Första dag', addYears(BEFORE, -1));
    await fill('Brytdag', BEFORE);
    for (const name of ['Uppdrag och ägande', 'Distansarbete', 'Muntligt överenskommet', 'Registrets ordning'])
      await tick(name, false);
    await tick('Inloggningar från utlandet', true);
    await hr.getByRole('button', { name: 'Spara' }).press('Enter');
    await hr.getByRole('heading', { name: 'Det här saknas' }).waitFor();
    await hr.getByText('Konsekvensbedömningen saknas.').waitFor();
    await expectAccessibleAtEveryWidth(hr);

    await hr.getByRole('link', { name: 'Ändra det som är förberett' }).press('Enter');
    await hr.getByRole('heading', { name: 'Ändra det som är förberett', level: 1 }).waitFor();
    await fill('Ändamål', 'Se om bisysslor är anmälda och bedömda.');
    await hr.getByLabel('Rättslig grund').selectOption('gdpr-6-1-e');
    await fill('Vad ger anledning', 'Uppgifter om arbete från utlandet.');
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
    await hr.getByRole('heading', { name: 'Leverantörer och utlandsarbete', level: 1 }).waitFor();
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
    for (const file of FILES) await handIn(hr, file);
    await expectAccessibleAtEveryWidth(hr);
    await hr.getByRole('link', { name: 'Granska utdrag.csv' }).press('Enter');
    await hr.getByRole('heading', { name: 'Så läses filen' }).waitFor({ timeout: 60_000 });
    expect(await hr.content()).not.toContain(employee.personalNumber);
    await expectAccessibleAtEveryWidth(hr);
    await hr.getByRole('link', { name: 'Till kartläggningen' }).press('Enter');
    await hr.getByRole('button', { name: 'Starta kartläggningen' }).press('Enter');
    await hr.getByRole('heading', { name: 'Antal per förvaltning' }).waitFor({ timeout: 120_000 });
    await hr.getByText('inte kontrollerat').first().waitFor();
    await hr.getByRole('row', { name: /^reskontra\.csv/ }).waitFor();
    await expectAccessibleAtEveryWidth(hr);
    const run = place.split('/').at(-1);
    await hr.goto(`${address}/findings?run=${run}`);
    await hr.getByText('Här visas träffar när namnen har öppnats.').waitFor();

    for (const [detector, number] of [
      ['suppliers', '26RS0812-9'],
      ['abroad', '26RS0812-10'],
    ] as const) {
      await director.goto(`${address}${place}`);
      await director.getByLabel('Detektor').selectOption(detector);
      await director.getByRole('textbox', { name: 'Diarienummer' }).fill(number);
      await director.getByLabel('Varför räcker inte antalen?').fill('Träffarna behöver en förklaring.');
      await director.getByRole('button', { name: 'Öppna namnen' }).press('Enter');
      await director.getByText(new RegExp(`^${number}, `)).waitFor();
    }

    await hr.reload();
    await hr.getByLabel('Välj alla på sidan (12)').waitFor();
    await expectAccessibleAtEveryWidth(hr);
    await hr.getByRole('button', { name: 'Ställ frågan' }).press('Enter');
    await fill('Svar senast', addDays(TODAY, 14));
    await hr.getByRole('button', { name: 'Ställ frågan' }).press('Enter');
    await hr.getByText('Välj minst en träff i listan.').waitFor();
    await hr.getByLabel('Välj alla på sidan (12)').press('Space');
    await hr.getByRole('button', { name: 'Ställ frågan' }).press('Enter');
    await hr.getByText('Frågad', { exact: true }).nth(11).waitFor();
    const { items } = await (await hr.request.get(`${address}/api/v1/findings?limit=50&run=${run}`)).json();
    const pathOf = (of: DemoEmployee) =>
      `/findings/${items.find((one: { person: { name: string } }) => one.person.name === of.name)?.id}`;
    /** HR settles the finding of somebody who has answered. */
    const settle = async (of: DemoEmployee, outcome: string, more: () => Promise<unknown> = async () => {}) => {
      await hr.goto(`${address}${pathOf(of)}`);
      await hr.getByLabel(outcome).press('Space');
      await more();
      await expectAccessibleAtEveryWidth(hr);
      await hr.getByRole('button', { name: 'Avsluta' }).press('Enter');
      await hr.getByText(`Avslutad: ${outcome}`).waitFor();
    };

    for (const [index, persona] of [
      'Medarbetare, Hälsocentralen Lövstad',
      'Enhetschef, Hälsocentralen Lövstad',
    ].entries()) {
      const of = ENGAGED[index] as DemoEmployee;
      const asked = await signedInAs(address, persona, pathOf(of));
      await asked.page.getByText('utdrag.csv, rad').waitFor();
      if (index === 0) await expectAccessibleAtEveryWidth(asked.page);
      await answer(asked.page, 'Den stämmer, och jag vill anmäla');
      await reportNow(asked.page, companyOf(index));
      // The form asks what the company is called, and nobody knows it.
      expect(asked.complaints.filter((text) => !text.includes('404'))).toEqual([]);
      await settle(of, 'Anmäld i efterhand', () =>
        hr.getByLabel('I vilket ärende är den anmäld?').selectOption({ index: 1 }),
      );
    }
    const traveller = await signedInByName(browser, address, TRAVELLER.name, pathOf(TRAVELLER));
    await answer(traveller.page, 'Något annat', 'Jag var hemma; vår VPN går ut i Portugal.');
    await settle(TRAVELLER, 'Förklarad', () => hr.getByLabel('Varför är den förklarad?').selectOption('vpn'));
    const counselled = await signedInByName(browser, address, COUNSELLED.name, pathOf(COUNSELLED));
    await answer(counselled.page, 'Den stämde förut, men har upphört');
    await settle(COUNSELLED, 'Vidare till åtgärder');

    await hr.goto(`${address}${place}`);
    await hr.getByRole('heading', { name: 'Vad det blev' }).waitFor();
    const came = (detector: string) =>
      hr
        .getByRole('table', { name: 'Vad det blev' })
        .getByRole('row', { name: new RegExp(`^${detector}`) })
        .getByRole('cell')
        .allTextContents();
    // Found, not settled, explained, reported, ended, to measures.
    expect(await came('Leverantörer')).toEqual(['7', '4', '0', '2', '0', '1']);
    expect(await came('Inloggningar')).toEqual(['5', '4', '1', '0', '0', '0']);
    for (const [name, start] of [
      ['Hämta rapporten (PDF)', '%PDF'],
      ['Hämta rapporten (Excel)', 'PK'],
    ] as const) {
      const [report] = await Promise.all([hr.waitForEvent('download'), hr.getByRole('link', { name }).press('Enter')]);
      const bytes = readFileSync(await report.path());
      expect(bytes.subarray(0, start.length).toString('latin1')).toBe(start);
      if (start === '%PDF') expect(bytes.includes('pdfaid:part')).toBe(true);
    }
    expect(complaints).toEqual([]);
  },
  LIMIT_MS,
);
