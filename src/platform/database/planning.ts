import { sql } from 'kysely';
import type { Tx } from './kysely.ts';

// Left alone PostgreSQL guesses which of the two is cheaper. Both hold to the end of the transaction, and are sent
// together with the next query.

/**
 * From here on each statement is planned for the values it is given. A plan kept for any values takes a list for ten
 * long; one over two thousand units then looks each of fifty thousand people up by itself.
 */
export async function plannedForThese(tx: Tx): Promise<void> {
  await sql`set local plan_cache_mode = force_custom_plan`.execute(tx);
}

/**
 * From here on each statement that is kept prepared is planned once. For one of many branches, each by an index of its
 * own whatever the values: to plan it costs more than to find its rows.
 */
export async function plannedOnce(tx: Tx): Promise<void> {
  await sql`set local plan_cache_mode = force_generic_plan`.execute(tx);
}
