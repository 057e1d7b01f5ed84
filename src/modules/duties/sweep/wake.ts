import { sql } from 'kysely';
import type { EmployerId } from '../../../kernel/ids.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import type { Jobs } from '../../../platform/jobs/index.ts';
import type { Reaction } from '../../../platform/journal/index.ts';
import { sweepJob } from './job.ts';

/**
 * Wakes the sweep by a decision on a guideline that is in force from that day or before: what it does to open duties is
 * then there at once, and not twenty minutes later. One that comes into force later is acted on by that day's sweep.
 */
export function sweepWaking(enqueue: Jobs['enqueue']): Reaction {
  return {
    name: 'sweep',
    on: ['guideline.decided'],
    async run(tx, entries) {
      if (!entries.some(({ effectiveOn, recordedAt }) => effectiveOn <= localDateOf(recordedAt))) return;
      const { rows } = await sql<{ employer: EmployerId }>`select current_employer() as employer`.execute(tx);
      for (const { employer } of rows) await enqueue(tx, sweepJob.name, { employer });
    },
  };
}
