import { sql } from 'kysely';
import type { EmployerId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';

/** How many transactions have changed the line or a given role; and how many anything that decides who holds a role. */
export interface OrganisationChanges {
  /** Whose they are: that of the transaction. */
  readonly employer: EmployerId;
  readonly line: number;
  readonly roles: number;
}

/** Read before what is to be remembered: what changes in between is then read again, never missed. */
export async function countChanges(tx: Tx): Promise<OrganisationChanges> {
  const { rows } = await sql<OrganisationChanges>`
    select current_employer() as employer, coalesce((select count from line_change), 0) as line, coalesce((select count from role_change), 0) as roles
    `.execute(tx);
  const [row] = rows;
  if (row === undefined) throw new Error('a query without tables answered no row');
  return row;
}
