import type { LocalDate } from '../../../kernel/local-date.ts';
import { earlierOf, laterOf } from '../../../kernel/local-date.ts';
import type { OrganisationNumber } from '../../../kernel/organisation-number.ts';
import type { EngagementRow } from '../evidence/engagement-rows.ts';
import type { Person } from '../evidence/people.ts';
import { meets, type Span } from '../span.ts';

/** Why an engagement is set aside (contract, rule 1). */
export const FLAGS = ['own-company', 'housing', 'inactive'] as const;
export type Flag = (typeof FLAGS)[number];

/** A person and an organisation, all roles and rows that count together. Its span runs from the first to the last of them. */
export interface Engagement extends Span {
  readonly person: Person;
  readonly organisationNumber: OrganisationNumber;
  readonly flag: Flag | undefined;
  /** The lines of engagements.csv that say so. */
  readonly lines: readonly number[];
}

/** What engagements.csv says of the population. */
export interface Engagements {
  /** Those that are flagged too. */
  readonly all: readonly Engagement[];
  /** SNI divisions of each company, from every row that counts. */
  readonly divisions: ReadonlyMap<OrganisationNumber, Set<string>>;
  /** Whether any row, of whatever time, has this person in the population and this number. */
  isInExtract(person: Person, number: OrganisationNumber): boolean;
}

interface Merged {
  readonly person: Person;
  readonly organisationNumber: OrganisationNumber;
  readonly rows: (Pick<EngagementRow, 'from' | 'to' | 'isHousing' | 'isInactive'> & { readonly line: number })[];
}

/** Gathers the rows of engagements.csv, one at a time: only those of the population are kept. */
export function newEngagementRows(period: Span) {
  const merged = new Map<string, Merged>();
  const extract = new Set<string>();
  const divisions = new Map<OrganisationNumber, Set<string>>();

  return {
    /** Takes a row in, which begins on that line; `person` is the one with its personal number, undefined when there is none. */
    add(row: EngagementRow, person: Person | undefined, line: number) {
      if (person === undefined || !person.isInPopulation) return;
      const { organisationNumber, from, to, isHousing, isInactive } = row;
      const key = keyOf(person, organisationNumber);
      extract.add(key);
      if (!meets(row, period)) return;
      const engagement = merged.get(key) ?? { person, organisationNumber, rows: [] };
      merged.set(key, engagement);
      engagement.rows.push({ from, to, isHousing, isInactive, line });
      const known = divisions.get(organisationNumber) ?? new Set();
      divisions.set(organisationNumber, known);
      for (const division of row.divisions) known.add(division);
    },
    /** The engagements, once all rows are in. */
    engagements(ownCompanies: ReadonlySet<OrganisationNumber>): Engagements {
      return {
        all: Array.from(merged.values(), (one) => engagementOf(one, ownCompanies, period.to)),
        divisions,
        isInExtract: (person, number) => extract.has(keyOf(person, number)),
      };
    },
  };
}

function keyOf(person: Person, number: OrganisationNumber): string {
  return `${person.index} ${number}`;
}

function engagementOf(
  { person, organisationNumber, rows }: Merged,
  ownCompanies: ReadonlySet<OrganisationNumber>,
  cutoff: LocalDate,
): Engagement {
  return {
    person,
    organisationNumber,
    from: rows.map((row) => row.from).reduce(earlierOf),
    to: rows.map((row) => row.to).reduce(laterOf),
    flag: ownCompanies.has(organisationNumber) ? 'own-company' : flagOf(rows, cutoff),
    lines: rows.map(({ line }) => line),
  };
}

function flagOf(rows: Merged['rows'], cutoff: LocalDate): Flag | undefined {
  if (rows.some((row) => row.isHousing)) return 'housing';
  // An end inside the period shows that the company lived in it.
  return rows.every((row) => row.isInactive && row.to > cutoff) ? 'inactive' : undefined;
}
