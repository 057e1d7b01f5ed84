import fc from 'fast-check';
import { expect, test } from 'vitest';
import { momentIn, momentOfSeconds } from './moments.ts';

test.each([
  ['2026-01-12T10:00Z', 'sweden', '2026-01-12T10:00:00Z'],
  ['2026-01-12 10:00:05,25 +01:00', 'utc', '2026-01-12T09:00:05Z'],
  ['2026/01/12 10:00:05', 'sweden', '2026-01-12T09:00:05Z'],
  ['2026-07-12 10:00:05', 'sweden', '2026-07-12T08:00:05Z'],
  ['2026-07-12 00:30', 'sweden', '2026-07-11T22:30:00Z'],
  ['2026-07-12 10:00:05 UTC', 'sweden', '2026-07-12T10:00:05Z'],
  ['2026-07-12 10:00:05', 'utc', '2026-07-12T10:00:05Z'],
  // Clocks go forward at 2 on 29 March 2026 and back at 3 on 25 October.
  ['2026-03-29 01:59', 'sweden', '2026-03-29T00:59:00Z'],
  ['2026-03-29 03:00', 'sweden', '2026-03-29T01:00:00Z'],
  ['2026-10-25 02:30', 'sweden', '2026-10-25T00:30:00Z'],
  ['2026-10-25 03:00', 'sweden', '2026-10-25T02:00:00Z'],
] as const)('%s, meant as %s, is %s', (text, meant, moment) => {
  expect(momentIn(text, meant)).toBe(moment);
});

test.each(['', '2026-01-12', '2026-02-30T10:00Z', '2026-01-12T24:00Z', '2026-01-12T10:60Z', '2026-01-12T10:00+15:00'])(
  '%j is no moment',
  (text) => {
    expect(momentIn(text, 'utc')).toBeUndefined();
  },
);

test('a moment told with its offset is the same wherever it is told', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_102_444_800 }), fc.integer({ min: -14, max: 14 }), (seconds, hours) => {
      const moment = momentOfSeconds(seconds);
      const wall = momentOfSeconds(seconds + hours * 3600)?.slice(0, 19);
      if (wall === undefined) return;
      const offset = `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`;
      expect(momentIn(`${wall}${offset}`, 'sweden')).toBe(moment);
    }),
    { numRuns: 300 },
  );
});
