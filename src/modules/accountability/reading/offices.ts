import { sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import type { UnitId } from '../../../kernel/ids.ts';
import type { Period } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type HolderRole, type Place, superiorsOf } from '../../authority/index.ts';
import type { Track } from '../../guidelines/index.ts';
import type { Office, OfficeId } from '../chain/office.ts';
import type { Seat } from './matter.ts';
import { readTenures } from './tenures.ts';

/** From the top of the committee track down to the employee; those who stand beside the line are told where they report. */
const RANKS: Readonly<Record<HolderRole, number>> = {
  board: 0,
  chair: 0,
  director: 1,
  'hr-head': 2,
  'administration-head': 3,
  hr: 4,
  registrar: 4,
  'information-security': 4,
  'data-protection-officer': 4,
  'next-manager': 5,
  'nearest-manager': 6,
  'safety-representative': 7,
  employee: 8,
};

/** An office of a chain with the place that it was resolved for. */
export interface SeatedOffice extends Office {
  readonly place: Place;
}

/** The line from the top down, of which each link is told even where nothing was due. */
export const LINE: readonly HolderRole[] = [
  'chair',
  'director',
  'administration-head',
  'next-manager',
  'nearest-manager',
];

/**
 * Where an office stands along the path of what the chain is about, its own unit first: who leads a unit further up stands
 * between the administration's head and the manager's manager.
 */
export function rankAlong(path: readonly UnitId[]): (seat: Seat) => number {
  return ({ role, place }) => {
    const index = role === 'nearest-manager' && place.unit !== undefined ? path.indexOf(place.unit) : -1;
    const isFurtherUp = index > 0 && place.employment === undefined && place.person === undefined;
    return isFurtherUp ? RANKS['next-manager'] - index / (path.length + 1) : RANKS[role];
  };
}

/** One text for an office: those at the top are the same wherever in the organisation one asks. */
export function officeIdOf({ role, place }: Seat): OfficeId {
  if (role === 'director' || role === 'hr-head') return role;
  if (role === 'chair' || role === 'board') return `${role} ${place.authority ?? ''}`;
  return `${role} ${place.employment ?? place.unit ?? place.authority ?? place.person ?? ''}`;
}

/** The offices that these seats are, each with who held it through the period; each place is asked for all its roles at once. */
export async function readOffices(
  tx: Tx,
  seats: readonly Seat[],
  period: Period,
  knownAt: Instant,
  rankOf: (seat: Seat) => number = ({ role }) => RANKS[role],
): Promise<readonly SeatedOffice[]> {
  const byId = new Map(seats.map((seat) => [officeIdOf(seat), seat]));
  const byPlace = Map.groupBy(byId.values(), ({ place }) => JSON.stringify(Object.entries(place).toSorted()));
  // The places are asked side by side: one does not wait for what another answers.
  const offices = await Promise.all(
    [...byPlace.values()].map(async (all) => {
      const place = (all[0] as Seat).place;
      const roles = all.map(({ role }) => role);
      const { held, shown } = await readTenures(tx, await placeToAsk(tx, place, all), roles, period, knownAt);
      return all.map(
        (seat): SeatedOffice => ({
          id: officeIdOf(seat),
          role: seat.role,
          rank: rankOf(seat),
          above: aboveOf(seat, byId),
          held: held.get(seat.role) ?? [],
          shown: shown.get(seat.role) ?? [],
          place,
        }),
      );
    }),
  );
  return offices.flat();
}

/** Those at the top are found from the topmost unit: of a committee alone the whole organisation would have to be read. */
const AT_THE_TOP: readonly HolderRole[] = ['board', 'chair', 'director', 'hr-head'];

async function placeToAsk(tx: Tx, place: Place, seats: readonly Seat[]): Promise<Place> {
  const isOfCommittee = place.authority !== undefined && Object.keys(place).length === 1;
  if (!isOfCommittee || seats.some(({ role }) => !AT_THE_TOP.includes(role))) return place;
  const { rows } = await sql<{ unit_id: UnitId }>`
    select unit_id from unit_state where parent_id is null and kind = 'organisation' and known_to = 'infinity'
    order by valid_to desc limit 1`.execute(tx);
  return rows[0] === undefined ? place : { ...place, unit: rows[0].unit_id };
}

/** The nearest office above that is in the chain: along the line, and for an administration head over to the committee. */
function aboveOf({ role, place }: Seat, offices: ReadonlyMap<OfficeId, Seat>): Partial<Record<Track, OfficeId>> {
  const superiors =
    role === 'employee' ? (['nearest-manager', ...superiorsOf('nearest-manager')] as const) : superiorsOf(role);
  const line = superiors.map((one) => officeIdOf({ role: one, place })).find((id) => offices.has(id));
  const chair = officeIdOf({ role: 'chair', place });
  return {
    ...(line === undefined ? {} : { line }),
    ...(role === 'administration-head' && offices.has(chair) ? { committee: chair } : {}),
  };
}
