import { afterAll } from 'vitest';
import type { Role } from '../../src/access/index.ts';
import { grantRole } from '../../src/modules/identity/index.ts';
import { aSession, personOf } from '../../src/modules/identity/testing-session.ts';
import {
  employee,
  type Given,
  importGiven,
  servicesOver,
  TEST_SECRET,
  unit,
} from '../../src/modules/organisation/testing.ts';
import { readConfig } from '../../src/platform/config/index.ts';
import { anEmployer } from '../../src/platform/database/testing.ts';
import { aDatabase } from '../../src/platform/embedded-postgres/testing.ts';
import type { App } from '../../src/platform/http/index.ts';
import { createLog } from '../../src/platform/log/index.ts';
import { compose } from '../../src/server/compose.ts';
import { createStopping } from '../../src/server/lifecycle/stopping.ts';

/**
 * A small organisation with somebody in each role. Region R has the administrations F and G; under F lie the areas A
 * and B, under A the unit U. Whoever holds a role for a unit holds it for A, the administration head for F.
 */
const ORGANISATION: Given = {
  authorities: [
    { authority: 'N1', name: 'Nämnden', kind: 'committee' },
    { authority: 'N2', name: 'Andra nämnden', kind: 'committee' },
  ],
  units: [
    unit('R'),
    unit('F', 'R', { kind: 'administration', authority: 'N1' }),
    unit('G', 'R', { kind: 'administration', authority: 'N2' }),
    unit('A', 'F', { kind: 'area' }),
    unit('B', 'F', { kind: 'area' }),
    unit('U', 'A'),
  ],
  employees: [
    employee(1, 'U'),
    employee(2, 'A', { is_manager: 'true' }),
    employee(3, 'F', { is_manager: 'true' }),
    employee(4, 'R', { is_manager: 'true' }),
    ...[5, 6, 7, 8, 9, 10, 11, 12].map((number) => employee(number, 'G')),
    employee(20, 'R'),
    employee(21, 'F'),
    employee(22, 'A'),
    employee(23, 'U'),
    employee(24, 'B'),
    employee(25, 'G'),
    employee(26, 'U', { protected: 'true' }),
  ],
  roles: [
    { employee_id: '1005', role: 'hr', unit_id: 'A' },
    { employee_id: '1006', role: 'chair', authority: 'N1' },
    { employee_id: '1007', role: 'auditor' },
    { employee_id: '1008', role: 'registrar', authority: 'N1' },
    { employee_id: '1009', role: 'safety-representative', unit_id: 'A', area: 'Akuten' },
    { employee_id: '1010', role: 'information-security' },
    { employee_id: '1011', role: 'data-protection-officer' },
  ].map((row) => ({ ...row, from: '2020-01-01' })),
};

/** Who in it holds the role. */
export const PERSONAS: Readonly<Record<Role, string>> = {
  employee: '1001',
  manager: '1002',
  'administration-head': '1003',
  director: '1004',
  hr: '1005',
  chair: '1006',
  auditor: '1007',
  registrar: '1008',
  'safety-representative': '1009',
  'information-security': '1010',
  'data-protection-officer': '1011',
  'system-administrator': '1012',
};

/** The composed server over that organisation, with a session for each persona. Nothing listens. */
export interface AccessHouse {
  readonly app: App;
  /** The cookie of the persona with that role. */
  readonly cookies: Readonly<Record<Role, string>>;
  /** The id of the person with that employee number. */
  personOf(employeeId: string): Promise<string>;
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
export async function anAccessHouse(): Promise<AccessHouse> {
  const { database, connection } = await aDatabase();
  const { config } = readConfig({ env: ENVIRONMENT, workingFolder: '/', defaultDataDir: '/', readFile: () => '{}' });
  if (config === undefined) throw new Error('the configuration of the test is wrong');
  const stopping = createStopping(() => {});
  afterAll(() => stopping.stopAll());
  const ground = { connection, secret: TEST_SECRET };
  const app = await compose({ config, ground, log: createLog('silent'), stopping });
  stopping.add('http', () => app.close());
  await app.ready();
  const employer = await anEmployer(database);
  const services = servicesOver(database);
  const { rejects } = await importGiven(services, { system: true, employer }, ORGANISATION);
  if (rejects.length > 0) throw new Error(`the organisation of the test is wrong: ${JSON.stringify(rejects)}`);
  const slug = employer.slice(-12);
  const to = { employeeId: PERSONAS['system-administrator'] };
  const parts = { ...services, secret: TEST_SECRET, settings: { issuer: config.oidcIssuer ?? '' } };
  const by = { kind: 'system' } as const;
  await grantRole(parts, { employer: { id: employer, slug }, to, role: 'system-administrator', by });
  const cookies: Partial<Record<Role, string>> = {};
  for (const [role, employeeId] of Object.entries(PERSONAS))
    cookies[role as Role] = await aSession(database, employer, await personOf(database, employer, employeeId));
  return {
    app,
    cookies: cookies as Record<Role, string>,
    personOf: (employeeId) => personOf(database, employer, employeeId),
  };
}
