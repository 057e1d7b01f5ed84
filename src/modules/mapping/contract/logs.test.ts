import { expect, test } from 'vitest';
import { aCase, anEmployee, aRun, BASE, EMPTY_REGISTER, often, presenceDays, shown, UNITS } from '../fixture.ts';

/** Sets written from the contract's text alone, with what it says must come of them. */

const signin = (at: string, country: string, user_name = 'anv1') => ({
  user_name,
  at,
  country,
  ip: '192.0.2.1',
  source: 'vpn',
});
const noon = (day: string, country: string) => signin(`${day}T12:00:00+02:00`, country);

test('a sign-in belongs to its Swedish day: around midnight, around the period, with any offset and letter case', async () => {
  const { summary, findings } = await aRun(
    {
      units: UNITS,
      employees: [
        anEmployee(1, { user_name: 'Anna.Berg' }),
        anEmployee(2, { user_name: 'delad' }),
        anEmployee(3, { user_name: 'DELAD' }),
        anEmployee(4, { user_name: 'slutat', employed_to: '2025-01-01' }),
      ],
      signins: [
        // 1 July 2025 at half past midnight in Sweden, the day before in UTC.
        signin('2025-06-30T22:30:00Z', 'no', 'anna.berg'),
        signin('2025-06-30T21:59:59Z', 'NO', 'anna.berg'),
        // The last second of the period, and the first after it.
        signin('2026-06-30T21:59:59Z', 'ES', 'ANNA.BERG'),
        signin('2026-06-30T22:00:00Z', 'ES', 'anna.berg'),
        // In winter Sweden is an hour nearer.
        signin('2025-12-31T23:30:00Z', 'DK', 'anna.berg'),
        signin('2026-01-02T12:59:59.999+14:59', 'DK', 'anna.berg'),
        signin('2026-01-10T12:00:00+15:00', 'DK', 'anna.berg'),
        signin('2026-01-10T12:00:00', 'DK', 'anna.berg'),
        signin('2026-01-10 12:00:00Z', 'DK', 'anna.berg'),
        // Nobody's: a name on two persons, and one that nobody has, rows counted; of whoever has left nothing is said.
        signin('2026-02-01T12:00:00Z', 'SE', 'delad'),
        signin('2026-02-01T12:00:00Z', 'SE', 'delad'),
        signin('2026-02-01T12:00:00Z', '', 'okänd'),
        signin('2026-07-01T12:00:00Z', 'DE', 'okänd'),
        signin('2026-02-01T12:00:00Z', 'DE', 'slutat'),
      ],
      ...EMPTY_REGISTER,
    },
    { acceptRejects: true },
  );
  expect(summary.rejectedRows).toBe(3);
  expect(summary.abroad).toEqual({
    personsWithForeignDays: 1,
    stays: 3,
    workDays: 3,
    coveredDays: 0,
    uncoveredDays: 3,
    personsUncovered: 1,
    conflictingDays: 0,
    unmatchedSignins: 3,
  });
  expect(shown(findings, 'work-abroad-undeclared', 'country', 'from', 'to', 'days', 'confidence')).toEqual([
    'NO 2025-07-01 2025-07-01 1 low',
    'DK 2026-01-01 2026-01-01 1 low',
    'ES 2026-06-30 2026-06-30 1 low',
  ]);
});

