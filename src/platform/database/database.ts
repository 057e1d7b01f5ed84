import type { Compilable, RawBuilder } from 'kysely';
import pg, { type ClientBase, type Pool, type PoolClient } from 'pg';
import type { EmployerId } from '../../kernel/ids.ts';
import { type ConnectionSettings, pipelinedPool, plainPool } from './connection.ts';
import { compiler, configOf, kyselyOver, type Tx } from './kysely.ts';
import { createPrepared, isOutdatedPlan, type Prepared, UNPREPARED } from './prepared.ts';
import { send } from './send.ts';

/**
 * For whom a transaction works. Row level security shows and takes rows of this employer only; `null` sees no
 * row of any employer (the list of employers itself, sign-in before the employer is known).
 */
export interface Context {
  readonly employer: EmployerId | null;
}

export interface Database {
  /** One transaction: all of `work`, or nothing. Rejects with what `work` threw, or with PostgreSQL's error. */
  transaction<Result>(context: Context, work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /** One query in a transaction of its own, in a single round trip. */
  query<Row>(context: Context, query: Compilable<Row> | RawBuilder<Row>): Promise<Row[]>;
  /** A transaction on a plain connection: cursors, COPY, long exports and imports. `client` is node-postgres' own. */
  plain<Result>(context: Context, work: (tx: Tx, client: ClientBase) => Promise<Result>): Promise<Result>;
  /** Waits for what runs and closes both pools. */
  close(): Promise<void>;
}

export interface DatabaseSettings {
  readonly connection: ConnectionSettings;
  /** Connections that serve requests. */
  readonly connections?: number;
  /** Connections for cursors and COPY. */
  readonly plainConnections?: number;
}

/** Opens the two pools; connects on the first use. */
export function openDatabase({ connection, connections = 10, plainConnections = 4 }: DatabaseSettings): Database {
  const pipelined = pipelinedPool(connection, connections);
  const plain = plainPool(connection, plainConnections);
  const prepared = createPrepared();
  return {
    transaction: (context, work) => inTransaction(pipelined, context, openTogether, work, prepared),
    query: (context, query) => singleQuery(pipelined, context, query, prepared),
    plain: (context, work) => inTransaction(plain, context, openInTurn, work, UNPREPARED),
    close: async () => {
      await Promise.all([pipelined.end(), plain.end()]);
    },
  };
}

/** Both in one text: the server answers once. */
function opening({ employer }: Context): string {
  return `begin; select set_config('app.employer', ${pg.escapeLiteral(employer ?? '')}, true)`;
}

type Open = (client: ClientBase, context: Context) => { readonly sent: Promise<void>; readonly done: Promise<void> };

/** On a pipelined connection the opening travels together with the first query of the work. */
const openTogether: Open = (client, context) => ({
  sent: Promise.resolve(),
  done: send(client, opening(context)).then(() => {}),
});

/** A plain connection takes one query at a time. */
const openInTurn: Open = (client, context) => {
  const done = client.query(opening(context)).then(() => {});
  return { sent: done, done };
};

async function inTransaction<Result>(
  pool: Pool,
  context: Context,
  open: Open,
  work: (tx: Tx, client: ClientBase) => Promise<Result>,
  prepared: Prepared,
): Promise<Result> {
  return withClient(pool, async (client) => {
    const opened = open(client, context);
    try {
      await opened.sent;
      const [result] = await Promise.all([work(kyselyOver(client, prepared), client), opened.done]);
      await commit(client);
      return result;
    } catch (error) {
      await Promise.allSettled([opened.done, client.query('rollback')]);
      throw error;
    }
  });
}

async function singleQuery<Row>(
  pool: Pool,
  context: Context,
  query: Compilable<Row> | RawBuilder<Row>,
  prepared: Prepared,
): Promise<Row[]> {
  const { sql, parameters } = query.compile(compiler as never);
  return withClient(pool, async (client) => {
    const answers = await Promise.allSettled([
      send(client, opening(context)),
      send(client, configOf(prepared, sql, parameters)),
      send(client, 'commit'),
    ]);
    const failed = answers.find((answer) => answer.status === 'rejected');
    if (failed) throw failed.reason;
    return (answers[1] as PromiseFulfilledResult<{ rows: Row[] }>).value.rows;
  });
}

/** COMMIT of a failed transaction does not fail: it answers ROLLBACK, and the work is gone. */
async function commit(client: ClientBase): Promise<void> {
  const { command } = await client.query('commit');
  if (command !== 'COMMIT') throw new Error('the transaction had failed and was rolled back');
}

async function withClient<Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const onError = (error: Error) => {
    broken = error;
  };
  client.on('error', onError);
  try {
    return await work(client);
  } catch (error) {
    if (isOutdatedPlan(error)) broken = error as Error;
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}
