import { sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import type { EmployerId, EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { held, type TwoTimes, type Tx } from '../../../platform/database/index.ts';
import { type Found, groundsOf, type HolderLookup, lookupOver, type Place } from '../../authority/index.ts';
import {
  type Absence,
  type Assignment,
  type Authority,
  countChanges,
  type Line,
  type LineEmployment,
  listAbsenceHistory,
  listAuthorities,
  type OrganisationChanges,
  organisationAt,
} from '../../organisation/index.ts';
import { createKept } from './kept.ts';
import { type Placements, readPlacements } from './placements.ts';
import { leadersIn, namingEmployments, type Spots, spotsOf } from './spots.ts';
import { createTemplateMemory, type FrozenTemplates } from './templates.ts';

/** Who sits where and who answers, for one employer on one day. */
export interface Seating {
  readonly on: LocalDate;
  /** By unit, the employments placed there that were ever held to be placed in another. */
  readonly movedTo: ReadonlyMap<UnitId, readonly EmploymentId[]>;
  readonly placements: Placements;
  readonly spots: Spots;
  /** The resolver of who decides, over all of the line. An employment that does not lead is not in its grounds. */
  readonly lookup: HolderLookup;
  /** Of those who lead, when they have been on leave, up to that day. */
  readonly leaves: Leaves;
  /** All templates that duties have arisen under. */
  readonly templates: FrozenTemplates;
}

/** By person, when each has been on leave. */
export type Leaves = ReadonlyMap<PersonId, readonly Absence[]>;

/** Seatings as worked out before. */
export interface SeatingMemory {
  /** As the organisation is held to be now. */
  on(tx: Tx, employer: EmployerId, day: LocalDate): Promise<Seating>;
  /** The resolver of who decides, for one place on that day; two questions where `holdersAt` asks seven. */
  over(tx: Tx, day: LocalDate, place: Place): Promise<HolderLookup>;
}

interface Loaded extends Pick<Seating, 'movedTo' | 'placements'> {
  readonly line: Line;
  readonly authorities: readonly Authority[];
  readonly given: readonly Assignment[];
  /** Of those who lead or have HR: all their employments; and those that stand for the rest of the staff. */
  readonly employments: readonly LineEmployment[];
  readonly spots: Spots;
}

/** After every moment that a row can be known from, so that what is held now is read whatever a server's clock says. */
const NOW_HELD = '9999-12-31T00:00:00.000Z' as Instant;

/**
 * Remembers who sits where until the line or a given role changes, and who answers until an absence does too: two
 * counts tell, which the transaction reads first. Working it out takes a few hundred milliseconds for a large region.
 */
export function createSeatingMemory(): SeatingMemory {
  const lines = createKept<Loaded>();
  const seatings = createKept<Omit<Seating, 'templates'>>();
  const templatesOf = createTemplateMemory();
  const seatingOn = (tx: Tx, day: LocalDate, { employer, line, roles }: OrganisationChanges) => {
    const load = () => lines.get(employer, `${day} ${line}`, () => readLoaded(tx, day));
    return seatings.get(employer, `${day} ${line} ${roles}`, async () => readSeating(tx, day, await load()));
  };
  return {
    async on(tx, employer, day) {
      const [changes, templates] = await Promise.all([countChanges(tx), templatesOf(tx, employer)]);
      return { ...(await seatingOn(tx, day, changes)), templates };
    },
    async over(tx, day, { employment, person }) {
      const [changes, own] = await Promise.all([
        countChanges(tx),
        organisationAt(tx, { on: day, knownAt: NOW_HELD }).listInLine({
          employments: [employment ?? []].flat(),
          persons: [person ?? []].flat(),
        }),
      ]);
      const { lookup } = await seatingOn(tx, day, changes);
      return withEmployments(lookup, own);
    },
  };
}

async function readLoaded(tx: Tx, day: LocalDate): Promise<Loaded> {
  const times = { on: day, knownAt: NOW_HELD };
  const organisation = organisationAt(tx, times);
  const [line, authorities, given] = await Promise.all([
    organisation.line(),
    listAuthorities(tx, times),
    organisation.listGivenRoles(),
  ]);
  const hr = given.filter(({ role }) => role === 'hr').map(({ person }) => person);
  const known = await organisation.listInLine({ persons: [...leadersIn(line), ...hr] });
  const employments = [...known, ...namingEmployments(line)];
  const grounds = groundsOf({ line, authorities, given, employments, absences: [] });
  return {
    line,
    authorities,
    given,
    employments,
    spots: spotsOf(grounds, authorities),
    movedTo: await readMoved(tx, times),
    placements: await readPlacements(tx, times, leadersIn(line)),
  };
}

async function readMoved(tx: Tx, times: TwoTimes): Promise<Seating['movedTo']> {
  const { rows } = await sql<{ unit_id: UnitId; employment_id: EmploymentId }>`
    select state.unit_id, state.employment_id from employment_state state
    where ${held('state', times)} and state.employment_id in (
      select employment_id from employment_state group by employment_id having count(distinct unit_id) > 1)`.execute(
    tx,
  );
  return new Map(
    [...Map.groupBy(rows, ({ unit_id }) => unit_id)].map(([unit, moved]) => [
      unit,
      moved.map(({ employment_id }) => employment_id),
    ]),
  );
}

async function readSeating(
  tx: Tx,
  day: LocalDate,
  { spots, movedTo, placements, ...loaded }: Loaded,
): Promise<Omit<Seating, 'templates'>> {
  const organisation = organisationAt(tx, { on: day, knownAt: NOW_HELD });
  const [absences, leaves] = await Promise.all([organisation.listAbsences(), readLeaves(tx, [...spots.leaders], day)]);
  // Of one who is away from one employment it must be known which others they have.
  const partlyAway = await organisation.listInLine({
    persons: absences.filter(({ employment }) => employment !== null).map(({ person }) => person),
  });
  const employments = [...loaded.employments, ...partlyAway];
  const lookup = lookupOver(groundsOf({ ...loaded, employments, absences }));
  return { on: day, spots, movedTo, placements, leaves, lookup };
}

/** When these persons have been on leave, up to and with a day; of what began after it nothing. */
export async function readLeaves(tx: Tx, persons: readonly PersonId[], day: LocalDate): Promise<Leaves> {
  if (persons.length === 0) return new Map();
  const absences = await listAbsenceHistory(
    tx,
    sql`absence.kind = 'absence' and absence.person_id = any(${persons}::uuid[]) and absence.valid_from <= ${day}::date`,
  );
  return Map.groupBy(absences, ({ person }) => person);
}

/** The same lookup with some employments more: those that do not lead and yet cannot be taken for any in their unit. */
export function withEmployments({ grounds }: HolderLookup, more: readonly LineEmployment[]): HolderLookup {
  const own = new Map(more.map((one) => [one.id, one]));
  const ofTheirs = Map.groupBy(more, ({ person }) => person);
  for (const [person, theirs] of ofTheirs) {
    const known = grounds.employmentsOf.get(person) ?? [];
    ofTheirs.set(person, [...known.filter(({ id }) => !own.has(id)), ...theirs]);
  }
  return lookupOver({
    ...grounds,
    employments: laidOver(grounds.employments, own),
    employmentsOf: laidOver(grounds.employmentsOf, ofTheirs),
  });
}

function laidOver<Key, Value>(below: Found<Key, Value>, above: ReadonlyMap<Key, Value>): Found<Key, Value> {
  return { get: (key) => above.get(key) ?? below.get(key), has: (key) => above.has(key) || below.has(key) };
}
