import { sql } from 'kysely';
import { type Actor, type Policy, unprotectedFor } from '../../access/index.ts';
import type { PersonId } from '../../kernel/ids.ts';
import type { TwoTimes, Tx } from '../../platform/database/index.ts';
import { listNames } from './people/store.ts';

/** Who reads, by which policy, and which truth they ask for. */
export interface Reader {
  readonly actor: Actor;
  readonly policy: Policy;
  readonly times: TwoTimes;
}

/** Those of the persons whom the reader may know of at all: not protected, or their own to handle. */
export async function listKnowable(tx: Tx, actor: Actor, persons: readonly PersonId[]): Promise<ReadonlySet<PersonId>> {
  const { rows } = await sql<{ person_id: PersonId }>`
    select person.person_id from person
    where person.person_id = any(${persons}::uuid[]) and ${unprotectedFor(actor, 'person.person_id')}`.execute(tx);
  return new Set(rows.map((row) => row.person_id));
}

/** What persons are called, leaving out those whom the reader may not know of. */
export async function listKnowableNames(
  tx: Tx,
  { actor, times }: Reader,
  persons: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  const [knowable, names] = await Promise.all([
    listKnowable(tx, actor, persons),
    listNames(tx, times.knownAt, persons),
  ]);
  return new Map([...names].filter(([person]) => knowable.has(person)));
}
