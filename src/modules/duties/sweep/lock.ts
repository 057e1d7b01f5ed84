import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';

/** One sweep of an employer at a time, in whatever process. */
export async function lockSweep(tx: Tx): Promise<void> {
  await readMany(tx);
  await sql`select pg_advisory_xact_lock(hashtextextended('duties-sweep ' || current_employer()::text, 0))`.execute(tx);
}

/**
 * Says that this transaction reads many rows at a time. Right after an import PostgreSQL has no figures of the tables yet,
 * takes them for empty and goes through them once for every row of another: sixty thousand times sixty thousand.
 */
export async function readMany(tx: Tx): Promise<void> {
  await sql`select set_config('enable_nestloop', 'off', true)`.execute(tx);
}

/** Says that this transaction reads few rows by their keys, for the same reason: whole tables are not gone through. */
export async function readFew(tx: Tx): Promise<void> {
  await sql`
    select set_config(name, 'off', true) from unnest(array['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin']) name`.execute(
    tx,
  );
}
