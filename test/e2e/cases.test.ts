import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { startBrowser } from './browser.ts';
import { readyDataFolders, startProcess } from './server-process.ts';
import { expectAccessibleAtEveryWidth, signedIn, signedInByName } from './signed-in.ts';

const browser = await startBrowser();
const dataFolder = readyDataFolders();
afterAll(() => browser.close());
const signedInAs = signedIn(browser);

const EMPLOYEE = 'Medarbetare, Hälsocentralen Lövstad';
const MANAGER = 'Enhetschef, Hälsocentralen Lövstad';
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 }).waitFor();
const group = (page: Page, name: RegExp) => page.getByRole('radiogroup', { name });

/** Presses what decides, confirms who one is, and presses again: the form stands as it was. */
async function decide(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fatta beslutet' }).press('Enter');
  await page.getByRole('button', { name: 'Bekräfta' }).press('Enter');
  await page.getByText('Du har bekräftat vem du är.').waitFor();
  await page.getByRole('button', { name: 'Fatta beslutet' }).press('Enter');
  await page.getByText('Beslutet är fattat.').waitFor();
}

/** Reports a seat on a board from the self-test on, which is passed over. */
async function reportBoardSeat(page: Page, counterpart: string): Promise<void> {
  await page.getByRole('link', { name: 'Hoppa över testet' }).press('Enter');
  await heading(page, 'Vad är det för bisyssla?');
  await page.getByLabel('Styrelseuppdrag').press('Space');
  await page.getByLabel('Hos vem?').fill(counterpart);
  await page.getByRole('button', { name: 'Nästa' }).press('Enter');
  await heading(page, 'Vad gör du, och från när?');
  await page.getByLabel('Vad gör du där?').fill('Ledamot i styrelsen.');
  await page.getByLabel('Ja, den pågår').press('Space');
  await page.getByRole('textbox', { name: 'Första dagen' }).fill('2026-01-01');
  await page.getByRole('button', { name: 'Nästa' }).press('Enter');
  await heading(page, 'Hur mycket tid tar den?');
  await page.getByLabel(/Timmar i veckan i bisysslan/).fill('1');
  await group(page, /vila/).getByLabel('Ja').press('Space');
  await group(page, /Får du betalt/)
    .getByLabel('Nej')
    .press('Space');
  await page.getByRole('button', { name: 'Nästa' }).press('Enter');
  await heading(page, 'Har den något med oss att göra?');
  await page.getByRole('button', { name: 'Kontrollera svaren' }).press('Enter');
  await heading(page, 'Kontrollera dina svar');
  await page.getByRole('button', { name: 'Skicka till chef' }).press('Enter');
  await heading(page, 'Du har anmält');
}

