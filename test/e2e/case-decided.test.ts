import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { startBrowser } from './browser.ts';
import { readyDataFolders, startProcess } from './server-process.ts';
import { expectAccessibleAtEveryWidth, signedIn } from './signed-in.ts';

const browser = await startBrowser();
const dataFolder = readyDataFolders();
afterAll(() => browser.close());
const signedInAs = signedIn(browser);

const MANAGER = 'Enhetschef, Hälsocentralen Lövstad';
const EMPLOYEE = 'Medarbetare, Hälsocentralen Lövstad';
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 }).waitFor();

/** Opens the first of the cases in which the manager decided that nothing is forbidden. */
async function openDecided(page: Page, address: string): Promise<void> {
  const links = await page
    .getByRole('table')
    .getByRole('link')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  const own = await page.getByRole('banner').locator('.account__name').textContent();
  const [name = ''] = (own ?? '').split(',');
  for (const link of links.filter((href) => href?.startsWith('/cases/'))) {
    await page.goto(`${address}${link}`);
    await page.getByText('Beslut: Förbjuds inte').waitFor();
    if ((await page.getByText(`${name} (närmaste chef)`).count()) > 0) return;
  }
  throw new Error('none that the manager decided');
}

test('a slip in a decision is corrected, and then the matter is tried anew; the old decisions stay', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page, complaints } = await signedInAs(address, MANAGER, '/cases?status=decided&outcome=not-forbidden');
  await openDecided(page, address);
  await page.getByRole('link', { name: 'Rätta beslutet' }).press('Enter');
  await heading(page, 'Rätta beslutet');
  // What was decided is what one begins from, and it does not change.
  expect(await page.getByRole('radio', { name: 'Förbjuds inte', exact: true }).isChecked()).toBe(true);
  expect(await page.getByRole('radio', { name: 'Förbjuds', exact: true }).count()).toBe(0);
  await page.getByRole('button', { name: 'Fatta beslutet' }).press('Enter');
  await page.getByRole('link', { name: 'Skriv varför beslutet ändras' }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByLabel('Vad rättas, och varför?').fill('Föreningens namn var felstavat.');
  await page.getByLabel('Motivering i beslutet (frivilligt)').fill('Föreningen har inga affärer med oss.');
  await page.getByRole('button', { name: 'Fatta beslutet' }).press('Enter');
  await page.getByRole('button', { name: 'Bekräfta' }).press('Enter');
  await page.getByText('Du har bekräftat vem du är.').waitFor();
  await page.getByRole('button', { name: 'Fatta beslutet' }).press('Enter');
  await page.getByText('Beslutet är rättat.').waitFor();
  await page.getByRole('heading', { name: /^Rättelse av beslut\./ }).waitFor();
  await page.getByText('Föreningens namn var felstavat.').first().waitFor();
  await expectAccessibleAtEveryWidth(page);

  await page.getByRole('link', { name: 'Ompröva beslutet' }).press('Enter');
  await heading(page, 'Ompröva beslutet');
  await page.getByLabel('Varför omprövas beslutet?').fill('Föreningen har börjat söka bidrag.');
  await page.getByRole('radio', { name: 'Förbjuds', exact: true }).press('Space');
  await page.getByText(/^Bara .* kan fatta det här beslutet/).waitFor();
  expect(await page.getByRole('button', { name: 'Fatta beslutet' }).count()).toBe(0);
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('radio', { name: 'Förbjuds inte – med villkor' }).press('Space');
  await page.getByLabel('Villkor 1', { exact: true }).fill('Du deltar inte när vi beslutar om bidraget.');
  await page.getByLabel('Villkor 1 följs upp den').fill('2999-06-01');
  await page.getByRole('button', { name: 'Fatta beslutet' }).press('Enter');
  await page.getByText('Beslutet är omprövat.').waitFor();
  await page.getByRole('heading', { name: 'Besluten, det senaste först' }).waitFor();
  await page.getByText('Du deltar inte när vi beslutar om bidraget.').first().waitFor();
  await page.getByText('Beslutet rättat').waitFor();
  await page.getByText('Beslutet omprövat').waitFor();
  await expectAccessibleAtEveryWidth(page);
  // The browser itself reports that one had to confirm who one is.
  expect(complaints.filter((one) => !one.includes('401'))).toEqual([]);
  await page.context().close();
});

