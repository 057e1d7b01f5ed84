import fastifyStatic from '@fastify/static';
import { type App, noRouteFor } from '../platform/http/index.ts';

/** Addresses that programs call: an unknown one there is a problem, never the interface's page. */
const FOR_PROGRAMS = /^\/(api|scim|oidc|demo)(\/|$)/;

/**
 * Serves the built interface: its files, compressed when they were built, and its one page for every address that is
 * one of its routes. `folder` holds `index.html` and `assets/`, whose names carry a hash of their content.
 */
export async function addWeb(app: App, folder: string): Promise<void> {
  await app.register(fastifyStatic, { root: folder, preCompressed: true, serve: false });
  app.get<{ Params: { '*': string } }>('/assets/*', { config: { access: 'anyone' } }, (request, reply) =>
    reply.sendFile(`assets/${request.params['*']}`, { immutable: true, maxAge: '365d' }),
  );
  app.get('/*', { config: { access: 'anyone' } }, (request, reply) => {
    const { pathname } = new URL(request.url, 'http://here');
    if (FOR_PROGRAMS.test(pathname)) throw noRouteFor(request, reply);
    return reply.sendFile('index.html', { maxAge: 0, immutable: false });
  });
}
