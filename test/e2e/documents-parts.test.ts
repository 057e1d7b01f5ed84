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
    openSite('gallery', { me: { ...manager, navigation: ['gallery'], demonstration: true } }),
  ]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

/** Answers the calls whose address ends so, in that order; the last answer again and again. */
async function answering(page: Page, ending: string, ...answers: readonly { status: number; body: object }[]) {
  const asked: (string | null)[] = [];
  await page.route(`**/api/v1/**${ending}*`, async (route) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)];
    asked.push(route.request().postData());
    const isGood = (answer?.status ?? 500) < 300;
    await route.fulfill({
      status: answer?.status ?? 500,
      contentType: isGood ? 'application/json' : 'application/problem+json',
      body: JSON.stringify(answer?.body),
    });
  });
  return asked;
}

const STEP_UP = { status: 401, body: { code: 'identity.step-up-needed', title: 'Bekräfta att det är du.' } };

describe.each(WIDTHS)('at %i pixels', (width) => {
  const viewport = { width, height: 800 };
  const open = () => visit(browser, `${site.url}/documents`, { viewport });

  test('who must confirm that it is they is led there and back, and signs only by pressing again', async () => {
    const { page, complaints } = await open();
    const asked = await answering(page, '/signatures', STEP_UP, { status: 200, body: {} });
    await page.getByRole('button', { name: 'Skriv under Överenskommelse om distansarbete' }).click();
    const dialog = page.getByRole('dialog', { name: 'Vill du skriva under?' });
    await dialog.waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Skriv under' }).click();
    await page.waitForURL('**/sign-in?step-up=1&return=%2Fdocuments');
    await page.goto(`${site.url}/documents`);
    await dialog.getByText('Du har bekräftat att det är du.').waitFor();
    await expectAccessible(page);
    expect(asked).toHaveLength(1);
    await dialog.getByRole('button', { name: 'Skriv under' }).press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    expect(asked).toEqual(Array(2).fill(JSON.stringify({ contentHash: 'a'.repeat(64) })));
    await page.reload();
    expect(await dialog.isVisible()).toBe(false);
    expect(complaints.filter((text) => !text.includes('401'))).toEqual([]);
    await page.context().close();
  });

  test('a document that has changed meanwhile is told in its place', async () => {
    const { page } = await open();
    const title = 'Handlingen har ändrats sedan du läste den.';
    await answering(page, '/signatures', { status: 409, body: { code: 'documents.changed', title } });
    await page.getByRole('button', { name: 'Skriv under Överenskommelse om distansarbete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Skriv under' }).click();
    await page.getByRole('alert').getByText(title).waitFor();
    await expectAccessible(page);
    await page.context().close();
  });

  test('that a decision has arrived is confirmed with one press, which says that it is not to agree', async () => {
    const { page, complaints } = await open();
    await answering(page, '/acknowledgements', { status: 200, body: {} });
    const banner = page.getByRole('region', { name: 'Du har fått en handling: Beslut om bisyssla' });
    await banner.getByText('Det betyder inte att du håller med.').waitFor();
    await banner.getByRole('button', { name: 'Bekräfta att du har fått beslutet' }).press('Enter');
    await page.getByText('Tack. Du har bekräftat att du har fått Beslut om bisyssla.').waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('a file of another type is told before it is sent; a right one is sent and said to be attached', async () => {
    const { page, complaints } = await open();
    const asked = await answering(page, '/attachments', { status: 201, body: {} });
    const chooser = page.locator('input[type=file]');
    const send = page.getByRole('button', { name: 'Bifoga', exact: true });
    await send.click();
    await page.getByRole('link', { name: 'Välj en fil att bifoga' }).waitFor();
    await expectAccessible(page);
    await chooser.setInputFiles({ name: 'bild.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') });
    await send.click();
    await page.getByRole('link', { name: 'Filer av den typen tas inte emot.' }).waitFor();
    expect(asked).toEqual([]);
    await page.getByRole('button', { name: /Slett|Ta bort/ }).click();
    await chooser.setInputFiles({ name: 'intyg.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') });
    await send.click();
    await page.getByText('intyg.pdf är bifogad.').waitFor();
    expect(asked).toHaveLength(1);
    await expectAccessible(page);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('what somebody named a document is text', async () => {
    const { page } = await open();
    await page.getByRole('heading', { name: '<img src=x onerror=alert(1)>' }).waitFor();
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    const link = page.getByRole('link', { name: 'Hämta =1+1 .txt' });
    expect(await link.getAttribute('href')).toMatch(/^\/api\/v1\/documents\/[\w-]+\/content$/);
    await page.context().close();
  });
});
