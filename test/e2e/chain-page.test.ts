import { afterAll, expect, test } from 'vitest';
import { startBrowser } from './browser.ts';
import { aDataFolder, startProcess } from './server-process.ts';
import { expectAccessibleAtEveryWidth, signedIn } from './signed-in.ts';

const browser = await startBrowser();
afterAll(() => browser.close());

test('the auditor goes from a case to its chain: gaps, formal responsibility, each level; as known earlier; and the PDF', async () => {
  const server = await startProcess(aDataFolder());
  const address = await server.answering;
  const come = signedIn(browser);
  const { page, complaints } = await come(address, 'Revisor', '/cases');
  const id = await page.evaluate(async () => {
    const { items } = await (await fetch('/api/v1/cases?limit=50')).json();
    for (const one of items) {
      const { gaps } = await (await fetch(`/api/v1/chains/case/${one.id}`)).json();
      if (gaps.length > 1) return one.id as string;
    }
    return '';
  });
  await page.goto(`${address}/cases/${id}`);
  await page.getByRole('link', { name: 'Visa beslutskedjan' }).click();
  await page.getByRole('heading', { level: 1, name: 'Beslutskedja' }).waitFor();
  await page.getByRole('heading', { name: 'Luckor' }).waitFor();
  await page.getByText('Den som hade uppgiften har inte yttrat sig än.').first().waitFor();
  await page.getByRole('table', { name: 'Formellt ansvar' }).getByText('Direktör', { exact: false }).first().waitFor();
  await page.getByRole('heading', { level: 3, name: /^Närmaste chef/ }).waitFor();
  await expectAccessibleAtEveryWidth(page);

  await page.getByLabel('Så som det var känt').fill('2020-01-01');
  await page.getByRole('button', { name: 'Visa', exact: true }).click();
  await page.getByText('Så som det är känt 1 januari 2020.').waitFor();
  await page.getByText('Inga luckor i det som du ser.').waitFor();
  await expectAccessibleAtEveryWidth(page);

  const pdf = await page.evaluate(async (of) => {
    const answer = await fetch(`/api/v1/chains/case/${of}/report?version=publication`);
    return { type: answer.headers.get('content-type'), start: (await answer.text()).slice(0, 5) };
  }, id);
  expect(pdf).toEqual({ type: 'application/pdf', start: '%PDF-' });

  // The fictional twin of the affair: from the finding to the board on one page, with the replies.
  await page.goto(`${address}/inquiries`);
  await page.getByRole('heading', { level: 1, name: 'Genomlysningar' }).waitFor();
  await expectAccessibleAtEveryWidth(page);
  await page.getByRole('link', { name: 'Var stannade ansvaret' }).click();
  await page.getByText('Första bristen').first().waitFor();
  await page.getByText('Uppföljningen påbörjades men redovisades inte.').waitFor();
  await page.getByText('Inte tillfrågad').waitFor();
  await page.getByText('Informationsbrev till cheferna').waitFor();
  await expectAccessibleAtEveryWidth(page);
  expect(complaints).toEqual([]);
  await page.context().close();
});
