import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, verify } from './archive.ts';

const FILES = { 'a.txt': Buffer.from('first'), 'b.csv': Buffer.from('x;y\n1;2\n'), 'c.pdf': Buffer.alloc(300, 7) };

test('what was packed is accepted, and the same files give the same bytes', () => {
  const { bytes, hash } = pack(FILES);
  expect(verify(bytes)).toEqual({ faults: [], hash, files: 3 });
  expect(Buffer.from(pack({ ...FILES }).bytes).equals(bytes)).toBe(true);
});

test('a package in which any one byte was changed is refused', () => {
  const { bytes } = pack(FILES);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const changed = Uint8Array.from(bytes);
      changed[at] = ((changed[at] as number) + by) % 256;
      const verified = verify(changed);
      expect(verified === undefined || verified.faults.length > 0).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('the file that was changed is named', () => {
  const { bytes } = pack(FILES);
  const changed = Uint8Array.from(bytes);
  const at = Buffer.from(bytes).indexOf('x;y');
  changed[at] = 'z'.charCodeAt(0);
  expect(verify(changed)?.faults).toEqual([{ file: 'b.csv', fault: 'changed' }]);
});

test('what is no package is told as none', () => {
  expect(verify(Buffer.from('not a package'))).toBeUndefined();
  expect(verify(new Uint8Array())).toBeUndefined();
});
