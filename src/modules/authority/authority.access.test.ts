import { expect, test } from 'vitest';
import { type HeldRole, ROLES } from '../../access/index.ts';
import { localDate } from '../../kernel/local-date.ts';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import { protectPerson } from '../organisation/index.ts';
import { decideOrder } from './actions/decide.ts';
import { draftOrder } from './actions/draft.ts';
import { recordDecisionFromElsewhere } from './register/from-elsewhere.ts';
import { anOrder, authorityOver } from './testing.ts';
import { anAuthorityApp } from './testing-app.ts';
import { aRegion, type Someone } from './testing-employer.ts';

const { database } = await aDatabase();
const region = await aRegion(database);
const services = authorityOver(database);
const { ask, routes } = await anAuthorityApp(services, region.doer.employer);
const { authority, unit } = region;

const draftOf = (code: 'board' | 'committee') =>
  draftOrder(services, region.doer, { authority: authority(code), content: anOrder({ title: `Utkast ${code}` }) });
const drafts = { board: await draftOf('board'), committee: await draftOf('committee') };
const decided = await draftOrder(services, region.doer, { authority: authority('committee'), content: anOrder() });
await decideOrder(services, region.doer, {
  version: decided,
  revision: 1,
  decidedOn: localDate('2026-01-20'),
  journalNumber: 'VN 2026/12',
  validFrom: localDate('2026-01-20'),
});

const register = (someone: Someone, code: 'board' | 'committee') =>
  database.transaction(region.doer, (tx) =>
    recordDecisionFromElsewhere(tx, services, {
      question: {
        authority: authority(code),
        decision: 'office-dog.allow',
        facts: {},
        subject: { person: region.person(someone) },
        conflicts: [],
      },
      about: { kind: 'case', id: crypto.randomUUID() },
      decided: { kind: 'person', person: region.person('wardManager'), level: null },
      decidedOn: localDate('2026-01-25'),
      actor: { kind: 'system' },
    }),
  );
const whose = new Map<string, Someone>();
for (const [someone, code] of [
  ['nurse', 'committee'],
  ['clinicManager', 'committee'],
  ['clerk', 'board'],
] as const)
  whose.set((await register(someone, code)).id, someone);

test('there is a cell for every route', () => {
  expect(routes.length).toBe(16);
  const actions = routes.map(({ access }) => (typeof access === 'object' ? `${access.resource}.${access.action}` : ''));
  expect([...new Set(actions)].sort()).toEqual([
    'decision.read',
    'delegation-order.decide',
    'delegation-order.prepare',
    'delegation-order.read',
    'delegation-order.report',
    'delegation-order.sub-delegate',
  ]);
});

test('nothing is read without signing in', async () => {
  for (const { method, url } of routes) {
    const answer = await ask(null, { method: method as 'GET', url: url.replace(/:\w+/g, decided) });
    expect([url, answer.statusCode]).toEqual([url, 401]);
  }
});

test.each(ROLES)('%s comes through those doors that the policy opens', async (role) => {
  const held: HeldRole = { role, unit: unit('top') };
  const open = (action: string) =>
    action === 'read' ||
    (action === 'sub-delegate' ? role === 'administration-head' : role === 'hr' || role === 'registrar');
  for (const { method, url, access } of routes) {
    if (typeof access !== 'object' || access.resource !== 'delegation-order') continue;
    const answer = await ask([held], { method: method as 'GET', url: url.replace(/:\w+/g, decided) });
    expect([url, answer.statusCode === 403], `${method} ${url}`).toEqual([url, !open(access.action)]);
  }
});

test.each([
  ['HR of the whole employer', { role: 'hr', unit: unit('top') }, ['board', 'committee']],
  ['HR of a clinic under the committee', { role: 'hr', unit: unit('clinic') }, ['committee']],
  ['HR of an administration under the board', { role: 'hr', unit: unit('office') }, ['board']],
  ['the committee’s registrar', { role: 'registrar', authority: authority('committee') }, ['committee']],
  ['the board’s registrar', { role: 'registrar', authority: authority('board') }, ['board']],
  ['a manager', { role: 'manager', unit: unit('top') }, []],
] as const)('drafts are closed to other authorities: what %s sees and saves', async (_, role, codes) => {
  for (const code of ['board', 'committee'] as const) {
    const isOpen = (codes as readonly string[]).includes(code);
    const url = `/api/v1/delegation-orders/versions/${drafts[code]}`;
    expect((await ask([role], { url })).statusCode, code).toBe(isOpen ? 200 : 404);
    expect((await ask([role], { url: `${url}/difference?from=${decided}` })).statusCode).toBe(isOpen ? 200 : 404);
    const begun = await ask([role], {
      method: 'POST',
      url: `/api/v1/delegation-orders/${authority(code)}/versions`,
      payload: { content: anOrder() },
    });
    expect(begun.statusCode, code).toBe(isOpen ? 201 : 403);
  }
});

