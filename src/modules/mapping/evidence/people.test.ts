import { expect, test } from 'vitest';
import { anEmployee, anEngagement, aRun, EMPTY_REGISTER, UNITS } from '../fixture.ts';

test('in the population is who is employed on at least one day of the period', async () => {
  const { summary } = await aRun({
    units: UNITS,
    employees: [
      anEmployee(1, { employed_to: '2025-06-30' }),
      anEmployee(2, { employed_to: '2025-07-01' }),
      anEmployee(3, { employed_from: '2026-06-30' }),
      anEmployee(4, { employed_from: '2026-07-01' }),
      anEmployee(5, { employed_to: '9999-12-31' }),
    ],
  });
  expect(summary.population).toEqual({ persons: 3, managers: 0, protected: 0 });
});

test('a person is a personal number, also with several employee ids; protected when any row says so', async () => {
  const { summary } = await aRun({
    units: UNITS,
    employees: [
      anEmployee(1, { personal_number: '8001019800', is_manager: 'true' }),
      anEmployee(2, {
        personal_number: '19800101-9800',
        protected: 'true',
        employed_to: '2015-12-31',
        is_manager: 'true',
      }),
    ],
  });
  expect(summary.population).toEqual({ persons: 1, managers: 1, protected: 1 });
});

test('unit, manager and id come from the row that runs longest towards the cut-off, then began last, then comes first', async () => {
  const rowsOf = async (...rows: Record<string, string>[]) => {
    const employees = rows.map((row, index) => anEmployee(1, { employee_id: `E${index}`, ...row }));
    const { findings } = await aRun({ units: UNITS, employees, engagements: [anEngagement(1)], ...EMPTY_REGISTER });
    return findings.map((row) => [row.employee_id, row.unit_id, row.administration_id].join(' '));
  };
  expect(await rowsOf({ employed_to: '2026-01-31' }, { unit_id: 'U2', employed_to: '2026-02-01' })).toEqual([
    'E1 U2 A2',
  ]);
  expect(await rowsOf({ employed_to: '2026-07-31' }, { unit_id: 'U2', employed_to: '2030-01-01' })).toEqual([
    'E0 U1 A1',
  ]);
  expect(await rowsOf({}, { unit_id: 'U2', employed_from: '2016-01-01' })).toEqual(['E1 U2 A2']);
  expect(await rowsOf({ employed_to: '2026-06-30', employed_from: '2020-01-01' }, { unit_id: 'U2' })).toEqual([
    'E0 U1 A1',
  ]);
  expect(await rowsOf({ employed_to: '2026-01-01' }, { unit_id: 'U2', employed_from: '2026-07-01' })).toEqual([
    'E0 U1 A1',
  ]);
});

test('the administration is the nearest at or above the unit, else none; a circle of units ends', async () => {
  const units = [
    { unit_id: 'R', kind: 'organisation' },
    { unit_id: 'A1', kind: 'administration', parent_id: 'R' },
    { unit_id: 'A2', kind: 'administration', parent_id: 'A1' },
    { unit_id: 'U2', kind: 'area', parent_id: 'A2' },
    { unit_id: 'X', kind: 'unit', parent_id: 'Y' },
    { unit_id: 'Y', kind: 'unit', parent_id: 'X' },
    { unit_id: 'Z', kind: 'unit', parent_id: 'gone' },
  ];
  const at = ['U2', 'A2', 'R', 'X', 'Z', 'gone', ''];
  const { findings } = await aRun({
    units,
    employees: at.map((unit_id, index) => anEmployee(index + 1, { unit_id })),
    engagements: at.map((_, index) => anEngagement(index + 1)),
    ...EMPTY_REGISTER,
  });
  expect(findings.map((row) => `${row.unit_id}:${row.administration_id}`)).toEqual([
    'U2:A2',
    'A2:A2',
    'R:',
    'X:',
    'Z:',
    'gone:',
    ':',
  ]);
});
