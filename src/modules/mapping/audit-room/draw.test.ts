import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleOf } from '../../../kernel/sample.ts';
import { inOrder, populationHash, referenceOf } from './draw.ts';

const anyIds = fc.uniqueArray(fc.uuid(), { maxLength: 200 });
const anySalt = fc.string({ minLength: 8, maxLength: 64 });

test('in whatever order a population is read, it is frozen the same, and another population never is', () => {
  fc.assert(
    fc.property(anySalt, anyIds, fc.uuid(), (salt, ids, other) => {
      const frozen = inOrder(salt, ids);
      expect(inOrder(salt, [...ids, ...ids].toReversed())).toEqual(frozen);
      expect(frozen.references).toEqual(frozen.ids.map((id) => referenceOf(salt, id)));
      fc.pre(!ids.includes(other));
      const hash = populationHash(frozen.references);
      expect(populationHash(inOrder(salt, [...ids, other]).references)).not.toBe(hash);
      if (ids.length > 0) expect(populationHash(inOrder(salt, ids.slice(1)).references)).not.toBe(hash);
    }),
  );
});

test('the same seed draws the same sample, a larger one begins with the smaller, and nobody is drawn twice', () => {
  fc.assert(
    fc.property(anySalt, anyIds, fc.string(), fc.nat(50), fc.nat(50), (salt, ids, seed, size, more) => {
      const { references } = inOrder(salt, ids);
      const drawn = sampleOf(references, seed, size);
      expect(sampleOf(references.toReversed(), seed, size)).toEqual(drawn);
      expect(drawn).toHaveLength(Math.min(size, ids.length));
      expect(new Set(drawn).size).toBe(drawn.length);
      expect(references).toEqual(expect.arrayContaining([...drawn]));
      expect(sampleOf(references, seed, size + more).slice(0, drawn.length)).toEqual(drawn);
    }),
  );
});

test('a population is frozen by the hash of its file, and everyone is as likely to be drawn as anyone', () => {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const { references } = inOrder('salt', ['a', 'b', 'c', 'd']);
  expect(populationHash(references)).toBe(sha256(`${references.join('\n')}\n`));
  expect(populationHash([])).toBe(sha256(''));
  const times = new Map(references.map((reference) => [reference, 0]));
  for (let seed = 0; seed < 4_000; seed++)
    for (const one of sampleOf(references, `seed ${seed}`, 1)) times.set(one, (times.get(one) ?? 0) + 1);
  // Each is drawn about 1 000 times of 4 000; five standard deviations are 137.
  for (const count of times.values()) expect(Math.abs(count - 1_000)).toBeLessThan(137);
});
