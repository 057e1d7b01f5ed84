import fc from 'fast-check';
import { expect, test } from 'vitest';
import { systemClock } from '../../src/kernel/clock.ts';
import { newId, systemRandom } from '../../src/kernel/ids.ts';
import { grantRole } from '../../src/modules/organisation/index.ts';
import { type GuardedRoute, listRoutes } from '../../src/platform/http/index.ts';
import { type Call, DOORS, type Target } from '../access/doors.ts';
import { OTHERS, PERSONAS } from '../access/organisation.ts';
import { aCaseHouse } from '../cases/house.ts';
import { mutatedBodies, mutatedForms, mutatedWords } from './mutations.ts';

/** How many bodies each route gets: what people write most in, more than the rest. */
const bodiesFor = (url: string) =>
  /\/(?:case|cases|oral|information|register|documents|attachments)\b/.test(url) ? 400 : 100;
const ADDRESSES = 20;
const SEED = 20261126;
/** The parts of the forms that take files, and one that none has. */
const PARTS = [
  'register',
  'documents',
  'file',
  'companies',
  'completions',
  'workplaces',
  'equipment',
  'logo',
  'units.csv',
  'mapping',
  'x',
];

const house = await aCaseHouse();
const { app, services, system } = house;
const HERSELF = OTHERS.U ?? '';
const target: Target = { person: await house.personOf(HERSELF), unit: 'U', isProtected: false };
/** Leads the one whom everything is about, and holds the other roles as well: no body is to be stopped by a guard. */
const EVERYBODY = PERSONAS.manager;
for (const role of ['hr', 'chair', 'auditor', 'registrar', 'safety-representative', 'information-security'] as const)
  await grantRole(services, system, {
    personId: await house.personOf(EVERYBODY),
    role,
    ...(role === 'hr' || role === 'auditor' || role === 'information-security'
      ? {}
      : { unitId: await house.unitOf('R') }),
    ...(role === 'safety-representative' ? { area: 'Akuten' } : {}),
    from: '2020-01-01',
  });
const ASKERS = [EVERYBODY, HERSELF, PERSONAS['system-administrator']];

type Method = Call['method'];
type Json = { readonly [name: string]: unknown };

const routes = listRoutes(app).filter(({ method }) => !['HEAD', 'OPTIONS'].includes(method));
const description = (await app.inject({ method: 'GET', url: '/api/v1/openapi.json' })).json<{ paths: Json }>();
/** What is made for the doors before anything is spoilt. */
const doors = new Map<string, Call>();
/** What stands in addresses, by its name there. */
const known = new Map<string, string>([
  ['personId', target.person],
  ['unitId', await house.unitOf('U')],
  ['kind', 'secondary-occupation'],
  ['year', '2026'],
  ['role', 'hr'],
  ['code', 'N1'],
]);

for (const door of DOORS) {
  const call = await door.call(house, target);
  doors.set(door.route, call);
  // The method is the route's alone.
  const names = door.route.split(' ')[1]?.split('/') ?? [];
  for (const [place, part] of (call.url.split('?')[0] ?? '').split('/').entries()) {
    const name = names[place];
    if (name?.startsWith(':')) known.set(name.slice(1), part);
  }
}

const addressOf = (url: string) =>
  url.replace('*', 'x').replaceAll(/:(\w+)/g, (_, name) => known.get(name) ?? newId(systemClock.now(), systemRandom));

/** A request that would be taken as it is, or nearly. */
function rightRequest({ method, url }: GuardedRoute): Call {
  const call = doors.get(`${method} ${url}`);
  const operation = (description.paths[url.replace('/api/v1', '').replaceAll(/:(\w+)/g, '{$1}')] as Json | undefined)?.[
    method.toLowerCase()
  ] as { requestBody?: { content?: Record<string, { example?: object }> } } | undefined;
  const example = operation?.requestBody?.content?.['application/json']?.example;
  const payload = call?.payload instanceof Buffer ? undefined : (call?.payload ?? withKnownIds(example));
  return {
    method: method as Method,
    url: call?.url ?? addressOf(url),
    ...(payload === undefined ? {} : { payload: payload as object }),
    headers: call?.payload instanceof Buffer ? {} : (call?.headers ?? { 'if-match': '"1"' }),
  };
}

function withKnownIds(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => withKnownIds(one, name.replace(/s$/, '')));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withKnownIds(one, key)]));
  return known.get(name) ?? value;
}

