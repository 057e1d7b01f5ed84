import type { LocalDate } from '../../../kernel/local-date.ts';
import { dayNumber, fromDayNumber } from '../../../kernel/local-date.ts';
import type { Person } from '../evidence/people.ts';
import type { RunEvidence } from '../evidence/read-evidence.ts';
import { type Finding, placed } from '../findings.ts';
import type { Check } from '../not-checked.ts';
import { dayIn, foreignTimeOf, type SigninDays } from '../rules/abroad.ts';
import { type AssessedStay, assessStay, confidenceOf } from '../rules/work-days.ts';
import type { AbroadCounts } from '../summary.ts';
import { type Assessed, distinct, sumOf } from './assessed.ts';

/** Uncovered work days by person and country. */
export type UncoveredDays = ReadonlyMap<Person, ReadonlyMap<string, readonly LocalDate[]>>;

/** Work from abroad as the sign-ins indicate it (contract, rule 5). */
export function assessAbroad(
  evidence: RunEvidence,
  isChecked: (check: Check) => boolean,
): Assessed<AbroadCounts> & { readonly uncovered: UncoveredDays } {
  const abroad = isChecked('abroad') ? evidence.abroad : [];
  const times = abroad.map(foreignTimeOf);
  const linesOf = new Map(abroad.map(({ person, lines }) => [person, lines]));
  const stays = times.flatMap((time) =>
    time.stays.map((stay) => assessStay(stay, evidence.casesOf(stay.person), evidence.absencesOf(stay.person))),
  );
  const uncovered = stays.filter(({ uncoveredDays }) => uncoveredDays.length > 0);
  const workDays = sumOf(stays, (stay) => stay.workDays.length);
  const uncoveredDays = sumOf(stays, (stay) => stay.uncoveredDays.length);
  return {
    counts: {
      personsWithForeignDays: abroad.length,
      stays: stays.length,
      workDays,
      coveredDays: workDays - uncoveredDays,
      uncoveredDays,
      personsUncovered: distinct(uncovered, ({ person }) => person),
      conflictingDays: sumOf(times, (time) => time.conflictingDays),
      unmatchedSignins: isChecked('abroad') ? evidence.unmatchedSignins : 0,
    },
    findings: uncovered.map((stay) => findingOf(stay, linesOf.get(stay.person))),
    uncovered: daysByCountry(uncovered),
  };
}

/** So many lines are told of a stay; the first days say where to look. */
const LINES_TOLD = 31;

function findingOf(
  { person, country, days, uncoveredDays }: AssessedStay,
  linesOf: SigninDays['lines'] = new Map(),
): Finding {
  const lines = uncoveredDays.slice(0, LINES_TOLD).flatMap((day) => linesOf.get(dayIn(country, dayNumber(day))) ?? []);
  return {
    finding: 'work-abroad-undeclared',
    person,
    kind: 'work-abroad',
    country,
    from: fromDayNumber(days.at(0) as number),
    to: fromDayNumber(days.at(-1) as number),
    days: uncoveredDays.length,
    confidence: confidenceOf(uncoveredDays.length),
    ...placed('signins', lines),
  };
}

function daysByCountry(stays: readonly AssessedStay[]): UncoveredDays {
  const byPerson = new Map<Person, Map<string, LocalDate[]>>();
  for (const { person, country, uncoveredDays } of stays) {
    const byCountry = byPerson.get(person) ?? new Map<string, LocalDate[]>();
    byPerson.set(person, byCountry);
    byCountry.set(country, [...(byCountry.get(country) ?? []), ...uncoveredDays]);
  }
  return byPerson;
}
