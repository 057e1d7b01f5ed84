import type { InjectOptions } from 'fastify';
import { type Actor, guardRoutes } from '../../access/index.ts';
import { systemRandom } from '../../kernel/ids.ts';
import { addApiDescription, createApp, demandAccess } from '../../platform/http/index.ts';
import { createLog } from '../../platform/log/index.ts';
import { organisationSubjectPages } from '../organisation/index.ts';
import { handoverSubjectPages } from './handover/subject-pages.ts';
import { createSeatingMemory } from './listing/seating.ts';
import { addDutyRoutes } from './routes.ts';
import type { Office } from './testing-office.ts';

const PUBLIC = 'http://localhost:3000';

/** An app with the routes of duties over the test office, asked by whoever the test says. */
export async function aDutyApp({ services }: Office) {
  const app = await createApp({ log: createLog('silent'), random: systemRandom, publicUrl: PUBLIC });
  const routes = demandAccess(app);
  let asking: Actor | null = null;
  guardRoutes(app, services.policy, async () => asking);
  await addApiDescription(app, { publicUrl: PUBLIC, version: '1.0.0', released: '2026-11-23' });
  const dogs = {
    kind: 'dog',
    pagesOf: async (_: unknown, __: unknown, ids: readonly string[]) =>
      new Map(ids.map((id) => [id, { title: 'Bella', href: `/dogs/${id}` }])),
  };
  addDutyRoutes(app, {
    ...services,
    seatings: createSeatingMemory(),
    subjectPages: [dogs, ...handoverSubjectPages, ...organisationSubjectPages],
    entryWords: new Map([['dog.admitted', { sv: 'Hunden kom', en: 'The dog came' }]]),
  });
  await app.ready();
  return {
    routes,
    openapi: () => app.swagger(),
    close: () => app.close(),
    /** Asks as the actor; null = as nobody. */
    ask(actor: Actor | null, request: InjectOptions) {
      asking = actor;
      return app.inject(request);
    },
  };
}
