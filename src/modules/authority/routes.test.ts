import { expect, test } from 'vitest';
import type { HeldRole } from '../../access/index.ts';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import { registerDecision } from './register/register.ts';
import { anItem, anOrder, authorityOver } from './testing.ts';
import { anAuthorityApp } from './testing-app.ts';
import { aRegion, type Someone } from './testing-employer.ts';

const { database } = await aDatabase();
const region = await aRegion(database);
const services = authorityOver(database);
const { ask, openapi } = await anAuthorityApp(services, region.doer.employer);
const committee = region.authority('committee');
const registrar: HeldRole[] = [{ role: 'employee' }, { role: 'registrar', authority: committee }];
const manager: HeldRole[] = [{ role: 'employee' }, { role: 'manager', unit: region.unit('ward') }];
const employee: HeldRole[] = [{ role: 'employee' }];
const ORDERS = '/api/v1/delegation-orders';
const decision = { decidedOn: '2026-01-20', journalNumber: 'VN 2026/12', validFrom: '2026-01-01' };

const begin = (content: unknown = anOrder()) =>
  ask(registrar, { method: 'POST', url: `${ORDERS}/${committee}/versions`, payload: { content } });
const decided = async (content: unknown = anOrder()) => {
  const url = String((await begin(content)).headers.location);
  const headers = { 'if-match': '"1"' };
  const answer = await ask(registrar, { method: 'POST', url: `${url}/decision`, headers, payload: decision });
  expect(answer.statusCode).toBe(201);
  return url;
};

test('from Uppsikt’s suggestion to a decided order: begun, changed, decided, read by everyone', async () => {
  const { presets } = (await ask(registrar, { url: `${ORDERS}/presets` })).json();
  const url = String((await begin(presets[0].content)).headers.location);
  const draft = await ask(registrar, { url });
  expect(draft.json()).toMatchObject({ status: 'draft', revision: 1, mayPrepare: true, mayDecide: true });
  expect((await ask(manager, { url })).json()).toMatchObject({ status: 404, code: 'authority.unknown' });
  const content = { ...draft.json().content, title: 'Vår delegationsordning' };
  const headers = { 'if-match': String(draft.headers.etag) };
  const saved = await ask(registrar, { method: 'PUT', url, headers, payload: { content } });
  expect([saved.statusCode, saved.headers.etag]).toEqual([200, '"2"']);
  const again = await ask(registrar, { method: 'PUT', url, headers, payload: { content } });
  expect([again.statusCode, again.json().code]).toEqual([412, 'authority.draft-changed']);
  const unseen = await ask(registrar, { method: 'POST', url: `${url}/decision`, payload: decision });
  expect(unseen.json()).toMatchObject({ status: 400, errors: [{ path: 'if-match' }] });
  const done = await ask(registrar, {
    method: 'POST',
    url: `${url}/decision`,
    headers: { 'if-match': '"2"' },
    payload: decision,
  });
  expect([done.statusCode, done.json().decision]).toMatchObject([201, { number: 1, backDated: true, lastDay: null }]);
  expect((await ask(employee, { url })).json()).toMatchObject({ content: { title: 'Vår delegationsordning' } });
  const list = (await ask(employee, { url: ORDERS })).json();
  const { versions, isSuggested } = list.authorities.find(({ id }: { id: string }) => id === committee);
  expect([isSuggested, versions]).toMatchObject([false, [{ number: 1, isInForce: true, backDated: true }]]);
  const before = (await ask(employee, { url: `${ORDERS}?on=2025-12-31` })).json();
  expect(before.authorities.every(({ isSuggested: none }: { isSuggested: boolean }) => none)).toBe(true);
});

test('what is wrong in an order is told where it stands', async () => {
  const twice = await begin({ ...anOrder(), items: [anItem(), anItem()] });
  expect(twice.json()).toMatchObject({
    status: 400,
    errors: [{ path: 'content.items', message: 'Två punkter har samma nummer. Ge var och en ett eget.' }],
  });
  const further = await begin({ ...anOrder(), items: [{ ...anItem(), maySubDelegate: true }] });
  expect(further.json()).toMatchObject({ status: 400, errors: [{ path: 'content.items.0.maySubDelegate' }] });
});

