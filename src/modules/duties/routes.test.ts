import { afterAll, expect, test } from 'vitest';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import type { Someone } from '../authority/testing.ts';
import { organisationAt } from '../organisation/index.ts';
import { aTemplate } from './testing.ts';
import { aDutyApp } from './testing-app.ts';
import { anOffice, type Office } from './testing-office.ts';

const { database } = await aDatabase();
const office = await anOffice(database, {
  templates: [
    aTemplate({
      acceptedBy: ['dog.walked', 'duty.noted'],
      ladder: [{ afterDays: 7, to: 'next-manager', track: 'line' }],
    }),
  ],
});
const app = await aDutyApp(office);
afterAll(() => app.close());

/** Somebody with the roles that the organisation gives them today. */
async function signedIn(of: Office, someone: Someone) {
  const actor = of.actor(someone);
  const times = { on: of.today(), knownAt: of.clock.now() };
  const roles = await database.transaction(of.inside, (tx) => organisationAt(tx, times).rolesOf(of.person(someone)));
  return { ...actor, roles };
}

const ask = async (someone: Someone, url: string) =>
  app.ask(await signedIn(office, someone), { method: 'GET', url: `/api/v1/duties${url}` });

test('the list says what, from which source, when, about whom, and how it is mine', async () => {
  const dog = await office.admit('nurse');
  const answer = await ask('wardManager', '');
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toMatchObject({
    on: '2026-03-02',
    total: 1,
    counts: { late: 0, today: 0, soon: 0, later: 1, climbed: 0 },
    items: [
      {
        subject: { kind: 'dog', id: dog.id, title: 'Bella', href: `/dogs/${dog.id}` },
        title: { en: 'Walk the dog' },
        source: { text: 'avsnitt 4' },
        dueOn: '2026-03-16',
        status: 'later',
        as: 'holder',
        holders: [{ id: office.person('wardManager') }],
        answeredBy: [],
        snoozedUntil: null,
      },
    ],
  });
  expect((await ask('wardManager', '?status=late')).json()).toMatchObject({ total: 0, counts: { later: 1 } });
  expect((await ask('colleague', '')).json()).toMatchObject({ total: 0, items: [] });
});

test('one duty tells what it arose from, why it has this day and this holder, and what has been done', async () => {
  const dog = await office.admit('nurse');
  const { occasion } = await office.refOf(dog);
  const url = `/dog/${dog.id}/walk/${occasion}`;
  const manager = await signedIn(office, 'wardManager');
  const snooze = { duty: { subject: dog, template: 'walk', occasion }, until: '2026-03-10', reason: 'Snö' };
  const post = (path: string, payload: object) =>
    app.ask(manager, { method: 'POST', url: `/api/v1/duties/${path}`, payload });
  expect((await post('snoozes', snooze)).statusCode).toBe(204);
  expect((await ask('wardManager', url)).json()).toMatchObject({
    as: 'holder',
    status: 'later',
    snoozedUntil: '2026-03-10',
    actions: ['snooze', 'note'],
    whyThisDay: { from: 'recorded', base: '2026-03-02', days: 14, shortestNotice: 5, moved: false },
    ladder: [{ level: 1, to: 'next-manager', on: '2026-03-23', who: [{ id: office.person('clinicManager') }] }],
    history: [
      { type: 'dog.admitted', by: null, facts: {} },
      { type: 'duty.snoozed', by: { role: 'nearest-manager' }, facts: { until: '2026-03-10', reason: 'Snö' } },
    ],
  });
  const note = { duty: snooze.duty, doneOn: '2026-03-02', note: 'Vi gick runt sjön.' };
  expect((await post('notes', note)).statusCode).toBe(204);
  expect((await ask('wardManager', url)).json()).toMatchObject({ status: 'met', actions: [] });
  expect((await post('notes', note)).json()).toMatchObject({ status: 409, code: 'duties.not-open' });
});

test('one duty is for those whose it is and those who see its subject, and is not there for anyone else', async () => {
  const dog = await office.admit('nurse');
  const { occasion } = await office.refOf(dog);
  const url = `/dog/${dog.id}/walk/${occasion}`;
  const seen = async (someone: Someone) => (await ask(someone, url)).statusCode;
  expect([await seen('wardManager'), await seen('nurse'), await seen('clinicManager'), await seen('wardHr')]).toEqual([
    200, 200, 200, 200,
  ]);
  expect([await seen('colleague'), await seen('clerk'), await seen('officeHead')]).toEqual([404, 404, 404]);
  expect((await ask('wardManager', `/dog/${crypto.randomUUID()}/walk/none`)).json()).toMatchObject({
    status: 404,
    code: 'duties.unseen',
  });
});

test('nobody snoozes, notes or answers what another answers for', async () => {
  const dog = await office.admit('nurse');
  const ref = await office.refOf(dog);
  const director = await signedIn(office, 'director');
  const payloads = {
    snoozes: { duty: ref, until: '2026-03-10', reason: 'x' },
    notes: { duty: ref, doneOn: '2026-03-02', note: 'x' },
    answers: { duty: ref, answer: { kind: 'nothing-to-show' } },
  };
  for (const [path, payload] of Object.entries(payloads)) {
    const answer = await app.ask(director, { method: 'POST', url: `/api/v1/duties/${path}`, payload });
    expect([path, answer.json().code]).toEqual([path, 'duties.unknown']);
  }
});
