import { expect, test } from 'vitest';
import { anEmployee, anEngagement, aRun, EMPTY_REGISTER, shown, UNITS } from './fixture.ts';

test('who has a protected identity is counted and cannot be told from findings; in full they are for the handler', async () => {
  const { summary, findings, protectedFindings } = await aRun({
    units: UNITS,
    employees: [
      anEmployee(1, { protected: 'true' }),
      anEmployee(2, { protected: 'true', unit_id: 'U2' }),
      anEmployee(3),
    ],
    engagements: [anEngagement(1), anEngagement(2, { organisation_number: '5598005022' }), anEngagement(3)],
    ...EMPTY_REGISTER,
    signins: [{ user_name: 'anv1', at: '2026-03-02T12:00Z', country: 'ES' }],
  });
  expect(summary.engagements.persons).toBe(3);
  const columns = ['employee_id', 'administration_id', 'unit_id', 'organisation_number', 'country', 'from'] as const;
  expect(shown(findings, 'engagement', ...columns)).toEqual([
    'E3 A1 U1 5598005014  2020-01-01',
    'skyddad skyddad    2020-01-01',
    'skyddad skyddad    2020-01-01',
  ]);
  expect(shown(findings, 'work-abroad-undeclared', ...columns)).toEqual(['skyddad skyddad    2026-03-02']);
  expect(shown(protectedFindings, 'engagement', ...columns)).toEqual([
    'E1 A1 U1 5598005014  2020-01-01',
    'E2 A2 U2 5598005022  2020-01-01',
  ]);
  expect(shown(protectedFindings, 'work-abroad-undeclared', ...columns)).toEqual(['E1 A1 U1  ES 2026-03-02']);
});

test('findings are sorted by code point: finding, employee, from, organisation number, then from left to right', async () => {
  const ids = ['b', 'B', 'Å', 'Ａ', '😀', 'a'];
  const { findings } = await aRun({
    units: UNITS,
    employees: ids.map((employee_id, index) => anEmployee(index + 1, { employee_id })),
    register: [],
    engagements: ids.flatMap((_, index) => [
      anEngagement(index + 1, { organisation_number: '5598005022' }),
      anEngagement(index + 1, { organisation_number: '5598005014' }),
      anEngagement(index + 1, { organisation_number: '5598005030', from: '' }),
    ]),
  });
  expect(findings.map((row) => `${row.employee_id} ${row.from} ${row.organisation_number.slice(7)}`)).toEqual(
    ['B', 'a', 'b', 'Å', 'Ａ', '😀'].flatMap((id) => [`${id}  030`, `${id} 2020-01-01 014`, `${id} 2020-01-01 022`]),
  );
});
