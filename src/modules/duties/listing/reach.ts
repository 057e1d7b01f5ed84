import type { AuthorityId, PersonId, UnitId } from '../../../kernel/ids.ts';
import { remembered } from '../../../kernel/remembered.ts';
import {
  type Answering,
  HOLDER_ROLES,
  type HolderLookup,
  type HolderRole,
  superiorsOf,
} from '../../authority/index.ts';
import { type AddressRole, addressRole } from '../../guidelines/index.ts';
import type { Seating } from './seating.ts';
import { LINE_ROLES, type Spot } from './spots.ts';

/** For whom somebody holds a role or answers for it. */
export interface Reach {
  readonly role: AddressRole;
  readonly units: ReadonlySet<UnitId>;
  /** Whether that is every unit there is. */
  readonly isEverywhere: boolean;
  /** Those whose own duties these are, wherever they stand: who lead, or would else answer for themselves. */
  readonly persons: ReadonlySet<PersonId>;
  readonly authorities: ReadonlySet<AuthorityId>;
  /** What stands nowhere in the organisation. */
  readonly nowhere: boolean;
}

interface Growing extends Reach {
  readonly units: Set<UnitId>;
  readonly persons: Set<PersonId>;
  readonly authorities: Set<AuthorityId>;
  nowhere: boolean;
}

/** Which roles may pass to which superior: turned about, from the superior to those below. */
const BELOW = new Map<HolderRole, readonly AddressRole[]>(
  HOLDER_ROLES.map((role) => [
    role,
    addressRole.options.filter((other) => other !== role && superiorsOf(other).includes(role)),
  ]),
);

/** What has been asked before, as long as who sits where is remembered. */
const reachesOf = new WeakMap<HolderLookup, Map<string, readonly Reach[]>>();

/**
 * Where a person holds one of the roles `asked`, or answers in somebody's place: as deputy, or because whom it is addressed to is away or
 * not there. Never too little; `isTheirs` says of one duty whether it truly is theirs.
 */
export function reachOf(seating: Seating, person: PersonId, asked: ReadonlySet<AddressRole>): readonly Reach[] {
  const known = remembered(reachesOf, seating.lookup, () => new Map<string, readonly Reach[]>());
  return remembered(known, `${person} ${[...asked].join(' ')}`, () => findReaches(seating, person, asked));
}

function findReaches(seating: Seating, person: PersonId, asked: ReadonlySet<AddressRole>): readonly Reach[] {
  const { spots, lookup } = seating;
  const reaches = new Map<AddressRole, Growing>();
  const reachIn = (role: AddressRole) => {
    const reach = reaches.get(role) ?? anEmptyReach(role);
    reaches.set(role, reach);
    return reach;
  };
  const take = (role: AddressRole, { unit, leader, authority }: Spot) => {
    const reach = reachIn(role);
    if (leader !== null) reach.persons.add(leader);
    else if (unit !== null) reach.units.add(unit);
    else if (authority !== null) reach.authorities.add(authority);
    else reach.nowhere = true;
  };
  for (const who of [person, ...principalsOf(seating, person)])
    for (const { role, spot } of spots.sittingsOf.get(who) ?? []) {
      if (isAddressed(role) && asked.has(role)) take(role, spot);
      for (const below of BELOW.get(role)?.filter((one) => asked.has(one)) ?? [])
        for (const other of spotsFor(below, role, spot, seating)) {
          if (!isUnmanned(other, below, seating)) continue;
          const answering = lookup.answering(below, other.place);
          if (isOneOf(answering, person)) take(below, other);
          for (const about of LINE_ROLES.includes(below) ? whoAnswer(answering) : [])
            if (isOneOf(lookup.answering(below, other.place, about), person)) reachIn(below).persons.add(about);
        }
    }
  return [...reaches.values()].map((reach) => ({ ...reach, isEverywhere: reach.units.size === spots.unitCount }));
}

function isOneOf(answering: readonly Answering[], who: PersonId): boolean {
  return answering.some(({ person }) => person === who);
}

/** Of whose own duties another answers than of everyone else's there. */
function whoAnswer(answering: readonly Answering[]): PersonId[] {
  return answering.flatMap(({ person, actingFor }) => [person, actingFor ?? []].flat());
}

function isAddressed(role: HolderRole): role is AddressRole {
  return addressRole.options.some((one) => one === role);
}

function anEmptyReach(role: AddressRole): Growing {
  return { role, units: new Set(), persons: new Set(), authorities: new Set(), nowhere: false, isEverywhere: false };
}

/** In whose place the person may act today. */
function principalsOf({ lookup: { grounds } }: Seating, person: PersonId): Set<PersonId> {
  const standing = [...grounds.standing]
    .filter(([of, deputies]) => deputies.includes(person) && grounds.absences.has(of))
    .map(([of]) => of);
  const named = [...grounds.absences.values()].flat().filter(({ deputy }) => deputy === person);
  return new Set([...standing, ...named.map((absence) => absence.person)]);
}

/** Where the role below is asked for, by those for whom one sits in the role above. */
function spotsFor(below: AddressRole, above: HolderRole, spot: Spot, { spots }: Seating): readonly Spot[] {
  if (LINE_ROLES.includes(above) || spot.unit === null) return spot.seats.has(below) ? [spot] : [];
  if (!LINE_ROLES.includes(below)) return [spot];
  return spots.inUnit.get(spot.unit) ?? [];
}

/** Whether the role is nobody's there, or only of people of whom some absence is known that day. */
function isUnmanned(spot: Spot, role: AddressRole, { lookup: { grounds } }: Seating): boolean {
  return (spot.seats.get(role) ?? []).every(({ person }) => grounds.absences.has(person));
}
