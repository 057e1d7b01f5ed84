import { sql } from 'kysely';
import type { Role } from '../../../access/index.ts';
import type { AuthorityId, EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { TwoTimes, Tx } from '../../../platform/database/index.ts';
import { type LineEmployment, managerOfUnit } from '../line/line.ts';
import { readLineAbove } from '../line/store.ts';
import type { UnitKind } from '../schema.ts';
import { pathOf, type Unit } from '../units/tree.ts';
import { type Assignment, listAssignments } from './store.ts';

/** Where a role is asked for: at a unit (roles held above it reach down), or at an authority. */
export type Place = { readonly unit: UnitId } | { readonly authority: AuthorityId };

/** Somebody who holds a role, where they hold it, and by which employment when it comes with one. */
export interface Holder {
  readonly person: PersonId;
  readonly role: Role;
  readonly unit: UnitId | null;
  readonly authority: AuthorityId | null;
  readonly area: string | null;
  readonly employment: EmploymentId | null;
}

/** Which kinds of unit the manager of which holds the role by leading it. */
const BY_LEADING: Partial<Record<Role, readonly UnitKind[]>> = {
  manager: ['organisation', 'administration', 'area', 'unit'],
  'administration-head': ['administration'],
  director: ['organisation'],
};

/**
 * Who holds the role on that day for that place, the nearest first: those of the unit itself, then of each unit above
 * it, then of the employer. A director who was given the role goes before the one who merely leads the top unit.
 */
export async function listHolders(tx: Tx, times: TwoTimes, role: Role, place: Place): Promise<readonly Holder[]> {
  const given = await listAssignments(tx, times, sql`assignment.role = ${role}`);
  if ('authority' in place) return given.filter((one) => one.authority === place.authority).map(holderGiven);
  const line = await readLineAbove(tx, times, [place.unit]);
  const path = pathOf(line.tree, place.unit);
  const levels = path.flatMap((unit) => [
    ...given.filter((one) => one.unit === unit.id).map(holderGiven),
    ...holderLeading(role, unit, managerOfUnit(line, unit.id)),
  ]);
  const everywhere = given.filter((one) => one.unit === null && one.authority === null).map(holderGiven);
  return role === 'director' ? [...everywhere, ...levels] : [...levels, ...everywhere];
}

function holderGiven({ person, role, unit, authority, area }: Assignment): Holder {
  return { person, role: role as Role, unit, authority, area, employment: null };
}

function holderLeading(role: Role, { id, kind }: Unit, manager: LineEmployment | undefined): Holder[] {
  if (manager === undefined || BY_LEADING[role]?.includes(kind) !== true) return [];
  return [{ person: manager.person, role, unit: id, authority: null, area: null, employment: manager.id }];
}
