import { sql } from 'kysely';
import { type Actor, unprotectedFor } from '../../access/index.ts';
import type { PersonId } from '../../kernel/ids.ts';
import type { TwoTimes, Tx } from '../../platform/database/index.ts';
import { listNames } from '../organisation/index.ts';

/** What persons are called, leaving out those whom the actor may not know to be there. */
export async function knowableNames(
  tx: Tx,
  actor: Actor,
  knownAt: TwoTimes['knownAt'],
  persons: readonly PersonId[],
): Promise<ReadonlyMap<string, string>> {
  if (persons.length === 0) return new Map();
  const { rows } = await sql<{ person_id: PersonId }>`
    select distinct person_id from unnest(${[...new Set(persons)]}::uuid[]) as named (person_id)
    where ${unprotectedFor(actor, 'named.person_id')}`.execute(tx);
  return listNames(
    tx,
    knownAt,
    rows.map(({ person_id }) => person_id),
  );
}
