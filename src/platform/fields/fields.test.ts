import { expect, test } from 'vitest';
import { z } from 'zod';
import { localDate } from '../../kernel/local-date.ts';
import { dayField, momentField } from './index.ts';

test.each(['2027-02-30', '2026-13-01', '0999-12-31', '9999-12-31', 'i morgon', ''])(
  '%j is no day: it is told once, and no rule of the whole counts with it',
  (from) => {
    const period = z.object({ from: dayField }).refine((given) => localDate(given.from) > '1000-01-01');
    expect(period.safeParse({ from }).error?.issues.map(({ path }) => path)).toEqual([['from']]);
  },
);

test('nor is a moment that is none', () => {
  const noted = z.object({ at: momentField }).refine(() => expect.fail('asked of what is no moment'));
  for (const at of ['2027-02-30T08:00:00Z', '2027-02-03T08:00:00', '9500-01-01T00:00:00Z'])
    expect(noted.safeParse({ at }).error?.issues).toHaveLength(1);
});
