import { expect, test } from 'vitest';
import { filesToRead } from './lay-out.ts';

test('how many files a run reads: what is turned into files of the contract first, then each of those once', () => {
  // Units, people and register are written from Uppsikt itself.
  expect(filesToRead([])).toBe(3);
  expect(filesToRead([{ kind: 'presence' }])).toBe(4);
  // Engagements are always turned, and stand among what is read; a ledger gives two files, suppliers.csv beside it one of them.
  expect(filesToRead([{ kind: 'engagements' }])).toBe(1 + 4);
  expect(filesToRead([{ kind: 'supplier-ledger' }, { kind: 'suppliers' }])).toBe(2 + 5);
  expect(filesToRead([{ kind: 'exempt-organisations' }])).toBe(1 + 3);
});
