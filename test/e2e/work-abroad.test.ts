import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { systemClock, today as todayOf } from '../../src/kernel/clock.ts';
import { addDays, weekday } from '../../src/kernel/local-date.ts';
import { startBrowser } from './browser.ts';
import { readyDataFolders, startProcess } from './server-process.ts';
import { expectAccessibleAtEveryWidth, signedIn } from './signed-in.ts';

const browser = await startBrowser();
const dataFolder = readyDataFolders();
afterAll(() => browser.close());
const signedInAs = signedIn(browser);

const EMPLOYEE = 'Medarbetare, Hälsocentralen Lövstad';
const MANAGER = 'Enhetschef, Hälsocentralen Lövstad';
const HEAD = 'Förvaltningschef, hälso- och sjukvården';
const today = todayOf(systemClock);
/** A Monday some weeks ahead, so that two weeks from it are ten working days unless a holiday falls in them. */
const monday = addDays(today, 70 + ((8 - weekday(today)) % 7));
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 }).waitFor();
const next = (page: Page) => page.getByRole('button', { name: /^(Nästa|Kontrollera svaren)$/ }).press('Enter');
const choose = (page: Page, question: RegExp, words: string) =>
  page.getByRole('radiogroup', { name: question }).getByLabel(words, { exact: true }).press('Space');
const tick = (page: Page, words: string) => page.getByRole('checkbox', { name: words, exact: true }).check();
/** The question of the rule pack, with its answer, reason and source. */
const told = (page: Page, question: string) => page.getByRole('listitem').filter({ hasText: question });

async function answerWhere(page: Page, of: { occasion: RegExp; country: string; place: string }): Promise<void> {
  await heading(page, 'Vart ska du, och varför?');
  await page
    .getByRole('radiogroup', { name: /Vad är det fråga om/ })
    .getByLabel(of.occasion)
    .press('Space');
  await page.getByLabel('Vilket land?').selectOption({ label: of.country });
  await page.getByLabel('Var i landet?').fill(of.place);
  await page.getByLabel('Varför vill du arbeta därifrån?').fill('Jag vill arbeta som vanligt därifrån.');
}

async function answerData(page: Page): Promise<void> {
  await heading(page, 'Vad behöver du nå därifrån?');
  await tick(page, 'Personuppgifter');
  await page.getByLabel('Vilka system?').fill('E-post');
  await choose(page, /Beslutar du om enskilda/, 'Nej');
  await choose(page, /Vilken utrustning/, 'Arbetsgivarens vanliga dator eller telefon');
  await choose(page, /säkerhetskänsligt/, 'Nej');
}

/** From the check: the country is another. */
async function changeCountry(page: Page, country: string): Promise<void> {
  await page.getByRole('link', { name: 'Ändra Land', exact: true }).press('Enter');
  await heading(page, 'Vart ska du, och varför?');
  await page.getByLabel('Vilket land?').selectOption({ label: country });
  await next(page);
  await heading(page, 'Kontrollera dina svar');
}

