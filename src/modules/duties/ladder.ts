import { addDays, daysBetween, type LocalDate } from '../../kernel/local-date.ts';
import { FOREVER, type Period } from '../../kernel/period.ts';
import { remembered } from '../../kernel/remembered.ts';
import type { AddressRole, Track } from '../guidelines/index.ts';
import type { Duty } from './duty.ts';

/** A rung of a ladder: to whom a duty goes on. */
export interface Rung {
  /** 1 is the first rung above the holder. */
  readonly level: number;
  readonly to: AddressRole;
  readonly track: Track;
  /** What comes to that role: the case itself, or only that there is one more late. */
  readonly carries: 'case' | 'count';
}

/** A rung that a duty has reached, or will: from that day on it is that role's to see to as well. */
export interface Climb extends Rung {
  readonly on: LocalDate;
}

/** A single case climbs at most to the administration head; above that, and over to the committee, only counts travel. */
const ABOVE_HEAD: readonly AddressRole[] = ['director', 'chair'];

/** How far up the line a role stands; the others stand beside it. */
const HEIGHT: Partial<Record<AddressRole, number>> = {
  'nearest-manager': 1,
  'next-manager': 2,
  'administration-head': 3,
  director: 4,
  chair: 5,
};

/**
 * The ladder up to the highest rung that the employer's pilot allows: from the first that is above it, or over to the
 * committee, nothing climbs further. null = as it is.
 */
export function cappedLadder(ladder: Ladder, highest: AddressRole | null): Ladder {
  if (highest === null) return ladder;
  const end = ladder.findIndex(
    ({ to, track }) => track === 'committee' || (HEIGHT[to] ?? 0) > (HEIGHT[highest] ?? Number.POSITIVE_INFINITY),
  );
  return end === -1 ? ladder : ladder.slice(0, end);
}

type Ladder = Duty['frozen']['ladder'];

/** The rungs of a template, whenever they are reached. */
export function rungsOf({ ladder }: Pick<Duty['frozen'], 'ladder'>): Rung[] {
  return ladder.map(({ to, track }, index) => ({
    level: index + 1,
    to,
    track,
    carries: track === 'committee' || ABOVE_HEAD.includes(to) ? 'count' : 'case',
  }));
}

/**
 * When an undischarged duty reaches each rung of its ladder. Days in `pauses` do not count: the holder is on leave and
 * has a deputy, or the employer's summer pause. `pauses` in order of time, without overlaps.
 */
export function climbsOf(
  { dueOn, frozen }: Pick<Duty, 'dueOn'> & { readonly frozen: Pick<Duty['frozen'], 'ladder'> },
  pauses: readonly Period[],
): Climb[] {
  return rungsOf(frozen).map((rung) => ({
    ...rung,
    on: dayAfter(dueOn, frozen.ladder[rung.level - 1]?.afterDays ?? 0, pauses),
  }));
}

/** The rung on which a duty stands on a day; 0 is the holder's own. Right without any job having run. */
export function levelOn(
  duty: Pick<Duty, 'dueOn' | 'frozen' | 'settled' | 'withdrawnBy'>,
  day: LocalDate,
  pauses: readonly Period[],
): number {
  if (duty.withdrawnBy !== null) return 0;
  const until = duty.settled !== null && duty.settled.recordedOn < day ? duty.settled.recordedOn : day;
  return climbsOf(duty, pauses).filter((climb) => climb.on <= until).length;
}

/**
 * As `levelOn` for open duties that no pause holds back; a pause makes it lower, never higher. For long lists: of each
 * ladder the days are counted once.
 */
export function levelsOn(day: LocalDate): (duty: Pick<Duty, 'dueOn' | 'frozen'>) => number {
  const known = new Map<Duty['frozen'], readonly LocalDate[]>();
  return ({ dueOn, frozen }) => {
    const lastDueOn = remembered(known, frozen, () => frozen.ladder.map(({ afterDays }) => addDays(day, -afterDays)));
    let level = 0;
    for (const last of lastDueOn) if (dueOn <= last) level += 1;
    return level;
  };
}

/** The first day outside every pause by which so many counted days have passed since `from`. */
function dayAfter(from: LocalDate, days: number, pauses: readonly Period[]): LocalDate {
  let day = from;
  let left = days;
  for (const pause of pauses) {
    if (pause.to <= day) continue;
    const untilPause = Math.max(daysBetween(day, pause.from) - 1, 0);
    if (left <= untilPause && day < pause.from) return addDays(day, left);
    if (pause.to === FOREVER) return FOREVER;
    // The pause is passed over; its last day stands in for the day from which counting goes on.
    left = Math.max(left - untilPause, 1);
    day = addDays(pause.to, -1);
  }
  return addDays(day, left);
}
