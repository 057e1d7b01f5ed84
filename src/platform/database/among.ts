import { type RawBuilder, sql } from 'kysely';

/**
 * SQL: the uuid column is one of these. A single one is asked for by `=`, which PostgreSQL plans once for all: an array is
 * taken for ten of whatever it is when the plan is to be kept, so that one of one would be planned anew each time.
 */
export function among(column: string, ids: readonly string[]): RawBuilder<boolean> {
  const [only, ...more] = ids;
  return only !== undefined && more.length === 0
    ? sql<boolean>`${sql.ref(column)} = ${only}::uuid`
    : sql<boolean>`${sql.ref(column)} = any(${ids}::uuid[])`;
}