test.each<[string, HeldRole, Someone, Someone[]]>([
  ['the one it is about', { role: 'employee' }, 'nurse', ['nurse']],
  ['a colleague', { role: 'employee' }, 'colleague', []],
  ['the nearest manager', { role: 'manager', unit: unit('ward') }, 'wardManager', ['nurse']],
  ['the head', { role: 'administration-head', unit: unit('care') }, 'careHead', ['clinicManager', 'nurse']],
  ['HR of the clinic', { role: 'hr', unit: unit('clinic') }, 'wardHr', ['clinicManager', 'nurse']],
  ['the director', { role: 'director' }, 'director', ['clerk', 'clinicManager', 'nurse']],
  ['an auditor', { role: 'auditor' }, 'clerk', ['clerk', 'clinicManager', 'nurse']],
  [
    'the committee’s registrar',
    { role: 'registrar', authority: authority('committee') },
    'registrar',
    ['clinicManager', 'nurse'],
  ],
  [
    'the committee’s chair',
    { role: 'chair', authority: authority('committee') },
    'committeeChair',
    ['clinicManager', 'nurse'],
  ],
  ['the board’s chair', { role: 'chair', authority: authority('board') }, 'chair', ['clerk']],
  ['a safety representative', { role: 'safety-representative', unit: unit('ward') }, 'colleague', []],
])('the register as %s reads it', async (_, role, someone, expected) => {
  const roles: HeldRole[] = [{ role: 'employee' }, role];
  const answer = await ask(roles, { url: '/api/v1/decision-register?limit=100' }, region.person(someone));
  const seen = answer.json().items.map(({ id }: { id: string }) => whose.get(id));
  expect(seen.sort()).toEqual(expected);
  for (const [id, about] of whose) {
    const one = await ask(roles, { url: `/api/v1/decision-register/${id}` }, region.person(someone));
    expect([about, one.statusCode]).toEqual([about, expected.includes(about) ? 200 : 404]);
  }
});

test('nobody reports to another committee than their own', async () => {
  const [clerks] = [...whose].filter(([, someone]) => someone === 'clerk').map(([id]) => id);
  const payload = { decisionIds: [clerks], reportedOn: '2026-01-31' };
  const role: HeldRole = { role: 'registrar', authority: authority('committee') };
  const answer = await ask([role], { method: 'POST', url: '/api/v1/decision-register/reports', payload });
  expect(answer.json()).toMatchObject({ status: 403, code: 'access.not-allowed' });
});

test('a protected person is in neither the register nor the look-up, but for themselves and their handlers', async () => {
  const hidden = await aRegion(database);
  const app = await anAuthorityApp(services, hidden.doer.employer);
  await protectPerson(hidden.organisation, hidden.doer, hidden.person('nurse'));
  await database.transaction(hidden.doer, (tx) =>
    recordDecisionFromElsewhere(tx, services, {
      question: {
        authority: hidden.authority('committee'),
        decision: 'office-dog.allow',
        facts: {},
        subject: { person: hidden.person('nurse') },
        conflicts: [],
      },
      about: { kind: 'case', id: crypto.randomUUID() },
      decided: { kind: 'person', person: hidden.person('wardManager'), level: null },
      decidedOn: localDate('2026-01-25'),
      actor: { kind: 'system' },
    }),
  );
  const director: HeldRole[] = [{ role: 'employee' }, { role: 'director' }];
  const seen = async (roles: HeldRole[], someone: Someone) => {
    const list = await app.ask(roles, { url: '/api/v1/decision-register' }, hidden.person(someone));
    const look = { url: `/api/v1/who-decides?decision=office-dog.allow&personId=${hidden.person('nurse')}` };
    return [list.json().total, (await app.ask(roles, look, hidden.person(someone))).statusCode];
  };
  expect(await seen(director, 'director')).toEqual([0, 404]);
  expect(await seen([{ role: 'employee' }], 'nurse')).toEqual([1, 200]);
});

test('a protected decider is told of by role, never by name', async () => {
  const hidden = await aRegion(database);
  const app = await anAuthorityApp(services, hidden.doer.employer);
  await protectPerson(hidden.organisation, hidden.doer, hidden.person('wardManager'));
  const url = '/api/v1/who-decides?decision=secondary-occupation.no-objection';
  const answer = (await app.ask([{ role: 'employee' }], { url }, hidden.person('nurse'))).json();
  expect([answer.decider.level, answer.decider.person]).toEqual(['nearest-manager', null]);
  expect(JSON.stringify(answer)).not.toContain(hidden.person('wardManager'));
});