test('whose decisions would change: a number for each kind of change, and the rows behind it', async () => {
  await decided();
  const url = String((await begin(anOrder({ items: [anItem({ level: 'administration-head' })] }))).headers.location);
  const changes = (await ask(registrar, { url: `${url}/changes` })).json();
  expect(changes).toMatchObject({ subjects: 6, asked: 1, total: 3 });
  expect(changes.groups).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        decision: 'office-dog.allow',
        before: 'nearest-manager',
        after: 'administration-head',
      }),
    ]),
  );
  const [group] = changes.groups;
  const rows = (await ask(registrar, { url: `${url}/changes?group=${encodeURIComponent(group.key)}&limit=2` })).json();
  expect([rows.total, rows.items.length]).toEqual([group.changed, 2]);
  expect(rows.items[0].after.person.name).toMatch(/^Person/);
  expect((await ask(manager, { url: `${url}/changes` })).json().code).toBe('access.not-allowed');
});

test('anyone looks up who decides in their own case, or in that of anybody at a unit; others only whom they may see', async () => {
  await decided();
  const asked = (roles: HeldRole[], someone: Someone, query: string) =>
    ask(roles, { url: `/api/v1/who-decides?decision=office-dog.allow${query}` }, region.person(someone));
  const own = (await asked(employee, 'nurse', '')).json();
  expect(own).toMatchObject({
    subject: { person: { name: 'Person 5' }, unit: { name: 'Enhet ward' } },
    authority: { name: 'Vårdnämnden' },
    decider: { kind: 'person', level: 'nearest-manager', person: { name: 'Person 4' } },
    item: { number: '4.1' },
    kind: 'delegation',
    reportedTo: 'committee',
    isSuggestion: false,
    reasons: [{ level: 'nearest-manager', because: 'decides', person: { name: 'Person 4' } }],
  });
  const unit = (await asked(employee, 'nurse', `&unitId=${region.unit('clinic')}`)).json();
  expect(unit.decider.person.name).toBe('Person 3');
  const colleague = await asked(employee, 'nurse', `&personId=${region.person('colleague')}`);
  expect(colleague.json()).toMatchObject({ status: 404, code: 'authority.subject-unknown' });
  const staff = await asked(manager, 'wardManager', `&personId=${region.person('colleague')}`);
  expect(staff.json().decider.person.name).toBe('Person 4');
  const gone = await asked(employee, 'nurse', '&on=1999-01-01');
  expect(gone.json()).toMatchObject({ status: 404, code: 'authority.subject-unknown' });
});

test('the questions name each decision and the answers that its items ask for', async () => {
  const { decisions } = (await ask(employee, { url: '/api/v1/who-decides/questions' })).json();
  const abroad = decisions.find((one: { decision: string }) => one.decision === 'work-abroad.agree');
  expect(abroad).toMatchObject({
    name: { sv: 'Arbete från utlandet' },
    facts: [
      { fact: 'days', kind: 'number', name: { sv: 'Antal arbetsdagar' } },
      { fact: 'countryGroup', kind: 'choice', values: [{ value: 'nordic', sv: 'Norden' }, { value: 'eea' }] },
    ],
  });
  const query = 'decision=work-abroad.agree&facts=days:10&facts=countryGroup:eea';
  await decided((await ask(registrar, { url: `${ORDERS}/presets` })).json().presets[0].content);
  const answer = await ask(employee, { url: `/api/v1/who-decides?${query}` }, region.person('nurse'));
  expect(answer.json().decider.level).toBe('administration-head');
});

