import { sql } from 'kysely';
import type { EntryId } from '../kernel/ids.ts';
import type { Tx } from '../platform/database/index.ts';
import { hashOfLooks, LOOK_COLUMNS, type LookRow } from './look-batches.ts';

/** A batch whose looks are not those that were sealed: some changed, or another number of them than there were. */
export interface BrokenBatch {
  readonly batch: EntryId;
  readonly fault: 'changed' | 'count' | 'no-entry';
}

/** What was found by going through every batch. */
export interface LooksVerified {
  readonly batches: number;
  readonly looks: number;
  readonly broken: readonly BrokenBatch[];
}

const BATCHES_A_TIME = 50;

interface Sealed {
  readonly entry_id: EntryId;
  readonly hash: string | null;
  readonly count: number | null;
}

/** Recomputes the hash of every batch from its looks. A batch whose facts have been disposed of is passed over. */
export async function verifyLooks(tx: Tx): Promise<LooksVerified> {
  const broken: BrokenBatch[] = await listUnknownBatches(tx);
  let [batches, looks] = [0, 0];
  for (let after = ''; ; ) {
    const { rows: sealed } = await sql<Sealed>`
      select entry.entry_id, payload.facts ->> 'hash' as hash, (payload.facts ->> 'count')::int as count
      from entry left join entry_payload payload using (employer_id, entry_id)
      where entry.type = 'looks.batched' and (${after} = '' or entry.entry_id > nullif(${after}, '')::uuid)
      order by entry.entry_id limit ${BATCHES_A_TIME}`.execute(tx);
    const last = sealed.at(-1);
    if (last === undefined) return { batches, looks, broken };
    after = last.entry_id;
    const ids = sealed.map((one) => one.entry_id);
    const { rows } = await sql<LookRow & { batch_id: EntryId }>`
      select ${LOOK_COLUMNS}, look.batch_id from look where look.batch_id = any(${ids}::uuid[])`.execute(tx);
    const byBatch = Map.groupBy(rows, ({ batch_id }) => batch_id);
    batches += sealed.length;
    looks += rows.length;
    broken.push(...sealed.flatMap((one) => faultOf(one, byBatch.get(one.entry_id) ?? [])));
  }
}

function faultOf(
  { entry_id: batch, hash, count }: Sealed,
  found: readonly (LookRow & { batch_id: EntryId })[],
): BrokenBatch[] {
  if (hash === null || count === null) return [];
  if (found.length !== count) return [{ batch, fault: 'count' }];
  const rows = found.map(({ batch_id: _, ...row }) => row);
  return hashOfLooks(rows) === hash ? [] : [{ batch, fault: 'changed' }];
}

async function listUnknownBatches(tx: Tx): Promise<BrokenBatch[]> {
  const { rows } = await sql<{ batch_id: EntryId }>`
    select distinct look.batch_id from look where look.batch_id is not null and not exists (
      select from entry where entry.entry_id = look.batch_id and entry.type = 'looks.batched')`.execute(tx);
  return rows.map((row) => ({ batch: row.batch_id, fault: 'no-entry' }));
}
