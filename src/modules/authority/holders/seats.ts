import type { AuthorityId, EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import {
  type Assignment,
  administrationOn,
  authorityOn,
  type LineEmployment,
  leadingEmployment,
  managerOfUnit,
  managersAbove,
  pathOf,
  type Unit,
} from '../../organisation/index.ts';
import type { HolderGrounds } from './grounds.ts';
import type { HolderRole } from './role.ts';

/** Where a question stands in the organisation: whose it is, in which employment, at which unit, of which authority. */
export interface Place {
  readonly person?: PersonId;
  readonly employment?: EmploymentId;
  readonly unit?: UnitId;
  readonly authority?: AuthorityId;
}

/** A person in a role; with the employment by which they lead, from which alone they may be away. */
export interface Seat {
  readonly person: PersonId;
  readonly employment: EmploymentId | null;
}

/**
 * Who sits in a role for a place, the nearest first. One who leads is found along the line; one who was given the role,
 * at the nearest unit on the path where somebody has it, else at the authority, else for the whole employer.
 */
export function seatsOf(grounds: HolderGrounds, role: HolderRole, place: Place): readonly Seat[] {
  switch (role) {
    case 'board':
      return [];
    case 'employee':
      return employeeSeat(grounds, place);
    case 'nearest-manager':
      return managerSeats(grounds, place).slice(0, 1);
    case 'next-manager':
      return managerSeats(grounds, place).slice(1, 2);
    case 'administration-head':
      return headSeats(grounds, place);
    case 'director':
      return directorSeats(grounds);
    case 'chair':
      return (grounds.given.get('chair') ?? [])
        .filter((one) => one.authority === authorityFor(grounds, place))
        .map(given);
    case 'hr-head':
      return hrHeadSeats(grounds);
    default:
      return givenSeats(grounds, role, place);
  }
}

/** The employment that a place speaks of: the one named, or the person's leading one. */
export function employmentFor(grounds: HolderGrounds, { employment, person }: Place): LineEmployment | undefined {
  const named = employment === undefined ? undefined : grounds.employments.get(employment);
  return named ?? (person === undefined ? undefined : leadingEmployment(grounds.employmentsOf.get(person) ?? []));
}

/** The unit that a place is at and those above it. */
export function pathFor(grounds: HolderGrounds, place: Place): readonly Unit[] {
  const unit = employmentFor(grounds, place)?.unit ?? place.unit;
  return unit === undefined ? [] : pathOf(grounds.line.tree, unit);
}

/** The authority of a place: the one named, else that of the unit. */
export function authorityFor(grounds: HolderGrounds, place: Place): AuthorityId | undefined {
  return place.authority ?? authorityOn(pathFor(grounds, place));
}

/** The employer's board: regionstyrelsen, kommunstyrelsen, or a company's own. */
export function boardOf({ authorities }: Pick<HolderGrounds, 'authorities'>): AuthorityId | undefined {
  return (authorities.find(({ kind }) => kind === 'board') ?? authorities.find(({ kind }) => kind === 'company-board'))
    ?.id;
}

function employeeSeat(grounds: HolderGrounds, place: Place): Seat[] {
  const employment = employmentFor(grounds, place);
  const person = employment?.person ?? place.person;
  return person === undefined ? [] : [{ person, employment: employment?.id ?? null }];
}

/** The managers above an employment; of a unit, its own manager (or the nearest above) and those above that one. */
function managerSeats(grounds: HolderGrounds, place: Place): Seat[] {
  const { line } = grounds;
  const own = employmentFor(grounds, place);
  if (own !== undefined) return managersAbove(line, own).map(({ employment }) => leading(employment));
  const nearest = pathFor(grounds, place)
    .map(({ id }) => managerOfUnit(line, id))
    .find((manager) => manager !== undefined && manager.person !== place.person);
  if (nearest === undefined) return [];
  return [leading(nearest), ...managersAbove(line, nearest).map(({ employment }) => leading(employment))];
}

/** The head of the administration that the place is under; of an authority alone, of each administration under it. */
function headSeats(grounds: HolderGrounds, place: Place): Seat[] {
  const { tree } = grounds.line;
  const path = pathFor(grounds, place);
  const own = administrationOn(path);
  const administrations =
    path.length > 0 || place.authority === undefined
      ? [own ?? []].flat()
      : [...tree.values()].filter(
          (unit) => unit.kind === 'administration' && authorityOn(pathOf(tree, unit.id)) === place.authority,
        );
  return administrations.flatMap(({ id }) => {
    const head = managerOfUnit(grounds.line, id);
    return head === undefined ? [] : [leading(head)];
  });
}

/** A director who was given the role goes before the one who merely leads the top unit. */
function directorSeats({ given: roles, line, root }: HolderGrounds): Seat[] {
  const named = roles.get('director') ?? [];
  if (named.length > 0) return named.map(given);
  const leader = root === undefined ? undefined : managerOfUnit(line, root);
  return leader === undefined ? [] : [leading(leader)];
}

/** Of those who have HR for the whole employer, the ones who lead; all of them when none does. */
function hrHeadSeats({ given: roles, employmentsOf, root }: HolderGrounds): Seat[] {
  const all = (roles.get('hr') ?? []).filter((one) => isEverywhere(one) || (root !== undefined && one.unit === root));
  const heads = all.filter(({ person }) => employmentsOf.get(person)?.some((one) => one.isManager) === true);
  return (heads.length > 0 ? heads : all).map(given);
}

function givenSeats(grounds: HolderGrounds, role: Assignment['role'], place: Place): Seat[] {
  const all = grounds.given.get(role) ?? [];
  if (all.length === 0) return [];
  const authority = authorityFor(grounds, place);
  const levels = [
    ...pathFor(grounds, place).map(
      ({ id }) =>
        (one: Assignment) =>
          one.unit === id,
    ),
    (one: Assignment) => one.authority !== null && one.authority === authority,
    isEverywhere,
  ];
  for (const isHere of levels) {
    const here = all.filter(isHere);
    if (here.length > 0) return here.map(given);
  }
  return [];
}

function isEverywhere({ unit, authority }: Assignment): boolean {
  return unit === null && authority === null;
}

function given({ person }: Assignment): Seat {
  return { person, employment: null };
}

function leading({ id, person }: LineEmployment): Seat {
  return { person, employment: id };
}
