import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeWorkbook } from '../spreadsheet/index.ts';
import { removeZipTimes, zipEntries } from './index.ts';

const workbook = await writeWorkbook([{ name: 'x', columns: [{ title: 'a' }], rows: [] }]);

test('the directory is read from the whole archive or from its last part alike', () => {
  const names = zipEntries(workbook)?.map(({ name }) => name);
  expect(names).toContain('xl/workbook.xml');
  expect(zipEntries(workbook.subarray(200), workbook.length)?.map(({ name }) => name)).toEqual(names);
});

test('a last part that does not hold the directory is not enough', () => {
  expect(zipEntries(workbook.subarray(-60), workbook.length)).toBeUndefined();
  expect(zipEntries(workbook.subarray(0, -30))).toBeUndefined();
});

test('nothing can make it read outside of its bytes', () => {
  const change = fc.tuple(fc.nat(workbook.length - 1), fc.nat(255));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 20 }), (changes) => {
      const damaged = workbook.slice();
      for (const [at, byte] of changes) damaged[damaged.length - 1 - at] = byte;
      expect(zipEntries(damaged)?.length ?? 0).toBeLessThan(65_536);
    }),
  );
});

test('taking the times out leaves everything else', () => {
  const copy = workbook.slice();
  removeZipTimes(copy);
  expect(copy).toEqual(workbook);
  const [first] = zipEntries(copy) ?? [];
  copy.fill(0x77, (first?.headAt ?? 0) + 10, (first?.headAt ?? 0) + 14);
  removeZipTimes(copy);
  expect(copy).toEqual(workbook);
});
