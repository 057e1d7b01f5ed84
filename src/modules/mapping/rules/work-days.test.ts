import { expect, test } from 'vitest';
import { dayNumber, localDate } from '../../../kernel/local-date.ts';
import { spanOf } from '../span.ts';
import { aCase, aPerson } from './fixture.ts';
import { type Absence, assessStay, confidenceOf } from './work-days.ts';

const first = dayNumber(localDate('2026-03-02'));
/** A stay in Spain on the days of March from 2 to 6, the 4th bridged. */
const stay = { person: aPerson(), country: 'ES', days: [first, first + 1, first + 3, first + 4] };

const anAbsence = (from: string, to: string, different: Partial<Absence> = {}): Absence => ({
  ...spanOf(from, to),
  isBusinessTravel: false,
  country: '',
  ...different,
});

const abroad = (different: Parameters<typeof aCase>[0] = {}) =>
  aCase({ kind: 'work-abroad', status: 'agreed', organisation_number: '', country: 'ES', ...different });

function daysOf(...[cases, absences]: [Parameters<typeof assessStay>[1], Parameters<typeof assessStay>[2]]) {
  const { workDays, uncoveredDays } = assessStay(stay, cases, absences);
  const short = (days: readonly string[]) => days.map((day) => Number(day.slice(8))).join(' ');
  return [short(workDays), short(uncoveredDays)];
}

test('work days are the foreign days of the stay; bridged days do not count', () => {
  expect(daysOf([], [])).toEqual(['2 3 5 6', '2 3 5 6']);
});

test('days inside an absence are no work days; a stay may have none', () => {
  expect(daysOf([], [anAbsence('2026-03-03', '2026-03-05')])).toEqual(['2 6', '2 6']);
  expect(daysOf([], [anAbsence('2026-03-01', '')])).toEqual(['', '']);
});

test('business travel to the country, or to no named one, covers; to another it does not', () => {
  const travel = (country: string) => anAbsence('2026-03-03', '2026-03-05', { isBusinessTravel: true, country });
  expect(daysOf([], [travel('ES')])).toEqual(['2 3 5 6', '2 6']);
  expect(daysOf([], [travel('')])).toEqual(['2 3 5 6', '2 6']);
  expect(daysOf([], [travel('FR')])).toEqual(['2 3 5 6', '2 3 5 6']);
});

test('a day of both business travel and leave is no work day', () => {
  const travel = anAbsence('2026-03-02', '2026-03-03', { isBusinessTravel: true });
  expect(daysOf([], [travel, anAbsence('2026-03-03', '2026-03-03')])).toEqual(['2 5 6', '5 6']);
});

test('an agreed case for the country covers its days, whenever in time it was decided', () => {
  expect(daysOf([abroad({ from: '2026-03-03', to: '2026-03-05', decided_on: '2026-06-30' })], [])).toEqual([
    '2 3 5 6',
    '2 6',
  ]);
  expect(daysOf([abroad({ country: 'es' })], [])).toEqual(['2 3 5 6', '']);
});

test('no other case covers: another country, none, another kind or status, not decided', () => {
  for (const different of [
    { country: 'FR' },
    { country: '' },
    { kind: 'remote-work' },
    { status: 'no-objection' },
    { status: 'reported' },
    { decided_on: '' },
    { decided_on: '2026-07-01' },
  ])
    expect(daysOf([abroad(different)], []), JSON.stringify(different)).toEqual(['2 3 5 6', '2 3 5 6']);
});

test('the indication is low for one day, medium for two to four, high from five', () => {
  expect([1, 2, 4, 5, 30].map(confidenceOf)).toEqual(['low', 'medium', 'medium', 'high', 'high']);
});
