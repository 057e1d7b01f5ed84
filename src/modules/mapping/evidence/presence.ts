import { dayNumber, fromDayNumber, type LocalDate } from '../../../kernel/local-date.ts';
import { daysByGroup, denseDaySets } from '../day-sets.ts';
import { type Field, textOf } from '../reading/columns.ts';
import type { Evidence } from '../reading/evidence.ts';
import { type Reading, readTable } from '../reading/table.ts';
import type { PresenceMonth } from '../rules/remote.ts';
import type { Span } from '../span.ts';
import type { Person } from './people.ts';
import type { People } from './small-files.ts';

/** What presence.csv says of one person in the period, each day and place once. */
export interface Presence {
  readonly person: Person;
  /** In order; months without rows are not there. */
  readonly months: readonly PresenceMonth[];
  readonly remoteDays: readonly LocalDate[];
}

const PLACES = 2;
const ON_SITE = 0;
const REMOTE = 1;

/** Reads presence.csv; rows of persons outside the population and of days outside the period are left aside. */
export function readPresence(
  evidence: Evidence,
  people: People,
  period: Span,
): { readonly reading: Reading; readonly presence: readonly Presence[] } {
  const days = denseDaySets(people.persons.length * PLACES);
  const [first, last] = [dayNumber(period.from), dayNumber(period.to)];
  const dayOf = rememberedDays();
  const lines = new Map<string, number>();
  const reading = readTable(evidence, (row, line) => {
    const [employeeId, date, place] = row as [Field, Field, Field];
    if (date.value < first || date.value > last) return undefined;
    const person = people.byEmployeeId.get(textOf(employeeId));
    if (!person?.isInPopulation) return undefined;
    const isRemote = textOf(place) === 'remote';
    days.add(person.index * PLACES + (isRemote ? REMOTE : ON_SITE), date.value);
    if (isRemote) {
      const key = placeOf(person, monthOf(dayOf(date.value)));
      if (!lines.has(key)) lines.set(key, line);
    }
    return undefined;
  });
  const presence = daysByGroup(days, PLACES).map(([index, byPlace]) =>
    presenceOf(
      people.persons[index] as Person,
      (byPlace.get(ON_SITE) ?? []).map(dayOf),
      (byPlace.get(REMOTE) ?? []).map(dayOf),
      lines,
    ),
  );
  return { reading, presence: presence.toArray() };
}

function placeOf({ index }: Person, month: string): string {
  return `${index} ${month}`;
}

function presenceOf(
  person: Person,
  onSite: readonly LocalDate[],
  remoteDays: readonly LocalDate[],
  lines: ReadonlyMap<string, number>,
): Presence {
  const rows = [...onSite, ...remoteDays].sort();
  const byMonth = Map.groupBy(rows, monthOf);
  const remoteByMonth = Map.groupBy(remoteDays, monthOf);
  const months = Array.from(byMonth, ([month, days]) => ({
    month,
    rows: days.length,
    remoteRows: remoteByMonth.get(month)?.length ?? 0,
    firstDay: days.at(0) as LocalDate,
    lastDay: days.at(-1) as LocalDate,
    ...lineIn(lines.get(placeOf(person, month))),
  }));
  return { person, months, remoteDays };
}

function lineIn(line: number | undefined): Pick<PresenceMonth, 'line'> {
  return line === undefined ? {} : { line };
}

function monthOf(day: LocalDate): string {
  return day.slice(0, 7);
}

/** The days of day numbers, each made once: thousands of persons have the same few hundred. */
function rememberedDays(): (number: number) => LocalDate {
  const days = new Map<number, LocalDate>();
  return (number) => {
    const day = days.get(number) ?? fromDayNumber(number);
    days.set(number, day);
    return day;
  };
}