/** Asks by turns as each of those; every route has sessions of its own, so that none is asked to wait. */
async function askers() {
  const cookies = await Promise.all(ASKERS.map((employeeId) => house.sessionOf(employeeId)));
  let count = 0;
  return async (call: { method: Method; url: string; headers: Record<string, string>; payload?: string | Buffer }) => {
    const cookie = cookies[count++ % cookies.length] ?? '';
    const { payload, ...rest } = call;
    return app.inject({
      ...rest,
      ...(payload === undefined ? {} : { payload }),
      headers: { ...call.headers, cookie },
      remoteAddress: `10.1.${Math.floor(count / 200) % 250}.${count % 200}`,
    });
  };
}

/** What is wrong with an answer to bad input: that it blames us, or does not say what to do in words. */
function faultIn(answer: Awaited<ReturnType<Awaited<ReturnType<typeof askers>>>>): string | undefined {
  const { statusCode, headers } = answer;
  if (statusCode < 400) return undefined;
  if (statusCode >= 500) return `${statusCode} ${answer.body.slice(0, 300)}`;
  if (statusCode === 429) return 'the test asks too often';
  const type = String(headers['content-type']);
  // Signing in answers with pages.
  if (type.startsWith('text/html')) return answer.body.includes('<h1') ? undefined : `${statusCode} without words`;
  if (!type.startsWith('application/problem+json')) return `${statusCode} without a problem`;
  const { title, code } = answer.json<{ title?: string; code?: string }>();
  return title && code ? undefined : `${statusCode} without words`;
}

test('what is asked is asked of every route, and of cases in what they stand for', () => {
  expect(changing.length).toBeGreaterThan(70);
  expect([...known.keys()]).toEqual(expect.arrayContaining(['caseId', 'agreementId', 'documentId', 'assessmentId']));
});

const changing = routes.filter(({ method, url }) => method !== 'GET' && method !== 'DELETE' && url.startsWith('/api/'));

test.each(changing)('$method $url answers no body with a fault of ours', async (route) => {
  const ask = await askers();
  const right = rightRequest(route);
  const headers = { ...right.headers, 'content-type': 'application/json' };
  const faults: object[] = [];
  const first = await ask({ ...right, headers, payload: JSON.stringify(right.payload ?? {}) });
  const isForm = first.statusCode === 415;
  if (isForm) {
    for (const { type, payload } of fc.sample(mutatedForms(PARTS), { seed: SEED, numRuns: bodiesFor(route.url) })) {
      const fault = faultIn(await ask({ ...right, headers: { ...right.headers, 'content-type': type }, payload }));
      if (fault !== undefined) faults.push({ fault, type, payload: payload.toString().slice(0, 500) });
    }
  } else
    for (const payload of fc.sample(mutatedBodies(right.payload ?? {}), {
      seed: SEED,
      numRuns: bodiesFor(route.url),
    })) {
      const fault = faultIn(await ask({ ...right, headers, payload }));
      if (fault !== undefined) faults.push({ fault, payload: payload.slice(0, 500) });
    }
  expect(faults.slice(0, 5)).toEqual([]);
});

test.each(routes)('$method $url answers no address with a fault of ours', async (route) => {
  const ask = await askers();
  const right = rightRequest(route);
  const names = [...route.url.matchAll(/:\w+/g)].map(([name]) => name);
  const words = fc.record({ at: fc.nat(names.length), word: mutatedWords, query: mutatedWords });
  const faults: object[] = [];
  for (const { at, word, query } of fc.sample(words, { seed: SEED, numRuns: ADDRESSES })) {
    const changed = names[at];
    const [path = '', search = ''] =
      changed === undefined ? right.url.split('?') : [addressOf(route.url.replace(changed, encodeURIComponent(word)))];
    const url = `${path}?${search.replace(/=[^&]*/, `=${encodeURIComponent(query)}`)}&${encodeURIComponent(word)}=${encodeURIComponent(query)}`;
    const { payload, headers = {} } = right;
    const fault = faultIn(
      await ask({
        ...{ method: right.method, url, headers: { ...headers, 'content-type': 'application/json' } },
        payload: JSON.stringify(payload ?? {}),
      }),
    );
    if (fault !== undefined) faults.push({ fault, url });
  }
  expect(faults.slice(0, 5)).toEqual([]);
});
