import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from './browser.ts';
import { openSite, type Site } from './site.ts';
import { manager } from './stand-in.ts';
import { expectAccessible, expectNoOverflow, focused, visit, WIDTHS } from './visit.ts';

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([
    startBrowser(),
    openSite('gallery', { me: { ...manager, navigation: ['gallery'], demonstration: true } }),
  ]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

const PAGES = [
  '/',
  '/parts',
  '/form',
  '/table',
  '/empty-table',
  '/timeline',
  '/confirm',
  '/documents',
  '/problems',
  '/problem/403',
  '/problem/404',
  '/problem/500',
  '/problem/offline',
  '/nowhere',
  '/help',
  '/accessibility',
  '/signed-out',
  '/search',
];

describe.each(WIDTHS)('at %i pixels', (width) => {
  const viewport = { width, height: 800 };

  test.each(PAGES)(
    '%s is accessible, fits in either language, and gives the browser nothing to complain of',
    async (path) => {
      const { page, complaints } = await visit(browser, site.url + path, { viewport });
      await expectAccessible(page);
      if (width === 320) await page.getByRole('button', { name: 'Meny' }).click();
      await page.getByRole('button', { name: 'In English' }).click();
      await page.getByRole('button', { name: 'På svenska' }).waitFor();
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
      await expectNoOverflow(page);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  test('a form that lacks answers says which, in a summary that has focus and leads to each field', async () => {
    const { page, complaints } = await visit(browser, `${site.url}/form`, { viewport });
    await page.getByRole('button', { name: 'Skicka till chef' }).click();
    expect(await focused(page)).toBe('Det här behöver rättas innan du kan gå vidare');
    await expectAccessible(page);
    const summary = page.locator('.aksel-error-summary');
    expect(await summary.getByRole('link').allTextContents()).toEqual([
      'Skriv vad bisysslan består av',
      'Välj vilket slags bisyssla det är',
      'Skriv vilken dag bisysslan börjar',
      'Välj ett svar: Var ska du arbeta?',
      'Välj ett svar: Kan bisysslan påverka ditt arbete?',
      'Bekräfta att uppgifterna stämmer',
    ]);
    await summary.getByRole('link', { name: 'Skriv vilken dag' }).click();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('from');
    await summary.getByRole('link', { name: 'Välj vilket slags' }).click();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('employment');
    expect(page.url()).toBe(`${site.url}/form`);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('what the server refuses lands on its field, and nothing that was typed is lost', async () => {
    const { page } = await visit(browser, `${site.url}/form`, { viewport });
    await page.getByLabel('Vad består bisysslan av?').fill('Föreläser');
    await page.getByLabel('Eget företag').check();
    await page.getByRole('textbox', { name: 'När börjar bisysslan?' }).fill('20261201');
    await page.getByRole('textbox', { name: 'När slutar den?' }).fill('2026-11-01');
    await page.getByLabel('Var ska du arbeta?').selectOption('Hemma');
    await page.getByLabel('Den tar tid från arbetet').check();
    await page.getByRole('checkbox', { name: 'Uppgifterna stämmer' }).check();
    const send = page.getByRole('button', { name: 'Skicka till chef' });
    const summary = page.locator('.aksel-error-summary');
    await send.click();
    expect(await summary.getByRole('link').allTextContents()).toEqual(['Slutdagen ska ligga efter startdagen']);

    await page.getByRole('textbox', { name: 'När slutar den?' }).fill('');
    await send.click();
    await summary.getByRole('link', { name: 'Skriv företagets organisationsnummer också' }).click();
    expect(await page.getByLabel('Vad består bisysslan av?').inputValue()).toBe('Föreläser');
    expect(await page.getByRole('textbox', { name: 'När börjar bisysslan?' }).inputValue()).toBe('2026-12-01');

    await page.getByLabel('Styrelseuppdrag').check();
    await send.click();
    await page.getByText('Vi får inget svar').waitFor();
    await expectAccessible(page);

    await page.getByLabel('Anställning hos en annan arbetsgivare').check();
    await send.click();
    await page.getByText('Du har anmält.').waitFor();
    await page.context().close();
  });

  test('a day can be picked in the calendar by keyboard alone', async () => {
    const { page, complaints } = await visit(browser, `${site.url}/form`, { viewport });
    const open = page.getByRole('button', { name: 'Öppna kalendern för När börjar bisysslan?' });
    await open.press('Enter');
    await page.getByRole('grid').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'söndag 22' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('textbox', { name: 'När börjar bisysslan?' }).inputValue()).toBe('2026-11-23');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-expanded'))).toBe('false');
    await open.press('Enter');
    await page.getByRole('button', { name: 'måndag 23' }).press('Escape');
    await page.getByRole('grid').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('a question holds focus until it is answered, and Esc changes nothing', async () => {
    const { page } = await visit(browser, `${site.url}/confirm`, { viewport });
    const ask = page.getByRole('button', { name: 'Ta bort utkastet' });
    await ask.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Vill du ta bort utkastet?' });
    await dialog.waitFor();
    await expectAccessible(page);
    for (let press = 0; press < 6; press++) {
      await page.keyboard.press('Tab');
      const inside = await page.evaluate(
        () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
      );
      expect(inside).toBe(true);
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await focused(page)).toBe('Ta bort utkastet');
    await page.getByText('Besvarade frågor: 0').waitFor();
    await ask.press('Enter');
    await dialog.getByRole('button', { name: 'Ta bort utkastet' }).press('Enter');
    await page.getByText('Besvarade frågor: 1').waitFor();
    await page.context().close();
  });

  test('a table keeps order, page and selection in the address, so that a link gives the same rows', async () => {
    const { page, complaints } = await visit(browser, `${site.url}/table`, { viewport });
    if (width === 320) await page.getByLabel('Ordna efter').selectOption('Namn, fallande');
    else {
      await page.getByRole('button', { name: 'Namn' }).click();
      await page.getByRole('button', { name: 'Namn' }).click();
    }
    await page.getByRole('rowheader').first().waitFor();
    await page.getByLabel('Slag').selectOption('Bisyssla');
    await page.getByRole('button', { name: 'Visa' }).click();
    await page.getByText('46 rader').waitFor();
    await expectAccessible(page);
    const rows = await page.getByRole('row').allTextContents();
    const again = await visit(browser, page.url(), { viewport });
    expect(await again.page.getByRole('row').allTextContents()).toEqual(rows);

    await page.getByLabel('Namn', { exact: true }).fill('19800101-9809');
    await page.getByRole('button', { name: 'Visa' }).click();
    await page.getByText('Det där ser ut som ett personnummer').waitFor();
    expect(page.url()).not.toContain('9809');
    await expectAccessible(page);

    await page.getByLabel('Namn', { exact: true }).fill('Ingen');
    await page.getByRole('button', { name: 'Visa' }).click();
    await page.getByText('Inget passar ditt urval').waitFor();
    await page.getByRole('button', { name: 'Rensa urvalet' }).click();
    await page.getByText('Visar 1–50 av 137').waitFor();
    await page.getByRole('button', { name: 'Nästa' }).click();
    await page.getByText('Visar 51–100 av 137').waitFor();
    expect(complaints).toEqual([]);
    await again.page.context().close();
    await page.context().close();
  });
});

test('one who must confirm who they are does so in a tab of its own', async () => {
  const { page } = await visit(browser, `${site.url}/problems`);
  const link = page.getByRole('link', { name: 'Gör det i en ny flik, kom tillbaka hit och skicka igen' });
  expect(await link.getAttribute('href')).toBe('/sign-in?step-up=1&return=%2F');
  expect(await link.getAttribute('target')).toBe('_blank');
  await page.context().close();
});

test('a draft saves itself, says who can see it, and is there when one comes back', async () => {
  const { page, complaints } = await visit(browser, `${site.url}/form`);
  const what = page.getByLabel('Vad består bisysslan av?');
  await what.fill('Föreläser');
  await page.getByText('Utkastet är sparat. Bara du kan se det.').waitFor();
  await page.getByRole('link', { name: 'Tidslinje' }).click();
  await page.getByRole('heading', { name: 'Beslutskedja' }).waitFor();
  await page.getByRole('link', { name: 'Formulär' }).click();
  await page.getByText('Du fortsätter på ditt utkast.').waitFor();
  expect(await what.inputValue()).toBe('Föreläser');
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a file is chosen, checked against the schema, and taken away again', async () => {
  const { page, complaints } = await visit(browser, `${site.url}/form`);
  const choose = page.locator('input[type=file]');
  await choose.setInputFiles({ name: 'avtal.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(2_000_001) });
  await page.getByText('avtal.pdf').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Skicka till chef' }).click();
  await page.getByRole('link', { name: 'Filen är för stor. Den får vara högst 2 MB' }).click();
  expect(await focused(page)).toBe('Välj fil');
  await page.getByRole('button', { name: 'Ta bort filen' }).click();
  expect(await page.getByText('avtal.pdf').count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a table that is wider than its place scrolls there, by keyboard too', async () => {
  const { page } = await visit(browser, `${site.url}/table`, { viewport: { width: 720, height: 800 } });
  const region = page.getByRole('region', { name: 'Tabell: Ärenden. Bläddra i sidled' });
  await region.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await region.waitFor({ state: 'detached' });
  await page.context().close();
});

test('a page that breaks says so inside the frame, without its message', async () => {
  const { page } = await visit(browser, `${site.url}/problem/unheard-of`);
  await page.getByRole('heading', { name: 'Något gick fel' }).waitFor();
  expect(await page.getByText('unheard-of').count()).toBe(0);
  await expectAccessible(page);
  await page.context().close();
});
