import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Instant } from '../kernel/clock.ts';
import type { EmployerId } from '../kernel/ids.ts';
import type { Database, Tx } from '../platform/database/index.ts';
import { canonicalText, type Journal } from '../platform/journal/index.ts';

/** A look as its batch's hash takes it; the moment to the microsecond, as it lies in the database. */
export interface LookRow {
  readonly look_id: number;
  readonly looked_at: string;
  readonly account: string;
  readonly looker_id: string | null;
  readonly person_id: string;
  readonly resource: string;
}

/** SQL: the columns of a `LookRow`, of `look`. */
export const LOOK_COLUMNS = sql<LookRow>`look.look_id,
  to_char(look.looked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as looked_at,
  look.account, look.looker_id, look.person_id, look.resource`;

/** A batch is closed at so many looks, or when its oldest has stood open so long. */
const MOST_LOOKS = 1_000;
const LONGEST_OPEN_MS = 15 * 60_000;

/** Whether the looks that stand open are to be closed in a batch now; `oldest` absent = none stands open. */
export function isBatchDue(open: { readonly count: number; readonly oldest?: Instant | undefined }, now: Instant) {
  if (open.oldest === undefined) return false;
  return open.count >= MOST_LOOKS || Date.parse(now) - Date.parse(open.oldest) >= LONGEST_OPEN_MS;
}

/** SHA-256 over the looks, in the order of their numbers. */
export function hashOfLooks(rows: readonly LookRow[]): string {
  const ordered = rows.toSorted((a, b) => a.look_id - b.look_id);
  return createHash('sha256').update(ordered.map(canonicalText).join('\n')).digest('hex');
}

/** Seals these open looks in one batch: one entry with their hash, number and span. It says of nobody who was looked at. */
export async function sealLooks(tx: Tx, journal: Journal, rows: readonly LookRow[]): Promise<void> {
  const moments = rows.map((row) => row.looked_at).toSorted();
  const [from, to] = [moments.at(0), moments.at(-1)];
  if (from === undefined || to === undefined) return;
  const known = journal.moment();
  const ids = rows.map((row) => row.look_id);
  await sql`update look set batch_id = ${known.by} where look_id = any(${ids}::bigint[])`.execute(tx);
  await journal.record(tx, [
    {
      type: 'looks.batched',
      subject: { kind: 'looks', id: known.by },
      actor: { kind: 'system' },
      facts: { hash: hashOfLooks(rows), count: rows.length, from, to },
      known,
    },
  ]);
}

/**
 * Closes the batches that are due, each in a transaction of its own; several may do so at once. Answers how many looks
 * were sealed.
 */
export async function closeLookBatches(database: Database, journal: Journal, employer: EmployerId): Promise<number> {
  for (let sealed = 0; ; ) {
    const rows = await database.transaction({ employer }, (tx) => closeOne(tx, journal));
    if (rows === 0) return sealed;
    sealed += rows;
  }
}

async function closeOne(tx: Tx, journal: Journal): Promise<number> {
  const { rows: open } = await sql<{ count: number; oldest: Instant | null }>`
    select count(*) as count, min(looked_at) as oldest from (
      select looked_at from look where batch_id is null order by look_id limit ${MOST_LOOKS}) as waiting`.execute(tx);
  const { count = 0, oldest } = open[0] ?? {};
  if (!isBatchDue({ count, oldest: oldest ?? undefined }, journal.moment().at)) return 0;
  // What another closer holds is in its batch.
  const { rows } = await sql<LookRow>`
    select ${LOOK_COLUMNS} from look where batch_id is null
    order by look.look_id limit ${MOST_LOOKS} for update skip locked`.execute(tx);
  await sealLooks(tx, journal, rows);
  return rows.length;
}
