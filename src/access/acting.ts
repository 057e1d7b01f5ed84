import type { EntryActor } from '../platform/journal/index.ts';
import type { Actor } from './actor.ts';
import { may, type Policy, type RecordFacts } from './policy.ts';

/**
 * As whom the actor may do it: the role that lets them, their own before one they hold for somebody who is away.
 * Undefined when they may not. What an action writes into its journal entry.
 */
export function findActing(
  policy: Policy,
  actor: Actor,
  resource: string,
  action: string,
  facts: RecordFacts = {},
): EntryActor | undefined {
  const own = actor.roles.filter((role) => role.actingFor === undefined);
  const asDeputy = actor.roles.filter((role) => role.actingFor !== undefined);
  const held = [...own, ...asDeputy].find((role) => may(policy, { ...actor, roles: [role] }, resource, action, facts));
  if (held === undefined) return undefined;
  const { role, actingFor } = held;
  return { kind: 'person', person: actor.person, role, ...(actingFor === undefined ? {} : { actingFor }) };
}
