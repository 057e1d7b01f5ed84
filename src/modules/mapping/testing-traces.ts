import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';
import { singleClient } from '../../platform/database/index.ts';
import type {} from '../../platform/embedded-postgres/testing-server.ts';

/** The files under a folder in which a text stands, by their path in it. */
export function filesWith(folder: string, text: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) => statSync(path.join(folder, name)).isFile() && readFileSync(path.join(folder, name)).includes(text),
    )
    .sort();
}

/** Every table of a test database in which a text stands, whoever may see it: the queue of jobs and the journal too. */
export async function tablesWith(database: string, text: string): Promise<string[]> {
  const client = singleClient({ ...inject('testServer').admin, database });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    );
    if (tables.length < 20) throw new Error('the tables of the database are not there');
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query(`select from ${name} as any_row where any_row::text like $1 limit 1`, [
        `%${text}%`,
      ]);
      if (rows.length > 0) found.push(name);
    }
    return found;
  } finally {
    await client.end();
  }
}
