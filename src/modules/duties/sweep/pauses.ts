import type { Instant } from '../../../kernel/clock.ts';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import type { Period } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type Holder, holdersAt } from '../../authority/index.ts';
import { leavesAmong, organisationAt } from '../../organisation/index.ts';
import { keyText } from '../duty.ts';
import type { HeldDuty } from '../store.ts';

/** When each duty does not climb, in order of time, without overlaps. */
export type PausesOf = (duty: HeldDuty) => readonly Period[];

/**
 * The pauses of these duties from their day until today: the summer pause, and days on which whoever held the duty was
 * away and had a deputy at work. Every day is asked of the organisation as it was that day, as known at the moment given.
 */
export async function readPauses(
  tx: Tx,
  duties: readonly HeldDuty[],
  {
    today,
    knownAt,
    summerPauses,
  }: { readonly today: LocalDate; readonly knownAt: Instant; readonly summerPauses: readonly Period[] },
): Promise<PausesOf> {
  const resting = new Map<string, LocalDate[]>();
  const first = duties.reduce((least, { dueOn }) => (dueOn < least ? dueOn : least), today);
  for (let day = first; day <= today && duties.length > 0; day = addDays(day, 1)) {
    const late = duties.filter(({ dueOn }) => dueOn <= day);
    const absences = await organisationAt(tx, { on: day, knownAt }).listAbsences();
    if (leavesAmong(absences).length === 0) continue;
    const lookup = await holdersAt(tx, { on: day, knownAt }).over(late.map(({ place }) => place));
    for (const duty of late)
      if (isCovered(lookup.of(duty.frozen.holder, duty.place)))
        resting.set(nameOf(duty), [...(resting.get(nameOf(duty)) ?? []), day]);
  }
  return (duty) => merged([...summerPauses, ...(resting.get(nameOf(duty)) ?? []).map(asPeriod)]);
}

/** Everyone who holds it is away, and somebody stands in for each: nothing has stopped, it only waits. */
function isCovered(holders: readonly Holder[]): boolean {
  return (
    holders.length > 0 && holders.every(({ isAway, deputies }) => isAway && deputies.some((deputy) => !deputy.isAway))
  );
}

function asPeriod(day: LocalDate): Period {
  return { from: day, to: addDays(day, 1) };
}

/** The same days in order, as few periods as there can be. */
export function merged(periods: readonly Period[]): readonly Period[] {
  const inOrder = periods.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const joined: Period[] = [];
  for (const period of inOrder) {
    const last = joined.at(-1);
    if (last === undefined || last.to < period.from) joined.push(period);
    else if (last.to < period.to) joined[joined.length - 1] = { from: last.from, to: period.to };
  }
  return joined;
}

function nameOf(duty: HeldDuty): string {
  return `${duty.subject.kind} ${duty.subject.id} ${keyText(duty)}`;
}
