import type { Socket } from 'node:net';
import type pg from 'pg';
import type { ClientBase } from 'pg';

/**
 * Sends a query, together with all others that the same connection is given before the event loop turns: one write to
 * the socket, where each by itself would be a system call of its own, which costs more than all else about a small query.
 */
export function send(client: ClientBase, query: string | pg.QueryConfig): Promise<pg.QueryResult> {
  // Not in the types, and yet what node-postgres itself corks around the parts of one query.
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  if (stream.writableCorked === 0) {
    stream.cork();
    process.nextTick(() => stream.uncork());
  }
  return client.query(query);
}
