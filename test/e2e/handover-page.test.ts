import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { startBrowser } from './browser.ts';
import { readyDataFolders, startProcess } from './server-process.ts';
import { expectAccessibleAtEveryWidth, signedIn } from './signed-in.ts';

const browser = await startBrowser();
const dataFolder = readyDataFolders();
afterAll(() => browser.close());
const signedInAs = signedIn(browser);

const ID = '018f0000-0000-7000-8000-000000000001';
const PERSON = { id: '018f0000-0000-7000-8000-000000000002', name: 'Sten Provsten' };
const HANDOVER = {
  id: ID,
  side: 'stays',
  from: PERSON,
  to: { id: '018f0000-0000-7000-8000-000000000003', name: 'Märta Nyström' },
  effectiveOn: '2026-03-09',
  receivedOn: null,
  described: null,
  employees: [],
  answers: [],
  unanswered: 0,
  carried: 0,
  duties: [],
};

/** Answers for a hand-over of that side, and keeps what is said to it. */
async function answering(page: Page, handover: object): Promise<string[]> {
  const said: string[] = [];
  await page.route(`**/api/v1/handovers/${ID}**`, async (route) => {
    const body = route.request().postData();
    if (body === null) return route.fulfill({ json: { ...HANDOVER, ...handover } });
    said.push(body);
    return route.fulfill({ status: 204 });
  });
  return said;
}

test('an employee with a new manager says that nothing was agreed, or is led to write down what was', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page, complaints } = await signedInAs(address, 'Medarbetare, Hälsocentralen Lövstad');
  const said = await answering(page, {});
  await page.goto(`${address}/handovers/${ID}`);
  await page.getByRole('heading', { name: 'Din nya chef är Märta Nyström', level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Skicka svaret' }).press('Enter');
  await page.getByRole('link', { name: 'Svara om det finns något' }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByLabel('Nej, det finns inget').press('Space');
  await page.getByRole('button', { name: 'Skicka svaret' }).press('Enter');
  await page.getByText('Tack. Du har svarat att det inte finns något.').waitFor();
  await page.getByLabel('Ja, något annat').press('Space');
  await page.getByRole('button', { name: 'Skicka svaret' }).press('Enter');
  await page.getByRole('link', { name: 'Skriv vad den som tar över behöver veta.' }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByLabel('Ja, något är överenskommet muntligt').press('Space');
  await page.getByRole('button', { name: 'Skicka svaret' }).press('Enter');
  await page.waitForURL(`${address}/oral-agreements/new`);
  expect(said).toEqual(['{"says":"nothing"}', '{"says":"agreed-orally"}']);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('who takes over reads what the employees say, and who leaves is led to each of them', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page } = await signedInAs(address, 'Enhetschef, Hälsocentralen Lövstad');
  const answer = { says: 'agreed-orally', text: 'Lediga lördagar.', on: '2026-03-10' };
  await answering(page, { side: 'receives', answers: [{ ...answer, person: PERSON }], unanswered: 2 });
  await page.goto(`${address}/handovers/${ID}`);
  await page.getByRole('heading', { name: PERSON.name, exact: true }).waitFor();
  await page.getByText('Lediga lördagar.').waitFor();
  await page.getByText('2 medarbetare har inte svarat än.').waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.unroute(`**/api/v1/handovers/${ID}**`);
  await answering(page, { side: 'leaves', employees: [PERSON] });
  await page.reload();
  await page.getByRole('heading', { name: 'Lämna över till Märta Nyström', level: 1 }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('link', { name: `Skriv ner en muntlig överenskommelse med ${PERSON.name}` }).press('Enter');
  await page.waitForURL(`${address}/oral-agreements/new?person=${PERSON.id}`);
  await page.context().close();
});
