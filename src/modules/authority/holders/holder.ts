import type { PersonId } from '../../../kernel/ids.ts';
import { isAway, leavesAmong } from '../../organisation/index.ts';
import type { HolderGrounds } from './grounds.ts';
import { type HolderRole, superiorsOf } from './role.ts';
import { type Place, type Seat, seatsOf } from './seats.ts';

/** Somebody who holds a role for a place, as the organisation was on the day and as it was known. */
export interface Holder {
  readonly person: PersonId;
  readonly isAway: boolean;
  /** Who stands in while they are away, first the one named with the absence. */
  readonly deputies: readonly { readonly person: PersonId; readonly isAway: boolean }[];
}

/** Who holds a role for a place, from what is loaded; the nearest first, nobody = empty. */
export function holdersOf(grounds: HolderGrounds, role: HolderRole, place: Place): readonly Holder[] {
  const seats = seatsOf(grounds, role, place);
  const persons = new Map(seats.toReversed().map((seat) => [seat.person, seat]));
  const first = seats.filter((seat) => persons.get(seat.person) === seat);
  // What an employee owes or answers for themselves no deputy takes over.
  return first.map((seat) => holderIn(grounds, seat, role === 'employee'));
}

function holderIn(grounds: HolderGrounds, seat: Seat, isPersonal: boolean): Holder {
  const absences = grounds.absences.get(seat.person) ?? [];
  if (absences.length === 0 && !grounds.standing.has(seat.person))
    return { person: seat.person, isAway: false, deputies: [] };
  const named = leavesAmong(absences)
    .filter(({ employment }) => seat.employment === null || employment === null || employment === seat.employment)
    .flatMap(({ deputy }) => deputy ?? []);
  const deputies = isPersonal ? [] : [...new Set([...named, ...(grounds.standing.get(seat.person) ?? [])])];
  return {
    person: seat.person,
    isAway: awayFrom(grounds, seat),
    deputies: deputies.map((person) => ({ person, isAway: awayFrom(grounds, { person, employment: null }) })),
  };
}

function awayFrom({ absences, employmentsOf }: HolderGrounds, { person, employment }: Seat): boolean {
  const own = absences.get(person);
  if (own === undefined) return false;
  return isAway(
    own,
    person,
    employment,
    (employmentsOf.get(person) ?? []).map(({ id }) => id),
  );
}

/** Who answers for something today: themselves, or in whose place; and as what, when a superior has taken over. */
export interface Answering {
  readonly person: PersonId;
  readonly role: HolderRole;
  readonly actingFor?: PersonId;
}

/**
 * Who answers for what is addressed to a role: its holders; for one who is away, the first deputy who is not; when that
 * is nobody, the nearest superior's (DOMAIN 23). Empty = nobody in the whole line: the caller's finding `no-holder`.
 * An employee who is away still answers for what only they can do; and nobody answers as their own superior, so that
 * what is owed above the director about the director is the chair's (seed 001).
 */
export function answering(
  role: HolderRole,
  holders: (role: HolderRole) => readonly Holder[],
  about?: PersonId,
): readonly Answering[] {
  for (const one of [role, ...superiorsOf(role)]) {
    const isAbove = ABOVE_ONESELF.has(role);
    const answer = holders(one)
      .filter(({ person }) => !isAbove || person !== about)
      .flatMap((holder) => standingFor(one, holder))
      .filter(({ person }) => !isAbove || person !== about);
    if (answer.length > 0) return answer;
  }
  return [];
}

/** Roles that somebody else holds over whoever a matter is about. */
const ABOVE_ONESELF: ReadonlySet<HolderRole> = new Set(['nearest-manager', 'next-manager']);

function standingFor(role: HolderRole, { person, isAway: away, deputies }: Holder): Answering[] {
  if (!away || role === 'employee') return [{ person, role }];
  const deputy = deputies.find((one) => !one.isAway);
  return deputy === undefined ? [] : [{ person: deputy.person, role, actingFor: person }];
}
