import type { AuthorityId, EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import { type HolderGrounds, type HolderRole, type Place, type Seat, seatsOf } from '../../authority/index.ts';
import { type AddressRole, addressRole } from '../../guidelines/index.ts';
import type { Authority, Line, LineEmployment } from '../../organisation/index.ts';

/** Roles found along the line of managers: they differ within a unit, by whom the HR system names as manager. */
export const LINE_ROLES: readonly HolderRole[] = ['nearest-manager', 'next-manager'];
const UNIT_ROLES: readonly AddressRole[] = addressRole.options.filter(
  (role) => role !== 'employee' && !LINE_ROLES.includes(role),
);
/** Duties are not addressed to the HR head, who takes over where nobody has HR. */
const ALL_ROLES: readonly HolderRole[] = [...LINE_ROLES, ...UNIT_ROLES, 'hr-head'];

/** All places that have the same holders: a unit, those in it whom one manager is named for, one who leads, a committee. */
export interface Spot {
  readonly place: Place;
  readonly unit: UnitId | null;
  /** Whose own duties they are, where that is one who leads. */
  readonly leader: PersonId | null;
  readonly authority: AuthorityId | null;
  readonly seats: ReadonlyMap<HolderRole, readonly Seat[]>;
}

/** That somebody sits in a role at a spot. */
export interface Sitting {
  readonly role: HolderRole;
  readonly spot: Spot;
}

/** Who sits where, for the whole employer; a question about one person is then answered without walking the line. */
export interface Spots {
  readonly sittingsOf: ReadonlyMap<PersonId, readonly Sitting[]>;
  readonly inUnit: ReadonlyMap<UnitId, readonly Spot[]>;
  readonly unitCount: number;
  /** All who lead by one of their employments: nobody leads themselves in another. */
  readonly leaders: ReadonlySet<PersonId>;
}

/** What stands for every employment of a unit that names this manager. */
export function namingId(unit: UnitId, manager: EmploymentId): EmploymentId {
  return `${unit} ${manager}` as EmploymentId;
}

function namingEmployment(unit: UnitId, manager: EmploymentId): LineEmployment {
  return {
    id: namingId(unit, manager),
    employeeId: '',
    person: `staff of ${unit}` as PersonId,
    unit,
    manager,
    isManager: false,
    share: null,
    employedFrom: '0001-01-01' as LineEmployment['employedFrom'],
  };
}

/** Employments that stand for all staff of a unit who name the same manager, one for each. */
export function namingEmployments({ namedIn }: Line): LineEmployment[] {
  return [...namedIn].flatMap(([unit, managers]) => managers.map((manager) => namingEmployment(unit, manager)));
}

/** All who lead by one of their employments. */
export function leadersIn({ leaders }: Line): ReadonlySet<PersonId> {
  return new Set([...leaders.values()].map(({ person }) => person));
}

/** Works out who sits where; `grounds` hold the stand-ins, and every employment of the leaders. Absences change nothing. */
export function spotsOf(grounds: HolderGrounds, authorities: readonly Authority[]): Spots {
  const { line } = grounds;
  const leaders = leadersIn(line);
  const none = { unit: null, leader: null, authority: null };
  const at = (roles: readonly HolderRole[], place: Place, of: Partial<Spot>): Spot => ({
    ...none,
    ...of,
    place,
    seats: new Map(roles.map((role) => [role, seatsOf(grounds, role, place)])),
  });
  const spots = [
    at(ALL_ROLES, {}, {}),
    ...authorities.map(({ id }) => at(ALL_ROLES, { authority: id }, { authority: id })),
    ...[...line.tree.keys()].map((unit) => at(ALL_ROLES, { unit }, { unit })),
    ...namingEmployments(line).map(({ id, unit }) => at(LINE_ROLES, { employment: id }, { unit })),
    ...[...leaders]
      .flatMap((person) => grounds.employmentsOf.get(person) ?? [])
      .map(({ id, unit, person }) => at(LINE_ROLES, { employment: id, person }, { unit, leader: person })),
  ];
  return {
    sittingsOf: sittingsOf(spots),
    inUnit: new Map(
      [...Map.groupBy(spots, ({ unit }) => unit)].flatMap(([unit, all]) => (unit === null ? [] : [[unit, all]])),
    ),
    unitCount: line.tree.size,
    leaders,
  };
}

function sittingsOf(spots: readonly Spot[]): Map<PersonId, Sitting[]> {
  const found = new Map<PersonId, Sitting[]>();
  for (const spot of spots)
    for (const [role, seats] of spot.seats)
      for (const { person } of seats) {
        const known = found.get(person);
        if (known === undefined) found.set(person, [{ role, spot }]);
        else known.push({ role, spot });
      }
  return found;
}
