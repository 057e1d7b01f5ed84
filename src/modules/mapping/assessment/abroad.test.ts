import { expect, test } from 'vitest';
import { aCase, anEmployee, aRun, shown, UNITS } from '../fixture.ts';

test('stays, work days and cover are summed, and each stay with an uncovered day is a finding', async () => {
  const at = (day: string, country = 'ES', user = 'anv1') => ({ user_name: user, at: `${day}T12:00+01:00`, country });
  const { summary, findings } = await aRun({
    units: UNITS,
    employees: [
      anEmployee(1),
      anEmployee(1, { employee_id: 'E9', user_name: 'extra', employed_to: '2016-01-01' }),
      anEmployee(2),
    ],
    register: [
      aCase(1, {
        employee_id: 'E9',
        kind: 'work-abroad',
        status: 'agreed',
        country: 'es',
        from: '2026-03-04',
        to: '2026-03-04',
      }),
    ],
    absences: [{ employee_id: 'E9', from: '2026-03-02', to: '2026-03-02', kind: 'parental-leave' }],
    signins: [
      at('2026-03-02'),
      at('2026-03-03', 'ES', 'EXTRA'),
      at('2026-03-04'),
      at('2026-03-09', 'FR'),
      at('2026-03-09', 'SE'),
      at('2026-03-01', 'SE', 'anv2'),
    ],
  });
  expect(summary.abroad).toEqual({
    personsWithForeignDays: 1,
    stays: 2,
    workDays: 3,
    coveredDays: 1,
    uncoveredDays: 2,
    personsUncovered: 1,
    conflictingDays: 0,
    unmatchedSignins: 0,
  });
  expect(shown(findings, 'work-abroad-undeclared', 'country', 'from', 'to', 'days', 'confidence')).toEqual([
    'ES 2026-03-02 2026-03-04 1 low',
    'FR 2026-03-09 2026-03-09 1 low',
  ]);
});
