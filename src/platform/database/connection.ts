import pg from 'pg';

/** How to reach PostgreSQL: a URL, or a socket folder (or host) with a name and a password. */
export type ConnectionSettings =
  | { readonly url: string }
  | {
      readonly host: string;
      readonly port?: number;
      readonly user: string;
      readonly password?: string;
      readonly database: string;
    };

// Days and moments stay text (LocalDate, Instant); a JavaScript Date would bring a time zone of its own into them.
const parsers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.DATE, (text) => text],
  [pg.types.builtins.TIMESTAMPTZ, (text) => (text === 'infinity' ? text : new Date(text).toISOString())],
  // Counts and positions: far below 2^53 in any life of the system.
  [pg.types.builtins.INT8, Number],
]);
// The same columns again, as arrays.
const arrayOf = (parse: (text: string) => unknown) => (text: string) =>
  text
    .slice(1, -1)
    .split(',')
    .filter((part) => part !== '')
    .map((part) => parse(part.replaceAll('"', '')));
const DATE_ARRAY = 1182;
const INT8_ARRAY = 1016;
parsers.set(DATE_ARRAY, arrayOf(String));
parsers.set(INT8_ARRAY, arrayOf(Number));

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    parsers.get(oid) ?? pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
};

// Our questions are short and many: compiling one of them takes a hundred times as long as answering it.
const SESSION = '-c timezone=UTC -c datestyle=ISO -c jit=off';
// Starting other processes to help with it, likewise: a list of a thousand duties took three times as long with them.
const ALONE = '-c max_parallel_workers_per_gather=0';

/** What every connection of ours has: UTC, no compiling, our parsers, its name in pg_stat_activity. */
function clientConfig(settings: ConnectionSettings): pg.ClientConfig {
  return {
    ...('url' in settings ? { connectionString: settings.url } : settings),
    types,
    application_name: 'uppsikt',
    options: SESSION,
  };
}

/** A pool whose connections send each query at once without waiting for the answer to the one before. */
export function pipelinedPool(settings: ConnectionSettings, size: number): pg.Pool {
  const options = `${SESSION} ${ALONE}`;
  return watched(new pg.Pool({ ...clientConfig(settings), options, pipeline: true, max: size } as pg.PoolConfig));
}

/** A pool for what a pipeline cannot carry: cursors and COPY. Its connections close when idle. */
export function plainPool(settings: ConnectionSettings, size: number): pg.Pool {
  return watched(new pg.Pool({ ...clientConfig(settings), max: size, idleTimeoutMillis: 5_000 }));
}

/** One connection outside any pool; the caller connects and ends it. One that breaks rejects what it is asked. */
export function singleClient(settings: ConnectionSettings): pg.Client {
  const client = new pg.Client(clientConfig(settings));
  client.on('error', () => {});
  return client;
}

/**
 * A connection that breaks is dropped by its pool, and what it was asked rejects. Without a listener the event itself
 * would end the process, idle or between two hands.
 */
function watched(pool: pg.Pool): pg.Pool {
  pool.on('error', () => {});
  pool.on('connect', (client) => void client.on('error', () => {}));
  return pool;
}
