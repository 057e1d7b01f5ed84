import type { AuthorityId, EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import { remembered } from '../../../kernel/remembered.ts';
import type { TwoTimes, Tx } from '../../../platform/database/index.ts';
import type { Answering, Holder, HolderLookup, Place } from '../../authority/index.ts';
import type { AddressRole } from '../../guidelines/index.ts';
import { organisationAt } from '../../organisation/index.ts';
import type { Addressed } from './placed-duty.ts';
import type { Placed, Team } from './placements.ts';
import { type Seating, withEmployments } from './seating.ts';
import { namingId } from './spots.ts';

/** Answers whose duties are, as the one resolver of roles says. */
export interface Whose {
  readonly lookup: HolderLookup;
  /** Who holds a role for the duty, at work or not; with the absences of another day where `asOf` has them. */
  holders(duty: Addressed, role?: AddressRole, asOf?: HolderLookup): readonly Holder[];
  /**
   * What stands for all duties for which the same people answer, whomever of their staff each is about. Undefined for
   * one that is judged alone: about a leader, or about one of those who answer, as far as has been asked.
   */
  alike(duty: Addressed): object | undefined;
  /** Who answers for it today. */
  answering(duty: Addressed, role?: AddressRole): readonly Answering[];
}

/** How a duty is somebody's. */
export type As = 'holder' | 'deputy' | 'superior' | 'climbed';

/** Reads what it takes to say whose these duties are. */
export async function whoseAre(
  tx: Tx,
  seating: Seating,
  times: TwoTimes,
  duties: readonly Addressed[],
): Promise<Whose> {
  // What is about an employment that has ended, or about a person alone, is found by the person's own employments.
  const apart = duties.filter(({ placed }) => isApart(seating, placed) && !isKnown(seating, placed));
  const lookup = apart.length === 0 ? seating.lookup : await withOwn(tx, seating.lookup, times, apart);
  const apartDesks = new Map<Placed, Desk>();
  const sharedDesks = remembered(desksOf, seating.lookup, (): SharedDesks => ({ at: new Map(), ofTeams: new Map() }));
  const deskOf = ({ placed }: Addressed, role: AddressRole) => {
    // What is the employee's own is theirs alone: there no two share a place.
    if (role === 'employee') return deskAt(ownPlace(placed));
    if (isApart(seating, placed)) return remembered(apartDesks, placed, () => deskAt(ownPlace(placed)));
    return sharedDesk(sharedDesks, placed);
  };
  return {
    lookup,
    holders(duty, role = duty.holder, asOf = lookup) {
      const { place, holding } = deskOf(duty, role);
      if (asOf !== lookup) return asOf.of(role, place);
      return remembered(holding, role, () => lookup.of(role, place));
    },
    alike({ placed }) {
      if (isApart(seating, placed)) return undefined;
      const desk = sharedDesk(sharedDesks, placed);
      for (const all of desk.answers.values())
        if (placed.person !== null && isAmong(all, placed.person)) return undefined;
      return desk;
    },
    answering(duty, role = duty.holder) {
      const { place, answers } = deskOf(duty, role);
      const about = duty.placed.person;
      const all = remembered(answers, role, () => lookup.answering(role, place));
      // Who is one of the staff and would answer for them, as a deputy, does not answer for themselves.
      return about !== null && isAmong(all, about) ? lookup.answering(role, place, about) : all;
    },
  };
}

/** A place, and who holds and answers for each role there, as far as it has been asked. */
interface Desk {
  readonly place: Place;
  readonly holding: Map<AddressRole, readonly Holder[]>;
  readonly answers: Map<AddressRole, readonly Answering[]>;
}

function deskAt(place: Place): Desk {
  return { place, holding: new Map(), answers: new Map() };
}

/** Whether the person answers, or is answered for. */
function isAmong(answering: readonly Answering[], who: PersonId): boolean {
  return answering.some(({ person, actingFor }) => person === who || actingFor === who);
}

function isApart({ spots }: Seating, { person, employment, manager, unit, leads }: Placed): boolean {
  if (person === null && employment === null) return false;
  if (unit === null || employment === null || manager === undefined) return true;
  return leads ?? (person !== null && spots.leaders.has(person));
}

function isKnown({ lookup: { grounds } }: Seating, { person, employment, manager }: Placed): boolean {
  if (person === null || !grounds.employmentsOf.has(person)) return false;
  return employment === null || manager === undefined || grounds.employments.has(employment);
}

async function withOwn(
  tx: Tx,
  lookup: HolderLookup,
  times: TwoTimes,
  duties: readonly Addressed[],
): Promise<HolderLookup> {
  const own = await organisationAt(tx, times).listInLine({
    employments: [...new Set(duties.flatMap(({ placed }) => placed.employment ?? []))],
    persons: [...new Set(duties.flatMap(({ placed }) => placed.person ?? []))],
  });
  return withEmployments(lookup, own);
}

function ownPlace({ person, employment, unit, authority }: Placed): Place {
  return {
    ...(person === null ? {} : { person }),
    ...(employment === null ? {} : { employment }),
    ...(unit === null ? {} : { unit }),
    ...(authority === null ? {} : { authority }),
  };
}

/** All desks that are shared. */
interface SharedDesks {
  /** By unit, by the manager whom the staff there name, by committee. */
  readonly at: Map<UnitId | null, Map<EmploymentId | null, Map<AuthorityId | null, Desk>>>;
  /** Those of the teams that no committee comes into, once more: a long list asks for them several times for each row. */
  readonly ofTeams: Map<Team, Desk>;
}

/** What has been asked in earlier lists, as long as who sits where is remembered. */
const desksOf = new WeakMap<HolderLookup, SharedDesks>();

/** All staff of a unit who name the same manager are answered for by the same people, so they are asked about once. */
function sharedDesk(desks: SharedDesks, placed: Placed): Desk {
  const { team } = placed;
  if (team === undefined || placed.authority !== null) return deskIn(desks, placed);
  return remembered(desks.ofTeams, team, () => deskIn(desks, placed));
}

function deskIn({ at }: SharedDesks, { person, unit, authority, manager }: Placed): Desk {
  const named = person === null || unit === null ? null : (manager ?? null);
  const inUnit = remembered(at, unit, () => new Map<EmploymentId | null, Map<AuthorityId | null, Desk>>());
  const naming = remembered(inUnit, named, () => new Map<AuthorityId | null, Desk>());
  return remembered(naming, authority, () =>
    deskAt({
      ...(authority === null ? {} : { authority }),
      ...(unit === null ? {} : { unit }),
      ...(unit === null || named === null ? {} : { employment: namingId(unit, named) }),
    }),
  );
}

/** How the duty is the person's own; undefined when it is not, unless it has climbed to them. */
export function ownAs(whose: Whose, duty: Addressed, person: PersonId): As | undefined {
  if (isAbout(duty, person) && duty.holder === 'employee') return 'holder';
  if (duty.holder === 'employee') return undefined;
  if (whose.holders(duty).some((one) => one.person === person)) return 'holder';
  const answering = whose.answering(duty).find((one) => one.person === person);
  if (answering === undefined) return undefined;
  return answering.actingFor === undefined ? 'superior' : 'deputy';
}

/** Whether the role, to which the duty has climbed, is the person's to answer for. */
export function isTheirs(whose: Whose, duty: Addressed, role: AddressRole, person: PersonId): boolean {
  if (role === 'employee') return isAbout(duty, person);
  return (
    whose.holders(duty, role).some((one) => one.person === person) ||
    whose.answering(duty, role).some((one) => one.person === person)
  );
}

function isAbout({ placed }: Addressed, person: PersonId): boolean {
  return placed.person === person;
}
