import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localDate } from '../../kernel/local-date.ts';
import { sampleOf } from '../../kernel/sample.ts';
import { dueDays, hashOf, mayReport, stateOf } from './rules.ts';

test('a check is due on the days of the year that are left when its plan is decided', () => {
  expect(dueDays('quarter', 2026, localDate('2025-12-10'))).toEqual([
    '2026-03-31',
    '2026-05-31',
    '2026-09-30',
    '2026-11-30',
  ]);
  expect(dueDays('half-year', 2026, localDate('2026-06-10'))).toEqual(['2026-11-30']);
  expect(dueDays('year', 2026, localDate('2026-12-10'))).toEqual(['2026-12-31']);
});

const population = fc.uniqueArray(fc.uuid(), { maxLength: 60 });

test('anyone who has the population and the seed draws the same sample again, in whatever order it lies', () => {
  fc.assert(
    fc.property(population, fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 20 }), (ids, seed, size) => {
      const sample = sampleOf(ids, seed, size);
      expect(sampleOf(ids.toReversed(), seed, size)).toEqual(sample);
      expect(sample).toHaveLength(Math.min(size, ids.length));
      expect(new Set(sample).size).toBe(sample.length);
      for (const one of sample) expect(ids).toContain(one);
      expect(hashOf(ids.toReversed())).toBe(hashOf(ids));
    }),
  );
});

test('a larger sample of the same seed holds the smaller one, and a population that is another has another hash', () => {
  fc.assert(
    fc.property(population, fc.string({ minLength: 1 }), fc.uuid(), (ids, seed, other) => {
      expect(sampleOf(ids, seed, 10).slice(0, 5)).toEqual(sampleOf(ids, seed, 5));
      if (!ids.includes(other)) expect(hashOf([...ids, other])).not.toBe(hashOf(ids));
    }),
  );
});

test('a round is reported when each of the sample has been answered once, and no other', () => {
  const right = (itemId: string) => ({ itemId, found: 'right' as const });
  expect(mayReport('drawn', ['a', 'b'], true, [right('b'), right('a')])).toBe('yes');
  expect(mayReport('drawn', ['a', 'b'], true, [right('a')])).toBe('not-all');
  expect(mayReport('drawn', ['a', 'b'], true, [right('a'), right('a')])).toBe('not-all');
  expect(mayReport('drawn', ['a'], true, [right('c')])).toBe('not-all');
  expect(mayReport('frozen', null, true, [])).toBe('not-now');
  expect(mayReport('planned', null, false, [])).toBe('yes');
  expect(mayReport('reported', null, false, [])).toBe('not-now');
});

test('a round stands where it has come', () => {
  const none = { frozenAt: null, seed: null, reportedOn: null };
  expect(stateOf(none)).toBe('planned');
  expect(stateOf({ ...none, frozenAt: 'x' })).toBe('frozen');
  expect(stateOf({ ...none, frozenAt: 'x', seed: 's' })).toBe('drawn');
  expect(stateOf({ ...none, reportedOn: localDate('2026-05-01') })).toBe('reported');
});
