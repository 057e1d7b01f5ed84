import { sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { RunId, RunStatus } from '../runs/run.ts';

/** How far the work on a run has come: the file that is being read, how much of it, and how many of all are behind. */
export interface Reading {
  readonly file: string;
  readonly done: number;
  readonly total: number;
  readonly percent: number;
}

/** Who started a run, and what is being read. */
export interface Work {
  readonly startedAt: Instant;
  readonly startedBy: PersonId | null;
  readonly startedAccount: string;
  readonly reading: Reading | null;
  readonly failure: { readonly code: string; readonly sv: string; readonly en: string } | null;
}

/** A run to work on. */
export interface ClaimedWork {
  readonly run: RunId;
  readonly by: PersonId | null;
  readonly account: string;
}

const HELD_FOR = '60 seconds';

/** Puts a run in the queue of those to work on, anew if it failed before. */
export async function insertWork(
  tx: Tx,
  run: RunId,
  { at, by, account }: { readonly at: Instant; readonly by: PersonId | null; readonly account: string },
): Promise<void> {
  await sql`
    insert into mapping_work (run_id, started_at, started_by, started_account)
    values (${run}, ${at}, ${by}, ${account})
    on conflict (employer_id, run_id) do update set started_at = excluded.started_at, started_by = excluded.started_by,
      started_account = excluded.started_account, holder = null, held_until = null, reading = null,
      files_read = 0, files_all = null, percent_read = 0, failure = null`.execute(tx);
}

/** The work on a run, if it was ever started. */
export async function findWork(tx: Tx, run: RunId): Promise<Work | undefined> {
  const { rows } = await sql<{
    readonly started_at: Instant;
    readonly started_by: PersonId | null;
    readonly started_account: string;
    readonly reading: string | null;
    readonly files_read: number;
    readonly files_all: number | null;
    readonly percent_read: number;
    readonly failure: Work['failure'];
  }>`select * from mapping_work where run_id = ${run}`.execute(tx);
  const [row] = rows;
  if (row === undefined) return undefined;
  const { started_at: startedAt, started_by: startedBy, started_account: startedAccount, failure } = row;
  const { reading: file, files_read: done, files_all: total, percent_read: percent } = row;
  const reading = file === null || total === null ? null : { file, done, total, percent };
  return { startedAt, startedBy, startedAccount, reading, failure };
}

/** Takes hold of one run that is to be worked on and that nobody holds: never begun, or left by work that died. */
export async function claimWork(tx: Tx, holder: string, now: Instant): Promise<ClaimedWork | undefined> {
  const { rows } = await sql<{ run_id: RunId; started_by: PersonId | null; started_account: string }>`
    update mapping_work set holder = ${holder}, held_until = ${now}::timestamptz + ${HELD_FOR}::interval
    where run_id = (
      select work.run_id from mapping_work work join mapping_run run using (employer_id, run_id)
      where run.status = 'running' and (work.held_until is null or work.held_until < ${now}::timestamptz)
      order by work.started_at limit 1 for update of work skip locked)
    returning run_id, started_by, started_account`.execute(tx);
  const [row] = rows;
  return row && { run: row.run_id, by: row.started_by, account: row.started_account };
}

/** Says that the work goes on and what it reads; answers whether it still is this work's to do. */
export async function holdWork(
  tx: Tx,
  run: RunId,
  { holder, now, reading }: { readonly holder: string; readonly now: Instant; readonly reading: Reading | null },
): Promise<boolean> {
  const { rows } = await sql<{ status: RunStatus }>`
    update mapping_work set held_until = ${now}::timestamptz + ${HELD_FOR}::interval, reading = ${reading?.file ?? null},
      files_read = ${reading?.done ?? 0}, files_all = ${reading?.total ?? null},
      percent_read = ${reading?.percent ?? 0}
    from mapping_run run
    where mapping_work.run_id = ${run} and holder = ${holder} and run.run_id = mapping_work.run_id
      and run.employer_id = mapping_work.employer_id
    returning run.status`.execute(tx);
  return rows[0]?.status === 'running';
}

/** Whether the work is still this holder's, and the run still to be worked on; held until the transaction ends. */
export async function isHeld(tx: Tx, run: RunId, holder: string): Promise<boolean> {
  const { rows } = await sql`
    select from mapping_run run join mapping_work work using (employer_id, run_id)
    where run.run_id = ${run} and run.status = 'running' and work.holder = ${holder}
    for update of run, work`.execute(tx);
  return rows.length > 0;
}

/** Lets go of it, so that the next that looks can take it up. */
export async function releaseWork(tx: Tx, run: RunId, holder: string): Promise<void> {
  await sql`
    update mapping_work set holder = null, held_until = null
    where run_id = ${run} and holder = ${holder}`.execute(tx);
}

/** Keeps why it failed. */
export async function saveFailure(tx: Tx, run: RunId, failure: NonNullable<Work['failure']>): Promise<void> {
  await sql`
    update mapping_work set failure = ${JSON.stringify(failure)}::jsonb, holder = null, held_until = null
    where run_id = ${run}`.execute(tx);
}

/** The runs that have ended whose files are yet to be removed. */
export async function listUncleared(tx: Tx): Promise<readonly RunId[]> {
  const { rows } = await sql<{ run_id: RunId }>`
    select run_id from mapping_run left join mapping_work using (employer_id, run_id)
    where status in ('cancelled', 'closed') and mapping_work.cleared_at is null`.execute(tx);
  return rows.map(({ run_id }) => run_id);
}

/** When the files of a run that has ended were removed; undefined before. */
export async function findClearedAt(tx: Tx, run: RunId): Promise<Instant | undefined> {
  const { rows } = await sql<{ cleared_at: Instant | null }>`
    select cleared_at from mapping_work where run_id = ${run}`.execute(tx);
  return rows[0]?.cleared_at ?? undefined;
}

/** Keeps that they are. */
export async function saveCleared(tx: Tx, run: RunId, at: Instant): Promise<void> {
  await sql`
    insert into mapping_work (run_id, started_at, started_account, cleared_at) values (${run}, ${at}, '', ${at})
    on conflict (employer_id, run_id) do update set cleared_at = excluded.cleared_at`.execute(tx);
}
