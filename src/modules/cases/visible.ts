import { type RawBuilder, sql } from 'kysely';
import { type Actor, listGrants, type Policy, unprotectedFor } from '../../access/index.ts';

/**
 * SQL: the actor may see this row of `case_file`. The units' relation is read off `case_scope`, which holds every unit
 * on the path of each of the case's employments; cases about somebody with a protected identity are there only for
 * themselves and their named handlers.
 */
export function visibleCase(policy: Policy, actor: Actor, action = 'read'): RawBuilder<boolean> {
  const reached = listGrants(policy, actor, 'case', action).map((grant) => reachedBy(grant, actor));
  if (reached.length === 0) return sql<boolean>`false`;
  return sql<boolean>`((${sql.join(reached, sql` or `)}) and ${unprotectedFor(actor, 'case_file.person_id')})`;
}

function reachedBy(
  { relation, units, authorities }: ReturnType<typeof listGrants>[number],
  actor: Actor,
): RawBuilder<unknown> {
  switch (relation) {
    case 'self':
      return sql`case_file.person_id = ${actor.person}`;
    case 'unit':
      return sql`exists (select from case_scope where case_scope.case_id = case_file.case_id
        and case_scope.unit_id = any(${units}::uuid[]))`;
    case 'authority':
      return sql`case_file.authority_id = any(${authorities}::uuid[])`;
    case 'employer':
      return sql`true`;
  }
}
