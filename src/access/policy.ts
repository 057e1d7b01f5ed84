import type { AuthorityId, PersonId, UnitId } from '../kernel/ids.ts';
import type { Actor, Role } from './actor.ts';

/**
 * How a role reaches a record: it is the actor's own (`self`), its unit is that of the role or below it (`unit`),
 * its authority is that of the role (`authority`), or the role sees all of the employer (`employer`).
 */
export type Relation = 'self' | 'unit' | 'authority' | 'employer';

/** One line of the policy table: this role, in this relation, may do this with this resource, with these fields. */
export interface PolicyRow {
  readonly resource: string;
  readonly action: string;
  readonly role: Role;
  readonly relation: Relation;
  /** The fields it opens; absent = all of the resource's fields but those that some line of the table names. */
  readonly fields?: readonly string[];
}

/** What a write check knows of the record: whose it is, the units on its path, its authority. */
export interface RecordFacts {
  readonly person?: PersonId;
  readonly unitPath?: readonly UnitId[];
  readonly authority?: AuthorityId;
}

/** The policy table of the whole product, composed of each module's rows by the composition root. */
export interface Policy {
  readonly rows: readonly PolicyRow[];
}

/** Composes the table; a line that stands twice is a mistake and throws. */
export function composePolicy(...parts: readonly (readonly PolicyRow[])[]): Policy {
  const rows = parts.flat();
  const seen = new Set<string>();
  for (const row of rows) {
    const line = JSON.stringify([row.resource, row.action, row.role, row.relation, row.fields ?? null]);
    if (seen.has(line)) throw new Error(`the policy says this twice: ${line}`);
    seen.add(line);
  }
  return { rows };
}

/** A line of the table that applies to the actor, with the places where the role is held. */
export interface Grant {
  readonly relation: Relation;
  readonly units: readonly UnitId[];
  readonly authorities: readonly AuthorityId[];
}

/** The grants by which the actor may reach records of a resource; `field` asks for one that the table names. */
export function listGrants(policy: Policy, actor: Actor, resource: string, action: string, field?: string): Grant[] {
  return policy.rows
    .filter((row) => row.resource === resource && row.action === action)
    .filter((row) => (field === undefined ? row.fields === undefined : row.fields?.includes(field) === true))
    .flatMap((row) => grantOf(row, actor));
}

function grantOf({ role, relation }: PolicyRow, actor: Actor): Grant[] {
  const held = actor.roles.filter((one) => one.role === role);
  if (held.length === 0) return [];
  switch (relation) {
    case 'self':
      return actor.person === null ? [] : [{ relation, units: [], authorities: [] }];
    case 'employer':
      return [{ relation, units: [], authorities: [] }];
    case 'unit': {
      const units = held.flatMap((one) => one.unit ?? []);
      return units.length === 0 ? [] : [{ relation, units, authorities: [] }];
    }
    case 'authority': {
      const authorities = held.flatMap((one) => one.authority ?? []);
      return authorities.length === 0 ? [] : [{ relation, units: [], authorities }];
    }
  }
}

/** Whether the actor may do it with this one record. The guard of every write, and of every button. */
export function may(
  policy: Policy,
  actor: Actor,
  resource: string,
  action: string,
  facts: RecordFacts = {},
  field?: string,
): boolean {
  return listGrants(policy, actor, resource, action, field).some((grant) => reaches(grant, actor, facts));
}

function reaches({ relation, units, authorities }: Grant, actor: Actor, facts: RecordFacts): boolean {
  switch (relation) {
    case 'self':
      return facts.person !== undefined && facts.person === actor.person;
    case 'unit':
      return facts.unitPath?.some((unit) => units.includes(unit)) === true;
    case 'authority':
      return facts.authority !== undefined && authorities.includes(facts.authority);
    case 'employer':
      return true;
  }
}

/** Whether the actor may do it with any record at all: what decides if a page is offered in the navigation. */
export function mayAny(policy: Policy, actor: Actor, resource: string, action: string): boolean {
  return listGrants(policy, actor, resource, action).length > 0;
}
