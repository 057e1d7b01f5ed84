import { expect, test } from 'vitest';
import {
  aCase,
  anEmployee,
  anEngagement,
  aRun,
  EMPTY_REGISTER,
  personalNumber,
  presenceDays,
  UNITS,
} from '../fixture.ts';

/** Sets written from the contract's text alone, with what it says must come of them. */

const PLACE = ['employee_id', 'administration_id', 'unit_id', 'country', 'from', 'to', 'days'] as const;

test('all of a person’s employments and user names are one person, in every file', async () => {
  const number = personalNumber(1);
  const old = { employee_id: 'OLD', user_name: 'old1', employed_to: '2025-12-31', personal_number: number };
  const now = { employee_id: 'NEW', user_name: 'new1', employed_from: '2026-01-01', unit_id: 'U2' };
  const { summary, findings } = await aRun({
    units: UNITS,
    employees: [anEmployee(1, old), anEmployee(1, now)],
    register: [
      aCase(1, {
        ...{ employee_id: 'OLD', kind: 'remote-work', status: 'agreed', organisation_number: '' },
        ...{ from: '2026-01-01', remote_share: '10', decided_on: '2025-12-01', signed_on: '2025-12-01' },
      }),
    ],
    signins: [
      { user_name: 'old1', at: '2025-08-01T10:00+02:00', country: 'DE' },
      { user_name: 'NEW1', at: '2025-08-02T10:00+02:00', country: 'de' },
    ],
    absences: [{ employee_id: 'NEW', from: '2025-08-02', to: '2025-08-02', kind: 'vacation' }],
    presence: [
      // The same day and place under both numbers counts once: ten rows, half of them remote.
      ...presenceDays('OLD', '2026-01', ['remote', 'remote', 'remote', 'remote', 'remote']),
      ...presenceDays('NEW', '2026-01', ['remote', 'remote', 'remote', 'remote', 'remote']),
      ...['06', '07', '08', '09', '10'].map((day) => ({
        employee_id: 'NEW',
        date: `2026-01-${day}`,
        place: 'on-site',
      })),
    ],
    survey: [
      { respondent_id: 'OLD', about_id: 'OLD', role: 'employee', topic: 'work-abroad', answer: 'oral' },
      { respondent_id: 'X', about_id: 'NEW', role: 'manager', topic: 'work-abroad', answer: 'none' },
    ],
  });
  expect(summary.population).toEqual({ persons: 1, managers: 0, protected: 0 });
  expect(summary.abroad).toMatchObject({ personsWithForeignDays: 1, stays: 1, workDays: 1, uncoveredDays: 1 });
  expect(summary.remote).toEqual({ monthsExamined: 1, withoutAgreement: 0, aboveAgreed: 1 });
  expect(summary.oral).toEqual({ claims: 1, disagreements: 1, documented: 0 });
  expect(findings.map((row) => [row.finding, ...PLACE.map((column) => row[column])].join(' '))).toEqual([
    'oral-agreement NEW A2 U2    ',
    'remote-above-agreed NEW A2 U2  2026-01-01 2026-01-10 5',
    'work-abroad-undeclared NEW A2 U2 DE 2025-08-01 2025-08-02 1',
  ]);
});

test('who has a protected identity in any row is counted, and named nowhere in what everyone may see', async () => {
  const { summary, findings, protectedFindings } = await aRun({
    ...EMPTY_REGISTER,
    units: UNITS,
    employees: [
      anEmployee(1, { employed_to: '2025-12-31', protected: 'true' }),
      anEmployee(1, { employee_id: 'E1b', employed_from: '2026-01-01', protected: 'false' }),
      anEmployee(2),
    ],
    engagements: [anEngagement(1, { form: 'EF', organisation_number: '' }), anEngagement(1), anEngagement(2)],
    signins: [{ user_name: 'anv1', at: '2026-02-02T10:00+01:00', country: 'NO' }],
  });
  expect(summary.population).toEqual({ persons: 2, managers: 0, protected: 1 });
  expect(summary.engagements).toMatchObject({ persons: 2, engagements: 3, companies: 2 });
  const open = findings.filter((row) => row.employee_id === 'skyddad');
  expect(
    open.map(({ finding, administration_id, unit_id, organisation_number, country, explanation }) =>
      [finding, administration_id, unit_id, organisation_number, country, explanation].join('|'),
    ),
  ).toEqual(['engagement|skyddad||||', 'engagement|skyddad||||', 'work-abroad-undeclared|skyddad||||']);
  expect(
    protectedFindings.map((row) => `${row.finding} ${row.employee_id} ${row.organisation_number}${row.country}`),
  ).toEqual(['engagement E1b 5598005014', 'engagement E1b 8001019800', 'work-abroad-undeclared E1b NO']);
});
