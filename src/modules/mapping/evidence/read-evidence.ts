import type { OrganisationNumber } from '../../../kernel/organisation-number.ts';
import type { Engine } from '../duckdb.ts';
import type { MappingOptions } from '../options.ts';
import type { SigninDays } from '../rules/abroad.ts';
import { type Engagements, newEngagementRows } from '../rules/engagements.ts';
import type { Answer } from '../rules/oral.ts';
import { newPaidInvoices, type PaidInvoices } from '../rules/paid-invoices.ts';
import type { Absence } from '../rules/work-days.ts';
import { readSignins } from '../signins/read-signins.ts';
import type { Case } from './cases.ts';
import { type FileRead, filesRead } from './files-read.ts';
import { readInvoices } from './invoices.ts';
import type { OpenFiles } from './open-files.ts';
import type { Person } from './people.ts';
import { type Presence, readPresence } from './presence.ts';
import * as small from './small-files.ts';
import type { UnitTree } from './units.ts';

/** All that the files of a run say; what stands in a file that is not there is empty. */
export interface RunEvidence {
  readonly files: readonly FileRead[];
  readonly units: UnitTree;
  readonly people: small.People;
  readonly casesOf: (person: Person) => readonly Case[];
  readonly cases: readonly Case[];
  readonly engagements: Engagements;
  readonly suppliers: ReadonlySet<OrganisationNumber>;
  readonly paid: PaidInvoices;
  /** Persons of the population with a day abroad. */
  readonly abroad: readonly SigninDays[];
  readonly unmatchedSignins: number;
  readonly absencesOf: (person: Person) => readonly Absence[];
  readonly presence: readonly Presence[];
  readonly answers: readonly Answer[];
}

/** Reads every file once. `onFile` is told the name of each before. Throws `mapping.not-utf-8`. */
export async function readEvidence(
  open: OpenFiles,
  engine: () => Promise<Engine>,
  options: Pick<MappingOptions, 'from' | 'cutoff' | 'sample'>,
  onFile: (file: string) => void,
): Promise<RunEvidence> {
  const files = filesRead(open, onFile);
  const period = { from: options.from, to: options.cutoff };
  const units = await files.read('units', small.readUnits);
  if (units === undefined) throw new Error('units.csv was not opened');
  const employees = await files.read('employees', (file) => small.readEmployees(file, units.units, period));
  if (employees === undefined) throw new Error('employees.csv was not opened');
  const { people } = employees;
  const register = await files.read('register', (file) => small.readRegister(file, people, period.to));
  const own = await files.read('own-companies', small.readOwnCompanies);
  const ownCompanies = own?.numbers ?? new Set();
  const engaged = await files.read('engagements', (file) => small.readEngagements(file, people, ownCompanies, period));
  const engagements = engaged?.engagements ?? newEngagementRows(period).engagements(ownCompanies);
  const suppliers = await files.read('suppliers', small.readSuppliers);
  const companies = suppliers?.companies ?? new Map<string, OrganisationNumber>();
  const asked = companiesToAskFor(engagements, companies);
  const invoices = await files.read('invoices', async (file) => readInvoices(file, await engine(), asked, options));
  const signins = await files.read('signins', (file) => readSignins(file, people.persons, period));
  const abroad = signins?.abroad ?? [];
  const away = new Set(abroad.map(({ person }) => person));
  const absences = await files.read('absences', (file) => small.readAbsences(file, people, away, period));
  const presence = await files.read('presence', (file) => readPresence(file, people, period));
  const survey = await files.read('survey', (file) => small.readSurvey(file, people));
  const cases = register?.cases ?? [];
  const byPerson = Map.groupBy(cases, ({ person }) => person);
  return {
    files: files.all,
    units: units.units,
    people,
    cases,
    casesOf: (person) => byPerson.get(person) ?? [],
    engagements,
    suppliers: new Set(companies.values()),
    paid: invoices?.paid ?? newPaidInvoices(undefined).all(),
    abroad,
    unmatchedSignins: signins?.unmatched ?? 0,
    absencesOf: (person) => absences?.absences.get(person) ?? [],
    presence: presence?.presence ?? [],
    answers: survey?.answers ?? [],
  };
}

/** The suppliers that somebody is engaged in, engagements that are set aside excepted. */
function companiesToAskFor(
  { all }: Engagements,
  companies: ReadonlyMap<string, OrganisationNumber>,
): Map<string, OrganisationNumber> {
  const engaged = new Set(all.filter(({ flag }) => flag === undefined).map((one) => one.organisationNumber));
  return new Map(companies.entries().filter(([, number]) => engaged.has(number)));
}
