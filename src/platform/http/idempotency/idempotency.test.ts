import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { settableClock } from '../../../kernel/clock.ts';
import { type EmployerId, systemRandom } from '../../../kernel/ids.ts';
import { defineProblems } from '../../../kernel/problem.ts';
import { anEmployer } from '../../database/testing.ts';
import { aDatabase } from '../../embedded-postgres/testing.ts';
import { createLog } from '../../log/index.ts';
import { createApp } from '../app.ts';
import { addIdempotency } from './idempotency.ts';
import { forgetAnswers } from './store.ts';

const problem = defineProblems({ 'test.refused': { status: 409, sv: 'Nej.', en: 'No.' } });
const { database } = await aDatabase();
const [employer, another] = [await anEmployer(database), await anEmployer(database)];
const clock = settableClock('2026-03-02T12:00:00Z');
let made = 0;
const held = Promise.withResolvers<void>();

const app = await createApp({ log: createLog('silent'), random: systemRandom, publicUrl: 'http://localhost:3000' });
afterAll(() => app.close());
addIdempotency(app, {
  database,
  clock,
  waitMs: 500,
  askingOf: ({ headers }) => {
    const [account = '', of = employer] = String(headers['x-account'] ?? '').split('@');
    return account === '' ? undefined : { account, employer: of as EmployerId };
  },
});
app.post(
  '/things',
  { schema: { body: z.object({ name: z.string(), ending: z.string().optional() }) } },
  async ({ body }, reply) => {
    made += 1;
    if (body.ending === 'refuse') throw problem('test.refused');
    if (body.ending === 'break') throw new Error('broken');
    if (body.ending === 'wait') await held.promise;
    return reply.code(201).header('location', `/things/${made}`).send({ name: body.name, made });
  },
);
app.delete('/things', async (_, reply) => {
  made += 1;
  return reply.code(204).send();
});

function post(key: string, payload: object = { name: 'Å' }, account = 'anna') {
  return app.inject({
    method: 'POST',
    url: '/things',
    payload,
    headers: { 'x-account': account, 'idempotency-key': key },
  });
}

async function madeBy(work: () => Promise<unknown>): Promise<number> {
  const before = made;
  await work();
  return made - before;
}

test('a repeat is answered as the first was, and carried out once', async () => {
  const first = await post('a');
  const again = await post('a');
  expect(first.statusCode).toBe(201);
  expect([again.statusCode, again.json(), again.headers.location]).toEqual([201, first.json(), first.headers.location]);
  expect([first.headers['idempotent-replayed'], again.headers['idempotent-replayed']]).toEqual([undefined, 'true']);
});

test('twenty at the same moment are one', async () => {
  const answers = Array.from({ length: 20 }, () => post('b'));
  expect(await madeBy(() => Promise.all(answers))).toBeLessThanOrEqual(1);
  const bodies = (await Promise.all(answers)).map(({ body }) => body);
  expect(new Set(bodies).size).toBe(1);
});

test('a repeat waits for the first to end', async () => {
  const both = [post('c', { name: 'B', ending: 'wait' }), post('c', { name: 'B', ending: 'wait' })];
  held.resolve();
  const [one, two] = await Promise.all(both);
  expect([one?.statusCode, two?.statusCode]).toEqual([201, 201]);
  expect(one?.json()).toEqual(two?.json());
});

test('another body under the same key is refused; another person, employer or address has keys of its own', async () => {
  const first = await post('d');
  expect((await post('d', { name: 'C' })).json()).toMatchObject({ code: 'http.idempotency-key-reused', status: 422 });
  expect((await post('d', { name: 'Å' }, 'berit')).json()).not.toEqual(first.json());
  expect((await post('d', { name: 'Å' }, `anna@${another}`)).json()).not.toEqual(first.json());
  const headers = { 'x-account': 'anna', 'idempotency-key': 'd' };
  expect((await app.inject({ method: 'DELETE', url: '/things', headers })).statusCode).toBe(204);
});

test('an answer without a body is repeated without one', async () => {
  const remove = () =>
    app.inject({ method: 'DELETE', url: '/things', headers: { 'x-account': 'anna', 'idempotency-key': 'e' } });
  expect(await madeBy(async () => [await remove(), await remove()])).toBe(1);
  expect([(await remove()).statusCode, (await remove()).body]).toEqual([204, '']);
});

test('what was refused changed nothing, and may be tried anew', async () => {
  expect((await post('f', { name: 'D', ending: 'refuse' })).statusCode).toBe(409);
  expect((await post('f', { name: 'D' })).statusCode).toBe(201);
});

test('nobody knows how what broke ended, so it is not done again', async () => {
  const breaking = { name: 'E', ending: 'break' };
  expect((await post('g', breaking)).statusCode).toBe(500);
  const times = await madeBy(async () => {
    expect((await post('g', breaking)).json()).toMatchObject({ code: 'http.outcome-unknown', status: 409 });
  });
  expect(times).toBe(0);
});

test('an answer that must be forgotten is not given again, and the request is not carried out again', async () => {
  await post('j');
  await database.transaction({ employer }, forgetAnswers);
  const times = await madeBy(async () => {
    expect((await post('j')).json()).toMatchObject({ code: 'http.outcome-unknown' });
  });
  expect(times).toBe(0);
});

test('a key is kept for a day', async () => {
  const first = await post('h');
  clock.advance(23 * 3_600_000);
  expect((await post('h')).json()).toEqual(first.json());
  clock.advance(2 * 3_600_000);
  expect((await post('h')).json()).not.toEqual(first.json());
});

test('without a key, or signed in as nobody, everything is carried out', async () => {
  const request = { method: 'POST', url: '/things', payload: { name: 'G' } } as const;
  const twice = async (headers: Record<string, string>) =>
    madeBy(async () => [await app.inject({ ...request, headers }), await app.inject({ ...request, headers })]);
  expect(await twice({ 'x-account': 'anna' })).toBe(2);
  expect(await twice({ 'idempotency-key': 'i' })).toBe(2);
});

test.each(['', 'å', 'a b', 'x'.repeat(256)])('“%s” is no key', async (key) => {
  expect((await post(key)).json()).toMatchObject({ code: 'http.bad-idempotency-key' });
});