test('stays are bridged, ended and split as the contract says, and what covers a day is for its country', async () => {
  const { summary, findings } = await aRun({
    ...BASE,
    signins: [
      // Three days without any sign-in are bridged, four are not.
      ...['2025-09-01', '2025-09-05', '2025-09-10'].map((day) => noon(day, 'FR')),
      // A mixed day first and last is part of the stay; one in between is a conflict and splits it.
      ...['2025-10-06', '2025-10-07', '2025-10-08', '2025-10-09', '2025-10-10'].map((day) => noon(day, 'DE')),
      noon('2025-10-06', 'SE'),
      noon('2025-10-08', 'SE'),
      noon('2025-10-10', 'SE'),
      // A day with Sweden alone ends a stay; a sign-in without a country neither ends it nor fills the gap.
      noon('2025-11-03', 'IT'),
      noon('2025-11-04', ''),
      noon('2025-11-05', 'IT'),
      noon('2025-11-06', 'SE'),
      noon('2025-11-07', 'IT'),
      // Two countries on a day: a foreign day of both, and each ends the other's stay where it stands alone.
      noon('2026-03-02', 'PL'),
      noon('2026-03-03', 'PL'),
      noon('2026-03-03', 'CZ'),
      noon('2026-03-04', 'CZ'),
      // Covered by an agreed case for the country to its last day, and by business travel to nowhere in particular.
      ...['2026-04-13', '2026-04-14', '2026-04-15', '2026-04-16'].map((day) => noon(day, 'FI')),
      ...['2026-05-04', '2026-05-05', '2026-05-06'].map((day) => noon(day, 'PT')),
    ],
    absences: [
      { employee_id: 'E1', from: '2025-09-05', to: '2025-09-05', kind: 'sick-leave' },
      { employee_id: 'E1', from: '2026-04-15', to: '2026-04-15', kind: 'business-travel', country: 'fi' },
      { employee_id: 'E1', from: '2026-05-05', to: '', kind: 'business-travel', country: 'ES' },
      { employee_id: 'E1', from: '2026-05-06', to: '2026-05-06', kind: 'business-travel' },
    ],
    register: [
      aCase(1, {
        kind: 'work-abroad',
        status: 'agreed',
        country: 'FI',
        from: '2026-04-01',
        to: '2026-04-14',
        organisation_number: '',
        signed_on: '2024-01-02',
      }),
      aCase(2, {
        employee_id: 'E1',
        kind: 'work-abroad',
        status: 'agreed',
        country: '',
        organisation_number: '',
        signed_on: '2024-01-02',
      }),
      aCase(3, {
        employee_id: 'E1',
        kind: 'work-abroad',
        status: 'no-objection',
        country: 'PT',
        organisation_number: '',
      }),
      aCase(4, {
        employee_id: 'E1',
        kind: 'work-abroad',
        status: 'agreed',
        country: 'PT',
        organisation_number: '',
        decided_on: '2026-07-01',
      }),
    ],
  });
  expect(shown(findings, 'work-abroad-undeclared', 'country', 'from', 'to', 'days', 'confidence')).toEqual([
    // 1 September and, a holiday taken off, nothing on the fifth.
    'FR 2025-09-01 2025-09-05 1 low',
    'FR 2025-09-10 2025-09-10 1 low',
    'DE 2025-10-06 2025-10-07 2 medium',
    'DE 2025-10-09 2025-10-10 2 medium',
    'IT 2025-11-03 2025-11-05 2 medium',
    'IT 2025-11-07 2025-11-07 1 low',
    'PL 2026-03-02 2026-03-03 2 medium',
    'CZ 2026-03-03 2026-03-04 2 medium',
    'FI 2026-04-13 2026-04-16 1 low',
    'PT 2026-05-04 2026-05-06 2 medium',
  ]);
  expect(summary.abroad).toMatchObject({
    personsWithForeignDays: 1,
    stays: 10,
    workDays: 1 + 1 + 4 + 3 + 4 + 4 + 3,
    coveredDays: 3 + 1,
    uncoveredDays: 1 + 1 + 4 + 3 + 4 + 1 + 2,
    conflictingDays: 1,
  });
});

