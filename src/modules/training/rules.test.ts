import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, type LocalDate, localDate } from '../../kernel/local-date.ts';
import type { Completion } from './completion.ts';
import type { Course } from './course.ts';
import { readStatements } from './import/statements.ts';
import { askedNow, standingOf } from './rules.ts';

const ON = localDate('2026-03-02');
const aCourse = (of: Partial<Course> = {}): Course => ({
  id: 'x' as Course['id'],
  code: 'security',
  number: 1,
  title: { sv: 'Säkerhet', en: 'Security' },
  demand: 'required',
  roles: ['employee'],
  concerns: ['remote-work'],
  validMonths: 24,
  renews: false,
  activity: null,
  writtenAt: '2026-01-01T00:00:00.000Z' as Course['writtenAt'],
  ...of,
});
const done = (completedOn: string, number = 1): Completion => ({
  id: 'y' as Completion['id'],
  person: 'z' as Completion['person'],
  code: 'security',
  number,
  completedOn: completedOn as LocalDate,
  source: 'file',
});
const standing = (courses: readonly Course[], completions: readonly Completion[], on = ON) => {
  const [asked] = askedNow(courses);
  if (asked === undefined) throw new Error('no course');
  return standingOf(asked, completions, on).standing;
};

test('a course is good for its months and not a day longer', () => {
  expect(standing([aCourse()], [])).toBe('missing');
  expect(standing([aCourse()], [done('2024-03-03')])).toBe('valid');
  expect(standing([aCourse()], [done('2024-03-02')])).toBe('expired');
  expect(standing([aCourse({ validMonths: null })], [done('1990-01-01')])).toBe('valid');
  expect(standing([aCourse()], [done('2026-03-03')])).toBe('missing');
});

test('a new version asks anew only when it says so', () => {
  const first = aCourse();
  expect(standing([aCourse({ number: 2 }), first], [done('2026-01-01')])).toBe('valid');
  expect(standing([aCourse({ number: 2, renews: true }), first], [done('2026-01-01')])).toBe('outdated');
  expect(standing([aCourse({ number: 2, renews: true }), first], [done('2026-01-01', 2)])).toBe('valid');
  expect(standing([aCourse({ number: 3 }), aCourse({ number: 2, renews: true }), first], [done('2026-01-01', 2)])).toBe(
    'valid',
  );
});

test('more that was done never makes it worse, and valid is what a naive look at each day says', () => {
  const day = fc.integer({ min: 0, max: 2_000 }).map((days) => addDays(localDate('2021-01-01'), days));
  const completion = fc.tuple(day, fc.integer({ min: 1, max: 3 })).map(([on, number]) => done(on, number));
  const courses = [aCourse({ number: 3 }), aCourse({ number: 2, renews: true }), aCourse()];
  const order = ['missing', 'outdated', 'expired', 'valid'];
  fc.assert(
    fc.property(fc.array(completion, { maxLength: 6 }), completion, (some, one) => {
      const before = standing(courses, some);
      const after = standing(courses, [...some, one]);
      expect(order.indexOf(after)).toBeGreaterThanOrEqual(order.indexOf(before));
      const naive = some.some(
        ({ number, completedOn }) => number >= 2 && completedOn <= ON && ON < addMonths(completedOn, 24),
      );
      expect(before === 'valid').toBe(naive);
    }),
  );
});

test('whatever is sent as a statement is taken or left out', () => {
  const some = {
    id: '01900000-0000-4000-8000-000000000001',
    actor: { account: { name: '1001' } },
    verb: { id: 'http://adlnet.gov/expapi/verbs/passed' },
    object: { id: 'https://kurser.example/x' },
    timestamp: '2026-03-01T23:30:00Z',
  };
  const reason = (of: object) => readStatements([of]).rejects.map((one) => one.reason);
  // Half past midnight on the next day, as people count days here.
  expect(readStatements([some]).said).toMatchObject([{ completedOn: '2026-03-02', employee: '1001', number: null }]);
  expect(reason({ ...some, verb: { id: 'http://adlnet.gov/expapi/verbs/attempted' } })).toEqual(['verb']);
  expect(reason({ ...some, result: { success: false } })).toEqual(['not-passed']);
  expect(reason({ ...some, timestamp: '0000-01-01T00:00:00Z' })).toEqual(['statement']);
  expect(reason({ ...some, id: 'x' })).toEqual(['statement']);
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.object(), fc.constant(some)), { maxLength: 5 }), (statements) => {
      const { said, rejects } = readStatements(statements);
      expect(said.length + rejects.length).toBe(statements.length);
    }),
  );
});
