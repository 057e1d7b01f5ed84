import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../src/platform/http/index.ts';
import { startBrowser } from './browser.ts';
import { openSite, type Site } from './site.ts';
import { manager, visitor } from './stand-in.ts';
import { expectAccessible, focused, visit, WIDTHS } from './visit.ts';

const SECRET = '19800101-9809';
const hits = [{ kind: 'person', id: '1', title: 'Åsa Öström', detail: 'Sjuksköterska, Akuten', href: '/help' }];

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([startBrowser(), openSite('production', { me: manager })]);
});
beforeEach(() => {
  site.scene = { me: manager, hits };
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

describe.each(WIDTHS)('at %i pixels', (width) => {
  const viewport = { width, height: 800 };

  test('a visitor learns what this is and how to sign in, and comes back to where they were', async () => {
    site.scene = { me: visitor };
    const { page, complaints } = await visit(browser, `${site.url}/help`, { viewport });
    if (width === 320) await page.getByRole('button', { name: 'Meny' }).click();
    expect(await page.getByRole('link', { name: 'Logga in' }).getAttribute('href')).toBe('/sign-in?return=%2Fhelp');
    await page.getByRole('link', { name: 'Region Exempel' }).click();
    await page.getByRole('heading', { name: 'Uppsikt hos Region Exempel' }).waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('the frame with its menu open is accessible, and Esc folds the menu', async () => {
    const { page } = await visit(browser, site.url, { viewport });
    const menu = page.getByRole('button', { name: 'Meny' });
    if (width === 320) await menu.press('Enter');
    await page.getByRole('navigation', { name: 'Huvudmeny' }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    if (width === 320) {
      await page.getByRole('navigation', { name: 'Huvudmeny' }).waitFor({ state: 'hidden' });
      expect(await focused(page)).toBe('Meny');
    }
    await page.context().close();
  });

  test('a group of places unfolds, is folded by Esc without losing one’s place, and folds when one has gone there', async () => {
    site.scene = { me: { ...manager, navigation: ['guideline.read', 'delegation-order.read', 'unit.read'] } };
    const { page } = await visit(browser, site.url, { viewport });
    if (width === 320) await page.getByRole('button', { name: 'Meny' }).click();
    const ways = page.getByRole('navigation', { name: 'Huvudmeny' });
    const group = ways.getByRole('button', { name: 'Regler' });
    // Alone under its heading a place needs no unfolding.
    await ways.getByRole('link', { name: 'Organisation' }).waitFor();
    expect(await ways.getByRole('link', { name: 'Riktlinjer' }).count()).toBe(0);
    await group.press('Enter');
    await ways.getByRole('link', { name: 'Riktlinjer' }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Riktlinjer');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('Regler');
    await ways.getByRole('link', { name: 'Riktlinjer' }).waitFor({ state: 'hidden' });
    await group.press('Enter');
    await ways.getByRole('link', { name: 'Riktlinjer' }).press('Enter');
    await page.waitForURL('**/guidelines?*');
    if (width === 320) await page.getByRole('button', { name: 'Meny' }).click();
    expect(await group.getAttribute('aria-expanded')).toBe('false');
    expect(await group.getAttribute('aria-current')).toBe('true');
    await page.context().close();
    site.scene = { me: manager, hits };
  });

  test('a personal number that is searched for stands in no address, title or history', async () => {
    const { page, complaints } = await visit(browser, site.url, { viewport });
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    if (width === 320) await page.getByRole('button', { name: 'Meny' }).click();
    await page.getByRole('searchbox').fill(SECRET);
    await page.keyboard.press('Enter');
    await page.getByText('1 träff för personnumret').waitFor();
    await expectAccessible(page);
    const told = await page.evaluate(() =>
      JSON.stringify([location.href, document.title, history.state, { ...sessionStorage }, { ...localStorage }]),
    );
    for (const text of [...addresses, told, await page.getByRole('main').textContent()])
      expect(text).not.toContain('9809');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

test('with the keyboard alone one skips the menu, follows a link, and lands on the heading of the new page', async () => {
  const { page } = await visit(browser, site.url);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Hoppa till innehållet');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  await page.getByRole('link', { name: 'Hjälp' }).press('Enter');
  await page.getByRole('heading', { name: 'Hjälp', level: 1 }).waitFor();
  await expect.poll(() => focused(page)).toBe('Hjälp');
  expect(await page.title()).toBe('Hjälp – Uppsikt, Region Exempel');
  await page.context().close();
});

test('every stop of the keyboard in the frame comes in reading order and is seen', async () => {
  const { page } = await visit(browser, site.url);
  const stops: string[] = [];
  for (let stop = 0; stop < 10; stop++) {
    await page.keyboard.press('Tab');
    stops.push(await focused(page));
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
    expect(outline, stops.at(-1)).not.toBe('none');
  }
  expect(stops).toEqual([
    'Hoppa till innehållet',
    'Region ExempelUppsikt till startsidan',
    expect.stringMatching(/./),
    'Sök',
    'In English',
    'Märta Sjöö, min sida',
    'Logga ut',
    'Start',
    'Hjälp',
    'Tillgänglighetsredogörelse',
  ]);
  await page.context().close();
});

test('the language is changed in place: the page stays, its words, title and document language change', async () => {
  const { page, complaints } = await visit(browser, `${site.url}/accessibility`);
  const asked = page.waitForRequest((request) => request.url().endsWith('/api/v1/me/language'));
  await page.getByRole('button', { name: 'In English' }).click();
  expect((await asked).postDataJSON()).toEqual({ language: 'en' });
  await page.getByRole('heading', { name: 'Accessibility statement for Uppsikt' }).waitFor();
  expect(await page.evaluate(() => [document.documentElement.lang, document.title])).toEqual([
    'en',
    'Accessibility statement for Uppsikt – Uppsikt, Region Exempel',
  ]);
  await expectAccessible(page);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('one who chose English before is met in English at once, and Swedish readers never fetch it', async () => {
  site.scene = { me: { ...manager, language: 'en' } };
  const english = await visit(browser, site.url);
  await english.page.getByRole('heading', { name: 'Hello Märta Sjöö' }).waitFor();
  expect(await english.page.evaluate(() => document.documentElement.lang)).toBe('en');
  await english.page.context().close();

  site.scene = { me: manager };
  const { page } = await visit(browser, site.url);
  const files = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(files.filter((file) => /texts\.en|locales/.test(file))).toEqual([]);
  await page.context().close();
});

test('signing out is a POST of a form', async () => {
  const { page } = await visit(browser, site.url);
  const asked = page.waitForRequest((request) => request.url().endsWith('/sign-out'));
  await page.getByRole('button', { name: 'Logga ut' }).click();
  expect((await asked).method()).toBe('POST');
  await page.context().close();
});

test('an answer that asks for sign-in leads there and back', async () => {
  site.scene = { me: manager, hits: 401 };
  const { page } = await visit(browser, site.url);
  const asked = page.waitForRequest((request) => request.url().includes('/sign-in'));
  await page.getByRole('searchbox').fill('Akuten');
  await page.keyboard.press('Enter');
  expect((await asked).url()).toBe(`${site.url}/sign-in?return=%2Fsearch`);
  await page.context().close();
});

test('when the server cannot be reached the page says so and can try again', async () => {
  const { page } = await visit(browser, site.url);
  await page.route('**/api/v1/search', (route) => route.abort());
  await page.getByRole('searchbox').fill('Akuten');
  await page.keyboard.press('Enter');
  await page.getByText('Vi får inget svar').waitFor();
  await expectAccessible(page);
  await page.context().close();
});

test('when the server does not even say who reads, it is asked once and again only when the reader asks', async () => {
  const context = await browser.newContext({ locale: 'sv-SE' });
  const page = await context.newPage();
  let asked = 0;
  await page.route('**/api/v1/me', (route) => {
    asked++;
    return asked < 3 ? route.fulfill({ status: 500, body: '{}', contentType: 'application/json' }) : route.continue();
  });
  await page.goto(site.url);
  const again = page.getByRole('button', { name: 'Försök igen' });
  await again.waitFor();
  await expectAccessible(page);
  await again.click();
  await again.waitFor();
  expect(asked).toBe(2);
  await again.click();
  await page.getByRole('heading', { name: 'Hej Märta Sjöö' }).waitFor();
  await context.close();
});

test('every page is served under the strict policy, and what is built holds no gallery', async () => {
  const answer = await fetch(`${site.url}/anything`);
  expect(answer.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
  expect(await answer.text()).not.toMatch(/<style|<script>|\son\w+=/);
  const scripts = (await readdir(path.join(site.folder, 'assets'))).filter((file) => file.endsWith('.js'));
  const texts = await Promise.all(scripts.map((file) => readFile(path.join(site.folder, 'assets', file), 'utf8')));
  expect(texts.filter((text) => text.includes('Små delar'))).toEqual([]);
});

test('the first page weighs at most 180 kB over the line, font and styles included', async () => {
  const { page } = await visit(browser, site.url);
  await page.evaluate(() => document.fonts.ready);
  const bytes = await page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .map((entry) => (entry as PerformanceResourceTiming).encodedBodySize)
      .reduce((sum, size) => sum + size, 0),
  );
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(180_000);
  // The whole of zod comes with the first form; the addresses of the first page are read by its small half.
  const scripts = await page.evaluate(() =>
    Promise.all([...document.scripts].map(({ src }) => fetch(src).then((answer) => answer.text()))),
  );
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((script) => /[`"]ZodObject[`"]/.test(script))).toEqual([]);
  await page.context().close();
});