test('remote work by the month: the tenth row, exactly a fifth, exactly five points above, doubles and runs', async () => {
  const { summary, findings } = await aRun({
    units: UNITS,
    employees: [1, 2, 3, 4].map((n) => anEmployee(n)),
    presence: [
      // Nine rows are too few; ten with two at a distance are a fifth.
      ...presenceDays('E1', '2025-09', [...often(7, 'on-site'), ...often(2, 'remote')]),
      ...presenceDays('E1', '2025-10', [...often(8, 'on-site'), ...often(2, 'remote')]),
      ...presenceDays('E1', '2025-10', often(8, 'on-site')),
      ...presenceDays('E1', '2025-11', [...often(9, 'on-site'), ...often(3, 'remote')]),
      // Both places on a day are two rows: ten in all, four at a distance.
      ...presenceDays('E1', '2026-01', often(6, 'on-site')),
      ...presenceDays('E1', '2026-01', often(4, 'remote')),
      // 45 % of an agreed 40 is not more than five points above; the largest of several agreements holds.
      ...presenceDays('E2', '2025-10', [...often(11, 'on-site'), ...often(9, 'remote')]),
      ...presenceDays('E2', '2025-11', [...often(10, 'on-site'), ...often(9, 'remote')]),
      // An agreement that does not cover the month's first presence day; one without a share is never exceeded.
      ...presenceDays('E3', '2025-10', often(10, 'remote')),
      ...presenceDays('E3', '2025-11', often(10, 'remote')),
      // The period cuts months at both ends.
      ...presenceDays('E4', '2025-06', often(20, 'remote')),
      ...presenceDays('E4', '2026-07', often(20, 'remote')),
    ],
    register: [
      aCase(2, {
        kind: 'remote-work',
        status: 'agreed',
        remote_share: '40,0',
        organisation_number: '',
        signed_on: '2024-01-01',
      }),
      aCase(12, {
        employee_id: 'E2',
        kind: 'remote-work',
        status: 'agreed',
        remote_share: '20',
        organisation_number: '',
        signed_on: '2024-01-01',
      }),
      aCase(3, {
        kind: 'remote-work',
        status: 'agreed',
        remote_share: '',
        from: '2025-10-02',
        organisation_number: '',
        signed_on: '2024-01-01',
      }),
    ],
  });
  expect(summary.remote).toEqual({ monthsExamined: 7, withoutAgreement: 3, aboveAgreed: 1 });
  expect(shown(findings, 'remote-without-agreement', 'employee_id', 'from', 'to', 'days')).toEqual([
    'E1 2025-10-01 2025-11-12 5',
    'E1 2026-01-01 2026-01-06 4',
    'E3 2025-10-01 2025-10-10 10',
  ]);
  expect(shown(findings, 'remote-above-agreed', 'employee_id', 'from', 'to', 'days')).toEqual([
    'E2 2025-11-01 2025-11-19 9',
  ]);
});

test('oral agreements: either side, several answers, and what documents them', async () => {
  const answer = (about_id: string, role: string, topic: string, given: string, since = '') => ({
    respondent_id: 'X',
    about_id,
    role,
    topic,
    answer: given,
    since,
  });
  const { summary, findings } = await aRun({
    units: UNITS,
    employees: [1, 2, 3, 4].map((n) => anEmployee(n, n === 4 ? { employed_to: '2025-01-01' } : {})),
    survey: [
      answer('E1', 'employee', 'remote-work', 'oral', '2024-05-01'),
      answer('E1', 'manager', 'remote-work', 'oral', '2023-01-01'),
      answer('E1', 'manager', 'work-abroad', 'oral'),
      answer('E2', 'employee', 'remote-work', 'oral', '2025-02-02'),
      answer('E2', 'manager', 'remote-work', 'written', '2020-01-01'),
      answer('E2', 'employee', 'secondary-occupation', 'none'),
      answer('E2', 'manager', 'secondary-occupation', 'written'),
      answer('E3', 'employee', 'work-abroad', 'oral'),
      answer('E3', 'employee', 'work-abroad', 'none'),
      answer('E3', 'manager', 'work-abroad', 'oral'),
      answer('E4', 'employee', 'remote-work', 'oral'),
      answer('okänd', 'employee', 'remote-work', 'oral'),
    ],
    register: [
      aCase(1, { kind: 'remote-work', status: 'agreed', organisation_number: '', to: '2026-06-30' }),
      aCase(2, { kind: 'remote-work', status: 'agreed', organisation_number: '', to: '2026-06-29' }),
      aCase(3, { kind: 'work-abroad', status: 'forbidden', organisation_number: '' }),
    ],
  });
  expect(summary.oral).toEqual({ claims: 4, disagreements: 2, documented: 1 });
  expect(shown(findings, 'oral-agreement', 'employee_id', 'kind', 'from', 'disagreement', 'documented')).toEqual([
    'E1 work-abroad  false false',
    'E1 remote-work 2023-01-01 false true',
    'E2 remote-work 2025-02-02 true false',
    'E3 work-abroad  true false',
  ]);
});

