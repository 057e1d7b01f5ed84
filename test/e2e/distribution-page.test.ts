import { afterAll, expect, test } from 'vitest';
import { castOf } from '../../src/demo/region/cast.ts';
import { employeesOn } from '../../src/demo/region/people.ts';
import { systemClock, today } from '../../src/kernel/clock.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { BOARD_TEXT } from '../../src/modules/minutes/testing.ts';
import { startBrowser } from './browser.ts';
import { readyDataFolders, startProcess } from './server-process.ts';
import { expectAccessibleAtEveryWidth, signedIn, signedInByName } from './signed-in.ts';

const browser = await startBrowser();
const dataFolder = readyDataFolders();
afterAll(() => browser.close());
const signedInAs = signedIn(browser);

const MINUTES = BOARD_TEXT.replace(
  'Skickas till\nRegiondirektören',
  'Skickas till\nRegiondirektören\nKommunerna i länet',
);

test('a list of delegation decisions is drawn up and fetched; what minutes decided is sent and acknowledged', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page: registrar, complaints } = await signedInAs(address, 'Registrator', '/decision-lists');
  await expectAccessibleAtEveryWidth(registrar);
  await registrar.getByRole('link', { name: 'Upprätta en lista' }).press('Enter');
  await registrar.getByRole('heading', { name: 'Upprätta en lista', level: 1 }).waitFor();
  await registrar.getByLabel('Nämnd').selectOption({ label: 'Regionstyrelsen' });
  await registrar.getByLabel('Från och med').fill('2025-01-01');
  await registrar.getByLabel('Till och med').press('Enter');
  await registrar.getByText(/^\d+ beslut$/).waitFor();
  await expectAccessibleAtEveryWidth(registrar);
  await registrar.getByLabel(/^Ärendets diarienummer/).fill('26RS0114');
  await registrar.getByRole('button', { name: 'Upprätta listan' }).press('Enter');
  await registrar.getByRole('heading', { name: 'Anmälan av delegationsbeslut', level: 1 }).waitFor();
  await expectAccessibleAtEveryWidth(registrar);
  for (const format of ['PDF/A', 'Word', 'CSV']) {
    const [download] = await Promise.all([
      registrar.waitForEvent('download'),
      registrar.getByRole('link', { name: `Hämta som ${format}` }).press('Enter'),
    ]);
    expect(download.suggestedFilename()).toMatch(/^Anmälan av delegationsbeslut 2025-01-01 /);
  }
  await registrar.getByLabel(/^Vilken dag/).fill(today(systemClock));
  await registrar.getByRole('button', { name: 'Registrera anmälan' }).press('Enter');
  await registrar.getByRole('button', { name: 'Registrera anmälan' }).waitFor({ state: 'detached' });

  await registrar.goto(`${address}/minutes`);
  const file = { name: 'rs.txt', mimeType: 'text/plain', buffer: Buffer.from(MINUTES) };
  await registrar.getByLabel('Protokollet', { exact: true }).setInputFiles(file);
  await registrar.getByRole('button', { name: 'Läs in protokollet' }).press('Enter');
  await registrar.getByRole('button', { name: 'Bekräfta protokollet' }).press('Enter');
  await registrar.getByRole('dialog').getByRole('button', { name: 'Bekräfta protokollet' }).press('Enter');
  await registrar.getByText('Bekräftat av registratorn. Det ändras inte mer.').waitFor();
  await registrar.goto(`${address}/notices/minutes`);
  await registrar.getByRole('link', { name: /Regionstyrelsen 24 februari 2026/ }).waitFor();
  await expectAccessibleAtEveryWidth(registrar);
  await registrar.getByRole('link', { name: /Regionstyrelsen 24 februari 2026/ }).press('Enter');
  await registrar.getByRole('heading', { name: 'Kommunerna i länet' }).waitFor();
  await expectAccessibleAtEveryWidth(registrar);
  await registrar.getByRole('button', { name: 'Skicka till alla igenkända (1)' }).press('Enter');
  const others = registrar.getByRole('article', { name: 'Kommunerna i länet' });
  await others.getByLabel('Vem är det?').selectOption('otherwise');
  await others.getByLabel(/^Hur skickades det/).fill('E-post');
  await others.getByRole('button', { name: 'Skicka', exact: true }).press('Enter');
  await registrar.getByText('Inga mottagare är kvar.').waitFor();
  await expectAccessibleAtEveryWidth(registrar);

  const { page: director } = await signedInAs(address, 'Regiondirektör', '/notices');
  await expectAccessibleAtEveryWidth(director);
  await director.getByRole('button', { name: 'Kvittera Uppföljning av bisysslor' }).press('Enter');
  await director.getByRole('button', { name: 'Kvittera Uppföljning av bisysslor' }).waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

test('the chair of a committee without minutes is told what will stand on each page; the auditor sees a list that was reported', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { chairs } = castOf(employeesOn(localDate('2026-01-01')));
  const name = chairs.find(({ authority }) => authority === 'FTN')?.holder.name ?? '';
  const { page: chair, complaints } = await signedInByName(browser, address, name, '/minutes');
  for (const [path, told] of [
    ['/minutes', 'De visas när registratorn har bekräftat dem.'],
    ['/minutes/proposals', 'Inga förslag väntar på beslut.'],
    ['/decision-lists', 'De visas när nämndens registrator har upprättat dem.'],
    ['/notices/minutes', 'Här visas bekräftade protokoll som nämner mottagare.'],
    ['/notices', 'Här visas beslut som har skickats till dig eller av dig.'],
  ] as const) {
    await chair.goto(`${address}${path}`);
    await chair.getByText(told).waitFor();
    await expectAccessibleAtEveryWidth(chair);
  }
  const { page: auditor } = await signedInAs(address, 'Revisor', '/decision-lists');
  await auditor.getByRole('link', { name: 'Anmälan av delegationsbeslut' }).press('Enter');
  await auditor.getByRole('heading', { name: 'Anmälan av delegationsbeslut', level: 1 }).waitFor();
  await expectAccessibleAtEveryWidth(auditor);
  expect(complaints).toEqual([]);
});
