import type { Page } from 'playwright-core';
import { afterAll, expect, test, vi } from 'vitest';
import { systemClock, today } from '../../src/kernel/clock.ts';
import { addDays } from '../../src/kernel/local-date.ts';
import { startBrowser } from './browser.ts';
import { readyDataFolders, startProcess } from './server-process.ts';
import { expectAccessible, type Visit, visit, WIDTHS } from './visit.ts';

const browser = await startBrowser();
const dataFolder = readyDataFolders();
afterAll(() => browser.close());

async function expectAccessibleAtEveryWidth(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
  }
  await page.setViewportSize({ width: WIDTHS[0], height: 900 });
}

async function signedInAs(address: string, persona: string, path = '/'): Promise<Visit> {
  const here = await visit(browser, `${address}/sign-in?return=${encodeURIComponent(path)}`);
  await here.page.getByRole('button', { name: persona }).click();
  await here.page.waitForURL(`${address}${path}`);
  await here.page.getByRole('heading', { level: 1 }).waitFor();
  return here;
}

test('a manager finds what to do, puts a reminder off and notes what is done, without a mouse', async () => {
  const server = await startProcess(await dataFolder());
  const { page, complaints } = await signedInAs(await server.answering, 'Enhetschef, Hälsocentralen Lövstad');
  await page.getByRole('link', { name: 'Informera om vad som gör en bisyssla otillåten' }).first().waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('link', { name: /^Visa allt/ }).press('Enter');
  await page.getByRole('heading', { name: 'Att göra', level: 1 }).waitFor();
  await page.getByText('Du är närmaste chef.').first().waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('link', { name: /^Dagen har passerat/ }).press('Enter');
  const item = page.getByRole('link', { name: 'Informera om vad som gör en bisyssla otillåten' }).first();
  await item.press('Enter');
  await page.getByRole('heading', { name: 'Påminn mig senare' }).waitFor();
  await page.getByText('Anställningen började').waitFor();
  await expectAccessibleAtEveryWidth(page);

  const putOff = page.getByRole('button', { name: 'Skjut upp påminnelsen' });
  await putOff.press('Enter');
  await page.getByRole('link', { name: /Varför/ }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByLabel('Varför?').fill('Väntar på facklig part.');
  await page.getByRole('textbox', { name: /Påminn mig igen/ }).fill(addDays(today(systemClock), 10));
  await putOff.press('Enter');
  await page.getByText('Påminnelsen är uppskjuten.').waitFor();
  await page.getByText(/Du blir påmind igen/).waitFor();
  await page.getByLabel('Vad gjordes?').fill('Vi gick igenom det vid introduktionen.');
  await page.getByRole('button', { name: 'Spara anteckningen' }).press('Enter');
  await page.getByText('Antecknat. Punkten är klar.').waitFor();
  expect(await putOff.count()).toBe(0);
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('button', { name: 'In English' }).press('Enter');
  await page.getByText('Done after the day').waitFor();
  await expectAccessibleAtEveryWidth(page);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('the director sees how it stands, and each number opens the rows behind it', async () => {
  const address = await (await startProcess(await dataFolder())).answering;
  const { page, complaints } = await signedInAs(address, 'Regiondirektör', '/unit-duties');
  await expectAccessibleAtEveryWidth(page);
  const care = page
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: 'Hälso- och sjukvårdsförvaltningen' }) });
  // What the first sweep of the process brings may come between a number and its rows: then both are read once more.
  await vi.waitFor(
    async () => {
      await page.goto(`${address}/unit-duties`);
      const overdue = care.getByRole('link').nth(1);
      const count = (await overdue.textContent()) ?? '';
      await overdue.press('Enter');
      await page.getByRole('heading', { name: /^Dagen har passerat: / }).waitFor();
      await page.getByText(`${count} rader`).first().waitFor({ timeout: 10_000 });
    },
    { timeout: 90_000, interval: 500 },
  );
  await expectAccessibleAtEveryWidth(page);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('somebody for whom nothing waits is told what would be here', async () => {
  const server = await startProcess(await dataFolder());
  const { page } = await signedInAs(await server.answering, 'Registrator', '/duties');
  await page.getByText('Just nu ligger inget här.').waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.context().close();
});

test('the system administrator sees in the engine room what arose from what, and what the sweeps did and passed over', async () => {
  const server = await startProcess(await dataFolder());
  const { page, complaints } = await signedInAs(await server.answering, 'Systemförvaltare', '/engine-room');
  await page.getByRole('table').getByRole('link').first().waitFor();
  // Every event has words of its own.
  expect(await page.getByText('Händelse:').count()).toBe(0);
  await expectAccessibleAtEveryWidth(page);
  const parts = [
    ['Vad som gick vidare', 'Inget har gått vidare.'],
    ['Påminnelser som hoppades över', 'Ingen påminnelse har hoppats över.'],
    ['Det som ingen svarar för', 'Någon svarar för allt.'],
    ['Genomgångar', 'Ingen genomgång har gjorts ännu.'],
    ['Brev som inte gick fram', 'Alla brev har gått fram.'],
  ] as const;
  for (const [part, empty] of parts) {
    await page.getByRole('link', { name: part, exact: true }).press('Enter');
    // The sweep of the process that was just started may have come here before.
    await page.getByRole('table', { name: part }).or(page.getByText(empty)).first().waitFor();
    await expectAccessibleAtEveryWidth(page);
    expect(await page.locator('.duty-filter [aria-current]').allTextContents()).toEqual([part]);
  }
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('from the engine room one comes to why a duty is whose and when, in English too', async () => {
  const server = await startProcess(await dataFolder());
  const { page, complaints } = await signedInAs(await server.answering, 'Systemförvaltare', '/engine-room');
  await page.getByRole('button', { name: 'In English' }).press('Enter');
  await page.getByRole('heading', { name: 'The engine room', level: 1 }).waitFor();
  // Which entries are the newest depends on whether the first sweep has come here before.
  await page.getByRole('columnheader', { name: 'Arose from' }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('table').getByRole('link').first().press('Enter');
  await page.getByText('Why that person').waitFor();
  await expectAccessibleAtEveryWidth(page);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a manager receives what was handed over, which is never called approved', async () => {
  const server = await startProcess(await dataFolder());
  const { page, complaints } = await signedInAs(
    await server.answering,
    'Enhetschef, Hälsocentralen Lövstad',
    '/duties',
  );
  const item = page.getByRole('link', { name: 'Ta emot det du har tagit över' });
  // The sweep of the process that was just started prepares it.
  await expect
    .poll(
      async () => {
        await page.reload();
        await page.getByRole('heading', { level: 1 }).waitFor();
        return item.count();
      },
      { timeout: 30_000 },
    )
    .toBe(1);
  await item.press('Enter');
  await page.getByRole('link', { name: 'Öppna sidan där det görs' }).press('Enter');
  await page.getByRole('heading', { name: /^Ta emot överlämningen från /, level: 1 }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  expect(await page.getByText(/godkänt/i).count()).toBe(0);
  await page.getByRole('button', { name: 'Mottaget', exact: true }).press('Enter');
  await page.getByText('Överlämningen är mottagen.').waitFor();
  expect(await page.getByRole('button', { name: 'Mottaget', exact: true }).count()).toBe(0);
  await expectAccessibleAtEveryWidth(page);
  expect(complaints).toEqual([]);
  await page.context().close();
});
