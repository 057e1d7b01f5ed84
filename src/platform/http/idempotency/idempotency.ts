import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Clock, type Instant, instant } from '../../../kernel/clock.ts';
import type { Database } from '../../database/index.ts';
import type { App } from '../app.ts';
import { problem } from '../problems.ts';
import { type Asking, type Claim, claim, type KeyedRequest, release, type StoredAnswer, writeAnswer } from './store.ts';

export interface IdempotencyParts {
  readonly database: Database;
  readonly clock: Clock;
  /** How long a repeat waits for the first request to end. */
  readonly waitMs?: number;
  /** Who asks, when somebody is signed in; a key of nobody is passed over. */
  askingOf(request: FastifyRequest): Asking | undefined;
}

const KEY = /^[\x21-\x7e]{1,255}$/;
const SAFE_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];
/** How long an answer is kept. */
const KEPT_MS = 24 * 60 * 60_000;
const WAIT_MS = 10_000;
/** How often a repeat that waits looks. */
const LOOK_EVERY_MS = 50;
/** Headers that belong to an answer; the rest belong to the connection. */
const KEPT_HEADERS = ['content-type', 'location', 'etag', 'content-language'] as const;

const claims = new WeakMap<FastifyRequest, KeyedRequest>();

/**
 * `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header) on every request that changes something: carried out
 * once for each employer, account, address and key; a repeat gets the first answer, with `Idempotent-Replayed: true`,
 * and one that comes meanwhile waits for it. Another body under the same key is refused. A request that was refused
 * changed nothing and lets its key go. Called after the guards are in place and before the routes are added.
 */
export function addIdempotency(app: App, parts: IdempotencyParts): void {
  const { database } = parts;
  app.addHook('preHandler', async (request, reply) => {
    const keyed = keyedRequestOf(request, parts.askingOf(request));
    if (keyed === undefined) return;
    const taken = await claimOrWait(parts, keyed);
    if (taken === 'claimed') {
      claims.set(request, keyed);
      return;
    }
    return replay(reply, taken);
  });
  app.addHook('onSend', async (request, reply, payload) => {
    const keyed = claims.get(request);
    if (keyed === undefined) return;
    claims.delete(request);
    try {
      await database.transaction({ employer: keyed.employer }, (tx) => settle(keyed, reply, payload)(tx));
    } catch (error) {
      // What was asked for is done: the answer goes out, and a repeat is told that nobody knows.
      request.log.error({ err: error }, 'idempotency');
    }
  });
}

function keyedRequestOf(request: FastifyRequest, asking: Asking | undefined): KeyedRequest | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined || asking === undefined || SAFE_METHODS.includes(request.method)) return undefined;
  if (typeof key !== 'string' || !KEY.test(key)) throw problem('http.bad-idempotency-key');
  const { employer, account } = asking;
  return { employer, account, route: `${request.method} ${request.url}`, key, hash: hashOf(request) };
}

/** A form with files has not been read yet: its length stands for it. */
function hashOf({ body, headers }: FastifyRequest): string {
  const text = JSON.stringify(body ?? null) + (body === undefined ? (headers['content-length'] ?? '') : '');
  return createHash('sha256').update(text).digest('hex');
}

/** Claims the key, or answers what the first request was answered. */
async function claimOrWait({ database, clock, waitMs = WAIT_MS }: IdempotencyParts, keyed: KeyedRequest) {
  const look = (): Promise<Claim> => {
    const now = clock.now();
    const oldest = instant(new Date(Date.parse(now) - KEPT_MS)) as Instant;
    return database.transaction({ employer: keyed.employer }, (tx) => claim(tx, keyed, now, oldest));
  };
  for (let waited = 0; ; waited += LOOK_EVERY_MS) {
    const found = await look();
    if (found === 'claimed') return found;
    if (found.hash !== keyed.hash) throw problem('http.idempotency-key-reused');
    if (found.answer !== undefined) return found.answer;
    if (waited >= waitMs) throw problem('http.outcome-unknown');
    await pause(LOOK_EVERY_MS);
  }
}

function replay(reply: FastifyReply, { status, headers, body }: StoredAnswer): FastifyReply {
  return reply.code(status).headers(headers).header('idempotent-replayed', 'true').serializer(String).send(body);
}

/** Keeps a good answer; lets the key of a refused request go; leaves the claim of one whose end nobody knows. */
function settle(keyed: KeyedRequest, reply: FastifyReply, payload: unknown) {
  const { statusCode: status } = reply;
  if (status >= 200 && status < 300) {
    const body = typeof payload === 'string' ? payload : '';
    return (tx: Parameters<typeof writeAnswer>[0]) =>
      writeAnswer(tx, keyed, { status, headers: keptHeaders(reply), body });
  }
  if (status === 500) return async () => {};
  return (tx: Parameters<typeof release>[0]) => release(tx, keyed);
}

function keptHeaders(reply: FastifyReply): Record<string, string> {
  return Object.fromEntries(
    KEPT_HEADERS.flatMap((name) => {
      const value = reply.getHeader(name);
      return value === undefined ? [] : [[name, String(value)]];
    }),
  );
}
