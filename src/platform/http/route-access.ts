import type { FastifyInstance } from 'fastify';

/** Who may call a route at all. What of it they see or may change is asked again in the query and in the action. */
export type RouteAccess = 'anyone' | 'signed-in' | { readonly resource: string; readonly action: string };

/** A route and who may call it. */
export interface GuardedRoute {
  readonly method: string;
  readonly url: string;
  readonly access: RouteAccess;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Every route says it; one that does not is refused when the server is put together. */
    access?: RouteAccess;
  }
}

const routesOf = new WeakMap<FastifyInstance, GuardedRoute[]>();

/** Refuses to put together a server with a route that does not say who may call it. Answers the list as it grows. */
export function demandAccess(app: FastifyInstance): readonly GuardedRoute[] {
  const routes: GuardedRoute[] = [];
  routesOf.set(app, routes);
  app.addHook('onRoute', ({ method, url, config }) => {
    const access = config?.access;
    if (access === undefined) throw new Error(`the route ${method} ${url} does not say who may call it: config.access`);
    for (const one of [method].flat()) routes.push({ method: one, url, access });
  });
  return routes;
}

/** The routes of an app whose access was demanded; complete when it is ready. */
export function listRoutes(app: FastifyInstance): readonly GuardedRoute[] {
  const routes = routesOf.get(app);
  if (routes === undefined) throw new Error('no access was demanded of the routes of this app');
  return routes;
}
