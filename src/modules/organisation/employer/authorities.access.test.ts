import { beforeAll, expect, test } from 'vitest';
import type { Actor, Role } from '../../../access/index.ts';
import type { EmployerId, UnitId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { organisationAt } from '../at.ts';
import { aDoer, employee, importGiven, servicesOver, unit } from '../testing.ts';
import { anOrganisationApp } from '../testing-app.ts';
import { foundEmployer } from './actions.ts';

const { database } = await aDatabase();
const services = servicesOver(database);
const app = await anOrganisationApp(services);
const settings = {
  name: 'Region Exempel',
  employerType: 'region',
  organisationNumber: '2321000000',
  language: 'sv',
  contactEmail: 'hej@exempel.example',
  contactPhone: null,
} as const;
let employer: EmployerId;
const as = (role: Role): Actor => ({
  employer,
  person: null,
  account: `account of ${role}`,
  roles: [{ role }],
  authenticatedAt: services.clock.now(),
  acr: null,
});
const administrator = () => as('system-administrator');

beforeAll(async () => {
  const doer = await aDoer(database);
  employer = doer.employer;
  await importGiven(services, doer, { units: [unit('K'), unit('A', 'K')], employees: [employee(1, 'A')] });
});

test('committees are founded and renamed, and units placed under them', async () => {
  const save = (actor: Actor, name: string) =>
    app.ask(actor, { method: 'PUT', url: '/api/v1/authorities/KS', payload: { name, kind: 'board' } });
  expect((await save(as('hr'), 'Styrelsen')).statusCode).toBe(403);
  const { id } = (await save(administrator(), 'Styrelsen')).json();
  expect((await save(administrator(), 'Kommunstyrelsen')).json()).toEqual({ id });
  const list = await app.ask(as('auditor'), { method: 'GET', url: '/api/v1/authorities' });
  expect(list.json().authorities).toEqual([{ id, code: 'KS', name: 'Kommunstyrelsen', kind: 'board' }]);

  const at = <Answer>(ask: (at: ReturnType<typeof organisationAt>) => Promise<Answer>) =>
    database.transaction({ employer }, (tx) =>
      ask(organisationAt(tx, { on: localDate('2026-02-10'), knownAt: services.clock.now() })),
    );
  const unitOf = async (code: string) => (await at((one) => one.findUnitByCode(code)))?.id as UnitId;
  const [top, below] = [await unitOf('K'), await unitOf('A')];
  const place = (unitId: string, authorityId: string | null) =>
    app.ask(administrator(), { method: 'PUT', url: `/api/v1/units/${unitId}/authority`, payload: { authorityId } });
  expect((await place(top, id)).statusCode).toBe(204);
  expect(await at((one) => one.authorityOf(below))).toBe(id);
  expect((await place(top, employer)).statusCode).toBe(404);
  expect((await place(employer, id)).statusCode).toBe(404);
});

test('a short name belongs to one employer of the installation', async () => {
  const found = () => foundEmployer(services, 'exempel', { ...settings, logoHash: null });
  expect(await found()).not.toBe(employer);
  await expect(found()).rejects.toMatchObject({ code: 'organisation.slug-taken' });
});
