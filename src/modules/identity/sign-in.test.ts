import { sql } from 'kysely';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { today } from '../../kernel/clock.ts';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import { listEntriesOf } from '../../platform/journal/index.ts';
import { aPersonalNumber } from '../organisation/testing.ts';
import { hashOf } from './credentials.ts';
import { minutesAfter } from './rules.ts';
import { addAttempt, takeAttempt } from './store/attempts.ts';
import { aBrowser } from './testing-browser.ts';
import { ANNA, aSigningInHouse } from './testing-signing-in.ts';

const { database } = await aDatabase();
const house = await aSigningInHouse(database);
const { issuer, signIn, me, untilCallback } = house;

afterAll(() => house.close());
beforeEach(() => {
  house.clock.set(new Date());
  issuer.next(ANNA);
});

test('signing in leads back to the page that was asked for, as the person of the claim, with their roles', async () => {
  const browser = aBrowser();
  const landed = await signIn(browser, '?return=%2Funits%3Fq%3D1');
  expect([landed.status, landed.url.href]).toEqual([200, `${house.publicUrl}/units?q=1`]);
  expect(await me(browser)).toEqual({
    person: { id: await house.personOf('1001'), name: 'Anna Ek' },
    employer: { name: 'Uppsikt' },
    roles: ['employee', 'hr'],
    language: 'sv',
    navigation: ['person.read', 'unit.read'],
    today: today(house.clock),
    demonstration: false,
  });
});

test('the way out carries PKCE, state and nonce, and nothing but the code comes back', async () => {
  const browser = aBrowser();
  const { way } = await signIn(browser);
  const out = new URL(way[1] ?? '').searchParams;
  expect(out.get('code_challenge_method')).toBe('S256');
  for (const name of ['code_challenge', 'state', 'nonce']) expect(out.get(name)).toMatch(/^[\w-]{43}$/);
  const back = way.map((address) => new URL(address)).find((url) => url.pathname === '/oidc/callback');
  expect([...(back?.searchParams.keys() ?? [])].sort()).toEqual(['code', 'iss', 'state']);
});

test('an answer is taken once, in the browser that asked, with the state it was given', async () => {
  const [browser, other] = [aBrowser(), aBrowser()];
  const back = await untilCallback(browser);
  await untilCallback(other);
  const wrong = new URL(back);
  wrong.searchParams.set('state', 'a'.repeat(43));
  for (const [who, address] of [
    [other, back],
    [browser, wrong],
  ] as const) {
    const refused = await who.get(address.href);
    expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('Logga in på nytt.')]);
    expect(who.cookie('uppsikt')).toBeUndefined();
  }
  expect((await browser.get(back.href)).url.pathname).toBe('/x');
  const again = await browser.get(back.href);
  expect(again.status).toBe(400);
});

test('an answer with a code of somebody else’s sign-in is refused', async () => {
  const [browser, victim] = [aBrowser(), aBrowser()];
  const [mine, theirs] = [await untilCallback(browser), await untilCallback(victim)];
  mine.searchParams.set('code', theirs.searchParams.get('code') ?? '');
  const refused = await browser.get(mine.href);
  expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('gick inte att lita på')]);
});

test('an answer in the name of another issuer is refused', async () => {
  const browser = aBrowser();
  const back = await untilCallback(browser);
  back.searchParams.set('iss', 'https://other.example');
  expect((await browser.get(back.href)).status).toBe(400);
});

test('an ID token with another nonce is refused', async () => {
  const browser = aBrowser();
  const back = await untilCallback(browser);
  await database.transaction({ employer: house.employer }, async (tx) => {
    const state = hashOf(back.searchParams.get('state') ?? '');
    const browserHash = hashOf(browser.cookie('uppsikt-sign-in')?.split('.')[1] ?? '');
    const attempt = await takeAttempt(tx, state, browserHash, house.clock.now());
    const endsAt = minutesAfter(house.clock.now(), 15);
    if (attempt !== undefined)
      await addAttempt(tx, { ...attempt, nonce: 'another', stateHash: state, browserHash, endsAt });
  });
  const refused = await browser.get(back.href);
  expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('gick inte att lita på')]);
});

test('an attempt older than a quarter of an hour is refused', async () => {
  const browser = aBrowser();
  const back = await untilCallback(browser);
  house.clock.advance(15 * 60_000);
  expect((await browser.get(back.href)).status).toBe(400);
});

test('whoever the issuer does not let in is told so', async () => {
  issuer.next(null);
  const refused = await signIn(aBrowser());
  expect([refused.status, refused.text]).toEqual([403, expect.stringContaining('släppte inte in dig')]);
});

test('whoever is not employed is told what to do, has no session and leaves no account', async () => {
  issuer.next({ sub: 'sub-stranger', claims: { employee_id: '9999' } });
  const browser = aBrowser();
  const refused = await signIn(browser);
  expect([refused.status, refused.text]).toEqual([403, expect.stringContaining('Be HR att kontrollera')]);
  expect(browser.cookie('uppsikt')).toBeUndefined();
  const accounts = await database.query(
    { employer: house.employer },
    sql`select from account where subject = 'sub-stranger'`,
  );
  expect(accounts).toEqual([]);
});

test('no claim, an empty one or one of another kind names nobody', async () => {
  for (const claims of [{}, { employee_id: '' }, { employee_id: 1001 }, { employee_id: ['1001'] }]) {
    issuer.next({ sub: 'sub-odd', claims });
    expect((await signIn(aBrowser())).status).toBe(403);
  }
});

test('the journal tells when an account is tied to a person, and when to another', async () => {
  issuer.next({ sub: 'sub-moved', claims: { employee_id: '1001' } });
  await signIn(aBrowser());
  await signIn(aBrowser());
  issuer.next({ sub: 'sub-moved', claims: { employee_id: '1002' } });
  await signIn(aBrowser());
  const entries = await database.transaction({ employer: house.employer }, async (tx) => {
    const { rows } = await sql<{ id: string }>`
      select account_id as id from account where subject = 'sub-moved'`.execute(tx);
    return listEntriesOf(tx, { kind: 'account', id: rows[0]?.id ?? '' });
  });
  expect(entries.map(({ type }) => type)).toEqual(['account.tied', 'account.tied']);
});

test('whoever is signed in already goes straight to the page, and never out of the site', async () => {
  const browser = aBrowser();
  await signIn(browser);
  expect((await signIn(browser, '?return=/cases')).way).toHaveLength(2);
  for (const evil of ['https://other.example', '//other.example', '/\\other.example'])
    expect((await signIn(browser, `?return=${encodeURIComponent(evil)}`)).url.href).toBe(`${house.publicUrl}/`);
  const fresh = await signIn(aBrowser(), '?return=//other.example');
  expect(fresh.url.href).toBe(`${house.publicUrl}/`);
});

test('somebody is found by personal number where that is what the claim holds', async () => {
  const { database: another } = await aDatabase();
  const personClaim = { name: 'personal_number', holds: 'personal-number' } as const;
  const elsewhere = await aSigningInHouse(another, { personClaim });
  const browser = aBrowser();
  elsewhere.issuer.next({ sub: 'sub-bo', claims: { personal_number: aPersonalNumber(2) } });
  await elsewhere.signIn(browser);
  expect(await elsewhere.me(browser)).toMatchObject({ person: { name: 'Bo Lind' } });
  elsewhere.issuer.next({ sub: 'sub-other', claims: { personal_number: aPersonalNumber(3), employee_id: '1001' } });
  expect((await elsewhere.signIn(aBrowser())).status).toBe(403);
  await elsewhere.close();
});
