import { expect, test } from 'vitest';
import { anEmployee, aRun, often, presenceDays, shown, UNITS } from '../fixture.ts';

test('presence is counted by person, day and place, inside the period, for the population', async () => {
  const { summary, findings } = await aRun({
    units: UNITS,
    employees: [
      anEmployee(1),
      anEmployee(1, { employee_id: 'E9', employed_to: '2016-01-01' }),
      anEmployee(2, { employed_to: '2020-01-01' }),
    ],
    register: [],
    presence: [
      ...presenceDays('E1', '2025-09', often(5, 'remote')),
      ...presenceDays('E9', '2025-09', often(5, 'remote')),
      ...presenceDays('E9', '2025-09', often(5, 'on-site')),
      ...presenceDays('E1', '2025-06', often(20, 'remote')),
      ...presenceDays('E2', '2025-09', often(20, 'remote')),
    ],
  });
  expect(summary.remote).toEqual({ monthsExamined: 1, withoutAgreement: 1, aboveAgreed: 0 });
  expect(shown(findings, 'remote-without-agreement', 'employee_id', 'from', 'to', 'days')).toEqual([
    'E1 2025-09-01 2025-09-05 5',
  ]);
});
