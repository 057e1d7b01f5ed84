import type { PersonId } from '../../../kernel/ids.ts';
import { remembered } from '../../../kernel/remembered.ts';
import type { TwoTimes, Tx } from '../../../platform/database/index.ts';
import {
  type Absence,
  type Line,
  leadingEmployment,
  listAuthorities,
  managerOfUnit,
  managersAbove,
  type OrganisationAt,
  organisationAt,
  pathOf,
} from '../../organisation/index.ts';
import { groundsOf, type HolderGrounds } from './grounds.ts';
import { type Answering, answering, type Holder, holdersOf } from './holder.ts';
import { type HolderRole, superiorsOf } from './role.ts';
import { type Place, seatsOf } from './seats.ts';

/** A question: who holds the role for the place. */
export interface Ask {
  readonly role: HolderRole;
  readonly place: Place;
}

/** Answers from what is loaded, without asking the database: the same question twice is worked out once. */
export interface HolderLookup {
  of(role: HolderRole, place: Place): readonly Holder[];
  /**
   * Who answers, by deputy or superior where the role has nobody; empty = the finding `no-holder`. A place that stands
   * for several people names none of them; `about` is then whom the question is about.
   */
  answering(role: HolderRole, place: Place, about?: PersonId): readonly Answering[];
  readonly grounds: HolderGrounds;
}

/** Who holds which role, as the organisation was on a day and as it was known at a moment. */
export interface HoldersAt {
  of(role: HolderRole, place: Place): Promise<readonly Holder[]>;
  answering(role: HolderRole, place: Place): Promise<readonly Answering[]>;
  /** For many places at once, hundreds of thousands too: the line is read once. Answers in the order asked. */
  ofAll(asks: readonly Ask[]): Promise<readonly (readonly Holder[])[]>;
  answeringAll(asks: readonly Ask[]): Promise<readonly (readonly Answering[])[]>;
  /** Reads what it takes to answer about these places; the whole line once, however many they are. */
  over(places: readonly Place[]): Promise<HolderLookup>;
  /** The same for one place; of a person's, no more of the line is read than what lies above them. */
  overOne(place: Place): Promise<HolderLookup>;
}

/**
 * The one resolver of roles to people, for who decides and for the duties. It answers the system, not a person:
 * whoever shows an answer to somebody leaves out those whom the reader may not know of.
 */
export function holdersAt(tx: Tx, times: TwoTimes): HoldersAt {
  const over = async (places: readonly Place[]) => lookupOver(await readWhole(tx, times, places));
  const overOne = async (place: Place) => lookupOver(await readAbove(tx, times, place));
  return {
    of: async (role, place) => (await overOne(place)).of(role, place),
    answering: async (role, place) => (await overOne(place)).answering(role, place),
    ofAll: async (asks) => {
      const lookup = await over(asks.map(({ place }) => place));
      return asks.map(({ role, place }) => lookup.of(role, place));
    },
    answeringAll: async (asks) => {
      const lookup = await over(asks.map(({ place }) => place));
      return asks.map(({ role, place }) => lookup.answering(role, place));
    },
    over,
    overOne,
  };
}

/** A lookup over grounds. */
export function lookupOver(grounds: HolderGrounds): HolderLookup {
  const holders = new Map<string, readonly Holder[]>();
  const answers = new Map<string, readonly Answering[]>();
  const of = (role: HolderRole, place: Place) =>
    remembered(holders, keyOf(role, place), () => holdersOf(grounds, role, place));
  return {
    of,
    answering: (role, place, about = place.person) =>
      remembered(answers, `${keyOf(role, place)} ${about}`, () => answering(role, (asked) => of(asked, place), about)),
    grounds,
  };
}

function keyOf(role: HolderRole, { person, employment, unit, authority }: Place): string {
  return [role, person, employment, unit, authority].join(' ');
}

async function readWhole(tx: Tx, times: TwoTimes, places: readonly Place[]): Promise<HolderGrounds> {
  const organisation = organisationAt(tx, times);
  const [line, authorities, given, absences] = await Promise.all([
    organisation.line(),
    listAuthorities(tx, times),
    organisation.listGivenRoles(),
    organisation.listAbsences(),
  ]);
  const employments = await organisation.listInLine({
    employments: [...new Set(places.flatMap((place) => place.employment ?? []))],
    persons: [
      ...new Set([...places.flatMap((place) => place.person ?? []), ...partlyAway(absences), ...hrPersons(given)]),
    ],
  });
  return groundsOf({ line, authorities, employments, given, absences });
}

async function readAbove(tx: Tx, times: TwoTimes, place: Place): Promise<HolderGrounds> {
  const organisation = organisationAt(tx, times);
  const [authorities, given, own] = await Promise.all([
    listAuthorities(tx, times),
    organisation.listGivenRoles(),
    organisation.listInLine({
      employments: [place.employment ?? []].flat(),
      persons: [place.person ?? []].flat(),
    }),
  ]);
  const from = own.find(({ id }) => id === place.employment) ?? leadingEmployment(own);
  const line = from === undefined ? await lineOverUnit(organisation, place) : await organisation.lineAbove(from);
  if (line === undefined) return readWhole(tx, times, [place]);
  const before = groundsOf({ line, authorities, employments: own, given, absences: [] });
  const roles: HolderRole[] = ['employee', 'nearest-manager', ...superiorsOf('nearest-manager')];
  const leading = roles.flatMap((role) => seatsOf(before, role, place).map(({ person }) => person));
  const named = given.flatMap((one) => [one.person, one.deputyFor ?? []].flat());
  const persons = [...new Set([...leading, ...named])];
  const absences = await organisation.listAbsences(persons);
  const deputies = absences.flatMap(({ deputy }) => deputy ?? []).filter((deputy) => !persons.includes(deputy));
  const furtherAbsences = deputies.length === 0 ? [] : await organisation.listAbsences(deputies);
  const all = [...absences, ...furtherAbsences];
  const employments = await organisation.listInLine({ persons: [...partlyAway(all), ...hrPersons(given)] });
  return groundsOf({ line, authorities, employments: [...own, ...employments], given, absences: all });
}

/** The line above a unit; undefined where it leaves the units above, and has to be read whole. */
async function lineOverUnit(organisation: OrganisationAt, { unit, person }: Place): Promise<Line | undefined> {
  if (unit === undefined) return undefined;
  const line = await organisation.lineAbove(unit);
  const nearest = pathOf(line.tree, unit)
    .map(({ id }) => managerOfUnit(line, id))
    .find((manager) => manager !== undefined && manager.person !== person);
  if (nearest === undefined) return line;
  const units = [nearest, ...managersAbove(line, nearest).map(({ employment }) => employment)].map((one) => one.unit);
  return units.every((one) => line.tree.has(one)) ? line : undefined;
}

/** Those away from one employment: whether it is the only one decides if they are away altogether. */
function partlyAway(absences: readonly Absence[]): PersonId[] {
  return absences.filter(({ employment }) => employment !== null).map(({ person }) => person);
}

/** Who has HR: whether they lead tells the HR head. */
function hrPersons(given: Parameters<typeof groundsOf>[0]['given']): PersonId[] {
  return given.filter(({ role }) => role === 'hr').map(({ person }) => person);
}
