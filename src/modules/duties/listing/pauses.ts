import type { PersonId } from '../../../kernel/ids.ts';
import { addDays, earlierOf, type LocalDate, laterOf } from '../../../kernel/local-date.ts';
import { contains, type Period } from '../../../kernel/period.ts';
import { remembered } from '../../../kernel/remembered.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type Holder, type HolderLookup, lookupOver } from '../../authority/index.ts';
import { levelOn, levelsOn } from '../ladder.ts';
import { merged } from '../sweep/pauses.ts';
import type { Addressed } from './placed-duty.ts';
import { type Leaves, readLeaves, type Seating } from './seating.ts';
import type { Whose } from './whose.ts';

/** What duties climb by: the days that do not count, and the rung that follows. */
export interface Climbing {
  pausesOf(duty: Addressed): readonly Period[];
  levelOf(duty: Addressed): number;
}

/**
 * Reads when those who hold the late duties today have been on leave with a deputy at work; on such days nothing
 * climbs, nor in the employer's summer. The line is that of today: who held a duty before a change is not asked for, so
 * that a list costs no more than the absences in it.
 */
export async function readClimbing(
  tx: Tx,
  seating: Seating,
  whose: Whose,
  duties: readonly Addressed[],
  summer: readonly Period[],
): Promise<Climbing> {
  const { on } = seating;
  const highest = levelsOn(on);
  const late = duties.filter((duty) => highest(duty) > 0);
  const holders = new Set([...new Set(late.map((duty) => whose.holders(duty)))].flat().map(({ person }) => person));
  const leaves = await leavesOf(tx, holders, whose, seating);
  const lookups = new Map<LocalDate, HolderLookup>();
  const lookupOn = (day: LocalDate) =>
    remembered(lookups, day, () => {
      const absent = [...leaves.values()].flat().filter(({ period }) => contains(period, day));
      return lookupOver({ ...whose.lookup.grounds, absences: Map.groupBy(absent, ({ person }) => person) });
    });
  const onlySummer = merged(summer);
  const pausesOf = (duty: Addressed) => {
    if (leaves.size === 0) return onlySummer;
    const holders = whose.holders(duty);
    const away = leaves.get(holders[0]?.person as PersonId) ?? [];
    if (away.length === 0) return onlySummer;
    const days = away.flatMap(({ period }) => daysOf(period, duty.dueOn, on));
    const resting = days.filter((day) => isCovered(whose.holders(duty, duty.holder, lookupOn(day))));
    return merged([...summer, ...resting.map((day) => ({ from: day, to: addDays(day, 1) }))]);
  };
  return {
    pausesOf,
    levelOf(duty) {
      const level = highest(duty);
      if (level === 0) return 0;
      const pauses = pausesOf(duty);
      return isOpen(duty) && pauses.length === 0 ? level : levelOn(duty, on, pauses);
    },
  };
}

/** Of the holders and of those who stand in for them: only a leave with somebody at work can hold anything back. */
async function leavesOf(tx: Tx, holders: ReadonlySet<PersonId>, whose: Whose, seating: Seating): Promise<Leaves> {
  const { leaders } = seating.spots;
  const read = async (persons: readonly PersonId[]) => {
    const others = await readLeaves(
      tx,
      persons.filter((person) => !leaders.has(person)),
      seating.on,
    );
    return persons.flatMap((person) => seating.leaves.get(person) ?? others.get(person) ?? []);
  };
  const own = await read([...holders]);
  const { standing } = whose.lookup.grounds;
  const deputies = own.flatMap(({ person, deputy }) => [deputy ?? [], standing.get(person) ?? []].flat());
  const theirs = await read([...new Set(deputies)].filter((person) => !holders.has(person)));
  return Map.groupBy([...own, ...theirs], ({ person }) => person);
}

/** As for the sweep: everyone who holds it is away, and somebody stands in for each. */
function isCovered(holders: readonly Holder[]): boolean {
  return (
    holders.length > 0 && holders.every(({ isAway, deputies }) => isAway && deputies.some((deputy) => !deputy.isAway))
  );
}

function isOpen({ settled, withdrawnBy }: Addressed): boolean {
  return settled === null && withdrawnBy === null;
}

function daysOf({ from, to }: Period, since: LocalDate, on: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = laterOf(from, since); day < earlierOf(to, addDays(on, 1)); day = addDays(day, 1)) days.push(day);
  return days;
}
