import { sql } from 'kysely';
import { type Actor, unprotectedFor } from '../../../access/index.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { nameOf } from '../../organisation/index.ts';
import type { CaseServices } from '../services.ts';

/** What persons are called, leaving out those whom the reader may not know of. */
export async function namesFor(
  tx: Tx,
  { clock }: Pick<CaseServices, 'clock'>,
  actor: Actor,
  persons: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  if (persons.length === 0) return new Map();
  const { rows } = await sql<{ person_id: PersonId; name: string | null }>`
    select person_id, ${nameOf('asked.person_id', clock.now())} as name
    from unnest(${[...new Set(persons)]}::uuid[]) as asked (person_id)
    where ${unprotectedFor(actor, 'asked.person_id')}`.execute(tx);
  return new Map(rows.flatMap(({ person_id, name }) => (name === null ? [] : [[person_id, name] as const])));
}
