import { type RawBuilder, sql } from 'kysely';
import { type Actor, listGrants, type Policy, unprotectedFor } from '../../access/index.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { among } from '../../platform/database/index.ts';

/**
 * SQL: the actor may see this row of `case_file`. The units' relation is read off `case_scope`, which holds every unit
 * on the path of each of the case's employments; cases about somebody with a protected identity are there only for
 * themselves and their named handlers.
 */
export function visibleCase(policy: Policy, actor: Actor, action = 'read', resource = 'case'): RawBuilder<boolean> {
  const reached = listGrants(policy, actor, resource, action).map((grant) => reachedBy(grant, actor));
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
        and ${among('case_scope.unit_id', units)})`;
    case 'authority':
      return sql`case_file.authority_id = any(${authorities}::uuid[])`;
    case 'employer':
      return sql`true`;
  }
}

/** What leads a reader to cases, when it is nothing but units and their own person. */
export interface Led {
  readonly units: readonly string[];
  readonly person: PersonId | null;
}

/** By what the actor is led to cases; undefined for whoever is let in by more than units and their own person. */
export function ledTo(policy: Policy, actor: Actor): Led | undefined {
  const grants = listGrants(policy, actor, 'case', 'read');
  if (!grants.every(({ relation }) => relation === 'unit' || relation === 'self')) return undefined;
  const isSelf = grants.some(({ relation }) => relation === 'self');
  return {
    units: [...new Set(grants.flatMap((grant) => (grant.relation === 'unit' ? grant.units : [])))],
    person: isSelf ? actor.person : null,
  };
}

/**
 * SQL for a list of many: the actor is led to this row of `case_file` by the policy, whether it is about somebody who is
 * hidden from them or not. Read first is what their units and own person lead to, so that what is sorted and counted is
 * theirs and not the whole register.
 */
export function reachedCases(policy: Policy, actor: Actor): RawBuilder<boolean> {
  const led = ledTo(policy, actor);
  if (led !== undefined)
    return sql<boolean>`case_file.case_id in (
      select case_scope.case_id from case_scope where ${among('case_scope.unit_id', led.units)}
      union select own.case_id from case_file own where own.person_id = ${led.person})`;
  const grants = listGrants(policy, actor, 'case', 'read');
  if (grants.some(({ relation }) => relation === 'employer')) return sql<boolean>`true`;
  return sql<boolean>`(${sql.join(
    grants.map((grant) => reachedBy(grant, actor)),
    sql` or `,
  )})`;
}