test('the register’s own faults: decided late, unsigned, run out, and of those who have left', async () => {
  const remote = { kind: 'remote-work', status: 'agreed', organisation_number: '' };
  const { summary, findings } = await aRun({
    units: UNITS,
    employees: [
      anEmployee(1),
      anEmployee(2, { employed_to: '2026-06-29' }),
      anEmployee(3, { employed_to: '2020-01-01' }),
      anEmployee(3, { employee_id: 'E3b', employed_from: '2021-01-01', employed_to: '2021-12-31' }),
    ],
    presence: presenceDays('E1', '2026-02', often(4, 'remote')),
    register: [
      aCase(1, { case_id: 'same-day', from: '2024-01-01' }),
      aCase(1, { case_id: 'late', from: '2023-12-31' }),
      aCase(1, { case_id: 'no-start', from: '', to: '2025-07-01' }),
      aCase(1, { case_id: 'future', from: '2020-01-01', decided_on: '2026-07-01' }),
      aCase(1, { case_id: 'unsigned', ...remote, signed_on: '2026-07-01', from: '2026-03-01' }),
      aCase(1, { case_id: 'signed', ...remote, signed_on: '2026-06-30', from: '2026-03-01' }),
      aCase(1, { case_id: 'undecided', ...remote, decided_on: '', from: '2026-03-01' }),
      aCase(1, { case_id: 'decided later', ...remote, decided_on: '2026-08-01', from: '2026-03-01' }),
      // Ended long before the period; the days after it are in no other agreed case.
      aCase(1, {
        case_id: 'out',
        ...remote,
        signed_on: '2024-01-01',
        from: '2023-01-01',
        to: '2026-02-02',
        decided_on: '2023-01-01',
      }),
      aCase(2, { case_id: 'left', from: '2024-01-01' }),
      aCase(3, { case_id: 'left long ago', employee_id: 'E3', from: '2024-01-01' }),
      aCase(3, { case_id: 'withdrawn', employee_id: 'E3', status: 'withdrawn' }),
      aCase(3, { case_id: 'ended', employee_id: 'E3', to: '2026-06-29' }),
    ],
  });
  expect(shown(findings, 'decided-after-start', 'employee_id', 'from')).toEqual(['E1 2023-12-31']);
  // An undecided agreed case has no signature either; one that is decided after the cut-off is not asked for it yet.
  expect(shown(findings, 'unsigned', 'employee_id', 'kind', 'from')).toEqual([
    'E1 remote-work 2026-03-01',
    'E1 remote-work 2026-03-01',
  ]);
  expect(shown(findings, 'expired', 'employee_id', 'to', 'days')).toEqual(['E1 2026-02-02 2']);
  expect(shown(findings, 'left-employment', 'employee_id', 'from')).toEqual(['E2 2024-01-01', 'E3b 2024-01-01']);
  expect(summary.hygiene).toEqual({ 'decided-after-start': 1, unsigned: 2, expired: 1, 'left-employment': 2 });
});
