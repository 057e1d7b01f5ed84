import { afterAll, expect, test } from 'vitest';
import { systemClock, today } from '../../src/kernel/clock.ts';
import { addDays } from '../../src/kernel/local-date.ts';
import { startBrowser } from './browser.ts';
import { readyDataFolders, startProcess } from './server-process.ts';
import { expectAccessibleAtEveryWidth, signedIn, signedInByName } from './signed-in.ts';

const browser = await startBrowser();
const dataFolder = readyDataFolders();
afterAll(() => browser.close());
const signedInAs = signedIn(browser);

// The first test of a file also builds the interface and lays in the demonstration.
test('HR gives a safety representative a unit and is told what is missing, without a mouse', async () => {
  const server = await startProcess(await dataFolder());
  const { page, complaints } = await signedInAs(await server.answering, 'HR-specialist', '/organisation/roles');
  await page.getByRole('link', { name: 'Ge någon en roll' }).press('Enter');
  await page.getByRole('heading', { name: 'Ge någon en roll' }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByLabel('Roll', { exact: true }).selectOption({ label: 'Skyddsombud' });
  const next = page.getByRole('button', { name: 'Gå vidare' });
  await next.press('Enter');
  await page.getByRole('link', { name: 'Välj enhet' }).waitFor();
  await page.getByRole('link', { name: 'Sök efter personen och välj den i listan' }).press('Enter');
  const search = page.getByLabel('Vem får rollen');
  expect(await search.evaluate((input) => input === document.activeElement)).toBe(true);
  await expectAccessibleAtEveryWidth(page);

  await page.getByLabel('Enhet', { exact: true }).selectOption({ label: '\u2003Folktandvården' });
  await page.getByLabel('Skyddsområde').fill('Hus 3');
  await search.fill('Qqq');
  await search.press('Enter');
  await page.getByText('Ingen som du kan välja heter så.').waitFor();
  await search.fill('A');
  await search.press('Enter');
  const person = page.getByRole('radiogroup', { name: 'Välj person' }).getByRole('radio').first();
  await person.press('Space');
  const name = (await page.locator(`label[for="${await person.getAttribute('id')}"]`).textContent()) ?? '';
  await page.getByRole('textbox', { name: 'Sista dagen' }).fill('2020-01-01');
  await next.press('Enter');
  const sure = page.getByRole('dialog', { name: 'Stämmer det här?' });
  await sure.getByText(name).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await sure.getByRole('button', { name: 'Ge rollen' }).press('Enter');
  await sure.getByText('Sista dagen ligger före den första.').waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.keyboard.press('Escape');
  expect(await page.getByLabel('Skyddsområde').inputValue()).toBe('Hus 3');
  await page.getByRole('textbox', { name: 'Sista dagen' }).fill('');
  await next.press('Enter');
  await sure.getByRole('button', { name: 'Ge rollen' }).press('Enter');
  await page.getByText('Rollen är given.').waitFor();
  const row = page.getByRole('listitem').filter({ hasText: 'Hus 3' });
  expect(await row.textContent()).toContain(name);
  await expectAccessibleAtEveryWidth(page);
  // The browser itself reports the refused period.
  expect(complaints.filter((one) => !one.includes('400'))).toEqual([]);
  await page.context().close();
}, 120_000);

test('HR ends a role with a last day, or says that it never held, without a mouse', async () => {
  const server = await startProcess(await dataFolder());
  const { page, complaints } = await signedInAs(await server.answering, 'HR-specialist', '/organisation/roles');
  const row = page.getByRole('listitem').filter({ hasText: 'Skyddsområde FT' });
  const name = (await row.textContent())?.split(',')[0] ?? '';
  await row.getByRole('button', { name: 'Avsluta rollen' }).press('Enter');
  const ending = page.getByRole('dialog', { name: `När slutar ${name} som Skyddsombud?` });
  await ending.getByLabel('Sista dagen').fill('i morgon');
  await ending.getByRole('button', { name: 'Avsluta rollen' }).press('Enter');
  await ending.getByText('Skriv sista dagen med år, månad och dag').waitFor();
  await expectAccessibleAtEveryWidth(page);
  await ending.getByLabel('Sista dagen').fill('1990-01-01');
  await ending.getByRole('button', { name: 'Avsluta rollen' }).press('Enter');
  await ending.getByText('Sista dagen ligger före den första.').waitFor();
  await ending.getByLabel('Sista dagen').fill(addDays(today(systemClock), 30));
  await ending.getByRole('button', { name: 'Avsluta rollen' }).press('Enter');
  await page.getByText('Rollen avslutas den dagen.').waitFor();
  await row.getByRole('button', { name: 'Avsluta rollen' }).press('Enter');
  await ending.getByRole('radio', { name: 'Den har aldrig gällt' }).press('Space');
  await expectAccessibleAtEveryWidth(page);
  await ending.getByRole('button', { name: 'Ta bort rollen' }).press('Enter');
  await page.getByText('Rollen är borttagen.').waitFor();
  expect(await row.count()).toBe(0);
  // The browser itself reports the refused period.
  expect(complaints.filter((one) => !one.includes('400'))).toEqual([]);
  await page.context().close();
});

test('a deputy is named for somebody, and HR of one administration gives roles there and nowhere else', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page } = await signedInAs(address, 'HR-specialist', '/organisation/roles/give');
  await page.getByLabel('Roll', { exact: true }).selectOption({ label: 'Ersättare' });
  for (const [field, group, wanted] of [
    ['Ersätter', 'Välj den som blir ersatt', 0],
    ['Ersättare', 'Välj ersättare', 1],
  ] as const) {
    const search = page.getByLabel(field, { exact: true });
    await search.fill('A');
    await search.press('Enter');
    await page.getByRole('radiogroup', { name: group }).getByRole('radio').nth(wanted).check();
  }
  await page.getByRole('button', { name: 'Gå vidare' }).click();
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Ge rollen' }).click();
  await page.getByText('Rollen är given.').waitFor();
  expect(await page.getByText(/, ersätter /).count()).toBeGreaterThan(0);
  const colleague =
    (await page.getByRole('listitem').filter({ hasText: 'Hälso- och sjukvårdsförvaltningen' }).first().textContent()) ??
    '';
  await page.context().close();

  const { page: local } = await signedInByName(browser, address, colleague.split(',')[0] ?? '', '/organisation/roles');
  expect(await local.getByRole('listitem').filter({ hasText: 'Folktandvården' }).getByRole('button').count()).toBe(0);
  expect(await local.getByRole('button', { name: 'Avsluta rollen' }).count()).toBeGreaterThan(0);
  await local.getByRole('link', { name: 'Ge någon en roll' }).click();
  await local.getByLabel('Roll', { exact: true }).selectOption({ label: 'HR' });
  expect(await local.getByLabel('Roll', { exact: true }).getByRole('option', { name: 'Revisor' }).count()).toBe(0);
  expect(await local.getByLabel('Enhet', { exact: true }).getByRole('option', { name: 'Folktandvården' }).count()).toBe(
    0,
  );
  await expectAccessibleAtEveryWidth(local);
  await local.context().close();
});
