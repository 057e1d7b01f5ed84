import { afterAll, expect, test } from 'vitest';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import { aDoer, employee, importGiven, servicesOver, unit } from './testing.ts';
import { actorFor, anOrganisationApp } from './testing-app.ts';

const { database } = await aDatabase();
const services = servicesOver(database);
const doer = await aDoer(database);
await importGiven(services, doer, { units: [unit('K')], employees: [employee(1, 'K')] });
const app = await anOrganisationApp(services);
afterAll(() => app.close());
const someone = await actorFor(services, doer.employer, '1001');
const administrator = { ...someone, roles: [...someone.roles, { role: 'system-administrator' as const }] };

test.each([
  '/api/v1/units?on=0000-01-01',
  '/api/v1/units?on=9999-12-31',
  '/api/v1/units?knownAt=0000-01-01T00:00:00Z',
  '/api/v1/units?knownAt=0001-01-01T00:00:00%2B14:00',
  '/api/v1/units?knownAt=9999-12-31T23:59:59-23:59',
  '/api/v1/roles?on=0000-01-01',
  '/api/v1/employer?on=0000-01-01',
])('a day at the edges of time is told as wrong: %s', async (url) => {
  expect((await app.ask(administrator, { url })).json()).toMatchObject({ status: 400, code: 'http.invalid' });
});

test.each([{ from: '0000-01-01' }, { from: '2026-01-01', to: '9999-12-31' }])(
  'an absence from or to the edges of time is told as wrong: %o',
  async (days) => {
    const payload = { personId: someone.person, kind: 'absence', ...days };
    const answer = await app.ask(someone, { method: 'POST', url: '/api/v1/absences', payload });
    expect(answer.json()).toMatchObject({ status: 400, code: 'http.invalid' });
  },
);

test.each([
  ['without a boundary', 'multipart/form-data', 'junk'],
  ['of junk', 'multipart/form-data; boundary=x', 'junk'],
  ['that ends at once', 'multipart/form-data; boundary=x', '--x\r\n'],
  [
    'cut off in a file',
    'multipart/form-data; boundary=x',
    '--x\r\ncontent-disposition: form-data; name="units.csv"; filename="units.csv"\r\n\r\nunit_id;',
  ],
])('a form %s is told as broken, by every route that takes one', async (_, type, payload) => {
  for (const [method, url] of [
    ['POST', '/api/v1/organisation-imports/preview'],
    ['POST', '/api/v1/organisation-imports'],
    ['PUT', '/api/v1/employer/logo'],
  ] as const) {
    const answer = await app.ask(administrator, { method, url, headers: { 'content-type': type }, payload });
    expect([400, 415], `${url} ${answer.body}`).toContain(answer.statusCode);
  }
});
