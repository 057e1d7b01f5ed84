import { sql } from 'kysely';
import { type Actor, unprotectedFor } from '../../../access/index.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { listNames } from '../../organisation/index.ts';
import type { CaseServices } from '../services.ts';

/** What persons are called, leaving out those whom the reader may not know of. */
export async function namesFor(
  tx: Tx,
  { clock }: Pick<CaseServices, 'clock'>,
  actor: Actor,
  persons: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  const { rows } = await sql<{ person_id: PersonId }>`
    select distinct person_id from unnest(${persons}::uuid[]) as named (person_id)
    where ${unprotectedFor(actor, 'named.person_id')}`.execute(tx);
  return listNames(
    tx,
    clock.now(),
    rows.map(({ person_id }) => person_id),
  );
}
