import type { HeldRole, Role } from '../../../access/index.ts';
import type { EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import { isAway } from '../absences/away.ts';
import type { Absence } from '../absences/store.ts';
import type { UnitKind } from '../schema.ts';
import type { Assignment } from './store.ts';

/** A unit that an employment leads. */
export interface LedUnit {
  readonly unit: UnitId;
  readonly kind: UnitKind;
  readonly employment: EmploymentId;
  readonly person: PersonId;
}

/** All that says which roles somebody holds on one day: about themselves and those whose deputy they are. */
export interface RoleGrounds {
  readonly root: UnitId | undefined;
  readonly led: readonly LedUnit[];
  readonly assignments: readonly Assignment[];
  readonly absences: readonly Absence[];
  readonly employments: readonly { readonly id: EmploymentId; readonly person: PersonId }[];
}

/** Roles that no deputy takes over: a technical power, and one whose holder must be independent. */
const PERSONAL: readonly Role[] = ['employee', 'system-administrator', 'auditor'];

const LINE_ROLE: Record<UnitKind, readonly Role[]> = {
  organisation: ['manager', 'director'],
  administration: ['manager', 'administration-head'],
  area: ['manager'],
  unit: ['manager'],
};

/**
 * The roles a person holds on a day: everyone's, those of the units they lead, those given to them, and those of the
 * ones they stand in for who are away that day. A deputy's deputy holds nothing.
 */
export function rolesHeld(person: PersonId, grounds: RoleGrounds): readonly HeldRole[] {
  const principals = new Set(
    [...grounds.assignments, ...grounds.absences].flatMap((row) => deputised(row, person) ?? []),
  );
  return [
    { role: 'employee' },
    ...ownRoles(person, grounds).map(({ held }) => held),
    ...[...principals].flatMap((principal) => deputyRoles(person, principal, grounds)),
  ];
}

function deputised(row: Assignment | Absence, person: PersonId): PersonId | undefined {
  if ('role' in row) return row.person === person && row.deputyFor !== null ? row.deputyFor : undefined;
  return row.deputy === person && row.kind === 'absence' ? row.person : undefined;
}

interface Ground {
  readonly held: HeldRole;
  /** The employment that the role comes with; null for one that was given. */
  readonly employment: EmploymentId | null;
}

function ownRoles(person: PersonId, { root, led, assignments }: RoleGrounds): Ground[] {
  return [
    ...led
      .filter((one) => one.person === person)
      .flatMap(({ unit, kind, employment }) => LINE_ROLE[kind].map((role) => ({ held: { role, unit }, employment }))),
    ...assignments.filter((one) => one.person === person).flatMap((one) => givenRole(one, root)),
  ];
}

function givenRole({ role, unit, authority }: Assignment, root: UnitId | undefined): Ground[] {
  if (role === 'deputy') return [];
  // A role for the whole employer reaches everything below the top unit.
  const place =
    authority !== null ? { authority } : unit !== null ? { unit } : root === undefined ? {} : { unit: root };
  return [{ held: { role, ...place }, employment: null }];
}

function deputyRoles(person: PersonId, principal: PersonId, grounds: RoleGrounds): HeldRole[] {
  const own = grounds.employments.filter((one) => one.person === principal).map(({ id }) => id);
  const standing = grounds.assignments.some((one) => one.person === person && one.deputyFor === principal);
  // A standing deputy acts in every absence; one named with an absence acts in that one.
  const absences = standing ? grounds.absences : grounds.absences.filter((absence) => absence.deputy === person);
  return ownRoles(principal, grounds)
    .filter(({ held }) => !PERSONAL.includes(held.role))
    .filter(({ employment }) => isAway(absences, principal, employment, own))
    .map(({ held }) => ({ ...held, actingFor: principal }));
}
