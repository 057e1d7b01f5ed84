import { sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import { type EmployerId, type Id, newId } from '../../../kernel/ids.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { prepareHandovers } from '../handover/prepare.ts';
import { replaceDuties } from '../handover/replace.ts';
import { remind } from '../reminding/remind.ts';
import { sendDigests } from '../reminding/send.ts';
import { askStanding } from '../standing/ask.ts';
import { actOnVersions } from '../transitions/act.ts';
import { escalate } from './escalate.ts';
import { lockSweep } from './lock.ts';
import type { SweepServices } from './services.ts';
import { findUnheld } from './unheld.ts';

type SweepRunId = Id<'SweepRunId'>;

/** What one run of the sweep did. */
export interface Swept {
  readonly moved: number;
  readonly withdrawn: number;
  readonly handedOver: number;
  readonly asked: number;
  readonly escalated: number;
  readonly unheld: number;
  readonly reminded: number;
  readonly skipped: number;
  readonly digests: number;
}

/**
 * Puts down what time has brought about: the journal tells it, and letters go. Every list is right without it. Each part
 * is a transaction that sees what the part before it did; two sweeps at once follow each other, and the second finds
 * nothing left. Whatever was missed while no sweep ran is found by what the database holds, never by when it last ran.
 */
export async function sweep(services: SweepServices, employer: EmployerId): Promise<Swept> {
  const { database, clock } = services;
  const beganAt = clock.now();
  const part = <Result>(work: (tx: Tx, parts: SweepServices) => Promise<Result>): Promise<Result> =>
    database.transaction({ employer }, async (tx) => {
      await lockSweep(tx);
      return work(tx, services);
    });
  const { moved, withdrawn } = await part(actOnVersions);
  const handedOver = await part(replaceDuties);
  await part(prepareHandovers);
  const asked = await part(askStanding);
  const escalated = await part(escalate);
  const unheld = await part(findUnheld);
  const reminding = await part(remind);
  const swept = { moved, withdrawn, handedOver, asked, escalated, unheld, ...reminding };
  await part((tx) => insertRun(tx, services, swept, beganAt));
  await sendDigests(services, { employer });
  return swept;
}

async function insertRun(
  tx: Tx,
  { clock, random }: Pick<SweepServices, 'clock' | 'random'>,
  { moved, withdrawn, handedOver, asked, escalated, unheld, reminded, skipped, digests }: Swept,
  beganAt: Instant,
): Promise<void> {
  const endedAt = clock.now();
  await sql`
    insert into sweep_run (run_id, began_at, ended_at, swept_on, moved, withdrawn, handed_over, asked, escalated, unheld,
      reminded, skipped, digests)
    values (${newId<SweepRunId>(endedAt, random)}, ${beganAt}::timestamptz, ${endedAt}::timestamptz,
      ${localDateOf(beganAt)}, ${moved}, ${withdrawn}, ${handedOver}, ${asked}, ${escalated}, ${unheld}, ${reminded},
      ${skipped}, ${digests})`.execute(tx);
}
