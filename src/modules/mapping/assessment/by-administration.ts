import type { Person } from '../evidence/people.ts';
import type { RunEvidence } from '../evidence/read-evidence.ts';
import type { Finding, FindingName } from '../findings.ts';
import type { Check } from '../not-checked.ts';

/** What persons are counted by in each administration, and the check without which nobody is. */
export const PERSON_COUNTS = {
  population: undefined,
  engaged: 'engagements',
  unknown: 'reconcile',
  suppliers: 'suppliers',
  abroad: 'abroad',
  remote: 'remote',
  oral: 'oral',
  register: 'hygiene',
} as const satisfies Record<string, Check | undefined>;
export type PersonCount = keyof typeof PERSON_COUNTS;

/** How many different persons of an administration there are of each. Not suppressed. */
export interface AdministrationCounts {
  /** Empty for those who belong to none. */
  readonly name: string;
  readonly counts: Readonly<Record<PersonCount, number>>;
}

const COUNTED_AS: Partial<Record<FindingName, PersonCount>> = {
  'supplier-hit': 'suppliers',
  'work-abroad-undeclared': 'abroad',
  'remote-without-agreement': 'remote',
  'remote-above-agreed': 'remote',
  'oral-agreement': 'oral',
  'decided-after-start': 'register',
  unsigned: 'register',
  expired: 'register',
  'left-employment': 'register',
};

/** Counts persons by administration, in the order of the administrations' names. */
export function countByAdministration(evidence: RunEvidence, findings: readonly Finding[]): AdministrationCounts[] {
  const counted = new Map<string, Record<PersonCount, Set<Person>>>();
  const count = (person: Person, as: PersonCount) => {
    const sets = counted.get(person.administrationId) ?? newSets();
    counted.set(person.administrationId, sets);
    sets[as].add(person);
  };
  for (const person of evidence.people.persons) if (person.isInPopulation) count(person, 'population');
  for (const { person, flag } of evidence.engagements.all) if (flag === undefined) count(person, 'engaged');
  for (const { finding, class: klass, person } of findings) {
    const as = finding === 'engagement' && klass === 'unknown' ? 'unknown' : COUNTED_AS[finding];
    if (as !== undefined) count(person, as);
  }
  return Array.from(counted, ([id, sets]) => ({ name: evidence.units.nameOf(id), counts: sizesOf(sets) })).sort(
    (a, b) => a.name.localeCompare(b.name, 'sv'),
  );
}

const NAMES = Object.keys(PERSON_COUNTS) as PersonCount[];

function newSets() {
  return Object.fromEntries(NAMES.map((name) => [name, new Set<Person>()])) as Record<PersonCount, Set<Person>>;
}

function sizesOf(sets: Record<PersonCount, Set<Person>>) {
  return Object.fromEntries(NAMES.map((name) => [name, sets[name].size])) as Record<PersonCount, number>;
}
