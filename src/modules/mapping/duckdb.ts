import type { DuckDBConnection } from '@duckdb/node-api';

/** DuckDB in memory, locked: it reads the named files, uses its folder for what memory does not hold, and touches nothing else. */
export interface Engine {
  readonly connection: DuckDBConnection;
  /** A private folder that the engine may write in. Whoever started the engine removes it. */
  readonly folder: string;
  close(): void;
}

const MEMORY_LIMIT = '80MB';

/** Starts the engine over the files that it may read. */
export async function startEngine(folder: string, files: readonly string[]): Promise<Engine> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const setting of [
    `memory_limit = '${MEMORY_LIMIT}'`,
    `temp_directory = ${literal(folder)}`,
    `allowed_directories = [${literal(`${folder}/`)}]`,
    `allowed_paths = [${files.map(literal).join(', ')}]`,
    'autoinstall_known_extensions = false',
    'autoload_known_extensions = false',
    'enable_external_access = false',
    // Last: nothing can be set after it.
    'lock_configuration = true',
  ])
    await connection.run(`SET ${setting}`);
  return {
    connection,
    folder,
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** A text as an SQL literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A name as an SQL identifier. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
