import type { Browser, Page } from 'playwright-core';
import { expectAccessible, type Visit, visit, WIDTHS } from './visit.ts';

/** Looks at the page as it stands, wide and narrow. */
export async function expectAccessibleAtEveryWidth(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
  }
  await page.setViewportSize({ width: WIDTHS[0], height: 900 });
}

/** Signs in on the demonstration as the persona whose button says so, on the page of that path. */
export function signedIn(browser: Browser) {
  return async (address: string, persona: string, path = '/'): Promise<Visit> => {
    const here = await visit(browser, `${address}/sign-in?return=${encodeURIComponent(path)}`);
    await here.page.getByRole('button', { name: persona }).click();
    await here.page.waitForURL(`${address}${path}`);
    await here.page.getByRole('heading', { level: 1 }).waitFor();
    return here;
  };
}

/** Signs in on the demonstration as anybody, found by name. */
export async function signedInByName(browser: Browser, address: string, name: string, path: string): Promise<Visit> {
  const here = await visit(browser, `${address}/sign-in?return=${encodeURIComponent(path)}`);
  await here.page.getByLabel('Sök på namn').fill(name);
  await here.page.keyboard.press('Enter');
  await here.page.getByRole('button', { name }).click();
  await here.page.waitForURL(`${address}${path}`);
  await here.page.getByRole('heading', { level: 1 }).waitFor();
  return here;
}
