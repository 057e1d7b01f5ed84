import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EntryId } from '../../kernel/ids.ts';
import { addDays, fromDayNumber, type LocalDate, localDate } from '../../kernel/local-date.ts';
import { contains, type Period } from '../../kernel/period.ts';
import { climbsOf, levelOn, levelsOn } from './ladder.ts';
import { aTemplate } from './testing.ts';

const day = (number: number) => fromDayNumber(20_600 + number);
const dutyDue = (dueOn: LocalDate, ...rungs: number[]) => ({
  dueOn,
  settled: null,
  withdrawnBy: null,
  frozen: aTemplate({
    ladder: rungs.map((afterDays) => ({ afterDays, to: 'next-manager' as const, track: 'line' as const })),
  }),
});

/** Pauses in order, without overlaps, from a list of gaps and lengths. */
const anyPauses = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 9 })), { maxLength: 4 })
  .map((parts) => {
    let at = -5;
    return parts.map(([gap, length]): Period => {
      const from = at + gap;
      at = from + length;
      return { from: day(from), to: day(at) };
    });
  });

test('a rung is reached on the first day that a day-by-day count, pauses left out, comes to', () => {
  fc.assert(
    fc.property(anyPauses, fc.integer({ min: 0, max: 15 }), fc.integer({ min: 0, max: 20 }), (pauses, due, after) => {
      const isPaused = (one: LocalDate) => pauses.some((pause) => contains(pause, one));
      let expected = day(due);
      for (let counted = 0; counted < after || isPaused(expected); ) {
        expected = addDays(expected, 1);
        if (!isPaused(expected)) counted++;
      }
      expect(climbsOf(dutyDue(day(due), after), pauses)[0]?.on).toBe(expected);
    }),
  );
});

test('a duty climbs on its computed days and no higher than its ladder', () => {
  const duty = dutyDue(localDate('2026-03-02'), 7, 14);
  const levels = ['2026-03-02', '2026-03-08', '2026-03-09', '2026-03-16', '2027-01-01'].map((on) =>
    levelOn(duty, localDate(on), []),
  );
  expect(levels).toEqual([0, 0, 1, 2, 2]);
});

test('a long list stands on the same rungs as each duty by itself, on every day', () => {
  const anyRungs = fc
    .uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 4 })
    .map((days) => days.toSorted((a, b) => a - b));
  fc.assert(
    fc.property(anyRungs, fc.integer({ min: 0, max: 60 }), (rungs, due) => {
      const duty = dutyDue(day(due), ...rungs);
      const days = Array.from({ length: 120 }, (_, number) => day(number - 10));
      expect(days.map((on) => levelsOn(on)(duty))).toEqual(days.map((on) => levelOn(duty, on, [])));
    }),
  );
});

test('a single case climbs to the administration head; above, and over to the committee, only its number comes', () => {
  const ladder = [
    { afterDays: 7, to: 'next-manager', track: 'line' },
    { afterDays: 14, to: 'administration-head', track: 'line' },
    { afterDays: 21, to: 'registrar', track: 'committee' },
    { afterDays: 28, to: 'director', track: 'line' },
  ] as const;
  const climbs = climbsOf({ dueOn: localDate('2026-03-02'), frozen: aTemplate({ ladder: [...ladder] }) }, []);
  expect(climbs.map(({ carries }) => carries)).toEqual(['case', 'case', 'count', 'count']);
});

test('what is discharged climbs no further, and what fell stands nowhere', () => {
  const duty = dutyDue(localDate('2026-03-02'), 7, 14);
  const settled = { by: 'x' as EntryId, effectiveOn: localDate('2026-03-10'), recordedOn: localDate('2026-03-10') };
  expect(levelOn({ ...duty, settled }, localDate('2026-06-01'), [])).toBe(1);
  expect(levelOn({ ...duty, withdrawnBy: 'x' as EntryId }, localDate('2026-06-01'), [])).toBe(0);
});

test('a summer pause and the leave of a holder with a deputy stop the climbing', () => {
  const summer = { from: localDate('2026-06-29'), to: localDate('2026-08-10') };
  const [climb] = climbsOf(dutyDue(localDate('2026-06-25'), 7), [summer]);
  // Three days counted before the pause, four after it.
  expect(climb?.on).toBe('2026-08-13');
});
