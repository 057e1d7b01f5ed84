import { afterAll, expect, test } from 'vitest';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { EMPLOYEES, type Someone } from '../../authority/testing.ts';
import { aTemplate } from '../testing.ts';
import { aDutyApp } from '../testing-app.ts';
import { anOffice } from '../testing-office.ts';
import { listHandoversOf } from './store.ts';

const { database } = await aDatabase();
const office = await anOffice(database, {
  templates: [
    aTemplate(),
    aTemplate({
      id: 'handover.receive',
      holder: 'employee',
      arisesOn: ['handover.prepared'],
      acceptedBy: ['handover.received'],
    }),
    aTemplate({
      id: 'handover.describe',
      holder: 'employee',
      arisesOn: ['handover.asked'],
      acceptedBy: ['handover.described'],
    }),
    aTemplate({
      id: 'handover.answer',
      holder: 'employee',
      arisesOn: ['handover.employee-asked'],
      acceptedBy: ['handover.employee-answered'],
    }),
  ],
});
const app = await aDutyApp(office);
afterAll(() => app.close());
const dog = await office.admit('nurse');
office.clock.set('2026-03-10T09:00:00Z');
await office.reorganise({
  employees: EMPLOYEES.map((row) => (row.employee_id === '1005' ? { ...row, manager_id: '1006' } : row)),
  on: '2026-03-09',
});
await office.sweep();
const [handover] = await database.transaction(office.inside, (tx) => listHandoversOf(tx, office.person('colleague')));
const url = `/api/v1/handovers/${handover?.id}`;
const read = (someone: Someone, of = url) => app.ask(office.actor(someone), { method: 'GET', url: of });
const post = (someone: Someone, path: string, payload: object) =>
  app.ask(office.actor(someone), { method: 'POST', url: `${url}/${path}`, payload });

test('each side reads the hand-over: the receiver with what comes with it, who leaves with how much it is', async () => {
  expect((await read('colleague')).json()).toMatchObject({
    side: 'receives',
    from: { id: office.person('wardManager') },
    effectiveOn: '2026-03-09',
    receivedOn: null,
    described: null,
    carried: 1,
    duties: [{ subject: { kind: 'dog', id: dog.id, title: 'Bella' }, template: 'walk' }],
  });
  expect((await read('wardManager')).json()).toMatchObject({ side: 'leaves', carried: 1, duties: [] });
});

test('a hand-over is not there for anyone else, and one that is none is told so', async () => {
  for (const someone of ['clinicManager', 'director', 'hrHead', 'clerk'] as const)
    expect([someone, (await read(someone)).json().code]).toEqual([someone, 'duties.handover-unknown']);
  expect((await read('colleague', `/api/v1/handovers/${crypto.randomUUID()}`)).json()).toMatchObject({
    status: 404,
    code: 'duties.handover-unknown',
  });
});

test('what waits is called by the other’s name and leads to the hand-over', async () => {
  const list = async (someone: Someone, language: string) =>
    (
      await app.ask(office.actor(someone), {
        method: 'GET',
        url: '/api/v1/duties',
        headers: { 'accept-language': language },
      })
    ).json().items;
  const subjectOf = async (someone: Someone, language: string, template: string) =>
    (await list(someone, language)).find((one: { template: string }) => one.template === template)?.subject;
  const href = `/handovers/${handover?.id}`;
  const leaver = (await read('colleague')).json().from.name;
  expect(await subjectOf('colleague', 'sv', 'handover.receive')).toMatchObject({
    title: `Överlämning från ${leaver}`,
    href,
  });
  expect((await subjectOf('wardManager', 'en', 'handover.describe')).title).toMatch(/^Hand-over to /);
});

test('who leaves describes, again too; who receives reads the latest and receives, once', async () => {
  expect((await post('colleague', 'description', { says: 'nothing' })).json().code).toBe('duties.handover-unknown');
  expect((await post('wardManager', 'receipt', {})).json().code).toBe('duties.handover-unknown');
  expect((await post('wardManager', 'description', { says: 'told', text: '' })).statusCode).toBe(400);
  expect((await post('wardManager', 'description', { says: 'told' })).json().errors).toMatchObject([{ path: 'text' }]);
  for (const text of ['Först.', 'Måndagar är det inga hundar.'])
    expect((await post('wardManager', 'description', { says: 'told', text })).statusCode).toBe(204);
  expect((await read('colleague')).json().described).toEqual({
    says: 'told',
    text: 'Måndagar är det inga hundar.',
    on: '2026-03-10',
  });
  expect((await post('colleague', 'receipt', { remark: 'Tack.' })).statusCode).toBe(204);
  expect((await post('colleague', 'receipt', {})).json()).toMatchObject({
    status: 409,
    code: 'duties.received-already',
  });
  expect((await read('wardManager')).json()).toMatchObject({ receivedOn: '2026-03-10' });
});

test('an employee with another manager answers once more or less, and only the one who takes over reads it', async () => {
  const own = (await read('nurse')).json();
  expect(own).toMatchObject({ side: 'stays', described: null, carried: 0, duties: [], employees: [], answers: [] });
  expect(own.to.id).toBe(office.person('colleague'));
  expect((await read('colleague')).json()).toMatchObject({ answers: [], unanswered: 1 });
  expect((await post('nurse', 'description', { says: 'nothing' })).statusCode).toBe(204);
  expect((await post('nurse', 'description', { says: 'agreed-orally', text: 'Lediga lördagar.' })).statusCode).toBe(
    204,
  );
  const said = { says: 'agreed-orally', text: 'Lediga lördagar.', on: '2026-03-10' };
  expect((await read('nurse')).json().described).toEqual(said);
  const received = (await read('colleague')).json();
  expect(received).toMatchObject({ answers: [{ ...said, person: { id: office.person('nurse') } }], unanswered: 0 });
  const left = (await read('wardManager')).json();
  expect(left).toMatchObject({ answers: [], employees: [{ id: office.person('nurse') }] });
  expect(JSON.stringify(left)).not.toContain('lördagar');
});
