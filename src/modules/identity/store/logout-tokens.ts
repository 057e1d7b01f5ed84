import { sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';

/** Remembers that a logout token was obeyed; false when it had been before. */
export async function useLogoutToken(tx: Tx, tokenHash: Buffer, endsAt: Instant): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into used_logout_token (token_hash, ends_at) values (${tokenHash}, ${endsAt})
    on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}
