import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../kernel/clock.ts';
import type { PersonId } from '../kernel/ids.ts';
import type { Tx } from '../platform/database/index.ts';
import type { Journal } from '../platform/journal/index.ts';
import type { Actor } from './actor.ts';
import { LOOK_COLUMNS, type LookRow, sealLooks } from './look-batches.ts';

/** That somebody has looked at something about a person. */
export interface Look {
  readonly at: Instant;
  /** Who looked; null for an account without a person. */
  readonly looker: PersonId | null;
  readonly person: PersonId;
  /** What was looked at, by its name in the policy table: `person`, `personal-number`. */
  readonly resource: string;
}

/** What is looked at: something about these persons, by its name in the policy table. */
export interface LookedAt {
  readonly resource: string;
  readonly persons: readonly PersonId[];
}

/**
 * Writes that the actor looks at this now, in the transaction of the reading. Looks at persons with protected identity
 * are sealed in the same transaction; the others wait for their batch.
 */
export async function recordLooks(tx: Tx, journal: Journal, actor: Actor, { resource, persons }: LookedAt) {
  if (persons.length === 0) return;
  const { rows } = await sql<LookRow>`
    with written as (
      insert into look (looked_at, account, looker_id, person_id, resource)
      select ${journal.moment().at}::timestamptz, ${actor.account}, ${actor.person}::uuid, person_id, ${resource}
      from unnest(${persons}::uuid[]) as person_id returning *
    )
    select ${LOOK_COLUMNS} from written as look
    where look.person_id in (select person_id from protected_person) order by look.look_id`.execute(tx);
  await sealLooks(tx, journal, rows);
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

/** Looks at something about some persons, of these kinds, since a moment. */
export interface LooksAmong {
  readonly resources: readonly string[];
  readonly persons: readonly PersonId[];
  readonly since: Instant;
}

/** The newest of them, at most `limit` after `skip`: what is told to those who watch over looks. */
export async function listLooksAmong(tx: Tx, among: LooksAmong, limit: number, skip = 0): Promise<readonly Look[]> {
  const { rows } = await sql<{ looked_at: Instant; looker_id: PersonId | null; person_id: PersonId; resource: string }>`
    select looked_at, looker_id, person_id, resource from look where ${isAmong(among)}
    order by look_id desc limit ${limit} offset ${skip}`.execute(tx);
  return rows.map((row) => ({
    at: row.looked_at,
    looker: row.looker_id,
    person: row.person_id,
    resource: row.resource,
  }));
}

/** How many of them there are. */
export async function countLooksAmong(tx: Tx, among: LooksAmong): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from look where ${isAmong(among)}`.execute(tx);
  return rows[0]?.count ?? 0;
}

function isAmong({ resources, persons, since }: LooksAmong): RawBuilder<boolean> {
  return sql<boolean>`person_id = any(${persons}::uuid[]) and resource = any(${resources}::text[])
    and looked_at >= ${since}::timestamptz`;
}