test('ten days in Spain: an authority, a third country and an owned company get different answers, each with its source; the head agrees', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page, complaints } = await signedInAs(address, EMPLOYEE, '/report/work-abroad');
  await heading(page, 'Ansök om arbete från utlandet');
  await page.getByText('Utgångspunkten är nej – börja inte innan du har ett skriftligt beslut.').waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('main').getByRole('link', { name: 'Ansök om arbete från utlandet' }).press('Enter');

  // A business trip is no case.
  await answerWhere(page, { occasion: /tjänsteresa/, country: 'Spanien', place: 'Valencia' });
  await next(page);
  await page.getByRole('link', { name: /En tjänsteresa är inget ärende här/ }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByLabel('Jag vill arbeta därifrån en tid').press('Space');
  await next(page);

  await heading(page, 'Vilka dagar arbetar du där?');
  await page.getByText('Svara på alla frågor, så ser du vad som gäller.').waitFor();
  await page.getByRole('textbox', { name: 'Första dagen' }).fill(monday);
  await page.getByRole('textbox', { name: 'Sista dagen' }).fill(addDays(monday, 11));
  for (const day of ['Måndag', 'Tisdag', 'Onsdag', 'Torsdag', 'Fredag']) await tick(page, day);
  await expectAccessibleAtEveryWidth(page);
  await next(page);

  await heading(page, 'Vems initiativ, och vilket medborgarskap?');
  await choose(page, /Vems initiativ/, 'Mitt eget');
  await choose(page, /medborgarskap/, 'Svensk');
  await expectAccessibleAtEveryWidth(page);
  await next(page);

  await answerData(page);
  // Everything is answered: the rules answer at once, before anything is kept.
  await page.getByText('Spår: Kort vistelse i Norden eller EES').waitFor();
  // Whoever does not know is never told that all is well.
  await choose(page, /säkerhetskänsligt/, 'Jag vet inte');
  await told(page, 'Säkerhetsskydd').getByText('Behöver bedömas av specialist').waitFor();
  await choose(page, /säkerhetskänsligt/, 'Nej');
  await told(page, 'Säkerhetsskydd').getByText('Gäller inte').waitFor();
  await expectAccessibleAtEveryWidth(page);
  await next(page);

  await heading(page, 'Kontrollera dina svar');
  const security = told(page, 'Social trygghet och intyg A1');
  await security.getByText('Källa: Förordning (EG) nr 883/2004, artikel 11.3 b, 29 april 2004.').waitFor();
  await security.getByText('Gäller', { exact: true }).waitFor();
  await expectAccessibleAtEveryWidth(page);

  await changeCountry(page, 'Thailand');
  await page.getByText('Spår: Utanför spåren: utgångspunkten är nej').waitFor();
  await security.getByText('Behöver bedömas av specialist').waitFor();
  await told(page, 'Rätt att vistas och arbeta').getByText('Behöver bedömas av specialist').waitFor();
  await told(page, 'Personuppgifter och sekretess')
    .getByText(/Källa: Dataskyddsförordningen .* kapitel V/)
    .waitFor();
  await expectAccessibleAtEveryWidth(page);
  await changeCountry(page, 'Spanien');
  await page.getByText('Spår: Kort vistelse i Norden eller EES').waitFor();

  await setEmployerType(address, 'Bolag');
  await page.reload();
  await security.getByText('Källa: Förordning (EG) nr 883/2004, artikel 12, 29 april 2004.').waitFor();
  await security.getByText('Behöver bedömas av specialist').waitFor();
  await setEmployerType(address, 'Region');

  await page.reload();
  await security.getByText(/artikel 11\.3 b/).waitFor();
  await page.getByRole('button', { name: 'Skicka till chef' }).press('Enter');
  await heading(page, 'Du har anmält');
  await page.getByRole('link', { name: 'Arbete från utlandet: Spanien' }).press('Enter');
  await heading(page, 'Arbete från utlandet: Spanien');
  await security.getByText(/artikel 11\.3 b/).waitFor();
  await expectAccessibleAtEveryWidth(page);
  const path = new URL(page.url()).pathname;

  const { page: manager, complaints: others } = await signedInAs(address, MANAGER, `${path}/review`);
  await told(manager, 'Social trygghet och intyg A1')
    .getByText(/artikel 11\.3 b/)
    .waitFor();
  await expectAccessibleAtEveryWidth(manager);
  await manager.getByRole('radio', { name: 'Medges', exact: true }).press('Space');
  await manager.getByLabel(/^Ditt förslag/).fill('Det fungerar för verksamheten.');
  await manager.getByRole('button', { name: /^Skicka till/ }).press('Enter');
  await manager.getByText('Ärendet är skickat vidare för beslut.').waitFor();

  const { page: head, complaints: more } = await signedInAs(address, HEAD, `${path}/review`);
  await head.getByText('Det fungerar för verksamheten.').waitFor();
  await head.getByRole('radio', { name: 'Medges', exact: true }).press('Space');
  await head.getByRole('button', { name: 'Fatta beslutet' }).press('Enter');
  await head.getByRole('button', { name: 'Bekräfta' }).press('Enter');
  await head.getByText('Du har bekräftat vem du är.').waitFor();
  await head.getByRole('button', { name: 'Fatta beslutet' }).press('Enter');
  await head.getByText('Beslutet är fattat.').waitFor();
  await expectAccessibleAtEveryWidth(head);

  await page.reload();
  await page.getByText('Beslut: Medges').waitFor();
  await expectAccessibleAtEveryWidth(page);

  // A1: applied for by the employee, handed in when it has come; it holds for fewer days than the stay, and that is told.
  const certificate = page.getByRole('region', { name: 'Intyg A1' });
  await certificate.getByText('Ska sökas innan arbetet börjar').waitFor();
  await certificate.getByRole('button', { name: 'Anteckna att intyget är sökt' }).press('Enter');
  await certificate.getByRole('textbox', { name: 'Sökt den' }).fill(today);
  await certificate.getByLabel('Ärendenummer hos den som utfärdar').fill('FK 1-26');
  await expectAccessibleAtEveryWidth(page);
  await certificate.getByRole('button', { name: 'Anteckna', exact: true }).press('Enter');
  await page.getByText('Det är antecknat att intyget är sökt.').waitFor();
  await certificate.getByText('Sökt, inte utfärdat än').waitFor();
  await certificate.getByRole('button', { name: 'Anteckna att intyget är utfärdat' }).press('Enter');
  await certificate.getByRole('textbox', { name: 'Utfärdat den' }).fill(today);
  await certificate.getByRole('textbox', { name: 'Gäller från och med' }).fill(monday);
  await certificate.getByRole('textbox', { name: 'Gäller till och med' }).fill(addDays(monday, 4));
  await certificate.getByRole('button', { name: 'Anteckna', exact: true }).press('Enter');
  await certificate.getByText('Utfärdat, men inte för alla dagar').waitFor();
  await expectAccessibleAtEveryWidth(page);
  expect([...complaints, ...others, ...more].filter((one) => !one.includes('401'))).toEqual([]);
  for (const each of [page, manager, head]) await each.context().close();
});

