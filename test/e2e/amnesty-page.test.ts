import { afterAll, expect, test } from 'vitest';
import { systemClock, today } from '../../src/kernel/clock.ts';
import { addDays } from '../../src/kernel/local-date.ts';
import { startBrowser } from './browser.ts';
import { readyDataFolders, startProcess } from './server-process.ts';
import { expectAccessibleAtEveryWidth, signedIn } from './signed-in.ts';

const browser = await startBrowser();
const dataFolder = readyDataFolders();
afterAll(() => browser.close());

const inDays = (days: number) => addDays(today(systemClock), days);

test('HR puts down a decided rättelseperiod, an employee reads of it before reporting, and HR ends it before its time', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const hr = await signedIn(browser)(address, 'HR-specialist', '/amnesty-periods');
  await hr.page.getByText('Ingen rättelseperiod är beslutad.').waitFor();
  await hr.page.getByRole('button', { name: 'Anteckna perioden' }).click();
  await hr.page.getByRole('link', { name: 'Välj minst ett slags ärende' }).waitFor();
  await expectAccessibleAtEveryWidth(hr.page);
  await hr.page.getByLabel('Bisyssla').check();
  await hr.page.getByRole('textbox', { name: 'Första dag' }).fill(inDays(0));
  await hr.page.getByRole('textbox', { name: 'Sista dag' }).fill(inDays(60));
  await hr.page.getByLabel('på svenska').fill('Det du anmäler nu bedöms som nytt.');
  await hr.page.getByLabel('på engelska').fill('What you report now is assessed as new.');
  await hr.page.getByRole('textbox', { name: 'Beslutad av' }).fill('Regionstyrelsen');
  await hr.page.getByRole('textbox', { name: 'Beslutsdag' }).fill(inDays(-2));
  await hr.page.getByRole('textbox', { name: 'Diarienummer' }).fill('RS 2026-0412');
  await hr.page.getByRole('button', { name: 'Anteckna perioden' }).click();
  await hr.page.getByText('Beslutad av Regionstyrelsen').waitFor();
  await expectAccessibleAtEveryWidth(hr.page);

  const employee = await signedIn(browser)(
    address,
    'Medarbetare, Hälsocentralen Lövstad',
    '/report/secondary-occupation',
  );
  await employee.page.getByText('Det du anmäler nu bedöms som nytt.').waitFor();
  await expectAccessibleAtEveryWidth(employee.page);

  await hr.page.getByText('Avsluta i förtid').click();
  await hr.page.getByLabel('Beslutets diarienummer').fill('RS 2026-0500');
  await hr.page.getByRole('button', { name: 'Avsluta i dag' }).click();
  await hr.page.getByText('Avslutad i förtid, diarienummer RS 2026-0500').waitFor();
  expect([...hr.complaints, ...employee.complaints]).toEqual([]);
  await Promise.all([hr, employee].map(({ page }) => page.context().close()));
});
