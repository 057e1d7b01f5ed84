import type { Instant } from '../../../kernel/clock.ts';
import { addDays, type LocalDate, laterOf } from '../../../kernel/local-date.ts';
import type { Period } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type Holder, holdersDuring } from '../../authority/index.ts';
import { keyText } from '../duty.ts';
import type { HeldDuty } from '../store.ts';

/** When each duty does not climb, in order of time, without overlaps. */
export type PausesOf = (duty: HeldDuty) => readonly Period[];

/**
 * The pauses of these duties from their day until today: the summer pause, and days on which whoever held the duty was
 * away and had a deputy at work. Every day is judged by the organisation as it was that day, as known at the moment
 * given; all of them are read at once, and only the duties of those on leave are looked at.
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
  const resting = new Map<string, Period[]>();
  const first = duties.reduce((least, { dueOn }) => (dueOn < least ? dueOn : least), today);
  const during = { during: { from: first, to: addDays(today, 1) }, knownAt };
  const stretches =
    duties.length === 0
      ? []
      : await holdersDuring(
          tx,
          during,
          duties.map(({ place }) => place),
        );
  for (const { to: end, seated, away } of stretches) {
    const late = duties.filter(({ dueOn }) => dueOn < end);
    const heldBy = Map.groupBy(late, ({ frozen, place }) => seated.of(frozen.holder, place)[0]?.person);
    for (const { from, to, persons, lookup } of away)
      for (const duty of [...persons].flatMap((person) => heldBy.get(person) ?? []))
        if (duty.dueOn < to && isCovered(lookup.of(duty.frozen.holder, duty.place)))
          resting.set(nameOf(duty), [...(resting.get(nameOf(duty)) ?? []), { from: laterOf(from, duty.dueOn), to }]);
  }
  return (duty) => merged([...summerPauses, ...(resting.get(nameOf(duty)) ?? [])]);
}

/** Everyone who holds it is away, and somebody stands in for each: nothing has stopped, it only waits. */
function isCovered(holders: readonly Holder[]): boolean {
  return (
    holders.length > 0 && holders.every(({ isAway, deputies }) => isAway && deputies.some((deputy) => !deputy.isAway))
  );
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