/** Who runs Uppsikt says what kind of employer it is. */
async function setEmployerType(address: string, type: string): Promise<void> {
  const { page } = await signedInAs(address, 'Systemförvaltare', '/settings');
  await page.getByLabel('Slag', { exact: true }).selectOption({ label: type });
  await page.getByRole('button', { name: /^Spara/ }).press('Enter');
  await page.getByText('Inställningarna är sparade.').waitFor();
  await page.context().close();
}

test('a Nordic commuter is on a track of their own, and the question of tax waits for a specialist', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page, complaints } = await signedInAs(address, EMPLOYEE, '/report/work-abroad/where');
  await answerWhere(page, { occasion: /Jag bor i landet/, country: 'Norge', place: 'Kongsvinger' });
  await next(page);
  await heading(page, 'Vilka dagar arbetar du där?');
  await page.getByRole('textbox', { name: 'Första dagen' }).fill(monday);
  await page.getByRole('textbox', { name: 'Sista dagen' }).fill(addDays(monday, 363));
  for (const day of ['Måndag', 'Fredag']) await tick(page, day);
  await next(page);
  // How much of the time is asked of whoever commutes.
  await page.getByRole('link', { name: /procent av hela arbetstiden/ }).waitFor();
  await page.getByLabel(/procent av hela arbetstiden/).fill('40');
  await expectAccessibleAtEveryWidth(page);
  await next(page);
  await heading(page, 'Vems initiativ, och vilket medborgarskap?');
  await choose(page, /Vems initiativ/, 'Mitt eget');
  await choose(page, /medborgarskap/, 'Svensk');
  await next(page);
  await answerData(page);
  await page.getByText('Spår: Nordisk gränspendling').waitFor();
  await next(page);
  await heading(page, 'Kontrollera dina svar');
  await told(page, 'Rätt att vistas och arbeta').getByText('Källa: Överenskommelsen om gemensam nordisk').waitFor();
  await told(page, 'Skatt').getByText('Behöver bedömas av specialist').waitFor();
  await page.getByRole('button', { name: 'Skicka till chef' }).press('Enter');
  await heading(page, 'Du har anmält');
  await page.getByRole('link', { name: 'Arbete från utlandet: Norge' }).press('Enter');
  await heading(page, 'Arbete från utlandet: Norge');
  const path = new URL(page.url()).pathname;

  const { page: director, complaints: others } = await signedInAs(address, 'Regiondirektör', `${path}/review`);
  await director.getByRole('heading', { name: 'Pröva varje grund för sig' }).waitFor();
  await director.getByText('Varje fråga här behöver en specialist.').waitFor();
  await director.getByRole('radio', { name: 'Medges', exact: true }).press('Space');
  await director.getByRole('button', { name: 'Fatta beslutet' }).press('Enter');
  await director.getByRole('link', { name: /Talar skatten emot\?/ }).waitFor();
  await expectAccessibleAtEveryWidth(director);
  await director.getByRole('radiogroup', { name: 'Talar skatten emot?' }).getByLabel('Nej').press('Space');
  await director.getByLabel('Varför inte?').fill('Skattejuristen: lönen beskattas i Sverige.');
  await director.getByRole('button', { name: 'Fatta beslutet' }).press('Enter');
  await director.getByRole('button', { name: 'Bekräfta' }).press('Enter');
  await director.getByText('Du har bekräftat vem du är.').waitFor();
  await director.getByRole('button', { name: 'Fatta beslutet' }).press('Enter');
  await director.getByText('Beslutet är fattat.').waitFor();
  expect([...complaints, ...others].filter((one) => !one.includes('401'))).toEqual([]);
  for (const each of [page, director]) await each.context().close();
});

