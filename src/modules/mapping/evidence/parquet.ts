import path from 'node:path';
import { type Engine, identifier, literal } from '../duckdb.ts';
import { problem } from '../problems.ts';
import { FILES, type FileSchema } from '../schema.ts';
import type { FoundFile } from './folder.ts';

/** A column of a Parquet file. */
interface ParquetColumn {
  readonly name: string;
  readonly type: string;
}

/**
 * Copies the columns of a Parquet file into a CSV file in the engine's folder, values written as the contract has them, so that
 * one reader judges both kinds of file. Answers its path. Throws `mapping.not-parquet` or `mapping.columns-missing`.
 */
export async function copyOfParquet(engine: Engine, found: FoundFile): Promise<string> {
  const source = `read_parquet(${literal(found.path)})`;
  const columns = await columnsOf(engine, source).catch(() => {
    throw problem('mapping.not-parquet', { file: found.fileName });
  });
  const schema: FileSchema = FILES[found.name];
  const wanted = Object.keys(schema.columns).map((name) => ({ name, column: columns.get(name) }));
  const missing = wanted.filter(({ column }) => column === undefined).map(({ name }) => name);
  if (missing.length > 0)
    throw problem('mapping.columns-missing', { file: found.fileName, columns: missing.join(', ') });
  const written = (name: string) => writtenValue(columns.get(name) as ParquetColumn);
  const leftOut = await columnsToLeaveOut(engine, source, schema, written);
  const values = wanted.map(({ name }) => `${leftOut.has(name) ? 'NULL' : written(name)} AS ${identifier(name)}`);
  const copy = path.join(engine.folder, `${found.name}.csv`);
  await engine.connection.run(
    `COPY (SELECT ${values.join(', ')} FROM ${source}) TO ${literal(copy)} (FORMAT csv, HEADER, DELIMITER ';')`,
  );
  return copy;
}

/**
 * The columns that nothing reads: a third of the time goes to writing them. Not where a row would be empty without them, since
 * it would then be skipped as an empty line instead of told as a bad one.
 */
async function columnsToLeaveOut(
  { connection }: Engine,
  source: string,
  { columns }: FileSchema,
  written: (name: string) => string,
): Promise<ReadonlySet<string>> {
  const names = Object.keys(columns);
  const unread = names.filter((name) => columns[name]?.isUnread);
  if (unread.length === 0) return new Set();
  const isEmpty = names.filter((name) => !unread.includes(name)).map((name) => `${written(name)} IS NULL`);
  const found = await connection.runAndReadAll(`SELECT 1 FROM ${source} WHERE ${isEmpty.join(' AND ')} LIMIT 1`);
  return new Set(found.currentRowCount === 0 ? unread : []);
}

/** The columns by name in small letters; of two with the same, the first. */
async function columnsOf(engine: Engine, source: string): Promise<Map<string, ParquetColumn>> {
  const result = await engine.connection.runAndReadAll(`DESCRIBE SELECT * FROM ${source}`);
  const rows = result.getRows() as [name: string, type: string][];
  return new Map(rows.reverse().map(([name, type]) => [name.trim().toLowerCase(), { name, type }]));
}

/** A value as it would stand in CSV: days as ISO days, moments in UTC, nothing as nothing. */
function writtenValue({ name, type }: ParquetColumn): string {
  const column = identifier(name);
  if (type === 'TIMESTAMP WITH TIME ZONE') return `strftime(timezone('UTC', ${column}), '%Y-%m-%dT%H:%M:%SZ')`;
  const text = `nullif(CAST(${column} AS VARCHAR), '')`;
  // Some writers have no days, only midnights.
  return type.startsWith('TIMESTAMP') ? `replace(${text}, ' 00:00:00', '')` : text;
}
