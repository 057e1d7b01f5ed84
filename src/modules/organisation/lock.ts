import { sql } from 'kysely';
import type { EmployerId, PersonId } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/index.ts';

/** One change of the tree and its people at a time for each employer; held until the transaction ends. */
export async function lockOrganisation(tx: Tx, employer: EmployerId): Promise<void> {
  await lock(tx, `organisation:${employer}`);
}

/** One change of a person's absences, roles or protection at a time. */
export async function lockPerson(tx: Tx, person: PersonId): Promise<void> {
  await lock(tx, `person:${person}`);
}

async function lock(tx: Tx, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx);
}
