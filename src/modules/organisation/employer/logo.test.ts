import { afterAll, expect, test } from 'vitest';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { aDoer, employee, importGiven, servicesOver, unit } from '../testing.ts';
import { actorFor, anOrganisationApp } from '../testing-app.ts';
import { saveSettings } from './actions.ts';

const { database } = await aDatabase();
const services = servicesOver(database);
const doer = await aDoer(database);
const settings = {
  name: 'Exempels kommun',
  employerType: 'municipality' as const,
  organisationNumber: null,
  language: 'sv' as const,
  logoHash: null,
  contactEmail: null,
  contactPhone: null,
};
await importGiven(services, doer, { units: [unit('K')], employees: [employee(1, 'K')] });
await saveSettings(services, doer, settings);
const app = await anOrganisationApp(services);
afterAll(() => app.close());
const someone = await actorFor(services, doer.employer, '1001');
const administrator = { ...someone, roles: [...someone.roles, { role: 'system-administrator' as const }] };

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const address = `/api/v1/employers/${doer.employer}/logo`;

function upload(by: typeof someone, name: string, content: Buffer) {
  const boundary = 'x';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="logo"; filename="${name}"\r\n\r\n`;
  return app.ask(by, {
    method: 'PUT',
    url: '/api/v1/employer/logo',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  });
}

test('a logo is taken in by who may change the settings, and shown to everyone, signed in or not', async () => {
  expect((await app.ask(null, { url: address })).json()).toMatchObject({ code: 'organisation.logo-missing' });
  expect((await upload(someone, 'logo.png', PNG)).statusCode).toBe(403);
  expect((await upload(administrator, 'logo.png', PNG)).statusCode).toBe(204);
  const { headers, rawPayload } = await app.ask(null, { url: address });
  expect([headers['content-type'], rawPayload]).toEqual(['image/png', PNG]);
});

test('what is no picture of ours is told so and changes nothing', async () => {
  expect((await upload(administrator, 'logo.svg', Buffer.from('<svg/>'))).json().code).toBe('files.type-not-accepted');
  expect((await upload(administrator, 'logo.png', Buffer.from('<svg/>'))).json().code).toBe('files.not-what-it-says');
  const form = await app.ask(administrator, { method: 'PUT', url: '/api/v1/employer/logo', payload: {} });
  expect(form.statusCode).toBe(415);
  expect((await app.ask(null, { url: address })).rawPayload).toEqual(PNG);
});

test('no other stored file can be made public by naming its hash as the logo', async () => {
  const named = app.ask(administrator, {
    method: 'PUT',
    url: '/api/v1/employer',
    payload: { ...settings, logoHash: 'a'.repeat(64) },
  });
  expect((await named).json()).toMatchObject({ code: 'organisation.logo-missing' });
  expect((await app.ask(administrator, { method: 'PUT', url: '/api/v1/employer', payload: settings })).statusCode).toBe(
    204,
  );
  expect((await app.ask(null, { url: address })).statusCode).toBe(404);
});
