import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type pg from 'pg';
import type { ClientBase } from 'pg';
import { type Prepared, UNPREPARED } from './prepared.ts';
import { send } from './send.ts';

/**
 * A transaction in progress, as stores take it. It knows no table: a store names its own by
 * `tx.withTables<UnitTables>()` or writes `sql`. Everything run on it sees one employer only.
 */
export type Tx = Kysely<unknown>;

/** Kysely over one connection that somebody else opened, and whose transaction somebody else ends. */
export function kyselyOver(client: ClientBase, prepared = UNPREPARED): Tx {
  const connection: DatabaseConnection = {
    executeQuery: async <Row>(query: CompiledQuery): Promise<QueryResult<Row>> => {
      const answer: pg.QueryResult<Row & pg.QueryResultRow> | pg.QueryResult[] = await send(
        client,
        configOf(prepared, query.sql, query.parameters),
      );
      // Several statements in one text (a migration) answer a list.
      if (Array.isArray(answer)) return { rows: [] };
      const { rows, rowCount } = answer;
      return { rows, ...(rowCount === null ? {} : { numAffectedRows: BigInt(rowCount) }) };
    },
    streamQuery: () => {
      throw new Error('a pipelined connection has no cursors: use Database.plain');
    },
  };
  return new Kysely({ dialect: dialectOf(connection, (text) => send(client, text)) });
}

/** What is without parameters may be several statements, and those cannot be prepared; a question is one. */
const ONE_QUESTION = /^\s*(?:select|with)\b[^;]*$/;

/** A query as node-postgres takes it. */
export function configOf(prepared: Prepared, text: string, parameters: readonly unknown[]): pg.QueryConfig {
  const name = parameters.length > 0 || ONE_QUESTION.test(text) ? prepared.nameOf(text) : undefined;
  return { text, values: [...parameters], ...(name === undefined ? {} : { name }) };
}

/** Only turns builders into SQL text and parameters; runs nothing. */
export const compiler: Tx = new Kysely({
  dialect: dialectOf(
    {
      executeQuery: () => Promise.reject(new Error('the compiler runs nothing')),
      streamQuery: () => {
        throw new Error('the compiler runs nothing');
      },
    },
    () => Promise.reject(new Error('the compiler runs nothing')),
  ),
});

function dialectOf(connection: DatabaseConnection, run: (text: string) => Promise<unknown>): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createDriver: () => ({
      init: async () => {},
      acquireConnection: async () => connection,
      releaseConnection: async () => {},
      beginTransaction: async () => void (await run('begin')),
      commitTransaction: async () => void (await run('commit')),
      rollbackTransaction: async () => void (await run('rollback')),
      savepoint: async (_connection, name) => void (await connection.executeQuery(savepoint('savepoint', name))),
      rollbackToSavepoint: async (_connection, name) =>
        void (await connection.executeQuery(savepoint('rollback to', name))),
      releaseSavepoint: async (_connection, name) => void (await connection.executeQuery(savepoint('release', name))),
      destroy: async () => {},
    }),
  };
}

function savepoint(verb: string, name: string): CompiledQuery {
  return CompiledQuery.raw(`${verb} ${name}`);
}
