import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type LocalDate, localDate } from '../../../kernel/local-date.ts';
import type { Case } from '../evidence/cases.ts';
import { RUNNING, type Span, spanOf } from '../span.ts';
import { aCase, CUTOFF } from './fixture.ts';
import { classOf } from './reconcile.ts';

const classIn = (engagement: Span, ...cases: Case[]) => classOf(engagement, cases, CUTOFF);
const ongoing = spanOf('2020-01-01', '');
const ended = spanOf('2020-01-01', '2025-10-31');

test('an engagement without a case is unknown', () => {
  expect(classIn(ongoing)).toBe('unknown');
});

test('a decided case that runs past the cut-off makes it known and decided', () => {
  for (const status of ['no-objection', 'agreed'])
    expect(classIn(ongoing, aCase({ status }))).toBe('known-and-decided');
  expect(classIn(ongoing, aCase({ from: '2026-06-30', to: '2026-06-30' }))).toBe('known-and-decided');
});

test('a case is decided when its decision is of the cut-off day or earlier, whatever else it says', () => {
  expect(classIn(ongoing, aCase({ decided_on: '2026-06-30' }))).toBe('known-and-decided');
  expect(classIn(ongoing, aCase({ decided_on: '2026-07-01' }))).toBe('known-undecided');
  expect(classIn(ongoing, aCase({ decided_on: '' }))).toBe('known-undecided');
  expect(classIn(ongoing, aCase({ status: 'reported', decided_on: '2024-01-01' }))).toBe('known-undecided');
  expect(classIn(ongoing, aCase({ status: 'forbidden', decided_on: '2026-07-01' }))).toBe('known-undecided');
});

test('a decided case need not outlive an engagement that ended', () => {
  expect(classIn(ended, aCase({ to: '2025-10-31' }))).toBe('known-and-decided');
  expect(classIn(ended, aCase({ to: '2025-10-30' }))).toBe('expired');
  expect(classIn(ongoing, aCase({ to: '2026-06-29' }))).toBe('expired');
  expect(classIn(spanOf('2020-01-01', '2027-01-01'), aCase({ to: '2026-06-30' }))).toBe('known-and-decided');
});

test('a decided case that begins after the engagement ended does not meet it', () => {
  expect(classIn(ended, aCase({ from: '2025-11-01' }))).toBe('unknown');
  expect(classIn(ended, aCase({ from: '2025-10-31' }))).toBe('known-and-decided');
});

test('a decided case that ended before the engagement began has expired', () => {
  expect(classIn(ongoing, aCase({ to: '2019-12-31' }))).toBe('expired');
});

test('an undecided case counts whatever its period, after those that are decided', () => {
  const reported = aCase({ status: 'reported', decided_on: '', from: '2030-01-01' });
  expect(classIn(ended, reported)).toBe('known-undecided');
  expect(classIn(ongoing, reported, aCase({ to: '2025-01-01' }))).toBe('expired');
  expect(classIn(ongoing, reported, aCase())).toBe('known-and-decided');
});

test('an engagement that outlives a prohibition is forbidden but ongoing', () => {
  const forbidden = aCase({ status: 'forbidden', decided_on: '2025-10-30' });
  expect(classIn(ongoing, forbidden)).toBe('forbidden-but-ongoing');
  expect(classIn(ended, forbidden)).toBe('forbidden-but-ongoing');
  expect(classIn(ongoing, forbidden, aCase({ decided_on: '2025-10-30' }))).toBe('forbidden-but-ongoing');
  expect(classIn(ongoing, forbidden, aCase({ decided_on: '2025-10-29' }))).toBe('forbidden-but-ongoing');
});

test('a later decision of another status overrules a prohibition; a later prohibition does not', () => {
  const forbidden = aCase({ status: 'forbidden', decided_on: '2025-10-30' });
  expect(classIn(ongoing, forbidden, aCase({ decided_on: '2025-10-31' }))).toBe('known-and-decided');
  expect(classIn(ongoing, forbidden, aCase({ status: 'forbidden', decided_on: '2026-01-01' }))).toBe(
    'forbidden-but-ongoing',
  );
  expect(classIn(ongoing, forbidden, aCase({ decided_on: '2026-07-01' }))).toBe('forbidden-but-ongoing');
  expect(classIn(ongoing, forbidden, aCase({ status: 'reported', decided_on: '2026-01-01' }))).toBe(
    'forbidden-but-ongoing',
  );
});

test('a prohibition that is obeyed is a decided case on the same conditions', () => {
  expect(classIn(ended, aCase({ status: 'forbidden', decided_on: '2025-10-31', from: '2025-10-31' }))).toBe(
    'known-and-decided',
  );
  expect(classIn(ended, aCase({ status: 'forbidden', decided_on: '2025-10-31', from: '2025-11-15' }))).toBe('unknown');
  expect(classIn(ended, aCase({ status: 'forbidden', decided_on: '2025-11-15', to: '2025-10-01' }))).toBe('expired');
});

/** The rule once more, day by day over some weeks, written from the contract's text. */
function classDayByDay(engagement: Span, cases: readonly Case[], cutoff: LocalDate): string {
  const weeks = Array.from({ length: 40 }, (_, index) => addDays(localDate('2026-06-01'), index));
  const has = (span: Span, day: LocalDate) => day >= span.from && day <= span.to;
  const lastDay = weeks.findLast((day) => has(engagement, day) && day <= cutoff);
  const decided = cases.filter((one) => one.status !== 'reported' && (one.decidedOn ?? '9') <= cutoff);
  const outlives = (day: LocalDate) =>
    engagement.to === RUNNING || weeks.some((later) => later > day && has(engagement, later));
  const later = (one: Case) => decided.filter((other) => (other.decidedOn ?? '') > (one.decidedOn ?? ''));
  const isForbidden = decided.some(
    (one) =>
      one.status === 'forbidden' &&
      outlives(one.decidedOn ?? cutoff) &&
      later(one).every((other) => other.status === 'forbidden'),
  );
  if (isForbidden) return 'forbidden-but-ongoing';
  const reaches = (one: Case) =>
    lastDay !== undefined &&
    (one.to === RUNNING || weeks.some((day) => day >= lastDay && has({ from: lastDay, to: one.to }, day)));
  const shares = (one: Case) => weeks.some((day) => has(one, day) && has(engagement, day));
  if (decided.some((one) => shares(one) && reaches(one))) return 'known-and-decided';
  if (decided.some((one) => !reaches(one))) return 'expired';
  return cases.length > decided.length ? 'known-undecided' : 'unknown';
}

test('the class is that of the rule told day by day', () => {
  const day = fc.integer({ min: 0, max: 39 }).map((n) => addDays(localDate('2026-06-01'), n));
  const span = fc
    .tuple(day, fc.option(day))
    .map(([from, to]) => ({ from, to: to === null ? '' : to < from ? from : to }));
  const given = fc.record({
    status: fc.constantFrom('reported', 'no-objection', 'forbidden', 'agreed'),
    decided_on: fc.option(day, { nil: '' }),
    span,
  });
  const early = fc.integer({ min: 0, max: 29 }).map((n) => addDays(localDate('2026-06-01'), n));
  fc.assert(
    fc.property(early, span, fc.array(given, { maxLength: 4 }), (from, { to }, rows) => {
      const engagement = spanOf(from, to !== '' && to < from ? from : to);
      const cases = rows.map(({ span: period, ...row }) => aCase({ ...row, ...period }));
      expect(classOf(engagement, cases, CUTOFF)).toBe(classDayByDay(engagement, cases, CUTOFF));
    }),
    { numRuns: 2000 },
  );
});
