import { createServer } from 'node:net';
import { sql } from 'kysely';
import { type Actor, composePolicy, guardRoutes, type HeldRole, type Policy } from '../../access/index.ts';
import { type SettableClock, settableClock } from '../../kernel/clock.ts';
import { type EmployerId, newId, type PersonId, systemRandom } from '../../kernel/ids.ts';
import type { Database } from '../../platform/database/index.ts';
import { type App, createApp, demandAccess } from '../../platform/http/index.ts';
import { createJournal } from '../../platform/journal/index.ts';
import { createLog } from '../../platform/log/index.ts';
import { createEmployers } from './employers.ts';
import { createIdentity, type Identity } from './identity.ts';
import { createIssuer } from './issuer.ts';
import type { IdentityParts } from './parts.ts';
import type { People } from './ports.ts';
import { createRoleMemory } from './role-memory.ts';
import type { Fetch, IdentitySettings } from './settings.ts';

/** Somebody employed, as the organisation would answer for them. */
export interface TestPerson {
  readonly id: PersonId;
  readonly employeeId: string;
  readonly name: string;
  /** What they hold besides `employee`. */
  readonly roles: readonly HeldRole[];
}

/** The organisation in so far as identity asks it, with persons that the test adds. */
export interface TestPeople extends People {
  add(employeeId: string, name: string, ...roles: HeldRole[]): TestPerson;
  get(employeeId: string): TestPerson;
}

/** An organisation without persons. */
export function testPeople(): TestPeople {
  const persons: TestPerson[] = [];
  const find = (id: PersonId) => persons.find((person) => person.id === id);
  return {
    add(employeeId, name, ...roles) {
      const person = { id: newId<PersonId>(settableClock(new Date()).now(), systemRandom), employeeId, name, roles };
      persons.push(person);
      return person;
    },
    get(employeeId) {
      const person = persons.find((one) => one.employeeId === employeeId);
      if (person === undefined) throw new Error(`the test has nobody with ${employeeId}`);
      return person;
    },
    findPerson: async (_tx, _employer, { value }) => persons.find((person) => person.employeeId === value)?.id,
    listRoles: async (_tx, id) => [{ role: 'employee' }, ...(find(id)?.roles ?? [])],
    getName: async (_tx, id) => find(id)?.name ?? '',
    getEmployer: async () => ({ name: 'Region Testland' }),
  };
}

/** A Uppsikt that listens, with what a test looks at. */
export interface TestHouse {
  readonly app: App;
  readonly publicUrl: string;
  readonly employer: EmployerId;
  readonly slug: string;
  readonly people: TestPeople;
  readonly parts: IdentityParts;
  readonly identity: Identity;
  readonly clock: SettableClock;
  close(): Promise<void>;
}

/** How the house is built where a test wants it otherwise. */
export interface HouseWishes {
  readonly settings?: Partial<IdentitySettings>;
  readonly policy?: Policy;
  /** Adds an issuer of its own to the app, and answers what of the settings follows from it. */
  readonly issuer: (app: App, publicUrl: string) => Promise<Partial<IdentitySettings> & { readonly fetch?: Fetch }>;
  readonly routes?: (app: App, identity: Identity) => void;
}

/** Builds a house over a database of the test's own and lets it listen on a free port. */
export async function aHouse(database: Database, wishes: HouseWishes): Promise<TestHouse> {
  const [port, clock, people] = [await freePort(), settableClock(new Date()), testPeople()];
  const publicUrl = `http://localhost:${port}`;
  const slug = `region-${port}`;
  const employer = newId<EmployerId>(clock.now(), systemRandom);
  await database.query({ employer: null }, sql`insert into employer values (${employer}, ${slug})`);
  const log = createLog('silent');
  const app = await createApp({ log, random: systemRandom, publicUrl });
  demandAccess(app);
  const { fetch, ...fromIssuer } = await wishes.issuer(app, publicUrl);
  const settings: IdentitySettings = { ...SETTINGS, publicUrl, ...fromIssuer, ...wishes.settings };
  const parts: IdentityParts = {
    settings,
    secret: 'a secret that only the tests know',
    database,
    people,
    clock,
    log,
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
  return { app, publicUrl, employer, slug, people, parts, identity, clock, close: () => app.close() };
}

/** Somebody signed in, for rules that only look. */
export function anActor(actor: Partial<Actor> & Pick<Actor, 'employer'>): Actor {
  const now = settableClock(new Date()).now();
  return { person: null, account: '', roles: [], authenticatedAt: now, acr: null, ...actor };
}

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
