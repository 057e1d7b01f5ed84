import { type RawBuilder, sql } from 'kysely';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Actor } from './actor.ts';
import { type Grant, listGrants, type Policy } from './policy.ts';

/** Where a query keeps what the relations ask about. A relation whose column is absent reaches nothing. */
export interface Columns {
  /** The person the record is about, `employment.person_id`. */
  readonly person?: string;
  /** The unit the record belongs to, `employment.unit_id`. */
  readonly unit?: string;
  /** The authority the record belongs to, `entry.authority_id`. */
  readonly authority?: string;
}

/**
 * SQL: the actor may see this record today. Generated from the policy table, so that a read that forgets to ask for
 * anything more shows nothing rather than everything. Records about persons with protected identity are there only
 * for themselves and their named handlers, whatever the table says.
 */
export function visible(
  policy: Policy,
  actor: Actor,
  resource: string,
  columns: Columns,
  on: LocalDate,
  { action = 'read', field }: { action?: string; field?: string } = {},
): RawBuilder<boolean> {
  const reached = listGrants(policy, actor, resource, action, field).flatMap((grant) =>
    reachedBy(grant, actor, columns, on),
  );
  if (reached.length === 0) return sql<boolean>`false`;
  const any = sql<boolean>`(${sql.join(reached, sql` or `)})`;
  return columns.person === undefined ? any : sql<boolean>`(${any} and ${unprotectedFor(actor, columns.person)})`;
}

function reachedBy(grant: Grant, actor: Actor, columns: Columns, on: LocalDate): RawBuilder<boolean>[] {
  switch (grant.relation) {
    case 'self':
      return columns.person === undefined ? [] : [sql`${sql.ref(columns.person)} = ${actor.person}`];
    case 'unit':
      return columns.unit === undefined ? [] : [withinUnits(columns.unit, grant.units, on)];
    case 'authority':
      return columns.authority === undefined
        ? []
        : [sql`${sql.ref(columns.authority)} = any(${grant.authorities}::uuid[])`];
    case 'employer':
      return [sql`true`];
  }
}

/** SQL: the column's unit is one of these or lies below one of them on that day. */
export function withinUnits(column: string, units: readonly string[], on: LocalDate): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)} in (
    select unit_scope.unit_id from unit_scope
    where unit_scope.ancestor_id = any(${units}::uuid[])
      and unit_scope.valid_from <= ${on}::date and ${on}::date < unit_scope.valid_to)`;
}

/**
 * SQL: the column's person has no protected identity, or is the actor, or has the actor as named handler. The few who are
 * hidden are found once for all rows: asked for row by row they cost more than the rows.
 */
export function unprotectedFor(actor: Actor, column: string): RawBuilder<boolean> {
  return sql<boolean>`(${hiddenFrom(actor, column)}) is not true`;
}

/** SQL: the opposite, for a count of all less the few that are hidden. */
export function hiddenFrom(actor: Actor, column: string): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)} in (
    select hidden.person_id from protected_person hidden
    where hidden.person_id is distinct from ${actor.person} and not exists (
      select from named_handler handler
      where handler.person_id = hidden.person_id and handler.handler_id = ${actor.person}))`;
}

/** SQL: the column's person has protected identity, whoever asks: for what is published. */
export function protectedIdentity(column: string): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)} in (select hidden.person_id from protected_person hidden)`;
}
