import { unprotectedFor } from '../../../access/index.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { AddressRole } from '../../guidelines/index.ts';
import { rungsOf } from '../ladder.ts';
import { conditionsFor, laddersOf, readStaff } from './conditions.ts';
import { readClimbing } from './pauses.ts';
import { listOpenDuties, type PlacedDuty } from './placed-duty.ts';
import { reachOf } from './reach.ts';
import type { DutyReader } from './reading.ts';
import { type As, isTheirs, ownAs, type Whose, whoseAre } from './whose.ts';

/** An open duty of a person, and how it is theirs. */
export interface MyDuty {
  readonly duty: PlacedDuty;
  readonly as: As;
  /** The role by which it is: that which it is addressed to, or the one that it has climbed to. */
  readonly role: AddressRole;
  /** The rung that it stands on; 0 is the holder's own. */
  readonly level: number;
}

/** Everything of one person's, in the order of the list, and the answers that it was found by. */
export interface Mine {
  readonly duties: readonly MyDuty[];
  readonly whose: Whose;
}

/**
 * All open duties of the actor on the day of the seating: as holder, as deputy or superior of one who is away, and
 * those that have climbed to them. Late first. Right whether any job has run or not.
 */
export async function readMine(
  tx: Tx,
  { actor, times, seating, summer }: Pick<DutyReader, 'actor' | 'times' | 'seating' | 'summer'>,
): Promise<Mine> {
  const { person } = actor;
  if (person === null) return { duties: [], whose: await whoseAre(tx, seating, times, []) };
  const reaches = reachOf(seating, person);
  const ladders = laddersOf(seating.templates, times.on);
  const staff = await readStaff(tx, times, person, reaches);
  const conditions = conditionsFor({ person, reaches, ladders, staff, movedTo: seating.movedTo });
  const found = await listOpenDuties(tx, { times, seating }, conditions, unprotectedFor(actor, 'duty.person_id'));
  const whose = await whoseAre(tx, seating, times, found);
  const { levelOf } = await readClimbing(tx, seating, whose, found, summer);
  return { whose, duties: found.flatMap((duty) => mineOf(duty, person, whose, levelOf(duty))) };
}

function mineOf(duty: PlacedDuty, person: PersonId, whose: Whose, level: number): MyDuty[] {
  const as = ownAs(whose, duty, person);
  if (as !== undefined) return [{ duty, as, role: duty.holder, level }];
  // Above the administration head, and over to the committee, only counts travel: no list shows the single duty there.
  const reached = rungsOf(duty.frozen)
    .slice(0, level)
    .findLast(({ to, carries }) => carries === 'case' && isTheirs(whose, duty, to, person));
  return reached === undefined ? [] : [{ duty, as: 'climbed', role: reached.to, level }];
}

/** Whether the duty's day has passed. */
export function isLate({ dueOn }: Pick<PlacedDuty, 'dueOn'>, on: LocalDate): boolean {
  return dueOn < on;
}
