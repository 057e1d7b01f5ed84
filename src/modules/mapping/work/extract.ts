import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Actor } from '../../../access/index.ts';
import type { EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import { soleTraderNumber } from '../../../kernel/organisation-number.ts';
import { lastDayOf } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { listNames } from '../../organisation/index.ts';
import { csvLine } from '../output/csv.ts';
import type { MappingRun } from '../runs/run.ts';
import { FILES, type FileName, type Texts } from '../schema.ts';
import type { WorkServices } from '../services.ts';
import { isFaithNumber } from '../sources/company-forms.ts';
import { readPopulation } from './population.ts';
import { readRegisterRows } from './register-rows.ts';

/** Whose an employee number is, for what the run finds. */
export interface FoundEmployment {
  readonly employment: EmploymentId;
  readonly person: PersonId;
  readonly unit: UnitId;
  /** The number that the person has as a sole trader, which no finding keeps. */
  readonly ownNumber: string | undefined;
}

/** What was written for a run, and how findings lead back. */
export interface Extract {
  readonly employments: ReadonlyMap<string, FoundEmployment>;
  readonly populationHash: string;
}

/**
 * Writes units, people and register as the engine reads them, as of the cut-off and as known now, into a folder that is
 * gone when the work ends. That personal numbers are read is logged as looks of whoever started the run.
 */
export async function writeExtract(
  tx: Tx,
  { clock, journal, personalNumbers }: Pick<WorkServices, 'clock' | 'journal' | 'personalNumbers'>,
  {
    run,
    by,
    folder,
    exempt,
  }: {
    readonly run: MappingRun;
    readonly by: Actor;
    readonly folder: string;
    /** Organisations that nothing may be found about: not that somebody has reported serving in one either (GDPR art 9). */
    readonly exempt: ReadonlySet<string>;
  },
): Promise<Extract> {
  const knownAt = clock.now();
  const { units, rows } = await readPopulation(tx, run, { knownAt });
  const persons = [...new Set(rows.map(({ person }) => person))].sort();
  const [names, numbers] = await Promise.all([
    listNames(tx, knownAt, persons),
    personalNumbers.read(tx, journal, by, persons),
  ]);
  const ownNumberOf = (person: PersonId) => {
    const number = numbers.get(person);
    return number === undefined ? undefined : soleTraderNumber(number);
  };
  const codes = new Map(units.map(({ id, code }) => [id, code]));
  await write(
    folder,
    'units',
    units.map((unit) => ({
      unit_id: unit.code,
      name: unit.name,
      parent_id: unit.parent === null ? '' : (codes.get(unit.parent) ?? ''),
      kind: unit.kind,
      trades: unit.trades.join(' '),
    })),
  );
  await write(
    folder,
    'employees',
    rows.map((row) => ({
      employee_id: row.employeeId,
      personal_number: numbers.get(row.person) ?? '',
      user_name: row.userName ?? '',
      name: names.get(row.person) ?? '',
      unit_id: row.unitCode,
      manager_id: '',
      title: '',
      is_manager: String(row.isManager),
      employed_from: row.from,
      employed_to: lastDayOf(row) ?? '',
      home_municipality: '',
      workplace_municipality: '',
      protected: String(row.isProtected),
    })),
  );
  const register = await readRegisterRows(tx, persons, ownNumberOf);
  await write(
    folder,
    'register',
    register.filter(({ organisation_number: number }) => !exempt.has(number) && !isFaithNumber(number)),
  );
  const employments = new Map(
    rows.map(({ employeeId, employment, person, unit }) => [
      employeeId,
      { employment, person, unit, ownNumber: ownNumberOf(person) },
    ]),
  );
  return { employments, populationHash: createHash('sha256').update(persons.join('\n')).digest('hex') };
}

async function write<File extends FileName>(folder: string, file: File, rows: readonly Texts<File>[]): Promise<void> {
  const columns = Object.keys(FILES[file].columns) as (keyof Texts<File>)[];
  const text = [columns as string[], ...rows.map((row) => columns.map((column) => row[column] as string))]
    .map(csvLine)
    .join('');
  await writeFile(path.join(folder, `${file}.csv`), text, { mode: 0o600 });
}
