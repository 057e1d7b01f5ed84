import type { Person } from '../evidence/people.ts';

/** On which days a person signed in from where: day numbers in order. Countries are two capital letters. */
export interface SigninDays {
  readonly person: Person;
  readonly byCountry: ReadonlyMap<string, readonly number[]>;
  /** The line on which a day abroad stands first, by `dayIn`; of some, none is kept. */
  readonly lines?: ReadonlyMap<string, number>;
}

/** A day in a country, to look its line up by. */
export function dayIn(country: string, day: number): string {
  return `${country} ${day}`;
}

/** Consecutive foreign days of one country for one person, with the gaps bridged (contract, rule 5). */
export interface Stay {
  readonly person: Person;
  readonly country: string;
  /** The foreign days of the stay; bridged days are not among them. */
  readonly days: readonly number[];
}

/** What a person's sign-ins show. */
export interface ForeignTime {
  readonly stays: readonly Stay[];
  /** Countries and days on which a sign-in from Sweden says that the person cannot have stayed there. */
  readonly conflictingDays: number;
}

/** A gap of more days than this, without any sign-in, ends a stay. */
const BRIDGED_DAYS = 3;
const HOME = 'SE';

/** Finds the stays in a person's sign-ins. */
export function foreignTimeOf({ person, byCountry }: SigninDays): ForeignTime {
  const home = new Set(byCountry.get(HOME));
  const anywhere = new Set([...byCountry.values()].flat());
  const stays: Stay[] = [];
  let conflictingDays = 0;
  for (const [country, foreignDays] of byCountry) {
    if (country === HOME) continue;
    for (const run of runsOf(foreignDays, anywhere)) {
      // A day with Sweden too can be that of departure or return; in between it cannot be.
      const isConflicting = (day: number) => home.has(day) && day !== run.at(0) && day !== run.at(-1);
      conflictingDays += run.filter(isConflicting).length;
      for (const days of splitAt(run, isConflicting)) stays.push({ person, country, days });
    }
  }
  return { stays, conflictingDays };
}

/** Cuts a country's days into runs: a run goes on over a short gap that holds no sign-in from anywhere. */
function runsOf(foreignDays: readonly number[], anywhere: ReadonlySet<number>): number[][] {
  const runs: number[][] = [];
  for (const day of foreignDays) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && isBridged(last, day, anywhere)) run.push(day);
    else runs.push([day]);
  }
  return runs;
}

function isBridged(last: number, next: number, anywhere: ReadonlySet<number>): boolean {
  if (next - last - 1 > BRIDGED_DAYS) return false;
  for (let day = last + 1; day < next; day++) if (anywhere.has(day)) return false;
  return true;
}

/** The parts between the days that split; the days that split are in none. */
function splitAt(days: readonly number[], isSplit: (day: number) => boolean): number[][] {
  const parts: number[][] = [[]];
  for (const day of days) {
    if (isSplit(day)) parts.push([]);
    else parts.at(-1)?.push(day);
  }
  return parts.filter((part) => part.length > 0);
}
