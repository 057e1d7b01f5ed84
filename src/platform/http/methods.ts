import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../../kernel/problem.ts';
import { problem } from './problems.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** The methods that some route takes at a path, by name; none for a path that is nobody's. */
    methodsAt(path: string): readonly string[];
  }
}

/** Remembers which methods each route takes. To be called before the first route is added. */
export function keepMethods(app: FastifyInstance): void {
  const routes: { readonly pattern: RegExp; readonly methods: readonly string[] }[] = [];
  app.addHook('onRoute', ({ method, url }) => {
    // The interface's one page stands at every address, and makes none of them known.
    if (url !== '/*') routes.push({ pattern: patternOf(url), methods: [method].flat() });
  });
  app.decorate('methodsAt', (path: string) =>
    [...new Set(routes.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods))].toSorted(),
  );
}

/** `/units/:unitId/*` as an expression: a part that varies is anything but a slash, a star is anything. */
function patternOf(url: string): RegExp {
  const parts = url.split(/(:\w+|\*)/).map((part) => {
    if (part === '*') return '.*';
    return part.startsWith(':') ? '[^/]+' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`);
}

/** What there is to say when no route takes a request: `method-not-allowed`, with the header `Allow`, or `not-found`. */
export function noRouteFor(request: FastifyRequest, reply: FastifyReply): Problem {
  const [path = ''] = request.url.split('?');
  const methods = request.server.methodsAt(path);
  if (methods.length === 0 || methods.includes(request.method)) return problem('http.not-found');
  void reply.header('allow', methods.join(', '));
  return problem('http.method-not-allowed', { allowed: methods.join(', ') });
}
