import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { RandomBytes } from '../../kernel/ids.ts';
import type { Log } from '../log/index.ts';
import { keepMethods, noRouteFor } from './methods.ts';
import { problem, sendProblem } from './problems.ts';
import { createRates, type Rates } from './rates.ts';
import { refuseForeignOrigin } from './same-site.ts';
import { securityHeaders } from './security-headers.ts';
import { isStorable } from './stored-text.ts';
import { traceIdOf } from './trace.ts';

export interface AppSettings {
  readonly log: Log;
  readonly random: RandomBytes;
  /** The address people use, `https://uppsikt.example.se`; its origin is the only one that may ask for changes. */
  readonly publicUrl: string;
  /** Addresses of proxies whose X-Forwarded-* are believed; none by default. */
  readonly trustProxy?: string | boolean;
  /** Whose requests are counted together; by address when absent. */
  readonly rates?: Rates;
  /** Requests a minute from one session or address before it is asked to wait. */
  readonly requestsPerMinute?: number;
}

/** An app as routes take it: zod schemas validate, type and document. */
export type App = ReturnType<typeof typed>;

const BODY_LIMIT = 1_048_576;
/** What watches over the server, and files that are the same for everyone: the first page alone is a dozen of them. */
const UNCOUNTED = /^\/(?:healthz$|readyz$|assets\/)/;

/**
 * The web server with what every route has: a trace id, problems for errors, security headers, refusal of changes from
 * other sites, a limit on how often. Routes are added by the caller; nothing listens yet.
 */
export async function createApp(settings: AppSettings): Promise<App> {
  const { log, random, publicUrl, trustProxy = false, requestsPerMinute = 1200 } = settings;
  const { rates = createRates(() => undefined) } = settings;
  const { origin, protocol } = new URL(publicUrl);
  const headers = securityHeaders({ https: protocol === 'https:' });
  const app = Fastify({
    loggerInstance: log.child({}, { serializers: { req: describeRequest } }),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'trace' }),
    // Errors found before any route is: an address that cannot be decoded.
    frameworkErrors: (error, request, reply) => sendProblem(error, request, reply.headers(headers)),
    trustProxy,
    bodyLimit: BODY_LIMIT,
    genReqId: (request) => traceIdOf(request.headers.traceparent, random),
    routerOptions: { maxParamLength: 200 },
    // A client that hangs up or never finishes its headers must not hold a connection for ever.
    connectionTimeout: 30_000,
    requestTimeout: 120_000,
    // Closing waits for requests under way, and ends idle keep-alive connections at once.
    forceCloseConnections: 'idle',
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  // Before the routes: a route's declared 400 schema otherwise turns Fastify's own errors into 500.
  app.setErrorHandler((error: Error, request, reply) => sendProblem(error, request, reply));
  app.setNotFoundHandler((request, reply) => sendProblem(noRouteFor(request, reply), request, reply));
  keepMethods(app as unknown as FastifyInstance);

  await app.register(cookie);
  await app.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: 60_000,
    keyGenerator: rates.keyOf,
    allowList: ({ url }) => UNCOUNTED.test(url),
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers);
    refuseForeignOrigin(request, origin);
  });
  app.addHook('preValidation', async ({ body, query, params }) => {
    if (!isStorable(body) || !isStorable(query) || !isStorable(params)) throw problem('http.unstorable-text');
  });
  app.addHook('onResponse', async (request, reply) => {
    // What an answered upload still sends is let pass: unread, it would hold the connection.
    request.raw.unpipe();
    request.raw.resume();
    request.log.info(
      { req: request, status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10 },
      'answered',
    );
  });
  return typed(app as unknown as FastifyInstance);
}

/** Only the route's pattern is logged: an address may hold a name, and its query what somebody searched for. */
function describeRequest(request: FastifyRequest): Record<string, unknown> {
  return { method: request.method, route: request.routeOptions?.url ?? null };
}

function typed(app: FastifyInstance) {
  return app.withTypeProvider<ZodTypeProvider>();
}
