import { afterAll, expect, test } from 'vitest';
import { employeesOn } from '../../src/demo/region/people.ts';
import { systemClock, today } from '../../src/kernel/clock.ts';
import { addDays } from '../../src/kernel/local-date.ts';
import { writeWorkbook } from '../../src/platform/spreadsheet/index.ts';
import { startBrowser } from './browser.ts';
import { readyDataFolders, startProcess } from './server-process.ts';
import { expectAccessibleAtEveryWidth, signedIn } from './signed-in.ts';
import { expectAccessible } from './visit.ts';

const browser = await startBrowser();
const dataFolder = readyDataFolders();
afterAll(() => browser.close());

const TITLES = ['Löpnr', 'Anst.nr', 'Bisyssla', 'Beslut', 'Beslutsdag'];

/** A list such as an HR office keeps: a hundred rows, words of its own, one employee number that nobody has. */
function aList(): Promise<Uint8Array> {
  const people = employeesOn(today(systemClock)).filter(({ isProtected }) => !isProtected);
  const rows = Array.from({ length: 100 }, (_, index) => {
    const isDecided = index % 3 > 0;
    return [
      `B-${index + 1}`,
      index === 99 ? 'finns inte' : (people[index]?.employeeId ?? ''),
      `Förening ${index + 1}`,
      isDecided ? 'Godkänd' : 'Ej prövad',
      isDecided ? '2024-05-06' : null,
    ];
  });
  return writeWorkbook([{ name: 'Bisysslor', columns: TITLES.map((title) => ({ title })), rows }]);
}

test('HR reads in a list of a hundred rows from Excel with a paper, looks it through first, and the second time nothing changes', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page, complaints } = await signedIn(browser)(address, 'HR-specialist', '/register-import');
  const show = page.getByRole('button', { name: 'Visa vad som skulle hända' });
  await show.press('Enter');
  await page.getByRole('link', { name: 'Välj filen med registret' }).waitFor();
  await expectAccessible(page);

  const list = Buffer.from(await aList());
  const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const paper = {
    name: 'B-2.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n1 0 obj\nendobj\n%%EOF\n'),
  };
  const files = [{ name: 'Bisysslor 2026.xlsx', mimeType: excel, buffer: list }, paper];
  await page.locator('input[type=file]').setInputFiles(files);
  await show.press('Enter');

  await page.getByRole('heading', { name: 'Vilka kolumner är vad?' }).waitFor();
  const known = {
    'Ärendets nummer': 'löpnr',
    Anställningsnummer: 'anst.nr',
    Utfall: 'beslut',
    Beslutsdag: 'beslutsdag',
  };
  for (const [label, choice] of Object.entries(known))
    expect(await page.getByLabel(label, { exact: true }).inputValue()).toBe(choice);
  await page.getByLabel('Vem bisysslan är hos', { exact: true }).selectOption('bisyssla');
  await expectAccessibleAtEveryWidth(page);
  await show.last().press('Enter');

  await page.getByRole('heading', { name: 'Vad betyder orden?' }).waitFor();
  expect(await page.getByLabel('Utfallet ”Godkänd”').inputValue()).toBe('no-objection');
  expect(await page.getByLabel('Utfallet ”Ej prövad”').inputValue()).toBe('reported');
  await show.last().press('Enter');

  const counts = page.getByRole('table', { name: 'Antal rader' });
  await counts.getByRole('row', { name: 'Blir ett nytt ärende 99' }).waitFor();
  await counts.getByRole('row', { name: 'Tas inte med 1' }).waitFor();
  await page.getByText('1 handling hör till ett ärende och följer med.').waitFor();
  await page.getByRole('table', { name: '1 rad tas inte med' }).getByText('Ingen med det anställningsnumret').waitFor();
  await page.getByText('Raderna, en för en (99)').press('Enter');
  await page.getByText('B-1', { exact: true }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('button', { name: 'Läs in', exact: true }).press('Enter');
  await page.getByRole('heading', { name: 'Registret är inläst' }).waitFor();
  await expectAccessibleAtEveryWidth(page);

  // The mapping was kept: the same file again is read at once, and everything in it is known.
  await page.goto(`${address}/register-import`);
  await page.locator('input[type=file]').setInputFiles(files.slice(0, 1));
  await show.click();
  await page.getByText('Ingenting skulle ändras.').waitFor();
  await counts.getByRole('row', { name: 'Är redan inläst, inget ändras 99' }).waitFor();
  expect(await page.getByText('Allt i filen är redan inläst').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Läs in', exact: true }).count()).toBe(0);

  await page.goto(`${address}/cases?status=read-in`);
  await page
    .getByRole('link', { name: /Förening \d+/ })
    .first()
    .press('Enter');
  await page.getByText('Ingen här har granskat den.').waitFor();
  await expectAccessibleAtEveryWidth(page);

  // Older agreements on remote work, as the contract's columns have them, each with its paper.
  const [person] = employeesOn(today(systemClock)).filter(({ isProtected }) => !isProtected);
  const last = addDays(today(systemClock), 20);
  const columns =
    'case_id;employee_id;kind;status;organisation_number;country;from;to;remote_share;decided_on;signed_on';
  const row = `D-1;${person?.employeeId};remote-work;agreed;;;2024-06-01;${last};40;2024-05-20;2024-05-27`;
  const older = { name: 'register.csv', mimeType: 'text/csv', buffer: Buffer.from(`${columns}\n${row}\n`) };
  await page.goto(`${address}/register-import`);
  await page.locator('input[type=file]').setInputFiles([older, { ...paper, name: 'D-1.pdf' }]);
  await show.click();
  await counts.getByRole('row', { name: 'Blir ett nytt ärende 1' }).waitFor();
  await page.getByText('1 handling hör till ett ärende och följer med.').waitFor();
  await page.getByRole('button', { name: 'Läs in', exact: true }).click();
  await page.getByRole('heading', { name: 'Registret är inläst' }).waitFor();
  await page.goto(`${address}/cases?kind=remote-work&status=read-in`);
  await page.getByLabel('Löper ut inom').selectOption({ label: '30 dagar' });
  await page.getByRole('button', { name: 'Visa', exact: true }).press('Enter');
  await page.waitForURL(/endsWithin=30/);
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('table').getByRole('link', { name: 'Distansarbete: 40 %, från 1 juni 2024' }).click();
  await page.getByText('Äldre överenskommelse').waitFor();
  await page.getByText('Det var beslutat innan det lästes in hit').waitFor();
  expect(await page.getByRole('link', { name: 'Bedöm anmälan' }).count()).toBe(0);
  await page.getByRole('region', { name: 'Handlingar' }).getByRole('link', { name: /D-1/ }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  expect(complaints).toEqual([]);
  await page.context().close();
});
