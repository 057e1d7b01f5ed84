import { columnName, readCsv } from '../../../platform/csv/index.ts';
import { readWorkbook } from '../../../platform/spreadsheet/index.ts';
import { problem } from '../problems.ts';
import { type Column, KEY_COLUMNS, REGISTER_COLUMNS } from './columns.ts';
import { hasColumn, mapped, NO_MAPPING, type RegisterMapping } from './mapping.ts';
import { type Reject, RowFault } from './rejects.ts';
import { type RegisterRow, readRow } from './row.ts';

export type ReadRow = RegisterRow & { readonly line: number };

/** A register that has been read: its good rows, the bad ones, and what a mapping may need to name. */
export interface ReadRegister {
  /** The columns of the file, as `columnName` gives them, and those of ours that are not among them: then no row is read. */
  readonly columns: {
    readonly found: readonly string[];
    readonly missing: readonly Column[];
    /** What the file calls those of ours that a mapping names. */
    readonly titles: RegisterMapping['columns'];
  };
  readonly rows: readonly ReadRow[];
  readonly rejects: readonly Reject[];
  /** Their words that are none of ours, by the column they stand in: at most thirty of each. */
  readonly words: { readonly kind: readonly string[]; readonly status: readonly string[] };
}

interface Table {
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<TableRow> | Iterable<TableRow>;
}
interface TableRow {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
  readonly isWhole: boolean;
}

const MOST_WORDS = 30;

/** Reads a register in CSV or in the first sheet of an Excel workbook. Throws what `readCsv` and `readWorkbook` throw. */
export async function readRegister(content: Uint8Array, mapping: RegisterMapping | undefined): Promise<ReadRegister> {
  const table = isWorkbook(content) ? await sheetOf(content) : await csvOf(content);
  const as = mapping ?? NO_MAPPING;
  // A list of the employer's own has the columns it has; one without a mapping is the contract's.
  const needed: readonly Column[] = mapping === undefined ? REGISTER_COLUMNS : KEY_COLUMNS;
  const missing = needed.filter((column) => !hasColumn(as, table.columns, column));
  const columns = { found: table.columns, missing, titles: as.columns };
  if (missing.length > 0) return { columns, rows: [], rejects: [], words: { kind: [], status: [] } };
  const rows: ReadRow[] = [];
  const rejects: Reject[] = [];
  const words = { kind: new Set<string>(), status: new Set<string>() };
  const seen = new Set<string>();
  for await (const { line, values, isWhole } of table.rows) {
    const cells = mapped(as, values);
    try {
      if (!isWhole) throw new RowFault('fields');
      const row = readRow(cells);
      if (seen.has(row.caseId)) throw new RowFault('repeated', 'case_id');
      seen.add(row.caseId);
      rows.push({ ...row, line });
    } catch (error) {
      if (!(error instanceof RowFault)) throw error;
      const { reason, column } = error;
      rejects.push({ line, reason, ...(column === undefined ? {} : { column }) });
      if (reason === 'code' && (column === 'kind' || column === 'status') && words[column].size < MOST_WORDS)
        words[column].add((cells[column] ?? '').slice(0, 200));
    }
  }
  return { columns, rows, rejects, words: { kind: [...words.kind], status: [...words.status] } };
}

function isWorkbook(content: Uint8Array): boolean {
  return content[0] === 0x50 && content[1] === 0x4b;
}

async function csvOf(content: Uint8Array): Promise<Table> {
  const { columns, rows } = await readCsv(content);
  return { columns, rows: wholeRows(rows, columns.length) };
}

async function* wholeRows(
  rows: AsyncIterable<{ line: number; cells: readonly string[]; values: TableRow['values'] }>,
  columns: number,
): AsyncGenerator<TableRow> {
  for await (const { line, cells, values } of rows) yield { line, values, isWhole: cells.length === columns };
}

async function sheetOf(content: Uint8Array): Promise<Table> {
  const [sheet] = await readWorkbook(content);
  const all = (sheet?.rows ?? []).map((cells, index) => ({ line: index + 1, cells }));
  const [header, ...rest] = all.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const columns = (header?.cells ?? []).map(columnName);
  if (columns.every((column) => column === '')) throw problem('cases.register-empty');
  return {
    columns: columns.filter((column) => column !== ''),
    rows: rest.map(({ line, cells }) => ({
      line,
      values: Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])),
      isWhole: true,
    })),
  };
}
