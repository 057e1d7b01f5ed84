import path from 'node:path';
import type { Browser, CDPSession } from 'playwright-core';
import { startBrowser } from '../test/e2e/browser.ts';
import type { BenchRow } from './bench-row.ts';
import { startUppsikt, withDataFolder } from './running.ts';

const CLONE = path.resolve(import.meta.dirname, '..');
const VISITS = 7;
const PROCESSOR_SLOWDOWN = 4;
const BYTES_PER_SECOND = 10_000_000 / 8;

/** What a first visit costs: until its largest part is painted, and what came over the line. */
interface Visit {
  readonly milliseconds: number;
  readonly bytes: number;
}

/** The first page in a browser that has never been here, on a processor four times slower and a line of 10 Mbit/s. */
export async function firstPageBench(): Promise<BenchRow[]> {
  return withDataFolder(async (folder) => {
    const server = await startUppsikt(CLONE, folder);
    const browser = await startBrowser();
    try {
      const visits: Visit[] = [];
      for (let n = 0; n < VISITS; n++) visits.push(await visit(browser, server.url));
      const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(VISITS / 2)] ?? 0;
      return [
        {
          what: 'first page in the browser, CPU 4 x slower, 10 Mbit/s',
          value: median(visits.map((v) => v.milliseconds)),
          unit: 'ms',
        },
        {
          what: 'first page in the browser, over the line',
          value: median(visits.map((v) => v.bytes)) / 1000,
          unit: 'kB',
        },
      ];
    } finally {
      await browser.close();
      await server.stop();
    }
  });
}

async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ locale: 'sv-SE' });
  const page = await context.newPage();
  await page.addInitScript(noteWhatIsPainted);
  const devtools = await context.newCDPSession(page);
  const weight = await slowDown(devtools);
  const answer = await page.goto(url);
  if (!answer?.ok()) throw new Error(`the first page answered ${answer?.status()}`);
  await page.locator('h1').first().waitFor();
  const painted = await page.waitForFunction(() => Number(document.documentElement.dataset.painted));
  const milliseconds = await painted.jsonValue();
  await context.close();
  return { milliseconds, bytes: weight() };
}

/** Runs in the page before its own scripts: keeps the time of the largest paint so far where it can be read. */
function noteWhatIsPainted() {
  const note = (list: PerformanceObserverEntryList) => {
    document.documentElement.dataset.painted = String(list.getEntries().at(-1)?.startTime);
  };
  new PerformanceObserver(note).observe({ type: 'largest-contentful-paint', buffered: true });
}

/** Makes the browser slow, and answers how many bytes have come since. */
async function slowDown(devtools: CDPSession): Promise<() => number> {
  let bytes = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: BYTES_PER_SECOND,
    uploadThroughput: BYTES_PER_SECOND,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: PROCESSOR_SLOWDOWN });
  return () => bytes;
}
