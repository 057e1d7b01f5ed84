import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';

/** More subjects than this are locked by the bucket: PostgreSQL holds some thousands of locks in all. */
const FEW = 500;
const BUCKETS = 256;

/**
 * Two writers of one subject follow each other: each reads the journal with the other's entries in it. A few subjects
 * are locked one by one, and their buckets shared; an import of thousands locks the buckets of its kind instead, and
 * waits for those who write to one of them, as they wait for it.
 */
export async function lockSubjects(tx: Tx, kind: string, ids: readonly string[]): Promise<void> {
  const bucket = sql`'bucket ' || ${kind} || ' ' || abs(hashtext(id) % ${sql.lit(BUCKETS)})`;
  const isMany = ids.length > FEW;
  // Sent together, done in this order.
  await Promise.all([
    lock(tx, isMany ? sql`pg_advisory_xact_lock` : sql`pg_advisory_xact_lock_shared`, bucket, ids),
    ...(isMany ? [] : [lock(tx, sql`pg_advisory_xact_lock`, sql`${kind} || ' ' || id`, ids)]),
  ]);
}

/** In an order that is everybody's, so that no two wait for each other. */
async function lock(
  tx: Tx,
  take: RawBuilder<unknown>,
  name: RawBuilder<unknown>,
  ids: readonly string[],
): Promise<void> {
  await sql`
    select ${take}(key) from (
      select distinct hashtextextended(${name}, 0) as key from unnest(${ids}::text[]) id order by key
    ) keys`.execute(tx);
}
