import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import type { Role } from '../../src/access/index.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import type { PersonId, UnitId } from '../../src/kernel/ids.ts';
import { localDateOf } from '../../src/kernel/local-date.ts';
import { grantRole } from '../../src/modules/identity/index.ts';
import { aSession, personOf } from '../../src/modules/identity/testing-session.ts';
import { type Doer, type OrganisationServices, organisationAt } from '../../src/modules/organisation/index.ts';
import { type Given, importGiven, servicesOver, TEST_SECRET } from '../../src/modules/organisation/testing.ts';
import { readConfig } from '../../src/platform/config/index.ts';
import type { ConnectionSettings, Database } from '../../src/platform/database/index.ts';
import { anEmployer } from '../../src/platform/database/testing.ts';
import { aDatabase } from '../../src/platform/embedded-postgres/testing.ts';
import type { App } from '../../src/platform/http/index.ts';
import { createLog, type Log } from '../../src/platform/log/index.ts';
import { compose } from '../../src/server/compose.ts';
import { createStopping } from '../../src/server/lifecycle/stopping.ts';
import { ownerSteps } from '../../src/server/owner-steps.ts';
import { ORGANISATION, PERSONAS } from './organisation.ts';

/** The composed server over that organisation, with a session for each persona. Nothing listens. */
export interface AccessHouse {
  readonly app: App;
  /** The cookie of the persona with that role. */
  readonly cookies: Readonly<Record<Role, string>>;
  /** The cookie of a new session for the person with that employee number, who has just proved who they are. */
  sessionOf(employeeId: string): Promise<string>;
  /** The id of the person with that employee number. */
  personOf(employeeId: string): Promise<PersonId>;
  /** The id of the unit with that letter. */
  unitOf(code: string): Promise<UnitId>;
  /** The organisation's actions, and whoever has its command line. */
  readonly services: OrganisationServices;
  readonly system: Doer;
  /** What the server stands on, as its own role sees it; and how the owner of the schema opens it. */
  readonly database: Database;
  readonly ownerConnection: ConnectionSettings;
  /** Where the server keeps its files. */
  readonly dataDir: string;
  /** Begins to do the background work in this process too. */
  workJobs(): Promise<void>;
}

const ENVIRONMENT = {
  UPPSIKT_DATABASE_URL: 'postgres://server:x@localhost/uppsikt',
  UPPSIKT_DATABASE_OWNER_URL: 'postgres://owner:x@localhost/uppsikt',
  UPPSIKT_OIDC_ISSUER: 'https://login.example.se',
  UPPSIKT_OIDC_CLIENT_ID: 'uppsikt',
  UPPSIKT_OIDC_CLIENT_SECRET: 'x',
  UPPSIKT_SECRET: TEST_SECRET,
};

/** Puts the server together as `uppsikt serve` does, over a database of the test file's own. */
export async function anAccessHouse(
  given: Given = ORGANISATION,
  { env = {}, log = createLog('silent') }: { env?: Readonly<Record<string, string>>; log?: Log } = {},
): Promise<AccessHouse> {
  const { database, connection, ownerConnection } = await aDatabase();
  const serverRole = 'user' in connection ? connection.user : '';
  for (const step of ownerSteps) await step.run(ownerConnection, serverRole);
  const dataDir = mkdtempSync(path.join(tmpdir(), 'uppsikt-house-'));
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
  const settings = { ...ENVIRONMENT, ...env };
  const { config } = readConfig({
    env: settings,
    workingFolder: '/',
    defaultDataDir: dataDir,
    readFile: () => '{}',
  });
  if (config === undefined) throw new Error('the configuration of the test is wrong');
  const stopping = createStopping(() => {});
  afterAll(() => stopping.stopAll());
  const ground = { connection, secret: TEST_SECRET };
  const { app, workJobs } = await compose({ config, ground, log, stopping });
  stopping.add('http', () => app.close());
  await app.ready();
  const employer = await anEmployer(database);
  const services = servicesOver(database);
  const { rejects } = await importGiven(services, { system: true, employer }, given);
  if (rejects.length > 0) throw new Error(`the organisation of the test is wrong: ${JSON.stringify(rejects)}`);
  const slug = employer.slice(-12);
  const to = { employeeId: PERSONAS['system-administrator'] };
  const parts = { ...services, secret: TEST_SECRET, settings: { issuer: config.oidcIssuer ?? '' } };
  const by = { kind: 'system' } as const;
  await grantRole(parts, { employer: { id: employer, slug }, to, role: 'system-administrator', by });
  const sessionOf = async (employeeId: string) =>
    aSession(database, employer, await personOf(database, employer, employeeId));
  const cookies: Partial<Record<Role, string>> = {};
  for (const [role, employeeId] of Object.entries(PERSONAS)) cookies[role as Role] = await sessionOf(employeeId);
  const now = systemClock.now();
  const units = await database.transaction({ employer }, (tx) =>
    organisationAt(tx, { on: localDateOf(now), knownAt: now }).listUnits(),
  );
  return {
    app,
    services: { ...services, clock: systemClock },
    system: { system: true, employer },
    database,
    ownerConnection,
    dataDir,
    workJobs,
    sessionOf,
    cookies: cookies as Record<Role, string>,
    personOf: (employeeId) => personOf(database, employer, employeeId),
    unitOf: async (code) => {
      const found = units.find((one) => one.code === code);
      if (found === undefined) throw new Error(`the organisation of the test has no unit ${code}`);
      return found.id;
    },
  };
}
