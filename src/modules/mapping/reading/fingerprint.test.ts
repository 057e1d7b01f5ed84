import { createHash } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { fingerprintOf } from './fingerprint.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'uppsikt-fingerprint-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fingerprint(bytes: Uint8Array, chunk: number) {
  const name = path.join(folder, 'file');
  writeFileSync(name, bytes);
  const file = openSync(name, 'r');
  const result = fingerprintOf(file, chunk);
  closeSync(file);
  return result;
}

/** What the platform says of all bytes at once. */
function isText(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

test('the fingerprint is the same whatever is read at a time', () => {
  const letters = fc.constantFrom('a', 'å', '€', '😀').map((letter) => Buffer.from(letter));
  const garbage = fc.uint8Array({ minLength: 1, maxLength: 3 }).map((bytes) => Buffer.from(bytes));
  const bytes = fc
    .array(fc.oneof({ weight: 9, arbitrary: letters }, { weight: 1, arbitrary: garbage }))
    .map((parts) => Buffer.concat(parts));
  fc.assert(
    fc.property(bytes, fc.integer({ min: 1, max: 9 }), (all, chunk) => {
      const sha256 = createHash('sha256').update(all).digest('hex');
      expect(fingerprint(all, chunk)).toEqual({ sha256, isUtf8: isText(all) });
    }),
    { numRuns: 500 },
  );
});

test('Windows-1252, UTF-16 and a character cut short are not UTF-8', () => {
  for (const bytes of [Buffer.from('å', 'latin1'), Buffer.from('\ufeffa', 'utf16le'), Buffer.from('€').subarray(0, 2)])
    expect(fingerprint(bytes, 1024).isUtf8).toBe(false);
});
