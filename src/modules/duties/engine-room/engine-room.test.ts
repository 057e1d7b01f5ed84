import { afterAll, expect, test } from 'vitest';
import type { Actor } from '../../../access/index.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import type { Someone } from '../../authority/testing.ts';
import { protectPerson } from '../../organisation/index.ts';
import { noteDone } from '../note.ts';
import { aTemplate } from '../testing.ts';
import { aDutyApp } from '../testing-app.ts';
import { anOffice, type Office } from '../testing-office.ts';

const { database } = await aDatabase();
const apps: { close(): Promise<unknown> }[] = [];
afterAll(async () => {
  for (const app of apps) await app.close();
});

const as = (office: Office, ...roles: Actor['roles'][number]['role'][]): Actor => ({
  ...office.actor('clerk'),
  roles: [{ role: 'employee' }, ...roles.map((role) => ({ role }))],
});

async function anEngineRoom(given: Parameters<typeof anOffice>[1]) {
  const office = await anOffice(database, given);
  const app = await aDutyApp(office);
  apps.push(app);
  const administrator = as(office, 'system-administrator');
  const ask = async (path: string, actor = administrator) => app.ask(actor, { method: 'GET', url: `/api/v1/${path}` });
  return { office, ask, see: async (path: string) => (await ask(`engine-room/${path}`)).json() };
}

const ladder = [{ afterDays: 3, to: 'next-manager', track: 'line' }] as const;
const walk = aTemplate({ acceptedBy: ['dog.walked', 'duty.noted'], remindOn: [-7, -3, 0], ladder: [...ladder] });

test('the engine room tells what arose from what, what went on, and which reminders were passed over', async () => {
  const { office, see } = await anEngineRoom({ templates: [walk] });
  const dog = await office.admit('nurse');
  expect(await see('runs')).toEqual({ items: [], total: 0 });
  expect(await see('duties')).toMatchObject({
    total: 1,
    items: [
      {
        subject: { kind: 'dog', id: dog.id, title: 'Bella' },
        entry: 'dog.admitted',
        words: { sv: 'Hunden kom', en: 'The dog came' },
        addressedTo: 'nearest-manager',
        on: '2026-03-02',
        dueOn: '2026-03-16',
      },
    ],
  });
  office.clock.set('2026-03-20T11:00:00Z');
  await office.sweep();
  expect(await see('duties?part=climbed')).toMatchObject({
    total: 1,
    items: [{ entry: 'duty.escalated', of: '2026-03-19', on: '2026-03-20', to: 'next-manager', level: 1 }],
  });
  expect(await see('duties?part=skipped')).toMatchObject({
    total: 2,
    items: [
      { of: '2026-03-13', because: 'missed', entry: 'duty.reminder-skipped' },
      { of: '2026-03-09', because: 'missed' },
    ],
  });
  expect(await see('runs')).toMatchObject({
    total: 1,
    items: [{ beganAt: '2026-03-20T11:00:00.000Z', escalated: 1, reminded: 1, skipped: 2, digests: 1 }],
  });
});

test('what nobody answers for stands there until somebody does, and a letter without an address too', async () => {
  const { office, see } = await anEngineRoom({
    templates: [walk, aTemplate({ id: 'guard', holder: 'safety-representative' })],
  });
  await office.admit('nurse');
  office.clock.set('2026-03-16T11:00:00Z');
  Object.assign(office.services, { recipientsOf: async () => new Map() });
  await office.sweep();
  expect(await see('duties?part=unheld')).toMatchObject({
    total: 1,
    items: [{ template: 'guard', addressedTo: 'safety-representative', on: '2026-03-16', of: null }],
  });
  expect(await see('letters')).toMatchObject({
    total: 1,
    items: [{ person: { id: office.person('wardManager') }, on: '2026-03-16', because: 'no-address', reminders: 1 }],
  });
});

test('what is about somebody protected is not in the engine room, nor is a letter to them', async () => {
  const { office, see, ask } = await anEngineRoom({ templates: [walk] });
  const dog = await office.admit('nurse');
  const { occasion } = await office.refOf(dog);
  office.clock.set('2026-03-20T11:00:00Z');
  Object.assign(office.services, { recipientsOf: async () => new Map() });
  await office.sweep();
  expect((await ask(`duties/dog/${dog.id}/walk/${occasion}`)).statusCode).toBe(200);
  const hidden: readonly Someone[] = ['nurse', 'wardManager'];
  for (const someone of hidden)
    await protectPerson({ ...office.organisation, ...office.services }, office.doer, office.person(someone));
  for (const part of ['arisen', 'climbed', 'skipped', 'unheld'])
    expect([part, await see(`duties?part=${part}`)]).toEqual([part, { items: [], total: 0 }]);
  expect(await see('letters')).toEqual({ items: [], total: 0 });
  expect((await ask(`duties/dog/${dog.id}/walk/${occasion}`)).json()).toMatchObject({ code: 'duties.unseen' });
});

test('the administrator reads how a duty came about, and nothing that somebody wrote about it', async () => {
  const { office, ask } = await anEngineRoom({ templates: [walk] });
  const dog = await office.admit('nurse');
  const { occasion } = await office.refOf(dog);
  await noteDone(office.services, office.actor('wardManager'), {
    duty: { subject: dog, template: 'walk', occasion },
    doneOn: office.today(),
    note: 'Hon var ledsen.',
  });
  const answer = await ask(`duties/dog/${dog.id}/walk/${occasion}`);
  expect(answer.json()).toMatchObject({
    status: 'met',
    as: null,
    actions: [],
    history: [{ type: 'dog.admitted' }, { type: 'duty.noted', facts: {} }],
  });
  expect(answer.body).not.toContain('ledsen');
});

test('the engine room is nobody else’s', async () => {
  const { office, ask } = await anEngineRoom({ templates: [walk] });
  for (const role of ['manager', 'administration-head', 'hr', 'director', 'auditor', 'registrar'] as const)
    for (const path of ['duties', 'runs', 'letters'])
      expect([role, path, (await ask(`engine-room/${path}`, as(office, role))).statusCode]).toEqual([role, path, 403]);
});
