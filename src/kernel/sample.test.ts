import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newDraw } from './sample.ts';

function drawn(ids: readonly string[], seed: string, size: number): string[] {
  const draw = newDraw<string>(seed, size);
  for (const id of ids) draw.offer(id, id);
  return draw.drawn();
}

test('the sample is drawn by the SHA-256 of seed and id', () => {
  const digest = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
  const byDigest = (seed: string, ids: readonly string[]) =>
    ids.toSorted((a, b) => (digest(`${seed}:${a}`) < digest(`${seed}:${b}`) ? -1 : 1));
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.string(), fc.nat(20), (ids, seed, size) => {
      expect(drawn(ids, seed, size)).toEqual(byDigest(seed, ids).slice(0, size));
    }),
  );
  expect(drawn(['F-1', 'Å-2', 'F-3'], 'frö', 3)).toEqual(byDigest('frö', ['F-1', 'Å-2', 'F-3']));
});

test('the order in which ids are offered does not matter, and what comes with them is drawn', () => {
  const ids = Array.from({ length: 100 }, (_, n) => `F-${n}`);
  expect(drawn(ids.toReversed(), 'x', 7)).toEqual(drawn(ids, 'x', 7));
  const draw = newDraw<number>('x', 1);
  draw.offer('a', 42);
  expect(draw.drawn()).toEqual([42]);
});