test('the register is read by filter, and marks what is to be reported', async () => {
  await decided();
  const actor = {
    employer: region.doer.employer,
    person: region.person('wardManager'),
    account: 'account',
    roles: manager,
    authenticatedAt: services.clock.now(),
    acr: null,
  };
  const subject = { person: region.person('nurse') };
  const question = { authority: committee, decision: 'office-dog.allow', facts: {}, subject, conflicts: [] };
  const about = { kind: 'case', id: '019bffff-0000-7000-8000-000000000002' };
  const { id } = await database.transaction(region.doer, (tx) =>
    registerDecision(tx, services, { question, about, outcome: 'allowed', by: { actor } }),
  );
  const listed = async (query: string) => {
    const answer = await ask(registrar, { url: `/api/v1/decision-register?aboutId=${about.id}${query}` });
    return answer.json().items.map((one: { id: string }) => one.id);
  };
  expect(await listed('')).toEqual([id]);
  expect(await listed('&reported=due')).toEqual([id]);
  expect(await listed('&reported=done')).toEqual([]);
  expect(await listed('&finding=true')).toEqual([]);
  expect(await listed('&from=2026-02-01')).toEqual([]);
  expect(await listed('&decision=office-dog.allow&to=2026-01-31')).toEqual([id]);
  const payload = { decisionIds: [id], reportedOn: '2026-01-31', journalNumber: 'VN 2026/50' };
  const reported = await ask(registrar, { method: 'POST', url: '/api/v1/decision-register/reports', payload });
  expect([reported.statusCode, reported.json()]).toEqual([201, { reported: 1 }]);
  const whole = (await ask(registrar, { url: `/api/v1/decision-register/${id}` })).json();
  expect(whole).toMatchObject({
    name: { sv: 'Hund på kontoret: tillåts' },
    decider: { person: { name: 'Person 4' } },
    report: { reportedOn: '2026-01-31', journalNumber: 'VN 2026/50' },
    reasons: [{ because: 'decides' }],
    asKnownNow: { agrees: true },
  });
});

test('bad input is told as that and never unexpected', async () => {
  const bad = [
    '/api/v1/who-decides?decision=Nonsense',
    '/api/v1/who-decides?decision=office-dog.allow&facts=:',
    '/api/v1/who-decides?decision=office-dog.allow&on=2026-02-31',
    '/api/v1/who-decides?decision=office-dog.allow&personId=1',
    '/api/v1/decision-register?page=0',
    '/api/v1/decision-register?from=soon',
    '/api/v1/decision-register/1',
    `${ORDERS}/versions/1`,
    `${ORDERS}?knownAt=yesterday`,
  ];
  for (const url of bad) expect([url, (await ask(registrar, { url })).statusCode]).toEqual([url, 400]);
  const unknown = crypto.randomUUID();
  const missing = [`/api/v1/decision-register/${unknown}`, `${ORDERS}/versions/${unknown}`];
  for (const url of missing) expect([url, (await ask(registrar, { url })).statusCode]).toEqual([url, 404]);
});

test('every route is described with its named schemas', () => {
  const document = openapi();
  const paths = Object.keys(document.paths ?? {});
  expect(paths.filter((path) => /^\/(delegation-orders|who-decides|decision-register)/.test(path)).sort()).toHaveLength(
    14,
  );
  for (const name of ['DelegationOrderContent', 'WhoDecides', 'RegisteredDecision', 'DelegationOrderChanges'])
    expect(document).toHaveProperty(`components.schemas.${name}`);
});

test('what a head may delegate further is told to that head alone, and what is made stands in the list', async () => {
  await decided(anOrder({ items: [anItem({ number: '7.1', level: 'administration-head', maySubDelegate: true })] }));
  const url = `${ORDERS}/${committee}/sub-delegations`;
  const care = region.unit('care');
  const head: HeldRole[] = [{ role: 'employee' }, { role: 'administration-head', unit: care }];
  const asHead = (request: Parameters<typeof ask>[1]) => ask(head, request, region.person('careHead'));
  expect((await asHead({ url })).json()).toMatchObject({
    heads: [{ id: care }],
    items: [{ number: '7.1' }],
    subDelegations: [],
  });
  for (const other of [employee, manager, registrar])
    expect((await ask(other, { url }, region.person('wardManager'))).json()).toMatchObject({ heads: [] });
  const elsewhere: HeldRole[] = [{ role: 'administration-head', unit: region.unit('ward') }];
  expect((await ask(elsewhere, { url }, region.person('careHead'))).json()).toMatchObject({ heads: [] });
  const from = (await asHead({ url })).json().on;
  const payload = { unitId: care, item: '7.1', to: 'nearest-manager', from };
  expect((await asHead({ method: 'POST', url, payload })).statusCode).toBe(201);
  expect((await ask(employee, { url })).json()).toMatchObject({
    subDelegations: [{ item: '7.1', to: 'nearest-manager', from, lastDay: null }],
  });
});
