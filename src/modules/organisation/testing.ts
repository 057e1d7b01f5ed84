import { composePolicy } from '../../access/index.ts';
import { checkDigitOf } from '../../kernel/check-digit.ts';
import { type SettableClock, settableClock } from '../../kernel/clock.ts';
import { type EmployerId, systemRandom } from '../../kernel/ids.ts';
import { addDays, localDate } from '../../kernel/local-date.ts';
import type { Database } from '../../platform/database/index.ts';
import { anEmployer } from '../../platform/database/testing.ts';
import { createJournal, type Reaction } from '../../platform/journal/index.ts';
import type { ImportRequest, ImportResult } from './import/actions.ts';
import { importOrganisation } from './import/actions.ts';
import { type ColumnOf, columnsOf } from './import/columns.ts';
import type { FileName } from './import/rejects.ts';
import { openPersonalNumbers } from './people/personal-numbers.ts';
import { organisationPolicy } from './policy.ts';
import type { Doer, OrganisationServices } from './services.ts';

/** The organisation's services over a test database, with a clock that the test sets. */
export interface TestServices extends OrganisationServices {
  readonly clock: SettableClock;
}

/** The installation's secret in tests. */
export const TEST_SECRET = 'a secret that is only used in tests';

/** Services at noon of 31 January 2026. */
export function servicesOver(database: Database, reactions: readonly Reaction[] = []): TestServices {
  const clock = settableClock('2026-01-31T11:00:00Z');
  return {
    database,
    clock,
    random: systemRandom,
    journal: createJournal({ clock, random: systemRandom, reactions }),
    policy: composePolicy(organisationPolicy),
    personalNumbers: openPersonalNumbers(TEST_SECRET, systemRandom),
  };
}

/** A new employer, and whoever has its command line. */
export async function aDoer(database: Database): Promise<{ readonly system: true; readonly employer: EmployerId }> {
  return { system: true, employer: await anEmployer(database) };
}

/** One row of a file by column; columns that are not given are empty. */
export type RowOf<Column extends string> = Partial<Record<Column, string>>;

export type UnitCells = RowOf<ColumnOf<'units.csv'>> & { readonly unit_id: string };
export type EmployeeCells = RowOf<ColumnOf<'employees.csv'>> & { readonly employee_id: string };

/** A file of an import from rows by column. */
export function aFile<Name extends FileName>(name: Name, rows: readonly RowOf<ColumnOf<Name>>[]): Uint8Array {
  const columns = columnsOf(name);
  const lines = rows.map((row) => columns.map((column) => row[column] ?? '').join(';'));
  return new TextEncoder().encode(`${[columns.join(';'), ...lines].join('\n')}\n`);
}

/** Units: `unit('A', 'K')` is a unit A under K; without a parent it is the organisation. */
export function unit(code: string, parent = '', of: Omit<UnitCells, 'unit_id'> = {}): UnitCells {
  return {
    unit_id: code,
    name: `Enhet ${code}`,
    parent_id: parent,
    kind: parent === '' ? 'organisation' : 'unit',
    ...of,
  };
}

/** An employee by a number below 1000, employed since 2015 unless said; the personal number follows from it. */
export function employee(number: number, unitCode: string, of: Partial<EmployeeCells> = {}): EmployeeCells {
  return {
    employee_id: String(1000 + number),
    personal_number: aPersonalNumber(number),
    user_name: `anv${1000 + number}`,
    name: `Person ${number}`,
    unit_id: unitCode,
    title: 'medarbetare',
    is_manager: 'false',
    employed_from: '2015-01-01',
    protected: 'false',
    ...of,
  };
}

/** A made-up personal number: birth numbers 980–999 only, the check digit right. */
export function aPersonalNumber(number: number): string {
  const birthday = addDays(localDate('1960-01-01'), Math.floor(number / 20) * 7).replaceAll('-', '');
  const nine = `${birthday.slice(2)}${980 + (number % 20)}`;
  return `${birthday}${980 + (number % 20)}${checkDigitOf(nine)}`;
}

/** The rows of one import, as a test writes them. */
export interface Given extends Omit<ImportRequest, 'files' | 'effectiveOn'> {
  readonly units?: readonly UnitCells[];
  readonly employees?: readonly EmployeeCells[];
  readonly roles?: readonly RowOf<ColumnOf<'roles.csv'>>[];
  readonly authorities?: readonly RowOf<ColumnOf<'authorities.csv'>>[];
  readonly successors?: readonly RowOf<ColumnOf<'successors.csv'>>[];
  readonly on?: string;
}

/** The request that the rows make. */
export function requestOf({ units, employees, roles, authorities, successors, on, ...rest }: Given): ImportRequest {
  return {
    ...rest,
    files: {
      ...(units && { 'units.csv': aFile('units.csv', units) }),
      ...(employees && { 'employees.csv': aFile('employees.csv', employees) }),
      ...(roles && { 'roles.csv': aFile('roles.csv', roles) }),
      ...(authorities && { 'authorities.csv': aFile('authorities.csv', authorities) }),
      ...(successors && { 'successors.csv': aFile('successors.csv', successors) }),
    },
    ...(on === undefined ? {} : { effectiveOn: localDate(on) }),
  };
}

/** Imports the rows. */
export function importGiven(services: OrganisationServices, doer: Doer, given: Given): Promise<ImportResult> {
  return importOrganisation(services, doer, requestOf(given));
}
