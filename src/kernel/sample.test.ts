import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawSample } from './sample.ts';

test('the sample is drawn by the SHA-256 of seed and id', () => {
  const digest = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
  const ids = ['F-1', 'F-2', 'Å-3', 'F-4'];
  const expected = ids.toSorted((a, b) => (digest(`frö:${a}`) < digest(`frö:${b}`) ? -1 : 1));
  expect(drawSample(ids, 'frö', 3)).toEqual(expected.slice(0, 3));
});

test('the order of the ids does not matter, and no more are drawn than there are', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.string(), fc.nat(20), (ids, seed, size) => {
      const drawn = drawSample(ids, seed, size);
      expect(drawn).toHaveLength(Math.min(size, ids.length));
      expect(drawSample(ids.toReversed(), seed, size)).toEqual(drawn);
    }),
  );
});
