import type { FastifyInstance } from 'fastify';

/** Who may call a route at all. What of it they see or may change is asked again in the query and in the action. */
export type RouteAccess = 'anyone' | 'signed-in' | { readonly resource: string; readonly action: string };

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Every route says it; one that does not is refused when the server is put together. */
    access?: RouteAccess;
  }
}

/** Refuses to put together a server with a route that does not say who may call it. Answers the list as it grows. */
export function demandAccess(app: FastifyInstance): readonly { method: string; url: string; access: RouteAccess }[] {
  const routes: { method: string; url: string; access: RouteAccess }[] = [];
  app.addHook('onRoute', ({ method, url, config }) => {
    const access = config?.access;
    if (access === undefined) throw new Error(`the route ${method} ${url} does not say who may call it: config.access`);
    for (const one of [method].flat()) routes.push({ method: one, url, access });
  });
  return routes;
}