test('of a protected person neither country nor place is asked, and what is written is that the handler knows it', async () => {
  const server = await startProcess(await dataFolder());
  const { page, complaints } = await signedInAs(
    await server.answering,
    'Medarbetare med skyddade personuppgifter',
    '/report/work-abroad/where',
  );
  await heading(page, 'Vart ska du, och varför?');
  await page.getByText('Annan plats, känd av handläggaren. Du behöver inte skriva land eller plats').waitFor();
  expect(await page.getByRole('combobox').count()).toBe(0);
  await expectAccessibleAtEveryWidth(page);
  await page.getByLabel('Jag vill arbeta därifrån en tid').press('Space');
  await page.getByLabel('Varför vill du arbeta därifrån?').fill('Som vanligt.');
  await next(page);
  await heading(page, 'Vilka dagar arbetar du där?');
  await page.getByRole('textbox', { name: 'Första dagen' }).fill(monday);
  await page.getByRole('textbox', { name: 'Sista dagen' }).fill(addDays(monday, 4));
  await tick(page, 'Måndag');
  await next(page);
  await choose(page, /Vems initiativ/, 'Mitt eget');
  await choose(page, /medborgarskap/, 'Svensk');
  await next(page);
  await answerData(page);
  await next(page);
  await heading(page, 'Kontrollera dina svar');
  await page.getByRole('button', { name: 'Skicka till chef' }).press('Enter');
  await heading(page, 'Du har anmält');
  await page.getByRole('link', { name: 'Arbete från utlandet: annan plats, känd av handläggaren' }).press('Enter');
  await page.getByText('Annan plats, känd av handläggaren', { exact: true }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  expect(complaints).toEqual([]);
  await page.context().close();
});
