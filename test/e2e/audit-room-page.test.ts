import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { systemClock, today } from '../../src/kernel/clock.ts';
import { addDays, addYears } from '../../src/kernel/local-date.ts';
import { verifyPackage } from '../../src/modules/mapping/index.ts';
import { startBrowser } from './browser.ts';
import { readyDataFolders, startProcess } from './server-process.ts';
import { expectAccessibleAtEveryWidth, signedIn } from './signed-in.ts';

const browser = await startBrowser();
const dataFolder = readyDataFolders();
afterAll(() => browser.close());
const signedInAs = signedIn(browser);
const TODAY = today(systemClock);
const BEFORE = addDays(TODAY, -1);

/** A mapping of the order of the register alone: it reads no file. */
const CONTENT = {
  title: 'Registrets ordning',
  purpose: 'Se om registret är i ordning.',
  legalBasis: 'gdpr-6-1-e',
  population: 'everyone',
  from: addYears(BEFORE, -1),
  cutoff: BEFORE,
  detectors: ['hygiene'],
  dpia: { reference: '26RS0812-3', completedOn: BEFORE },
  officerAdvice: { advice: 'Tillstyrks.', givenOn: BEFORE },
  union: { way: 'mbl-11', reference: '26RS0812-5', concludedOn: BEFORE },
  disposal: { reference: '26RS0812-6', decidedOn: BEFORE },
};

/** What a page's script would send. */
async function send(page: Page, address: string, path: string, data: object) {
  const answer = await page.request.post(`${address}/api/v1${path}`, { data, headers: { origin: address } });
  expect(answer.status(), await answer.text()).toBeLessThan(300);
  return answer;
}

test('an auditor is given a room, freezes, draws, sees who has looked, and takes a package along', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page: hr } = await signedInAs(address, 'HR-specialist', '/mapping');
  const { makes } = await (await hr.request.get(`${address}/api/v1/mapping-runs`)).json();
  const run = await (await send(hr, address, '/mapping-runs', { unitId: makes[0].id, content: CONTENT })).json();
  const place = `/mapping/${run.id}`;

  const { page: director, complaints } = await signedInAs(address, 'Regiondirektör');
  await director.goto(`${address}/sign-in?step-up=1&return=${place}`);
  await director.getByRole('button', { name: 'Bekräfta' }).press('Enter');
  await director.waitForURL(`${address}${place}`);
  const at = `/mapping-runs/${run.id}`;
  await send(director, address, `${at}/decision`, { revision: 1, journalNumber: '26RS0812' });
  const information = { givenOn: BEFORE, channel: 'E-post', proof: 'Utskick 4711' };
  await send(hr, address, `${at}/information`, { revision: 2, ...information });
  await send(hr, address, `${at}/start`, { revision: 3 });
  await director.goto(`${address}${place}`);
  await director.getByRole('heading', { name: 'Antal per förvaltning' }).waitFor({ timeout: 60_000 });
  await director.getByRole('heading', { name: 'Revisorns tillgång' }).waitFor();
  await director.getByLabel('Vem?').selectOption({ index: 1 });
  await director.getByRole('textbox', { name: /^Sista dagen/ }).fill(addDays(TODAY, 30));
  await director.getByRole('button', { name: 'Ge tillgång' }).press('Enter');
  await director.getByRole('button', { name: 'Avsluta nu' }).waitFor();
  await expectAccessibleAtEveryWidth(director);

  const auditor = await signedInAs(address, 'Sakkunnig revisor', '/audit-rooms');
  const { page } = auditor;
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('link', { name: 'Registrets ordning' }).press('Enter');
  await page.getByRole('heading', { name: 'Granskning: Registrets ordning', level: 1 }).waitFor();
  await page.getByRole('textbox', { name: /^Frö/ }).fill('Fullmäktige 2026');
  await page.getByRole('textbox', { name: /^Hur många/ }).fill('5');
  await page.getByRole('button', { name: 'Dra stickprovet' }).press('Enter');
  await page.getByText('Frys populationen först.', { exact: false }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('button', { name: 'Frys: personer' }).press('Enter');
  await page.getByText(/^[0-9a-f]{64}$/).waitFor();
  await page.getByRole('button', { name: 'Dra stickprovet' }).press('Enter');
  await page.getByRole('link', { name: '5 av personer' }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('link', { name: '5 av personer' }).press('Enter');
  await page.getByText('Draget på nytt nu: samma population, samma stickprov.').waitFor();
  expect(await page.getByRole('rowheader').count()).toBe(5);
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('link', { name: 'Till rummet' }).press('Enter');
  await page.reload();
  await page.getByRole('row').filter({ hasText: 'Ett stickprov' }).first().waitFor();
  await expectAccessibleAtEveryWidth(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Hämta paketet för granskning (zip)' }).press('Enter'),
  ]);
  const bytes = readFileSync(await download.path());
  expect(await verifyPackage(bytes)).toMatchObject({ faults: [], files: 8 });

  await director.getByRole('button', { name: 'Avsluta nu' }).press('Enter');
  await director.getByRole('dialog').getByRole('button', { name: 'Avsluta nu' }).press('Enter');
  await director.getByText('Stängt', { exact: true }).waitFor();
  await page.goto(`${address}/audit-rooms`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('link', { name: 'Registrets ordning' }).waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
  // The seed that came too early was refused, and the browser says so.
  expect(auditor.complaints.filter((one) => !one.includes('409'))).toEqual([]);
});
