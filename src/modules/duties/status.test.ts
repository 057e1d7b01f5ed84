import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { EntryId } from '../../kernel/ids.ts';
import { addDays, localDate } from '../../kernel/local-date.ts';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import { statusOf, statusSql } from './status.ts';

const { database } = await aDatabase();
const day = (number: number) => addDays(localDate('2026-03-01'), number);

const anyDuty = fc.record({
  dueOn: fc.integer({ min: 0, max: 30 }).map(day),
  settled: fc.option(
    fc
      .record({ effectiveOn: fc.integer({ min: 0, max: 40 }).map(day), late: fc.integer({ min: 0, max: 20 }) })
      .map(({ effectiveOn, late }) => ({ by: 'e' as EntryId, effectiveOn, recordedOn: addDays(effectiveOn, late) })),
  ),
  withdrawnBy: fc.option(fc.constant(crypto.randomUUID() as EntryId), { freq: 5 }),
});

test('SQL and TypeScript give a duty the same status on every day', async () => {
  await fc.assert(
    fc.asyncProperty(anyDuty, async (duty) => {
      const days = Array.from({ length: 50 }, (_, number) => day(number - 10));
      const rows = await database.query<{ status: string }>(
        { employer: null },
        sql`select ${sql.join(days.map((one, index) => sql`${statusSql('duty', one)} as ${sql.id(`d${index}`)}`))}
          from (select ${duty.dueOn}::date as due_on, ${duty.settled?.effectiveOn ?? null}::date as settled_effective_on,
            ${duty.settled?.recordedOn ?? null}::date as settled_recorded_on, ${duty.withdrawnBy}::uuid as withdrawn_by) duty`,
      );
      expect(Object.values(rows[0] ?? {})).toEqual(days.map((one) => statusOf(duty, one)));
    }),
    { numRuns: 60 },
  );
});

test('a duty is for later, then soon, then today, then late', () => {
  const duty = { dueOn: localDate('2026-03-20'), settled: null, withdrawnBy: null };
  const on = (text: string) => statusOf(duty, localDate(text));
  expect([on('2026-03-12'), on('2026-03-13'), on('2026-03-19'), on('2026-03-20'), on('2026-03-21')]).toEqual([
    'later',
    'soon',
    'soon',
    'today',
    'late',
  ]);
});
