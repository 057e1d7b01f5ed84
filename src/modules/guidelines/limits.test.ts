import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparison, type Limit, measuringPeriod, unit } from './content/limit.ts';
import { limitsFor, type Measurement, obstaclesTo } from './limits.ts';
import { aLimit } from './testing.ts';

const remote = (value: number, per: Measurement['per'] = 'week'): Measurement => ({
  measure: 'remote-share',
  per,
  value,
  unit: 'percent',
});
const atMost49 = aLimit({ id: 'max-remote', measure: 'remote-share', per: 'week', value: 49, unit: 'percent' });
const moreThan50OnSite = aLimit({
  id: 'mostly-on-site',
  measure: 'on-site-share',
  per: 'month',
  comparison: 'more-than',
  value: 50,
  unit: 'percent',
});
const aDayOnSite = aLimit({
  id: 'a-day-on-site',
  measure: 'on-site-days',
  comparison: 'at-least',
  value: 1,
  strength: 'bör',
});
const twoYears = aLimit({ id: 'two-years', measure: 'length', per: 'agreement', value: 2, unit: 'years' });

const months = (value: number): Measurement => ({ measure: 'length', per: 'agreement', value, unit: 'months' });

test('49 % for two years is fine; 50 % is refused, with the section', () => {
  expect(obstaclesTo([atMost49, twoYears], [remote(49), months(24)])).toEqual([]);
  expect(obstaclesTo([atMost49, twoYears], [remote(50), months(24)])).toEqual([
    {
      code: 'limit.broken',
      effect: 'stops',
      strength: 'ska',
      limit: 'max-remote',
      section: 'omfattning',
      facts: {
        measure: 'remote-share',
        per: 'week',
        comparison: 'at-most',
        value: 49,
        unit: 'percent',
        measured: remote(50),
      },
    },
  ]);
});

test('at most 49 % remote, more than 50 % on site and a day a week on site are three rules by data alone', () => {
  const half: Measurement[] = [
    remote(50),
    { measure: 'on-site-share', per: 'month', value: 50, unit: 'percent' },
    { measure: 'on-site-days', per: 'week', value: 2.5, unit: 'days' },
  ];
  const codes = obstaclesTo([atMost49, moreThan50OnSite, aDayOnSite], half).map(({ limit }) => limit);
  expect(codes).toEqual(['max-remote', 'mostly-on-site']);
});

test.each([
  ['at-most', [1, 2]],
  ['less-than', [1]],
  ['at-least', [2, 3]],
  ['more-than', [3]],
] as const)('%s 2 holds for just these of 1, 2 and 3', (how, holding) => {
  const limit = aLimit({ comparison: how });
  const holds = (value: number) =>
    obstaclesTo([limit], [{ measure: 'dog-days', per: 'week', value, unit: 'days' }]).length === 0;
  expect([1, 2, 3].filter(holds)).toEqual([...holding]);
});

test('a length in months is held against a limit in years', () => {
  expect(obstaclesTo([twoYears], [months(25)])).toMatchObject([{ limit: 'two-years', code: 'limit.broken' }]);
  const twelveMonths = aLimit({ ...twoYears, value: 12, unit: 'months' });
  expect(obstaclesTo([twelveMonths], [{ ...months(1), unit: 'years' }])).toEqual([]);
});

test('a bör asks for a reason', () => {
  const never: Measurement = { measure: 'on-site-days', per: 'week', value: 0, unit: 'days' };
  expect(obstaclesTo([aDayOnSite], [never])).toMatchObject([{ code: 'limit.broken', effect: 'asks-reason' }]);
});

test('what nobody measured is not taken for kept', () => {
  for (const measured of [[], [remote(10, 'month')], [{ ...remote(10), unit: 'days' as const }]])
    expect(obstaclesTo([atMost49], measured)).toMatchObject([
      { code: 'limit.not-measured', effect: 'stops', facts: { measured: null } },
    ]);
});

