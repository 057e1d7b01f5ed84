import { expect, test } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { isShown, lastDayToAct, missingBefore, type StepKind } from './followup.ts';

const taken = (...steps: [StepKind, string][]) => steps.map(([kind, on]) => ({ kind, on: localDate(on) }));
const warning = { kind: 'warning', on: localDate('2026-03-10') } as const;

test('what became known can be acted on for two months; a short month ends on its last day', () => {
  expect(lastDayToAct(localDate('2026-03-02'))).toBe('2026-05-02');
  expect(lastDayToAct(localDate('2025-12-31'))).toBe('2026-02-28');
});

test('a warning comes after the employee has been heard and the union told', () => {
  expect(missingBefore(warning, [])).toEqual(['hearing', 'union-notice']);
  expect(missingBefore(warning, taken(['hearing', '2026-03-05']))).toEqual(['union-notice']);
  expect(missingBefore(warning, taken(['hearing', '2026-03-05'], ['union-notice', '2026-03-10']))).toEqual([]);
});

test('a hearing after the warning is none before it', () => {
  const late = taken(['hearing', '2026-03-11'], ['union-notice', '2026-03-01']);
  expect(missingBefore(warning, late)).toEqual(['hearing']);
});

test('a talk needs nothing before it', () => {
  expect(missingBefore({ kind: 'talk', on: localDate('2026-03-10') }, [])).toEqual([]);
});

test('an outcome names a step that was taken, or that nothing came of it', () => {
  expect(isShown('no-action', [])).toBe(true);
  expect(isShown('warning', taken(['talk', '2026-03-10']))).toBe(false);
  expect(isShown('talk', taken(['talk', '2026-03-10']))).toBe(true);
});
