import { expect, test } from 'vitest';
import { aCase, anEmployee, aRun, shown, UNITS } from '../fixture.ts';

test('oral agreements are about the population, one for each person and topic', async () => {
  const answer = {
    respondent_id: 'X',
    about_id: 'E1',
    role: 'employee',
    topic: 'remote-work',
    answer: 'oral',
    since: '2024-01-01',
  };
  const { summary, findings } = await aRun({
    units: UNITS,
    employees: [
      anEmployee(1),
      anEmployee(1, { employee_id: 'E9', employed_to: '2016-01-01' }),
      anEmployee(2, { employed_to: '2020-01-01' }),
    ],
    register: [aCase(1, { kind: 'work-abroad' })],
    survey: [
      answer,
      { ...answer, about_id: 'E9', role: 'manager', answer: 'none' },
      { ...answer, topic: 'work-abroad', since: '' },
      { ...answer, about_id: 'E2' },
      { ...answer, about_id: 'unknown' },
    ],
  });
  expect(summary.oral).toEqual({ claims: 2, disagreements: 1, documented: 1 });
  expect(
    shown(findings, 'oral-agreement', 'employee_id', 'kind', 'class', 'from', 'disagreement', 'documented'),
  ).toEqual(['E1 work-abroad   false true', 'E1 remote-work  2024-01-01 true false']);
});
