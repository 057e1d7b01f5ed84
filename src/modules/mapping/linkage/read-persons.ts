import { parseLocalDate } from '../../../kernel/local-date.ts';
import { type CsvTable, readCsv } from '../../../platform/csv/index.ts';
import { problem } from '../problems.ts';
import { type NamedPerson, partName } from './person.ts';

/** A row that was left out, and why. */
export interface LeftOut {
  readonly line: number;
  readonly reason: 'id-missing' | 'id-repeated' | 'birth-date-wrong' | 'personal-number';
}

/** What columns may be called: the first is what we call it. */
const COLUMNS = {
  id: ['id', 'person_id', 'employee_id', 'rec_id'],
  given: ['given_name', 'first_name', 'fornamn', 'förnamn'],
  family: ['family_name', 'last_name', 'surname', 'efternamn'],
  name: ['name', 'namn'],
  born: ['birth_date', 'date_of_birth', 'fodelsedatum', 'födelsedatum'],
} as const;

const DIGITS_OF_DATE = /^(\d{4})-?(\d{2})-?(\d{2})$/;
const PERSONAL_NUMBER = /^(\d{2})?\d{6}[-+ ]?\d{4}$/;

/**
 * Reads the persons of a CSV file: `id`, `birth_date` (YYYY-MM-DD or YYYYMMDD, may be empty) and `given_name` with
 * `family_name`, or `name`. Rows that cannot be used are told apart. Throws `mapping.columns-missing` (of `file`) and what
 * CSV throws.
 */
export async function readPersons(
  content: Uint8Array,
  file: string,
): Promise<{ readonly persons: readonly NamedPerson[]; readonly leftOut: readonly LeftOut[] }> {
  const table = await readCsv(content);
  const columns = columnsOf(table, file);
  const persons = new Map<string, NamedPerson>();
  const leftOut: LeftOut[] = [];
  for await (const { line, values } of table.rows) {
    const cell = (column: string | undefined) => (column === undefined ? '' : (values[column] ?? ''));
    const key = cell(columns.id);
    const written = cell(columns.born);
    const born = written === '' ? null : parseLocalDate(written.replace(DIGITS_OF_DATE, '$1-$2-$3'));
    const reason = faultIn(key, persons, written, born);
    if (reason !== undefined) {
      leftOut.push({ line, reason });
      continue;
    }
    const name = cell(columns.name);
    const names =
      name === '' ? { given: cell(columns.given) || null, family: cell(columns.family) || null } : partName(name);
    persons.set(key, { key, ...names, born: born ?? null });
  }
  return { persons: [...persons.values()], leftOut };
}

function faultIn(
  key: string,
  known: ReadonlyMap<string, unknown>,
  written: string,
  born: unknown,
): LeftOut['reason'] | undefined {
  if (key === '') return 'id-missing';
  if (PERSONAL_NUMBER.test(written) && !DIGITS_OF_DATE.test(written)) return 'personal-number';
  if (born === undefined) return 'birth-date-wrong';
  return known.has(key) ? 'id-repeated' : undefined;
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
