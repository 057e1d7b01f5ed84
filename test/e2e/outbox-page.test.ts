import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from './browser.ts';
import { openSite, type Site } from './site.ts';
import { manager } from './stand-in.ts';
import { expectAccessible, visit, WIDTHS } from './visit.ts';

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([
    startBrowser(),
    openSite('production', { me: { ...manager, navigation: ['document.file'] } }),
  ]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

function item(number: number, different: object = {}) {
  return {
    id: `018f0000-0000-7000-8000-00000000000${number}`,
    documentId: `018f0000-0000-7000-8000-00000000001${number}`,
    title: `Beslut ${number}`,
    kind: 'decision',
    journalNumber: `LMR 2026/00012${number}`,
    status: 'waiting',
    queuedAt: '2026-10-20T09:00:00.000Z',
    attempts: 0,
    fault: null,
    filedOn: null,
    filedWhere: null,
    ...different,
  };
}

const FILED = { status: 'filed', filedOn: '2026-11-20', filedWhere: 'Akt 17' };
const ITEMS = [item(1), item(2, { fault: 'EHOSTUNREACH', attempts: 3 }), item(3, { status: 'sent' }), item(4, FILED)];

/** Answers as the API does, which has tests of its own; remembers what was asked. */
async function answering(page: Page, items: readonly object[]) {
  const asked: string[] = [];
  await page.route('**/api/v1/outbox-items**', async (route) => {
    const request = route.request();
    asked.push(
      `${request.method()} ${new URL(request.url()).pathname}${new URL(request.url()).search} ${request.postData() ?? ''}`,
    );
    if (request.method() !== 'GET') return route.fulfill({ status: 204 });
    return route.fulfill({ contentType: 'application/json', body: JSON.stringify({ count: items.length, items }) });
  });
  return asked;
}

describe.each(WIDTHS)('at %i pixels', (width) => {
  async function open(items: readonly object[]) {
    const here = await visit(browser, `${site.url}/help`, { viewport: { width, height: 900 } });
    const asked = await answering(here.page, items);
    await here.page.goto(`${site.url}/outbox`);
    await here.page.getByRole('heading', { name: 'Till personalakten', level: 1 }).waitFor();
    return { ...here, asked };
  }

  test('what waits is listed with how it stands, and a receipt is entered by keyboard', async () => {
    const { page, complaints, asked } = await open(ITEMS);
    for (const text of [
      'Väntar på att skickas',
      'Gick inte att skicka, 3 försök',
      'Arkiverad 20 november 2026 i Akt 17',
    ])
      await page.getByRole('table').getByText(text).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Skriv in kvitto Beslut 3' }).press('Enter');
    await page.getByRole('heading', { name: 'Kvitto för Beslut 3' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('receipt');
    await page.getByRole('button', { name: 'Spara kvittot' }).press('Enter');
    await page.getByRole('link', { name: 'Skriv var handlingen är arkiverad' }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('Var är handlingen arkiverad?').fill('Akt 18');
    await page.keyboard.press('Enter');
    await page.getByText('Kvittot för Beslut 3 är sparat.').waitFor();
    await expectAccessible(page);
    expect(asked.find((one) => one.startsWith('POST'))).toBe(
      `POST /api/v1/outbox-items/${item(3).id}/receipt {"filedWhere":"Akt 18","filedOn":"2026-11-22"}`,
    );
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('what failed is sent again, and what has waited long is found by the address', async () => {
    const { page, asked } = await open(ITEMS);
    await page.getByRole('button', { name: 'Skicka igen Beslut 2' }).press('Enter');
    await page.getByText('Beslut 2 skickas igen inom någon minut.').waitFor();
    await page.getByLabel('Har väntat minst så här många dagar').fill('30');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/outbox?page=1&waitingDays=30');
    // The address changes first, then it is asked.
    await expect.poll(() => asked.at(-1)).toContain('waitingDays=30');
    await page.context().close();
  });

  test('an empty outbox says what would be there', async () => {
    const { page } = await open([]);
    await page.getByText('Inget är på väg till personalakten').waitFor();
    await expectAccessible(page);
    await page.context().close();
  });
});