test('every week has to hold, and the obstacle shows the one furthest off', () => {
  expect(obstaclesTo([atMost49], [remote(40), remote(80), remote(60)])).toMatchObject([
    { code: 'limit.broken', facts: { measured: { value: 80 } } },
  ]);
});

test('where the guideline sets no period, one that breaks it beside one that keeps it asks for a reason', () => {
  const unset = aLimit({ ...atMost49, per: 'unset' });
  expect(obstaclesTo([unset], [remote(40, 'agreement'), remote(60, 'week')])).toMatchObject([
    { code: 'limit.depends-on-period', effect: 'asks-reason', facts: { measured: { per: 'week', value: 60 } } },
  ]);
  expect(obstaclesTo([unset], [remote(50, 'agreement'), remote(60, 'week')])).toMatchObject([
    { code: 'limit.broken', effect: 'stops' },
  ]);
  expect(obstaclesTo([unset], [remote(40, 'agreement'), remote(45, 'week')])).toEqual([]);
});

test('a limit that names kinds of case concerns those alone', () => {
  const forDogs = aLimit({ id: 'dogs', kinds: ['office-dog'] });
  expect(limitsFor([forDogs, twoYears], 'office-dog').map(({ id }) => id)).toEqual(['dogs', 'two-years']);
  expect(limitsFor([forDogs, twoYears], 'office-cat').map(({ id }) => id)).toEqual(['two-years']);
});

const anyLimit = fc
  .record({
    strength: fc.constantFrom('ska' as const, 'bör' as const),
    per: fc.constantFrom(...measuringPeriod.options),
    comparison: fc.constantFrom(...comparison.options),
    value: fc.integer({ min: 0, max: 100 }),
    unit: fc.constantFrom(...unit.options),
  })
  .map(aLimit);
const periods = measuringPeriod.options.filter((per) => per !== 'unset');
const anyMeasurement: fc.Arbitrary<Measurement> = fc.record({
  measure: fc.constantFrom('dog-days', 'cat-days'),
  per: fc.constantFrom(...periods),
  value: fc.integer({ min: 0, max: 100 }),
  unit: fc.constantFrom(...unit.options),
});
const anyMeasured = fc.array(anyMeasurement, { maxLength: 6 });

test('a bör never stops, whatever was measured', () => {
  fc.assert(
    fc.property(fc.array(anyLimit, { maxLength: 5 }), anyMeasured, (limits, measured) =>
      obstaclesTo(limits, measured).every(({ strength, effect }) => strength === 'ska' || effect === 'asks-reason'),
    ),
  );
});

test('of a comparison and its contrary exactly one holds for one measurement', () => {
  const contrary: Record<Limit['comparison'], Limit['comparison']> = {
    'at-most': 'more-than',
    'more-than': 'at-most',
    'at-least': 'less-than',
    'less-than': 'at-least',
  };
  fc.assert(
    fc.property(anyLimit, fc.integer({ min: 0, max: 100 }), (limit, value) => {
      const per = limit.per === 'unset' ? 'week' : limit.per;
      const one: Measurement = { measure: limit.measure, per, value, unit: limit.unit };
      const opposite = { ...limit, comparison: contrary[limit.comparison] };
      return obstaclesTo([limit], [one]).length + obstaclesTo([opposite], [one]).length === 1;
    }),
  );
});

test('the order in which things were measured does not matter', () => {
  fc.assert(
    fc.property(anyLimit, anyMeasured, (limit, measured) => {
      const codes = (list: Measurement[]) => obstaclesTo([limit], list).map(({ code }) => code);
      expect(codes(measured.toReversed())).toEqual(codes(measured));
    }),
  );
});

test('measuring more over the period that a limit sets never makes a broken one kept', () => {
  fc.assert(
    fc.property(anyLimit, anyMeasured, anyMeasured, (limit, some, more) => {
      fc.pre(limit.per !== 'unset');
      const isBroken = (list: Measurement[]) => obstaclesTo([limit], list).some(({ code }) => code === 'limit.broken');
      return !isBroken(some) || isBroken([...some, ...more]);
    }),
  );
});
