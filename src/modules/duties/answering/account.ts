import type { PersonId } from '../../../kernel/ids.ts';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';

/** One day of a duty: who held it, as known when the report is made, and to whom it was shown, as known that day. */
export interface DutyDay {
  readonly day: LocalDate;
  readonly held: readonly PersonId[];
  readonly shown: readonly PersonId[];
}

/**
 * How a person stands to a day of a duty. `answers`: they held it and had been shown it for the shortest notice.
 * `could-not-know`: they held it, but it was not shown to them, or not that long; the break is then the duty to record.
 * `addressed-in-error`: it was shown to somebody who did not hold it.
 */
export type Standing = 'answers' | 'could-not-know' | 'addressed-in-error';

/** A person's standing to a duty over days on end; `to` is the first day after. */
export interface Account {
  readonly person: PersonId;
  readonly standing: Standing;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/**
 * Who answers for which days of a duty (DESIGN.md, *answering*). `days` follow each other. The shortest notice runs from
 * the first of the days in a row on which it was shown to the person.
 */
export function accountsOf(days: readonly DutyDay[], shortestNoticeDays: number): readonly Account[] {
  const shownSince = new Map<PersonId, LocalDate>();
  const accounts: Account[] = [];
  const running = new Map<PersonId, Account>();
  for (const { day, held, shown } of days) {
    for (const person of [...shownSince.keys()]) if (!shown.includes(person)) shownSince.delete(person);
    for (const person of shown) if (!shownSince.has(person)) shownSince.set(person, day);
    for (const person of new Set([...held, ...shown])) {
      const since = shownSince.get(person);
      const standing = standingOf(
        held.includes(person),
        since !== undefined && addDays(since, shortestNoticeDays) <= day,
      );
      const before = running.get(person);
      if (before !== undefined && before.standing === standing && before.to === day)
        running.set(person, { ...before, to: addDays(day, 1) });
      else {
        if (before !== undefined) accounts.push(before);
        running.set(person, { person, standing, from: day, to: addDays(day, 1) });
      }
    }
  }
  const order = ({ from, to }: Account) => `${from} ${to}`;
  return [...accounts, ...running.values()].toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
}

function standingOf(isHolder: boolean, isNoticed: boolean): Standing {
  if (!isHolder) return 'addressed-in-error';
  return isNoticed ? 'answers' : 'could-not-know';
}
