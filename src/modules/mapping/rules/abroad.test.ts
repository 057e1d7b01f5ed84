import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foreignTimeOf } from './abroad.ts';
import { aPerson } from './fixture.ts';

const person = aPerson();

/** Sign-ins by day from the day 0: each a list of countries, `.` for a day without any. */
function signins(days: string): Map<string, number[]> {
  const byCountry = new Map<string, number[]>();
  for (const [day, countries] of days.split(' ').entries())
    for (const country of countries === '.' ? [] : countries.split('+'))
      byCountry.set(country, [...(byCountry.get(country) ?? []), day]);
  return byCountry;
}

/** The stays as `ES 0 1 2`, and the conflicting days. */
function staysIn(days: string) {
  const { stays, conflictingDays } = foreignTimeOf({ person, byCountry: signins(days) });
  return { stays: stays.map(({ country, days: own }) => [country, ...own].join(' ')).sort(), conflictingDays };
}

const none = { conflictingDays: 0 };

test('consecutive foreign days are a stay', () => {
  expect(staysIn('. ES ES ES .')).toEqual({ stays: ['ES 1 2 3'], ...none });
});

test('a gap of three days without any sign-in is bridged, one of four is not', () => {
  expect(staysIn('ES . . . ES')).toEqual({ stays: ['ES 0 4'], ...none });
  expect(staysIn('ES . . . . ES')).toEqual({ stays: ['ES 0', 'ES 5'], ...none });
});

test('a day with Sweden or another country, and without this one, ends the stay', () => {
  expect(staysIn('ES SE ES')).toEqual({ stays: ['ES 0', 'ES 2'], ...none });
  expect(staysIn('ES . FR ES')).toEqual({ stays: ['ES 0', 'ES 3', 'FR 2'], ...none });
});

test('a day with two countries is a foreign day of both', () => {
  expect(staysIn('ES ES+FR FR')).toEqual({ stays: ['ES 0 1', 'FR 1 2'], ...none });
  expect(staysIn('ES ES+FR ES')).toEqual({ stays: ['ES 0 1 2', 'FR 1'], ...none });
});

test('a mixed day may be the first or the last of the run', () => {
  expect(staysIn('ES+SE ES ES+SE')).toEqual({ stays: ['ES 0 1 2'], ...none });
  expect(staysIn('SE ES+SE SE')).toEqual({ stays: ['ES 1'], ...none });
  expect(staysIn('ES+SE . . . ES+SE')).toEqual({ stays: ['ES 0 4'], ...none });
});

test('a mixed day in between splits the run, is in no stay and is conflicting', () => {
  expect(staysIn('ES ES ES+SE ES ES')).toEqual({ stays: ['ES 0 1', 'ES 3 4'], conflictingDays: 1 });
  expect(staysIn('ES . ES+SE . . ES')).toEqual({ stays: ['ES 0', 'ES 5'], conflictingDays: 1 });
});

test('only the first and the last day of the whole run may be mixed, not those of its parts', () => {
  expect(staysIn('ES+SE ES+SE ES')).toEqual({ stays: ['ES 0', 'ES 2'], conflictingDays: 1 });
  expect(staysIn('ES+SE ES+SE ES+SE ES+SE')).toEqual({ stays: ['ES 0', 'ES 3'], conflictingDays: 2 });
});

test('conflicting days are counted by country', () => {
  expect(staysIn('ES+FR ES+FR+SE ES+FR')).toEqual({ stays: ['ES 0', 'ES 2', 'FR 0', 'FR 2'], conflictingDays: 2 });
});

/** The rule once more, walking over every day with a state, as one would with a calendar and a pencil. */
function staysDayByDay(days: readonly ReadonlySet<string>[]) {
  const stays: string[] = [];
  let conflictingDays = 0;
  for (const country of new Set(days.flatMap((day) => [...day]).filter((one) => one !== 'SE'))) {
    let run: number[] = [];
    let silent = 0;
    const close = () => {
      let part: number[] = [];
      for (const [index, day] of run.entries()) {
        const isInside = index > 0 && index < run.length - 1;
        if (isInside && days[day]?.has('SE')) {
          conflictingDays += 1;
          if (part.length > 0) stays.push([country, ...part].join(' '));
          part = [];
        } else part.push(day);
      }
      if (part.length > 0) stays.push([country, ...part].join(' '));
      run = [];
    };
    for (const [day, seen] of days.entries()) {
      if (seen.has(country)) {
        run.push(day);
        silent = 0;
      } else if (seen.size > 0) close();
      else if (++silent > 3) close();
    }
    close();
  }
  return { stays: stays.sort(), conflictingDays };
}

test('the stays are those of the rule walked day by day', () => {
  const day = fc.oneof(
    { weight: 2, arbitrary: fc.constant<string[]>([]) },
    { weight: 3, arbitrary: fc.subarray(['SE', 'ES', 'FR']) },
    { weight: 2, arbitrary: fc.constant(['ES']) },
  );
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 30 }), (days) => {
      const text = days.map((countries) => countries.join('+') || '.').join(' ');
      expect(staysIn(text)).toEqual(staysDayByDay(days.map((countries) => new Set(countries))));
    }),
    { numRuns: 2000 },
  );
});
