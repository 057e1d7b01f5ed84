import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromDayNumber, type LocalDate, localDate } from '../../kernel/local-date.ts';
import type { Assignment } from './assignment.ts';
import { asOf, countsOn, isOfYear, isOverdue, leavesOpen, ownerNamed, stateOf } from './rules.ts';

const day = fc.integer({ min: 18_000, max: 21_000 }).map(fromDayNumber);
const assignment = fc
  .record({
    givenOn: day,
    dueOn: fc.option(day),
    received: fc.option(day.map((on) => ({ on, by: null }))),
    reportedOn: fc.option(day),
    closed: fc.option(
      fc.record({
        as: fc.constantFrom('carried-out', 'not-carried-out', 'with-whole'),
        on: day,
        words: fc.constant(null),
        clause: fc.constant(null),
      }),
    ),
  })
  .map((of) => of as unknown as Assignment);

describe('how an assignment stands', () => {
  test('what is closed leaves nothing open and is never late', () => {
    fc.assert(
      fc.property(assignment, day, (one, on) => {
        if (one.closed === null) return;
        expect(stateOf(one)).toBe(one.closed.as);
        expect(isOverdue(one, on)).toBe(false);
        for (const step of ['receive', 'split', 'evidence', 'report', 'close'] as const)
          expect(leavesOpen(stateOf(one), step)).toBe(false);
      }),
    );
  });

  test('it is late from the day after its day, until it is reported', () => {
    const of = { givenOn: localDate('2026-01-01'), dueOn: localDate('2026-03-01'), received: null, closed: null };
    expect(isOverdue({ ...of, reportedOn: null }, localDate('2026-03-01'))).toBe(false);
    expect(isOverdue({ ...of, reportedOn: null }, localDate('2026-03-02'))).toBe(true);
    expect(isOverdue({ ...of, reportedOn: localDate('2026-03-02') }, localDate('2026-03-02'))).toBe(false);
  });

  test('as of a day, what came later is left out, and the states of the year sum up to all that were given', () => {
    fc.assert(
      fc.property(fc.array(assignment, { maxLength: 20 }), day, (all, on: LocalDate) => {
        const then = all.flatMap((one) => asOf(one, on) ?? []);
        const { overdue, ...states } = countsOn(then, on);
        expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(
          all.filter(({ givenOn }) => givenOn <= on).length,
        );
        expect(overdue).toBeLessThanOrEqual(then.length);
        for (const one of then)
          expect([one.closed?.on ?? on, one.received?.on ?? on].every((at) => at <= on)).toBe(true);
      }),
    );
  });

  test('one belongs to each year from the one it was given in to the one it was closed in', () => {
    const of = { givenOn: localDate('2024-05-01'), closed: { on: localDate('2026-02-01') } } as Assignment;
    expect([2023, 2024, 2025, 2026, 2027].map((year) => isOfYear(of, year))).toEqual([false, true, true, true, false]);
  });
});

test.each([
  ['regiondirektören', 'director'],
  ['Kommundirektören', 'director'],
  ['förvaltningschefen för hälso- och sjukvården', 'administration-head'],
  ['HR-direktören', 'hr'],
  ['regiondirektören och förvaltningscheferna', null],
  ['kultur- och fritidsnämnden', null],
])('%s holds as %s', (to, role) => expect(ownerNamed(to)).toBe(role));
