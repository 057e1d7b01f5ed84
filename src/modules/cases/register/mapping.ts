import { z } from 'zod';
import { columnName } from '../../../platform/csv/index.ts';
import { COLUMNS, type Column, REGISTER_STATUSES } from './columns.ts';
import { REGISTER_KINDS } from './register-kinds.ts';

const theirs = z.string().trim().min(1).max(200);

/** How an employer's own list is read: their columns and their words, in place of those of the contract. */
export const registerMapping = z
  .strictObject({
    /** Our column → theirs. One that is not named is read by our name, if it is there. */
    columns: z.partialRecord(z.enum(COLUMNS), theirs).default({}),
    /** The kind of all of it, where the list has no column that says. */
    kind: z.enum(REGISTER_KINDS).optional(),
    /** Their words for a kind and a status → ours. */
    kinds: z.record(theirs, z.enum(REGISTER_KINDS)).default({}),
    statuses: z.record(theirs, z.enum(REGISTER_STATUSES)).default({}),
  })
  .meta({
    id: 'RegisterMapping',
    example: {
      columns: { case_id: 'Löpnr', employee_id: 'Anst.nr', status: 'Beslut', counterpart: 'Hos' },
      kind: REGISTER_KINDS[0],
      statuses: { Godkänd: 'no-objection', 'Ej prövad': 'reported' },
    },
  });
export type RegisterMapping = z.output<typeof registerMapping>;

export const NO_MAPPING: RegisterMapping = { columns: {}, kinds: {}, statuses: {} };

/** The cells of a row by our columns and in our words, as a mapping says. */
export function mapped(
  { columns, kind, kinds, statuses }: RegisterMapping,
  values: Readonly<Record<string, string>>,
): Partial<Record<Column, string>> {
  const cells: Partial<Record<Column, string>> = {};
  for (const column of COLUMNS) {
    const cell = values[columnName(columns[column] ?? column)];
    if (cell !== undefined) cells[column] = tidy(cell);
  }
  return {
    ...cells,
    ...(cells.kind === undefined ? (kind === undefined ? {} : { kind }) : { kind: inOurWords(kinds, cells.kind) }),
    ...(cells.status === undefined ? {} : { status: inOurWords(statuses, cells.status) }),
  };
}

/** Whether a column of ours is among theirs. */
export function hasColumn({ columns, kind }: RegisterMapping, theirColumns: readonly string[], ours: Column): boolean {
  return theirColumns.includes(columnName(columns[ours] ?? ours)) || (ours === 'kind' && kind !== undefined);
}

function inOurWords(words: Readonly<Record<string, string>>, cell: string): string {
  const found = Object.entries(words).find(([word]) => word.toLowerCase() === cell.toLowerCase());
  return found?.[1] ?? cell;
}

/** Without what no text holds: control characters and halves of characters. */
function tidy(cell: string): string {
  return cell
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
}
