import type { FastifyInstance, FastifyRequest } from 'fastify';
import { defineProblems } from '../kernel/problem.ts';
import type { Actor } from './actor.ts';
import { mayAny, type Policy } from './policy.ts';

export const problem = defineProblems({
  'access.sign-in-needed': {
    status: 401,
    sv: 'Du behöver logga in.',
    en: 'You need to sign in.',
  },
  'access.not-allowed': {
    status: 403,
    sv: 'Din roll ger inte rätt att göra det här. Fråga HR om du tror att det är fel.',
    en: 'Your role does not allow this. Ask HR if you think that is wrong.',
  },
});

const actors = new WeakMap<FastifyRequest, Actor>();

/** Who asks. Throws `access.sign-in-needed` when nobody is signed in. */
export function actorOf(request: FastifyRequest): Actor {
  const actor = actors.get(request);
  if (actor === undefined) throw problem('access.sign-in-needed');
  return actor;
}

/** Who asks, if anyone is signed in. */
export function findActor(request: FastifyRequest): Actor | undefined {
  return actors.get(request);
}

/**
 * Before each route's handler: finds out who asks, and refuses those whom the route's `config.access` leaves out.
 * `authenticate` answers null for a request without a live session.
 */
export function guardRoutes(
  app: FastifyInstance,
  policy: Policy,
  authenticate: (request: FastifyRequest) => Promise<Actor | null>,
): void {
  app.addHook('preValidation', async (request) => {
    const access = request.routeOptions.config.access;
    if (access === undefined || access === 'anyone') return;
    const actor = await authenticate(request);
    if (actor === null) throw problem('access.sign-in-needed');
    actors.set(request, actor);
    if (access === 'signed-in') return;
    if (!mayAny(policy, actor, access.resource, access.action)) throw problem('access.not-allowed');
  });
}
