import { type CsvTable, readCsv } from '../../../platform/csv/index.ts';
import { problem } from '../problems.ts';
import { type NamedPerson, partName } from './person.ts';

/** What is said of a row: that it was left out, or (`birth-date-wrong`) that it is compared without its birth date. */
export interface Remark {
  readonly line: number;
  readonly reason: 'id-missing' | 'id-repeated' | 'birth-date-wrong' | 'personal-number';
}

/** What columns may be called: the first is what we call it. */
const COLUMNS = {
  id: ['id', 'person_id', 'employee_id', 'rec_id', 'record_id', 'unique_id'],
  given: ['given_name', 'first_name', 'fornamn', 'förnamn', 'firstname', 'fname'],
  family: ['family_name', 'last_name', 'surname', 'efternamn', 'lastname', 'lname'],
  name: ['name', 'namn', 'full_name'],
  born: ['birth_date', 'date_of_birth', 'fodelsedatum', 'födelsedatum', 'birthdate', 'dob'],
} as const;

const YEAR_FIRST = /^(\d{4})([-/. ]?)(\d{2})\2(\d{2})$/;
const DAY_FIRST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const MIDNIGHT = /[T ]00:00(:00)?(\.0+)?Z?$/;
const PERSONAL_NUMBER = /^(\d{2})?\d{6}[-+ ]?\d{4}$/;

/**
 * Reads the persons of a CSV file: `id`, `birth_date` (YYYY-MM-DD or YYYYMMDD, may be empty) and `given_name` with
 * `family_name`, or `name`. Throws `mapping.columns-missing` (of `file`) and what CSV throws.
 */
export async function readPersons(
  content: Uint8Array,
  file: string,
): Promise<{ readonly persons: readonly NamedPerson[]; readonly remarks: readonly Remark[] }> {
  const table = await readCsv(content);
  const columns = columnsOf(table, file);
  const persons = new Map<string, NamedPerson>();
  const remarks: Remark[] = [];
  for await (const { line, values } of table.rows) {
    const cell = (column: string | undefined) => (column === undefined ? '' : (values[column] ?? ''));
    const key = cell(columns.id);
    const written = cell(columns.born).replace(MIDNIGHT, '');
    const fault = faultIn(key, persons, written);
    if (fault !== undefined) {
      remarks.push({ line, reason: fault });
      continue;
    }
    const born = bornOf(written);
    if (born === undefined) remarks.push({ line, reason: 'birth-date-wrong' });
    const name = cell(columns.name);
    const names =
      name === '' ? { given: cell(columns.given) || null, family: cell(columns.family) || null } : partName(name);
    persons.set(key, { key, ...names, born: born ?? null });
  }
  return { persons: [...persons.values()], remarks };
}

function faultIn(key: string, known: ReadonlyMap<string, unknown>, written: string): Remark['reason'] | undefined {
  if (key === '') return 'id-missing';
  if (PERSONAL_NUMBER.test(written)) return 'personal-number';
  return known.has(key) ? 'id-repeated' : undefined;
}

/** The date as written, in one form; it need not be a day of the calendar. Null when there is none, undefined for no date. */
function bornOf(written: string): string | null | undefined {
  if (written === '') return null;
  const [, year, , month, day] = YEAR_FIRST.exec(written) ?? [];
  if (year !== undefined) return `${year}-${month}-${day}`;
  const [, first = '', , second = '', last] = DAY_FIRST.exec(written) ?? [];
  return last === undefined ? undefined : `${last}-${second.padStart(2, '0')}-${first.padStart(2, '0')}`;
}

function columnsOf({ columns }: CsvTable, file: string): Partial<Record<keyof typeof COLUMNS, string>> {
  const found = Object.fromEntries(
    Object.entries(COLUMNS).map(([which, names]) => [which, names.find((name) => columns.includes(name))]),
  ) as Partial<Record<keyof typeof COLUMNS, string>>;
  const isNamed = found.name !== undefined || (found.given !== undefined && found.family !== undefined);
  if (found.id === undefined || !isNamed)
    throw problem('mapping.columns-missing', { file, columns: 'id, given_name, family_name, birth_date' });
  return found;
}
