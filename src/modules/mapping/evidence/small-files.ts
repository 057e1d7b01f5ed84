import type { LocalDate } from '../../../kernel/local-date.ts';
import { type OrganisationNumber, parseOrganisationNumber } from '../../../kernel/organisation-number.ts';
import type { PersonalNumber } from '../../../kernel/personal-number.ts';
import type { Evidence } from '../reading/evidence.ts';
import { type Reading, readTexts } from '../reading/table.ts';
import { type Engagements, newEngagementRows } from '../rules/engagements.ts';
import type { Answer } from '../rules/oral.ts';
import type { Absence } from '../rules/work-days.ts';
import { FILES } from '../schema.ts';
import { meets, type Span, spanOf } from '../span.ts';
import { type Case, caseOf } from './cases.ts';
import { engagementRowOf } from './engagement-rows.ts';
import { newStaff, type Person } from './people.ts';
import { type Unit, type UnitTree, unitOf, unitTree } from './units.ts';

/** The persons of a run, found by the names that other files give them. */
export interface People {
  readonly persons: readonly Person[];
  readonly byEmployeeId: ReadonlyMap<string, Person>;
  readonly byPersonalNumber: ReadonlyMap<PersonalNumber, Person>;
}

/** Reads units.csv. */
export function readUnits(evidence: Evidence): { readonly reading: Reading; readonly units: UnitTree } {
  const units = new Map<string, Unit>();
  const reading = readTexts(evidence, FILES.units, (texts) => {
    units.set(texts.unit_id, unitOf(texts));
    return undefined;
  });
  return { reading, units: unitTree(units) };
}

/** Reads employees.csv. */
export function readEmployees(
  evidence: Evidence,
  units: UnitTree,
  period: Span,
): { readonly reading: Reading; readonly people: People } {
  const staff = newStaff(period);
  const reading = readTexts(evidence, FILES.employees, staff.add);
  const persons = staff.persons(units);
  const byEmployeeId = persons.flatMap((person) =>
    person.employments.map(({ employeeId }) => [employeeId, person] as const),
  );
  const byPersonalNumber = persons.map((person) => [person.personalNumber, person] as const);
  return {
    reading,
    people: { persons, byEmployeeId: new Map(byEmployeeId), byPersonalNumber: new Map(byPersonalNumber) },
  };
}

/** Reads register.csv: the cases that count. */
export function readRegister(
  evidence: Evidence,
  people: People,
  cutoff: LocalDate,
): { readonly reading: Reading; readonly cases: readonly Case[] } {
  const cases: Case[] = [];
  const reading = readTexts(evidence, FILES.register, (texts) => {
    const one = caseOf(texts, people.byEmployeeId.get(texts.employee_id), cutoff);
    if (one !== undefined) cases.push(one);
    return undefined;
  });
  return { reading, cases };
}

/** Reads engagements.csv. */
export function readEngagements(
  evidence: Evidence,
  people: People,
  ownCompanies: ReadonlySet<OrganisationNumber>,
  period: Span,
): { readonly reading: Reading; readonly engagements: Engagements } {
  const rows = newEngagementRows(period);
  const reading = readTexts(evidence, FILES.engagements, (texts, line) => {
    const row = engagementRowOf(texts, period.to);
    if (typeof row === 'string') return row;
    rows.add(row, people.byPersonalNumber.get(row.personalNumber), line);
    return undefined;
  });
  return { reading, engagements: rows.engagements(ownCompanies) };
}

/** Reads own-companies.csv. */
export function readOwnCompanies(evidence: Evidence): {
  readonly reading: Reading;
  readonly numbers: ReadonlySet<OrganisationNumber>;
} {
  const numbers = new Set<OrganisationNumber>();
  const reading = readTexts(evidence, FILES['own-companies'], (texts) => {
    const number = parseOrganisationNumber(texts.organisation_number);
    if (number !== undefined) numbers.add(number);
    return undefined;
  });
  return { reading, numbers };
}

/** Reads suppliers.csv: the companies by supplier_id; suppliers without a number are left out. */
export function readSuppliers(evidence: Evidence): {
  readonly reading: Reading;
  readonly companies: ReadonlyMap<string, OrganisationNumber>;
} {
  const companies = new Map<string, OrganisationNumber>();
  const reading = readTexts(evidence, FILES.suppliers, (texts) => {
    const number = parseOrganisationNumber(texts.organisation_number);
    if (number !== undefined) companies.set(texts.supplier_id, number);
    return undefined;
  });
  return { reading, companies };
}

/** Reads absences.csv: those of the named persons that touch the period. */
export function readAbsences(
  evidence: Evidence,
  people: People,
  wanted: ReadonlySet<Person>,
  period: Span,
): { readonly reading: Reading; readonly absences: ReadonlyMap<Person, readonly Absence[]> } {
  const absences = new Map<Person, Absence[]>();
  const reading = readTexts(evidence, FILES.absences, (texts) => {
    const person = people.byEmployeeId.get(texts.employee_id);
    const span = spanOf(texts.from, texts.to);
    if (person === undefined || !wanted.has(person) || !meets(span, period)) return undefined;
    const own = absences.get(person) ?? [];
    absences.set(person, own);
    own.push({ ...span, isBusinessTravel: texts.kind === 'business-travel', country: texts.country.toUpperCase() });
    return undefined;
  });
  return { reading, absences };
}

/** Reads survey.csv: the answers about the population. */
export function readSurvey(
  evidence: Evidence,
  people: People,
): { readonly reading: Reading; readonly answers: readonly Answer[] } {
  const answers: Answer[] = [];
  const reading = readTexts(evidence, FILES.survey, (texts, line) => {
    const person = people.byEmployeeId.get(texts.about_id);
    if (person?.isInPopulation)
      answers.push({
        person,
        topic: texts.topic as Answer['topic'],
        side: texts.role as Answer['side'],
        answer: texts.answer as Answer['answer'],
        line,
        since: texts.since === '' ? undefined : (texts.since as LocalDate),
      });
    return undefined;
  });
  return { reading, answers };
}
