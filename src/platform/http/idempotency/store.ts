import { sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import type { EmployerId } from '../../../kernel/ids.ts';
import type { Tx } from '../../database/index.ts';

/** Who asks: a key of one is nothing to another. */
export interface Asking {
  readonly employer: EmployerId;
  readonly account: string;
}

/** A request that came with a key. */
export interface KeyedRequest extends Asking {
  /** Method and address. */
  readonly route: string;
  readonly key: string;
  /** SHA-256 of its body. */
  readonly hash: string;
}

/** What was answered the first time. */
export interface StoredAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** How a key stands: claimed now by whoever asks, or taken before, by which body and with which answer if there is one. */
export type Claim = 'claimed' | { readonly hash: string; readonly answer: StoredAnswer | undefined };

/** Takes the key, or tells who had it; those older than `oldest` are let go. */
export async function claim(tx: Tx, request: KeyedRequest, at: Instant, oldest: Instant): Promise<Claim> {
  const { account, route, key, hash } = request;
  await sql`delete from idempotent_request where claimed_at < ${oldest}`.execute(tx);
  const { rows: taken } = await sql`
    insert into idempotent_request (account, route, key, request_hash, claimed_at)
    values (${account}, ${route}, ${key}, ${hash}, ${at}) on conflict do nothing returning key`.execute(tx);
  if (taken.length > 0) return 'claimed';
  const { rows } = await sql<{
    request_hash: string;
    status: number | null;
    headers: Record<string, string> | null;
    body: string | null;
  }>`
    select request_hash, status, headers, body from idempotent_request
    where account = ${account} and route = ${route} and key = ${key}`.execute(tx);
  const row = rows[0];
  // Let go between the two statements: the first request failed, and this one may try.
  if (row === undefined) return claim(tx, request, at, oldest);
  const { status, headers, body } = row;
  return {
    hash: row.request_hash,
    answer: status === null ? undefined : { status, headers: headers ?? {}, body: body ?? '' },
  };
}

/** Writes what was answered. */
export async function writeAnswer(tx: Tx, { account, route, key }: KeyedRequest, answer: StoredAnswer): Promise<void> {
  const { status, headers, body } = answer;
  await sql`
    update idempotent_request set status = ${status}, headers = ${JSON.stringify(headers)}, body = ${body}
    where account = ${account} and route = ${route} and key = ${key}`.execute(tx);
}

/** Lets the key go: nothing was carried out under it. */
export async function release(tx: Tx, { account, route, key }: KeyedRequest): Promise<void> {
  await sql`
    delete from idempotent_request
    where account = ${account} and route = ${route} and key = ${key} and status is null`.execute(tx);
}

/**
 * Empties the answers of the transaction's employer, since somebody in them is to be seen by nobody any more. Nothing is
 * carried out twice for it: a repeat is told that nobody knows.
 */
export async function forgetAnswers(tx: Tx): Promise<void> {
  await sql`update idempotent_request set status = null, headers = null, body = null where status is not null`.execute(
    tx,
  );
}
