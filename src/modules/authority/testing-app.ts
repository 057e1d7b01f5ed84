import type { InjectOptions } from 'fastify';
import { type Actor, guardRoutes, type HeldRole } from '../../access/index.ts';
import { type PersonId, systemRandom } from '../../kernel/ids.ts';
import { addApiDescription, createApp, demandAccess } from '../../platform/http/index.ts';
import { createLog } from '../../platform/log/index.ts';
import { addAuthorityRoutes } from './routes.ts';
import type { TestServices } from './testing.ts';

const PUBLIC = 'http://localhost:3000';

/** An app with the routes of authority, asked by whoever the test says. */
export async function anAuthorityApp(services: TestServices, employer: Actor['employer']) {
  const app = await createApp({ log: createLog('silent'), random: systemRandom, publicUrl: PUBLIC });
  const routes = demandAccess(app);
  let asking: Actor | null = null;
  guardRoutes(app, services.policy, async () => asking);
  await addApiDescription(app, { publicUrl: PUBLIC, version: '1.0.0', released: '2026-11-23' });
  addAuthorityRoutes(app, services);
  await app.ready();
  return {
    routes: routes.filter(({ access, method }) => typeof access === 'object' && method !== 'HEAD'),
    openapi: () => app.swagger(),
    /** Asks as somebody with these roles; null = as nobody. */
    ask(roles: readonly HeldRole[] | null, request: InjectOptions, person: PersonId | null = null) {
      const authenticatedAt = services.clock.now();
      asking = roles && { employer, person, account: 'account', roles, authenticatedAt, acr: null };
      return app.inject(request);
    },
  };
}
