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

/**
 * SQL for a list of many: the same, narrowed first to what the reader's units and own person lead to, so that what is
 * sorted and counted is theirs and not the whole register. Whoever is let in by more than that is not narrowed.
 */
export function visibleCases(policy: Policy, actor: Actor): RawBuilder<boolean> {
  const grants = listGrants(policy, actor, 'case', 'read');
  const visible = visibleCase(policy, actor);
  if (grants.length === 0 || !grants.every(({ relation }) => relation === 'unit' || relation === 'self'))
    return visible;
  const units = grants.flatMap((grant) => (grant.relation === 'unit' ? grant.units : []));
  return sql<boolean>`(case_file.case_id in (
    select case_scope.case_id from case_scope where case_scope.unit_id = any(${units}::uuid[])
    union select own.case_id from case_file own where own.person_id = ${actor.person}) and ${visible})`;
}