test('an occupation is reported by the keyboard, with a draft that was left and come back to', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page, complaints } = await signedInAs(address, EMPLOYEE, '/report/secondary-occupation');
  await page.getByLabel('Facklig organisation').press('Space');
  await group(page, /Beslutar du i ditt arbete/)
    .getByLabel('Nej')
    .press('Space');
  await page.getByRole('button', { name: 'Se svaret' }).press('Enter');
  await page.getByRole('heading', { name: 'Det här behöver du inte anmäla' }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await group(page, /något annat arbete/)
    .getByLabel('Ja')
    .press('Space');
  await page.getByRole('heading', { name: 'Det här ska du anmäla' }).waitFor();
  await page.getByRole('link', { name: 'Hoppa över testet' }).press('Enter');

  await heading(page, 'Vad är det för bisyssla?');
  await page.getByText('Steg 1 av 5').waitFor();
  await page.getByRole('button', { name: 'Nästa' }).press('Enter');
  await page.getByRole('link', { name: 'Skriv hos vem du har bisysslan' }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByLabel('Styrelseuppdrag').press('Space');
  await page.getByLabel('Hos vem?').fill('Björkens Idrottsförening');
  await page.getByRole('button', { name: 'Nästa' }).press('Enter');
  await heading(page, 'Vad gör du, och från när?');
  await page.getByLabel('Vad gör du där?').fill('Ledamot i styrelsen.');
  await page.getByText('Utkastet är sparat. Bara du kan se det.').waitFor();
  // What was typed is there on another day.
  await page.goto(`${address}/report/secondary-occupation`);
  await page.getByRole('link', { name: 'Fortsätt på utkastet' }).press('Enter');
  await heading(page, 'Kontrollera dina svar');
  await page.getByText('Det här är inte besvarat').waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('link', { name: 'Vad gör du, och från när?', exact: true }).press('Enter');
  expect(await page.getByLabel('Vad gör du där?').inputValue()).toBe('Ledamot i styrelsen.');
  await page.getByLabel('Ja, den pågår').press('Space');
  await page.getByRole('textbox', { name: 'Första dagen' }).fill('2026-01-01');
  await page.getByRole('button', { name: 'Nästa' }).press('Enter');
  await heading(page, 'Hur mycket tid tar den?');
  await page.getByLabel(/Timmar i veckan i bisysslan/).fill('1,5');
  await group(page, /vila/).getByLabel('Ja').press('Space');
  await group(page, /Får du betalt/)
    .getByLabel('Nej')
    .press('Space');
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('button', { name: 'Nästa' }).press('Enter');
  await heading(page, 'Har den något med oss att göra?');
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('button', { name: 'Kontrollera svaren' }).press('Enter');
  await heading(page, 'Kontrollera dina svar');
  await page.getByText('1,5 timmar i veckan').waitFor();
  await page.getByText('Den är en allmän handling och kan lämnas ut.').waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('button', { name: 'Skicka till chef' }).press('Enter');
  await heading(page, 'Du har anmält');
  await page.getByText(/Nu är det din chefs tur – senast \d/).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('link', { name: /Björkens/ }).press('Enter');
  await page.getByText(/Väntar på din chef, .* – svar senast/).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.goto(`${address}/cases/mine`);
  await page.getByRole('button', { name: /Inget har ändrats/ }).press('Enter');
  await page.getByText('Tack. Du har svarat').waitFor();
  await expectAccessibleAtEveryWidth(page);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a question goes back to the employee, is answered, and nothing is forbidden', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page: manager } = await signedInAs(address, MANAGER, '/cases/inbox');
  await manager.getByRole('link', { name: /Björkviks Biodling/ }).press('Enter');
  await heading(manager, /Björkviks Biodling/);
  const path = new URL(manager.url()).pathname;
  const name = (await manager.locator('.page__kicker').getByRole('link').textContent()) ?? '';
  const { page, complaints } = await signedInByName(browser, address, name, path);
  await manager.getByRole('button', { name: 'Fråga medarbetaren' }).press('Enter');
  await manager.getByRole('button', { name: 'Skicka frågan' }).press('Enter');
  await manager.getByRole('link', { name: 'Skriv vad du behöver veta' }).waitFor();
  await expectAccessibleAtEveryWidth(manager);
  await manager.getByLabel('Vad behöver du veta?').fill('Möts ni på arbetstid?');
  await manager.getByRole('button', { name: 'Skicka frågan' }).press('Enter');
  await manager.getByText('Frågan är skickad till medarbetaren.').waitFor();

  // The employee answers what the page does not show yet: somebody came before, and the way on is shown.
  await page.getByRole('button', { name: 'Ta tillbaka anmälan' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Ta tillbaka anmälan' }).press('Enter');
  await page.getByText('Någon annan har gjort något med ärendet').waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('button', { name: 'Hämta ärendet på nytt' }).press('Enter');
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Din chef behöver veta mer' }).waitFor();
  await page.getByLabel('Ditt svar').fill('Nej, på kvällar.');
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('button', { name: 'Skicka svaret' }).press('Enter');
  await page.getByText('Ditt svar är skickat.').waitFor();

  await manager.reload();
  await manager.getByText('Nej, på kvällar.').first().waitFor();
  await manager.getByRole('link', { name: 'Bedöm anmälan' }).press('Enter');
  await heading(manager, 'Bedöm anmälan');
  await manager.getByRole('radio', { name: 'Förbjuds inte', exact: true }).press('Space');
  await manager.getByText(/Det här beslutet fattas av dig/).waitFor();
  await manager.getByRole('button', { name: 'Fatta beslutet' }).press('Enter');
  await manager.getByText('Det här saknas innan beslutet kan fattas').waitFor();
  await expectAccessibleAtEveryWidth(manager);
  for (const ground of [/hindra arbetet/, /konkurrera/, /skada förtroendet/]) {
    await group(manager, ground).getByLabel('Nej').press('Space');
    await manager
      .getByRole('radio', { name: /^Bisysslan bedöms inte/ })
      .last()
      .press('Space');
  }
  await decide(manager);
  await expectAccessibleAtEveryWidth(manager);
  await page.reload();
  await page.getByText('Beslut: Förbjuds inte').waitFor();
  await page.getByRole('heading', { name: 'Handlingar' }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  // The browser itself reports the case that had changed.
  expect(complaints.filter((one) => !one.includes('412'))).toEqual([]);
  await page.context().close();
  await manager.context().close();
});

test('nine harmless ones go under one signature, and a prohibition goes to the head of the administration', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page } = await signedInAs(address, MANAGER, '/cases/inbox');
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('button', { name: 'Ta alla utan anmärkning (9)' }).press('Enter');
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('button', { name: 'Besluta: förbjuds inte (9)' }).press('Enter');
  await page.getByRole('button', { name: 'Bekräfta' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Besluta: förbjuds inte (9)' }).press('Enter');
  await page.getByText('9 ärenden är beslutade: förbjuds inte').waitFor();
  await expectAccessibleAtEveryWidth(page);
  expect(await page.getByRole('button', { name: /Ta alla/ }).count()).toBe(0);

  // What was decided goes on in the team, each with whom it is about.
  await page.goto(`${address}/team`);
  await heading(page, 'Min grupp');
  await page.getByText(/av \d+ har svarat i år/).waitFor();
  await page
    .getByRole('row', { name: /Beslutad/ })
    .first()
    .waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.goto(`${address}/cases/inbox`);

  await page.getByRole('link', { name: /Medicinteknik/ }).press('Enter');
  await page.getByRole('link', { name: 'Bedöm anmälan' }).press('Enter');
  await heading(page, 'Bedöm anmälan');
  await page.getByText('Företaget är leverantör till oss').waitFor();
  await group(page, /skada förtroendet/)
    .getByLabel('Ja')
    .press('Space');
  await page.getByLabel('På vilket sätt?').fill('Bolaget säljer till enheten.');
  await page.getByRole('radio', { name: 'Förbjuds', exact: true }).press('Space');
  await page.getByRole('button', { name: /Skicka till/ }).press('Enter');
  await page.getByRole('link', { name: 'Skriv vad du föreslår och varför' }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByLabel(/Ditt förslag till/).fill('Jag föreslår att den förbjuds.');
  await page.getByRole('button', { name: /Skicka till/ }).press('Enter');
  await page.getByText('Ärendet är skickat vidare för beslut.').waitFor();
  const path = new URL(page.url()).pathname;
  await page.context().close();

  const { page: head } = await signedInAs(address, 'Förvaltningschef, hälso- och sjukvården', `${path}/review`);
  await head.getByText('Jag föreslår att den förbjuds.').waitFor();
  for (const ground of [/hindra arbetet/, /konkurrera/]) {
    await group(head, ground).getByLabel('Nej').press('Space');
    await head.getByRole('textbox', { name: 'Varför inte?' }).last().fill('Tiden räcker och marknaden är en annan.');
  }
  await group(head, /skada förtroendet/)
    .getByLabel('Ja')
    .press('Space');
  await head.getByLabel('På vilket sätt?').fill('Bolaget säljer till enheten.');
  await head.getByRole('radio', { name: 'Förbjuds', exact: true }).press('Space');
  await head.getByRole('button', { name: 'Fatta beslutet' }).press('Enter');
  await head.getByRole('link', { name: 'Ange vilken dag bisysslan senast ska ha upphört' }).waitFor();
  await expectAccessibleAtEveryWidth(head);
  await head.getByLabel('Ska ha upphört senast').fill('2999-01-31');
  await head.getByLabel(/^Skäl/).fill('Du beställer det som bolaget säljer.');
  await decide(head);
  await head.getByText('Beslut: Förbjuds', { exact: true }).waitFor();
  await expectAccessibleAtEveryWidth(head);
  const name = (await head.locator('.page__kicker').getByRole('link').textContent()) ?? '';

  // The letter is delivered when the employee says that it has come, and that is seen by whoever decided.
  const { page: employee } = await signedInByName(browser, address, name, path);
  await employee.getByRole('region', { name: /^Du har fått en handling: Beslut/ }).waitFor();
  await expectAccessibleAtEveryWidth(employee);
  const [letter] = await Promise.all([
    employee.waitForEvent('download'),
    employee
      .getByRole('link', { name: /^Hämta .*\.pdf/ })
      .first()
      .click(),
  ]);
  expect(letter.suggestedFilename()).toMatch(/^Beslut.*\.pdf$/);
  await employee.getByRole('button', { name: 'Bekräfta att du har fått beslutet' }).press('Enter');
  await employee.getByText(/^Tack. Du har bekräftat att du har fått/).waitFor();
  await expectAccessibleAtEveryWidth(employee);
  await employee.context().close();
  await head.reload();
  await head.getByText('Medarbetaren har bekräftat att beslutet har kommit fram').waitFor();
  await head.context().close();
});

test('the director’s own is reported by the director and decided by the chair, by nobody below', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page: director } = await signedInAs(address, 'Regiondirektör', '/report/secondary-occupation');
  await reportBoardSeat(director, 'Kustens Orkesterförening');
  await director.getByText(/^Nu är det .+ som ska svara – senast/).waitFor();
  await expectAccessibleAtEveryWidth(director);
  await director.getByRole('link', { name: /Kustens/ }).press('Enter');
  await heading(director, /Kustens Orkesterförening/);
  expect(await director.getByRole('link', { name: 'Bedöm anmälan' }).count()).toBe(0);
  await director.context().close();
  const { page: chair } = await signedInAs(address, 'Regionstyrelsens ordförande', '/cases/inbox');
  await expectAccessibleAtEveryWidth(chair);
  await chair.getByRole('link', { name: /Kustens/ }).press('Enter');
  await chair.getByRole('link', { name: 'Bedöm anmälan' }).press('Enter');
  await chair.getByRole('radio', { name: 'Förbjuds inte', exact: true }).press('Space');
  await chair.getByText(/beslutar aldrig i sin egen sak/).waitFor();
  for (const ground of [/hindra arbetet/, /konkurrera/, /skada förtroendet/]) {
    await group(chair, ground).getByLabel('Nej').press('Space');
    await group(chair, /Varför inte/)
      .last()
      .getByLabel('Med egna ord')
      .press('Space');
    await chair.getByRole('textbox', { name: 'Varför inte?' }).last().fill('Föreningen har inga affärer med oss.');
  }
  await expectAccessibleAtEveryWidth(chair);
  await decide(chair);
  await chair.getByText('Beslut: Förbjuds inte').waitFor();
  await expectAccessibleAtEveryWidth(chair);
  await chair.context().close();
});

test('of two managers one gives an opinion, which the other waits for before deciding', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page: other } = await signedInAs(address, MANAGER, '/cases/inbox');
  await other.getByRole('link', { name: /Läkarkurser/ }).press('Enter');
  await other.getByRole('heading', { name: 'Ditt yttrande behövs' }).waitFor();
  await expectAccessibleAtEveryWidth(other);
  const path = new URL(other.url()).pathname;
  const lead = /Väntar på (.+?) –/.exec((await other.getByText(/^Väntar på .+ –/).textContent()) ?? '')?.[1] ?? '';
  const { page: manager, complaints } = await signedInByName(browser, address, lead, `${path}/review`);
  await manager.getByText(/^Väntar på yttrande från/).waitFor();
  await manager.getByRole('heading', { name: 'Annat som medarbetaren har anmält' }).waitFor();
  await manager.getByRole('radio', { name: 'Förbjuds inte', exact: true }).press('Space');
  for (const ground of [/hindra arbetet/, /konkurrera/, /skada förtroendet/]) {
    await group(manager, ground).getByLabel('Nej').press('Space');
    await manager
      .getByRole('radio', { name: /^Bisysslan bedöms inte/ })
      .last()
      .press('Space');
  }
  await manager.getByRole('button', { name: 'Fatta beslutet' }).press('Enter');
  await manager.getByRole('button', { name: 'Bekräfta' }).press('Enter');
  await manager.getByText('Du har bekräftat vem du är.').waitFor();
  await manager.getByRole('button', { name: 'Fatta beslutet' }).press('Enter');
  await manager.getByText('Det här saknas innan beslutet kan fattas').waitFor();
  await manager.getByRole('link', { name: /yttra/i }).waitFor();
  await expectAccessibleAtEveryWidth(manager);

  await other.getByLabel('Nej, det hindrar inte arbetet hos mig').press('Space');
  await other.getByLabel('Varför, eller varför inte?').fill('Schemat går ihop.');
  await other.getByRole('button', { name: 'Lämna yttrandet' }).press('Enter');
  await other.getByText('Ditt yttrande är lämnat.').waitFor();
  await expectAccessibleAtEveryWidth(other);
  await other.context().close();

  // What was typed is there, and the case has moved: it is fetched anew, and then decided.
  await manager.goto(`${address}${path}`);
  await manager.getByText('Schemat går ihop.').first().waitFor();
  await expectAccessibleAtEveryWidth(manager);
  await manager.getByRole('link', { name: 'Bedöm anmälan' }).press('Enter');
  await heading(manager, 'Bedöm anmälan');
  await manager.getByRole('button', { name: 'Fatta beslutet' }).press('Enter');
  await manager.getByText('Beslutet är fattat.').waitFor();
  await manager.getByText('Beslut: Förbjuds inte').waitFor();
  await expectAccessibleAtEveryWidth(manager);
  // The browser itself reports that one had to confirm who one is, and that it was too early.
  expect(complaints.filter((one) => !/40[19]/.test(one))).toEqual([]);
  await manager.context().close();
});

