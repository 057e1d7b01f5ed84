import { expect, test } from 'vitest';
import { aCase, anEmployee, aRun, BASE, often, presenceDays, shown, UNITS } from '../fixture.ts';

test('findings about cases show the case; who left before the period is found too', async () => {
  const { summary, findings } = await aRun({
    units: UNITS,
    employees: [
      anEmployee(1),
      anEmployee(2, { employed_to: '2020-01-01' }),
      anEmployee(2, { employee_id: 'E9', unit_id: 'U2', employed_to: '2021-01-01' }),
    ],
    register: [
      aCase(1, { status: 'agreed', kind: 'work-abroad', country: 'dk', from: '2023-12-31', to: '2027-01-01' }),
      aCase(2, { from: '2019-01-01', decided_on: '2018-01-01' }),
    ],
  });
  expect(summary.hygiene).toEqual({ 'decided-after-start': 1, unsigned: 1, expired: 0, 'left-employment': 1 });
  const columns = ['employee_id', 'unit_id', 'kind', 'class', 'organisation_number', 'country', 'from', 'to'] as const;
  expect(shown(findings, 'unsigned', ...columns)).toEqual(['E1 U1 work-abroad  5598005014 DK 2023-12-31 2027-01-01']);
  expect(shown(findings, 'left-employment', ...columns)).toEqual([
    'E9 U2 secondary-occupation  5598005014  2019-01-01 ',
  ]);
});

test('what went on after an agreement ended is counted from presence and sign-ins, also in months that are not examined', async () => {
  const agreed = { status: 'agreed', organisation_number: '', signed_on: '2024-01-01', to: '2025-06-30' };
  const { summary, findings } = await aRun({
    ...BASE,
    register: [
      aCase(1, { ...agreed, kind: 'remote-work' }),
      aCase(1, { ...agreed, case_id: 'C2', kind: 'work-abroad', country: 'ES' }),
    ],
    presence: presenceDays('E1', '2025-09', often(3, 'remote')),
    signins: [{ user_name: 'anv1', at: '2025-10-01T12:00Z', country: 'ES' }],
  });
  expect(summary.hygiene.expired).toBe(2);
  expect(shown(findings, 'expired', 'kind', 'country', 'to', 'days')).toEqual([
    'remote-work  2025-06-30 3',
    'work-abroad ES 2025-06-30 1',
  ]);
});
