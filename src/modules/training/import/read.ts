import type { LocalDate } from '../../../kernel/local-date.ts';
import { readCsv } from '../../../platform/csv/index.ts';
import { dayField } from '../../../platform/fields/index.ts';
import { problem } from '../problems.ts';

/** Why a row or a statement was not taken. */
export const REJECT_REASONS = [
  'fields',
  'employee',
  'course',
  'version',
  'day',
  'day-to-come',
  'statement',
  'verb',
  'not-passed',
] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

/** A row that was not taken: its line in a file, its place among statements. */
export interface Reject {
  readonly line: number;
  readonly reason: RejectReason;
}

/** What a row or a statement says: who, by what the HR system calls them; which course; when. */
export interface Said {
  readonly line: number;
  /** The employee number, or the user name. */
  readonly employee: string;
  /** The course's code, or the activity that a learning system calls it. */
  readonly course: string;
  /** The version; the latest when it is not said. */
  readonly number: number | null;
  readonly completedOn: LocalDate;
  readonly statement: string | null;
}

export interface ReadCompletions {
  readonly said: readonly Said[];
  readonly rejects: readonly Reject[];
}

const NEEDED = ['employee_id', 'course', 'completed_on'] as const;

/** Reads completions.csv: employee_id, course, completed_on, and if wanted version. Throws `training.columns-missing`. */
export async function readCompletionFile(content: Uint8Array): Promise<ReadCompletions> {
  const table = await readCsv(content);
  const missing = NEEDED.filter((column) => !table.columns.includes(column));
  if (missing.length > 0) throw problem('training.columns-missing', { columns: missing.join(', ') });
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
  const { employee_id: employee = '', course = '', completed_on: day = '', version = '' } = values;
  if (!isText(employee)) return 'employee';
  if (!isText(course)) return 'course';
  if (!dayField.safeParse(day).success) return 'day';
  if (version !== '' && !/^\d{1,6}$/.test(version)) return 'version';
  const number = version === '' ? null : Number(version);
  return { line, employee, course, number, completedOn: day as LocalDate, statement: null };
}

/** What can be asked for in the database at all. */
function isText(text: string): boolean {
  return text !== '' && text.length <= 500 && text.isWellFormed() && !text.includes('\0');
}