test('a paper that was signed is scanned and added; what is of another type or pretends is told', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page } = await signedInAs(address, MANAGER, '/cases?status=decided&outcome=not-forbidden');
  await openDecided(page, address);
  await page.getByRole('button', { name: 'Lägg till en handling' }).press('Enter');
  const chooser = page.locator('input[type=file]');
  const send = page.getByRole('button', { name: 'Bifoga', exact: true });
  await chooser.setInputFiles({ name: 'bild.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') });
  await send.press('Enter');
  await page.getByRole('link', { name: 'Filer av den typen tas inte emot.' }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('button', { name: /Ta bort/ }).press('Enter');
  const pretended = { name: 'intyg.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html></html>') };
  await chooser.setInputFiles(pretended);
  await send.press('Enter');
  await page.getByRole('alert').first().waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('button', { name: /Ta bort/ }).press('Enter');
  await chooser.setInputFiles({ ...pretended, name: 'underskriven.pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') });
  await page.getByLabel('Ett papper som är underskrivet och inskannat').press('Space');
  await send.press('Enter');
  await page.getByText('underskriven.pdf är bifogad.').waitFor();
  await page.getByText(/^Inskannat underskrivet papper · /).waitFor();
  await expectAccessibleAtEveryWidth(page);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Hämta underskriven.pdf' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('underskriven.pdf');
  await page.context().close();
});

/** What would do something where it is not text, each with a word of its own to find it by. */
const TITLES = [
  'Bilden<img src=x onerror="window.hit=1"><b>fet</b>',
  'Ritningen<svg onload="window.hit=2"><a href="https://x.example">y</a></svg>',
] as const;
const TEXT = [
  ...[
    'Skriptet<script>window.hit=3</script>',
    '=HYPERLINK("https://x.example","Formeln")',
    '\r\nBcc: x@example.se\r\n',
  ],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what is to come back as text
  '#panic("x") *Satsen* $a$ {{1234*4321}} ${1234*4321} javascript:window.hit=4',
].join(' ');

/** Asks the API as the page itself does. */
function asked(page: Page, path: string, body: object, headers: Readonly<Record<string, string>> = {}) {
  return page.evaluate(
    async ([to, sent, more]) => {
      const answer = await fetch(`/api/v1${to}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), ...more },
        body: JSON.stringify(sent),
      });
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
      return answer.status === 204 ? {} : await answer.json();
    },
    [path, body, headers] as const,
  );
}

/** The page says what was written, as text: nothing of it has become a part of the page. */
async function expectText(page: Page, words: readonly string[]): Promise<void> {
  for (const word of words) await page.getByText(word).filter({ visible: true }).first().waitFor();
  const made = await page.evaluate(() => ({
    hit: (window as unknown as { hit?: number }).hit,
    parts: document.querySelectorAll('main b, main script, main img[src="x"], main [onload], main [onerror]').length,
    links: document.querySelectorAll('a[href*="x.example"], a[href^="javascript"]').length,
    reckoned: document.body.textContent.includes('5332114'),
  }));
  expect(made).toEqual({ hit: undefined, parts: 0, links: 0, reckoned: false });
}

test('what was written as a page, a script, a sheet or a letter would be is read as text on every page of a case', async () => {
  const server = await startProcess(await dataFolder());
  const address = await server.answering;
  const { page: employee, complaints } = await signedInAs(address, EMPLOYEE, '/cases/mine');
  const { page: manager, complaints: others } = await signedInAs(address, MANAGER, '/cases/inbox');
  for (const page of [employee, manager]) page.on('dialog', () => complaints.push('a dialog was opened'));
  const reports = TITLES.map((counterpart) => ({
    kind: 'secondary-occupation',
    report: {
      ...{ engagement: 'board-seat', counterpart, description: TEXT, when: TEXT, from: '2026-01-01' },
      ...{ state: 'ongoing', hoursPerWeek: 1, restIsEnough: true, isPaid: false },
    },
  }));
  const { cases } = (await asked(employee, '/cases', { reports })) as { cases: { id: string }[] };
  for (const [index, { id }] of cases.entries()) {
    const words = [['Bilden', 'Ritningen'][index] ?? '', 'Skriptet', 'Formeln', 'Satsen'];
    await asked(manager, `/cases/${id}/questions`, { text: TEXT, answerBy: '2999-01-01' }, { 'if-match': '"1"' });
    await employee.goto(`${address}/cases/${id}`);
    await expectText(employee, words);
    await asked(employee, `/cases/${id}/answers`, { text: TEXT }, { 'if-match': '"2"' });
    for (const path of ['', '/review']) {
      await manager.goto(`${address}/cases/${id}${path}`);
      await expectText(manager, words);
    }
  }
  await expectAccessibleAtEveryWidth(manager);
  for (const [page, path] of [
    [manager, '/cases/inbox'],
    [manager, '/team'],
    [manager, '/cases'],
    [employee, '/cases/mine'],
  ] as const) {
    await page.goto(`${address}${path}`);
    await expectText(page, ['Bilden', 'Ritningen']);
  }
  expect([...complaints, ...others]).toEqual([]);
  await employee.context().close();
  await manager.context().close();
});
