import { closeSync, openSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { aFolder } from '../fixture.ts';
import { beginFile, newMeter, percentRead } from './meter.ts';
import { readRecords } from './records.ts';

test('how much of a file has been read is told while it is read, and a file that begins is read from nothing', async () => {
  const row = `${'x'.repeat(99)}\n`;
  await using made = await aFolder({ units: row.repeat(1_000) });
  const file = openSync(path.join(made.folder, 'units.csv'), 'r');
  const meter = newMeter();
  const told = new Set<number>();
  beginFile(meter, 1_000 * row.length);
  readRecords(file, { from: 0, to: 1_000 * row.length }, { delimiter: 59, chunk: 10 * row.length, meter }, () =>
    told.add(percentRead(meter)),
  );
  closeSync(file);
  expect([...told]).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
  beginFile(meter, 10);
  expect(percentRead(meter)).toBe(0);
});

test('threads that read parts of one file count together', async () => {
  const meter = newMeter();
  beginFile(meter, 1_000);
  const code = `const { countRead } = await import(${JSON.stringify(new URL('./meter.ts', import.meta.url).href)});
    const { workerData } = await import('node:worker_threads');
    for (let at = 0; at < 250; at++) countRead(workerData, 1);`;
  await Promise.all(
    [1, 2, 3].map(
      () =>
        new Promise((resolve, reject) => {
          const url = new URL(`data:text/javascript,${encodeURIComponent(code)}`);
          new Worker(url, { workerData: meter }).once('exit', resolve).once('error', reject);
        }),
    ),
  );
  expect(percentRead(meter)).toBe(75);
});

test('what is read twice is no more than read, and where there is nothing to read nothing is told', () => {
  const meter = newMeter();
  expect(percentRead(meter)).toBe(0);
  beginFile(meter, 0);
  expect(percentRead(meter)).toBe(0);
});
