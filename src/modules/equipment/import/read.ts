import type { LocalDate } from '../../../kernel/local-date.ts';
import { readCsv } from '../../../platform/csv/index.ts';
import { dayField } from '../../../platform/fields/index.ts';
import { problem } from '../problems.ts';

/** Why a row was not taken. */
export const REJECT_REASONS = [
  'fields',
  'number',
  'what',
  'employee',
  'day',
  'day-to-come',
  'returned-first',
  'with-another',
] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

/** What a row of an asset register says: a thing of the inventory, with whom, since when, and until when if it is back. */
export interface Said {
  readonly line: number;
  readonly number: string;
  readonly what: string;
  readonly employee: string;
  readonly lentOn: LocalDate;
  readonly returnedOn: LocalDate | null;
}

export interface Reject {
  readonly line: number;
  readonly reason: RejectReason;
}

export interface ReadEquipment {
  readonly said: readonly Said[];
  readonly rejects: readonly Reject[];
}

const NEEDED = ['number', 'what', 'employee_id', 'lent_on'] as const;
const LONGEST = { number: 100, what: 200, employee_id: 100 } as const;

/** Reads equipment.csv: number, what, employee_id, lent_on, and if wanted returned_on. Throws `equipment.columns-missing`. */
export async function readEquipmentFile(content: Uint8Array): Promise<ReadEquipment> {
  const table = await readCsv(content);
  const missing = NEEDED.filter((column) => !table.columns.includes(column));
  if (missing.length > 0) throw problem('equipment.columns-missing', { columns: missing.join(', ') });
  const said: Said[] = [];
  const rejects: Reject[] = [];
  for await (const { line, cells, values } of table.rows) {
    const row = cells.length === table.columns.length ? readRow(line, values) : 'fields';
    if (typeof row === 'string') rejects.push({ line, reason: row });
    else said.push(row);
  }
  return { said, rejects };
}

function readRow(line: number, values: Readonly<Record<string, string>>): Said | RejectReason {
  const [number, what, employee] = [cell(values, 'number'), cell(values, 'what'), cell(values, 'employee_id')];
  if (number === undefined) return 'number';
  if (what === undefined) return 'what';
  if (employee === undefined) return 'employee';
  const { lent_on: lentOn = '', returned_on: returnedOn = '' } = values;
  if (!isDay(lentOn) || (returnedOn !== '' && !isDay(returnedOn))) return 'day';
  if (returnedOn !== '' && returnedOn < lentOn) return 'returned-first';
  return { line, number, what, employee, lentOn, returnedOn: returnedOn === '' ? null : (returnedOn as LocalDate) };
}

function cell(values: Readonly<Record<string, string>>, name: keyof typeof LONGEST): string | undefined {
  const text = (values[name] ?? '')
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return text === '' || text.length > LONGEST[name] ? undefined : text;
}

function isDay(text: string): text is LocalDate {
  return dayField.safeParse(text).success;
}
