import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { localDate } from '../../kernel/local-date.ts';
import type { FindingRow } from './findings.ts';
import type { MappingOptions } from './options.ts';
import { csvLine } from './output/csv.ts';
import { inOrder, noRejects } from './reading/rejects.ts';
import { type RunResult, run } from './run.ts';
import { FILES, type FileName, type Texts } from './schema.ts';

/** A row of a file by column: what is not given is empty. */
type GivenRow<Name extends FileName> = Partial<Texts<Name>>;

/** A file for a test: rows by column, or its whole text or bytes. */
export type GivenFiles = { [Name in FileName]?: readonly GivenRow<Name>[] | string | Uint8Array };

/** A test's own folder, removed after it. */
export interface TestFolder extends AsyncDisposable {
  readonly folder: string;
  readonly scratch: string;
}

/** Writes the files into a new folder. */
export async function aFolder(files: GivenFiles): Promise<TestFolder> {
  const root = await mkdtemp(path.join(tmpdir(), 'uppsikt-map-test-'));
  for (const [name, given] of Object.entries(files) as [FileName, readonly Record<string, string>[] | string][])
    await writeFile(path.join(root, `${name}.csv`), Array.isArray(given) ? csvOf(name, given) : (given as string));
  return { folder: root, scratch: root, [Symbol.asyncDispose]: () => rm(root, { recursive: true }) };
}

/** Makes a run over these files, up to 2026-06-30 unless said otherwise. */
export async function aRun(files: GivenFiles, options: Partial<MappingOptions> = {}): Promise<RunResult> {
  await using made = await aFolder(files);
  const asked = { from: localDate('2025-07-01'), cutoff: localDate('2026-06-30'), acceptRejects: false, ...options };
  return await run({ folder: made.folder, ...asked }, made.scratch, () => {});
}

/** A row of employees.csv: person `n` (1–18), employed since 2015 in the unit U1, user name `anv<n>`. */
export function anEmployee(n: number, different: GivenRow<'employees'> = {}): GivenRow<'employees'> {
  return {
    employee_id: `E${n}`,
    personal_number: personalNumber(n),
    user_name: `anv${n}`,
    name: `Person ${n}`,
    unit_id: 'U1',
    employed_from: '2015-01-01',
    ...different,
  };
}

/** The personal number of person `n`: born on 1 January 1980, birth numbers from 980. */
export function personalNumber(n: number): string {
  return `19800101${979 + n}0`;
}

/** A county with two administrations: A1 with the unit U1 (trade 85), A2 with the unit U2. */
export const UNITS: readonly GivenRow<'units'>[] = [
  { unit_id: 'R', kind: 'organisation', name: 'Region Exempel' },
  { unit_id: 'A1', kind: 'administration', parent_id: 'R', name: 'Skola' },
  { unit_id: 'A2', kind: 'administration', parent_id: 'R', name: 'Teknik' },
  { unit_id: 'U1', kind: 'unit', parent_id: 'A1', trades: '85' },
  { unit_id: 'U2', kind: 'unit', parent_id: 'A2' },
];

/** Units and one employee, which every run needs. */
export const BASE = { units: UNITS, employees: [anEmployee(1)] } satisfies GivenFiles;
/** A register that says nothing, so that what it is held against is checked. */
export const EMPTY_REGISTER = { register: [] } satisfies GivenFiles;

/** A row of engagements.csv for person `n`: since 2020 in an active company. */
export function anEngagement(n: number, different: GivenRow<'engagements'> = {}): GivenRow<'engagements'> {
  return {
    personal_number: personalNumber(n),
    organisation_number: '559800-5014',
    form: 'AB',
    company_status: 'active',
    from: '2020-01-01',
    ...different,
  };
}

/** A row of register.csv for person `n`: no objection to an occupation in that company. */
export function aCase(n: number, different: GivenRow<'register'> = {}): GivenRow<'register'> {
  return {
    case_id: `C${n}`,
    employee_id: `E${n}`,
    kind: 'secondary-occupation',
    status: 'no-objection',
    organisation_number: '5598005014',
    decided_on: '2024-01-01',
    ...different,
  };
}

/** Rows of presence.csv, one a day from the first of the month (`2026-01`). */
export function presenceDays(employee: string, month: string, places: readonly string[]): GivenRow<'presence'>[] {
  return places.map((place, index) => ({
    employee_id: employee,
    date: `${month}-${String(index + 1).padStart(2, '0')}`,
    place,
  }));
}

/** The same place so many times. */
export function often(count: number, place: string): string[] {
  return Array.from({ length: count }, () => place);
}

/** The lines of a file that a run rejects; rows begin on line 2. */
export async function rejectedLines(name: FileName, given: GivenFiles): Promise<number[]> {
  const { files } = await aRun({ ...BASE, ...given });
  const read = files.find(({ file }) => file === `${name}.csv`);
  return [...inOrder(read?.rejects ?? noRejects())].map(([line]) => line);
}

/** Some columns of the findings with a name, a text for each. */
export function shown(rows: readonly FindingRow[], finding: string, ...columns: (keyof FindingRow)[]): string[] {
  return rows.filter((row) => row.finding === finding).map((row) => columns.map((column) => row[column]).join(' '));
}

function csvOf(name: FileName, rows: readonly Record<string, string>[]): string {
  const columns = Object.keys(FILES[name].columns);
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))].map(csvLine).join('');
}
