import { sql } from 'kysely';
import type { Instant } from '../kernel/clock.ts';
import type { PersonId } from '../kernel/ids.ts';
import type { Tx } from '../platform/database/index.ts';
import type { Actor } from './actor.ts';

/** That somebody has looked at something about a person. */
export interface Look {
  readonly at: Instant;
  /** Who looked; null for an account without a person. */
  readonly looker: PersonId | null;
  readonly person: PersonId;
  /** What was looked at, by its name in the policy table: `person`, `personal-number`. */
  readonly resource: string;
}

/** Writes that the actor looked at this about these persons, in the transaction of the reading. */
export async function recordLooks(
  tx: Tx,
  actor: Actor,
  resource: string,
  persons: readonly PersonId[],
  at: Instant,
): Promise<void> {
  if (persons.length === 0) return;
  await sql`
    insert into look (looked_at, account, looker_id, person_id, resource)
    select ${at}::timestamptz, ${actor.account}, ${actor.person}::uuid, person_id, ${resource}
    from unnest(${persons}::uuid[]) as person_id`.execute(tx);
}

/** The newest looks at a person, at most `limit` after `skip`: what people may see of themselves. */
export async function listLooksAt(tx: Tx, person: PersonId, limit: number, skip = 0): Promise<readonly Look[]> {
  const { rows } = await sql<{ looked_at: Instant; looker_id: PersonId | null; resource: string }>`
    select looked_at, looker_id, resource from look where person_id = ${person}
    order by look_id desc limit ${limit} offset ${skip}`.execute(tx);
  return rows.map((row) => ({ at: row.looked_at, looker: row.looker_id, person, resource: row.resource }));
}

/** How many looks at a person there are in all. */
export async function countLooksAt(tx: Tx, person: PersonId): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from look where person_id = ${person}`.execute(tx);
  return rows[0]?.count ?? 0;
}
