import { expect, test } from 'vitest';
import { allows, STATUSES, STEPS, stepsFrom, UNDECIDED } from './lifecycle.ts';

test('what was withdrawn is over, and only what is asked can be answered', () => {
  expect(stepsFrom('withdrawn')).toEqual([]);
  expect(STATUSES.filter((status) => allows(status, 'answer'))).toEqual(['asked']);
});

test('a decision is made once: afterwards it is corrected, reconsidered or the case is assessed anew', () => {
  for (const status of STATUSES) {
    expect(allows(status, 'decide') && allows(status, 'reconsider'), status).toBe(false);
    expect(allows(status, 'decide') && allows(status, 'reopen'), status).toBe(false);
  }
  expect(UNDECIDED).toEqual(['reported', 'asked', 'referred', 'read-in']);
});

test('every step can be taken somewhere', () => {
  for (const step of STEPS)
    expect(
      STATUSES.some((status) => allows(status, step)),
      step,
    ).toBe(true);
});
