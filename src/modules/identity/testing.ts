import { createServer } from 'node:net';
import { sql } from 'kysely';
import { composePolicy, guardRoutes, type Policy } from '../../access/index.ts';
import { type SettableClock, settableClock } from '../../kernel/clock.ts';
import { type EmployerId, newId, type PersonId, systemRandom } from '../../kernel/ids.ts';
import type { Database } from '../../platform/database/index.ts';
import { type App, createApp, demandAccess } from '../../platform/http/index.ts';
import { createJournal } from '../../platform/journal/index.ts';
import { createLog } from '../../platform/log/index.ts';
import { employee, type Given, importGiven, servicesOver, unit } from '../organisation/testing.ts';
import { createEmployers } from './employers.ts';
import { createIdentity, type Identity } from './identity.ts';
import { createIssuer } from './issuer.ts';
import type { IdentityParts } from './parts.ts';
import { createRoleMemory } from './role-memory.ts';
import type { Fetch, IdentitySettings } from './settings.ts';
import { personOf } from './testing-session.ts';

/** A Uppsikt that listens, with what a test looks at. */
export interface TestHouse {
  readonly app: App;
  readonly publicUrl: string;
  readonly employer: EmployerId;
  readonly slug: string;
  /** The id of whoever has that number in the HR system. */
  personOf(employeeId: string): Promise<PersonId>;
  /** Imports more of the organisation. */
  importMore(given: Given): Promise<void>;
  readonly parts: IdentityParts;
  readonly identity: Identity;
  readonly clock: SettableClock;
  close(): Promise<void>;
}

/** How the house is built where a test wants it otherwise. */
export interface HouseWishes {
  /** Who is employed; Anna (1001, HR) and Bo (1002) unless said. */
  readonly organisation?: Given;
  readonly settings?: Partial<IdentitySettings>;
  readonly policy?: Policy;
  /** Adds an issuer of its own to the app, and answers what of the settings follows from it. */
  readonly issuer: (app: App, publicUrl: string) => Promise<Partial<IdentitySettings> & { readonly fetch?: Fetch }>;
  readonly routes?: (app: App, identity: Identity) => void;
}

/** Builds a house over a database of the test's own and lets it listen on a free port. */
export async function aHouse(database: Database, wishes: HouseWishes): Promise<TestHouse> {
  const [port, clock] = [await freePort(), settableClock(new Date())];
  const publicUrl = `http://localhost:${port}`;
  const slug = `region-${port}`;
  const employer = newId<EmployerId>(clock.now(), systemRandom);
  await database.query({ employer: null }, sql`insert into employer values (${employer}, ${slug})`);
  const services = servicesOver(database);
  const importMore = async (given: Given) => void (await importGiven(services, { system: true, employer }, given));
  await importMore(wishes.organisation ?? ANNA_AND_BO);
  const log = createLog('silent');
  const app = await createApp({ log, random: systemRandom, publicUrl });
  demandAccess(app);
  const { fetch, ...fromIssuer } = await wishes.issuer(app, publicUrl);
  const settings: IdentitySettings = { ...SETTINGS, publicUrl, ...fromIssuer, ...wishes.settings };
  const parts: IdentityParts = {
    settings,
    secret: 'a secret that only the tests know',
    database,
    clock,
    log,
    personalNumbers: services.personalNumbers,
    random: systemRandom,
    journal: createJournal({ clock, random: systemRandom, reactions: [] }),
    employers: createEmployers(database),
    issuer: createIssuer(settings, clock, fetch),
    roleMemory: createRoleMemory(),
  };
  const identity = createIdentity(parts);
  const policy = wishes.policy ?? composePolicy();
  guardRoutes(app, policy, identity.authenticate);
  identity.addRoutes(app, policy);
  app.get('/*', { config: { access: 'anyone' } }, async (_request, reply) =>
    reply.type('text/html').send('<!doctype html><title>A page</title>'),
  );
  wishes.routes?.(app, identity);
  await app.listen({ host: '127.0.0.1', port });
  return {
    app,
    publicUrl,
    employer,
    slug,
    personOf: (number) => personOf(database, employer, number),
    importMore,
    parts,
    identity,
    clock,
    close: () => app.close(),
  };
}

const ANNA_AND_BO: Given = {
  units: [unit('R')],
  employees: [employee(1, 'R', { name: 'Anna Ek' }), employee(2, 'R', { name: 'Bo Lind' })],
  roles: [{ employee_id: '1001', role: 'hr', from: '2020-01-01' }],
};

const SETTINGS: IdentitySettings = {
  publicUrl: '',
  issuer: '',
  clientId: '',
  clientSecret: '',
  scopes: ['openid'],
  personClaim: { name: 'employee_id', holds: 'employee-id' },
  acrToSignIn: [],
  acrToStepUp: [],
  stepUpMinutes: 15,
  idleMinutes: 30,
  absoluteMinutes: 600,
  demonstration: false,
};

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
