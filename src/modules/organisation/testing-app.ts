import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { InjectOptions } from 'fastify';
import { type Actor, guardRoutes } from '../../access/index.ts';
import { type PersonId, systemRandom } from '../../kernel/ids.ts';
import { nowOf } from '../../platform/database/index.ts';
import { folderFiles } from '../../platform/files/index.ts';
import { addApiDescription, createApp, demandAccess } from '../../platform/http/index.ts';
import { createLog } from '../../platform/log/index.ts';
import { organisationAt } from './at.ts';
import { findEmployment } from './people/store.ts';
import { addOrganisationRoutes } from './routes.ts';
import type { TestServices } from './testing.ts';

const PUBLIC = 'http://localhost:3000';

/** Somebody as identity would make them: the employee with this number, with the roles they hold today. */
export async function actorFor(
  { database, clock }: TestServices,
  employer: Actor['employer'],
  employeeId: string,
): Promise<Actor & { readonly person: PersonId }> {
  return database.transaction({ employer }, async (tx) => {
    const person = (await findEmployment(tx, employeeId))?.person;
    if (person === undefined) throw new Error(`nobody has the number ${employeeId}`);
    const roles = await organisationAt(tx, nowOf(clock)).rolesOf(person);
    return { employer, person, account: `account of ${employeeId}`, roles, authenticatedAt: clock.now(), acr: null };
  });
}

/** An app with the organisation's routes, asked by whoever the test says. */
export async function anOrganisationApp(services: TestServices) {
  const app = await createApp({ log: createLog('silent'), random: systemRandom, publicUrl: PUBLIC });
  const routes = demandAccess(app);
  let asking: Actor | null = null;
  guardRoutes(app, services.policy, async () => asking);
  await addApiDescription(app, { publicUrl: PUBLIC, version: '1.0.0', released: '2026-11-23' });
  const folder = await mkdtemp(path.join(tmpdir(), 'uppsikt-logos-'));
  app.addHook('onClose', () => rm(folder, { recursive: true, force: true }));
  addOrganisationRoutes(app, { ...services, files: folderFiles({ folder, random: systemRandom }) });
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
