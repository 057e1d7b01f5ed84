import { expect, test } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { monthsOf } from './months.ts';

const day = (on: string, of: object = {}) => ({ day: localDate(on), met: 0, late: 0, overdue: 0, ...of });

test('what was due is summed month by month, up to yesterday and back to the first whole month of the year', () => {
  const days = [
    day('2026-03-02', { met: 2 }),
    day('2026-02-27', { met: 1, late: 1 }),
    day('2026-03-30', { overdue: 4 }),
    day('2026-03-31', { overdue: 8 }),
    day('2025-04-01', { late: 3 }),
    day('2025-03-31', { late: 5 }),
  ];
  expect(monthsOf(days, localDate('2026-03-31'))).toEqual([
    { month: '2025-04', met: 0, late: 3, overdue: 0 },
    { month: '2026-02', met: 1, late: 1, overdue: 0 },
    { month: '2026-03', met: 2, late: 0, overdue: 4 },
  ]);
});
