import type { ConstructorOptions } from 'pg-boss';
import type { ConnectionSettings } from '../database/index.ts';

/** Where the queue lies in the database, apart from our own tables. */
export const JOB_SCHEMA = 'pgboss';

/** How pg-boss connects; it keeps a small pool of its own, since it holds connections while it listens. */
export function bossOptions(connection: ConnectionSettings): ConstructorOptions {
  const where = 'url' in connection ? { connectionString: connection.url } : connection;
  return { ...where, schema: JOB_SCHEMA, application_name: 'uppsikt-jobs' };
}
