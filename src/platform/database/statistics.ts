import { sql } from 'kysely';
import type { Tx } from './kysely.ts';

/** From so many new rows on the planner's idea of a table is wrong enough to choose a plan that takes a hundred times as long. */
const MANY_ROWS = 10_000;

/**
 * Counts the tables anew at the end of a transaction that has written very many rows; `rows` is how many. PostgreSQL does
 * it by itself, but a minute later, and until then a list of ten duties reads a whole table.
 */
export async function refreshStatistics(tx: Tx, rows: number): Promise<void> {
  if (rows >= MANY_ROWS) await sql`select refresh_statistics()`.execute(tx);
}
