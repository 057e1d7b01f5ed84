import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The two widths that every page is looked at in; 320 CSS pixels is also 1280 at 400 % zoom. */
export const WIDTHS = [1280, 320] as const;

export interface Visit {
  readonly page: Page;
  /** What the browser complained of so far: errors, warnings, refusals of the content security policy. */
  readonly complaints: string[];
}

/** Opens a window of one's own: no cookies, no cache, a Swedish reader. */
export async function visit(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ locale: 'sv-SE', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  // Ends what hangs, also on a busy machine; no test is about time.
  page.setDefaultTimeout(45_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, complaints };
}

/** The page as it stands now breaks no rule that axe knows, and nothing reaches outside the window. */
export async function expectAccessible(page: Page): Promise<void> {
  // What follows a change of width (what scrolls is made reachable) is on the page two frames later.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { violations } = await window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    });
    return violations.map(({ id, nodes }) => [
      id,
      ...nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`),
    ]);
  });
  expect(found).toEqual([]);
  await expectNoOverflow(page);
}

/** Nothing reaches outside the window, so that nobody has to scroll both ways to read. */
export async function expectNoOverflow(page: Page): Promise<void> {
  // After a change of width the page is laid out anew in its own time; what reaches outside then stays outside.
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
    .toBe(0);
}

/** What has focus, as a reader would name it. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim() || (element?.id ?? '');
  });
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