test('the register stands in its address, is narrowed, ordered and fetched as a file', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page } = await signedInAs(address, 'HR-specialist', '/cases');
  await page.getByText(/Visar 1–50 av/).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByLabel('Läge').selectOption({ label: 'Avslutad' });
  await page.getByRole('button', { name: 'Visa' }).press('Enter');
  await page.waitForURL(/status=ended/);
  await page.getByRole('button', { name: 'Anmäld den' }).press('Enter');
  await page.waitForURL(/sort=reported/);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Hämta som CSV' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^register-\d{4}-\d\d-\d\d\.csv$/);
  const text = Buffer.from(await new Response((await file.createReadStream()) as never).arrayBuffer()).toString();
  expect(text).toContain('Avslutad');
  expect(text).not.toContain('Återtagen');
  await page.getByRole('button', { name: 'Spara urvalet' }).press('Enter');
  await page
    .getByRole('region', { name: 'Sparade vyer' })
    .getByRole('button', { name: 'Spara urvalet' })
    .last()
    .press('Enter');
  await page.getByRole('link', { name: 'Skriv vad vyn ska heta' }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByLabel('Vad ska vyn heta?').fill('Det som är avslutat');
  await page
    .getByRole('region', { name: 'Sparade vyer' })
    .getByRole('button', { name: 'Spara urvalet' })
    .last()
    .press('Enter');
  await page.getByText('Vyn ”Det som är avslutat” är sparad.').waitFor();
  await page.goto(`${address}/cases`);
  await page.getByRole('link', { name: 'Det som är avslutat' }).press('Enter');
  await page.waitForURL(/status=ended/);
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('button', { name: 'Ta bort vyn ”Det som är avslutat”' }).press('Enter');
  await page.getByText('Vyn ”Det som är avslutat” är borttagen.').waitFor();
  await page.goto(`${address}/cases?status=to-sign&kind=secondary-occupation`);
  await page.getByText('Inget passar ditt urval').waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.context().close();
});
