import { sql } from 'kysely';
import type { EmployerId } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/index.ts';

/** One change of the organisation at a time for each employer; held until the transaction ends. */
export async function lockOrganisation(tx: Tx, employer: EmployerId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`organisation:${employer}`}, 0))`.execute(tx);
}
