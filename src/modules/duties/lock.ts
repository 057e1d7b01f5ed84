import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';

/** Two writers of one subject follow each other: each reads the journal with the other's entries in it. */
export async function lockSubjects(tx: Tx, kind: string, ids: readonly string[]): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(key) from (
      select distinct hashtextextended(${kind} || ' ' || id, 0) as key from unnest(${ids}::text[]) id order by key
    ) keys`.execute(tx);
}
