import { readCsv } from '../../../platform/csv/index.ts';
import { problem } from '../problems.ts';
import { type Cells, RowFault } from './fields.ts';
import type { FileName, Reject } from './rejects.ts';

/** A row that was read, with the line it began on. */
export type Read<Row> = Row & { readonly line: number };

/** A file that was read: its good rows, and the bad ones. */
export interface ReadFile<Row> {
  readonly rows: readonly Read<Row>[];
  readonly rejects: readonly Reject[];
  /** The keys that bad rows speak of: a row that cannot be read is no sign that its employment has ended. */
  readonly spared: ReadonlySet<string>;
}

/** How a file becomes rows: the columns it must have, and the reader of one row, which throws `RowFault`. */
export interface FileShape<Row> {
  readonly file: FileName;
  /** The first is the key. */
  readonly columns: readonly [string, ...string[]];
  readonly read: (cells: Cells) => Row;
}

/**
 * Reads a file of the import, in any delimiter, UTF-8 or Windows-1252, the columns in any order, others left aside.
 * Throws `organisation.column-missing`, or what `readCsv` throws for something that is no table.
 */
export async function readRows<Row>(content: Uint8Array, shape: FileShape<Row>): Promise<ReadFile<Row>> {
  const table = await readCsv(content);
  const missing = shape.columns.filter((column) => !table.columns.includes(column));
  if (missing.length > 0)
    throw problem('organisation.column-missing', { file: shape.file, columns: missing.join(', ') });
  const rows: Read<Row>[] = [];
  const rejects: Reject[] = [];
  const spared = new Set<string>();
  for await (const { line, cells, values } of table.rows) {
    const fault = cells.length === table.columns.length ? undefined : new RowFault('fields');
    try {
      if (fault !== undefined) throw fault;
      rows.push({ ...shape.read(values), line });
    } catch (error) {
      if (!(error instanceof RowFault)) throw error;
      const { reason, column } = error;
      spared.add(values[shape.columns[0]] ?? '');
      rejects.push({ file: shape.file, line, reason, ...(column === undefined ? {} : { column }) });
    }
  }
  return { rows, rejects, spared };
}
