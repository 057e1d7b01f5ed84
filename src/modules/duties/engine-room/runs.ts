import { sql } from 'kysely';
import { visible } from '../../../access/index.ts';
import type { Instant } from '../../../kernel/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { DutyReader } from '../listing/reading.ts';
import type { Swept } from '../sweep/sweep.ts';

/** One run of the sweep: when, and how many of each it put down. */
export interface SweepRun extends Swept {
  readonly id: string;
  readonly beganAt: Instant;
  readonly endedAt: Instant;
}

/** The runs of the sweep, the latest first. */
export async function readRuns(
  tx: Tx,
  { actor, policy, times }: DutyReader,
  { limit, page }: { readonly limit: number; readonly page: number },
): Promise<{ readonly items: readonly SweepRun[]; readonly total: number }> {
  const seen = visible(policy, actor, 'engine-room', {}, times.on);
  const [{ rows }, counted] = await Promise.all([
    sql<SweepRun>`
      select run_id as id, began_at as "beganAt", ended_at as "endedAt", moved, withdrawn, handed_over as "handedOver",
        asked, escalated, unheld, reminded, skipped, digests
      from sweep_run where ${seen} order by began_at desc, run_id limit ${limit} offset ${(page - 1) * limit}`.execute(
      tx,
    ),
    sql<{ count: number }>`select count(*)::int as count from sweep_run where ${seen}`.execute(tx),
  ]);
  return { items: rows, total: counted.rows[0]?.count ?? 0 };
}
