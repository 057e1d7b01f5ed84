import { sql } from 'kysely';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import { listEntriesOf } from '../../platform/journal/index.ts';
import { grantRole, withdrawRole } from './actions/grant-role.ts';
import { aBrowser } from './testing-browser.ts';
import { ANNA, aSigningInHouse } from './testing-signing-in.ts';

const { database } = await aDatabase();
const house = await aSigningInHouse(database);
const { issuer, signIn, me, parts } = house;
afterAll(() => house.close());
beforeEach(() => house.clock.set(new Date()));

const employer = { id: house.employer, slug: house.slug };
const by = { kind: 'system' } as const;
const role = 'system-administrator';
const toAnna = { employer, to: { employeeId: '1001' }, role, by };

test('a role granted to a person is held at the next request, and gone at the next after it is withdrawn', async () => {
  const browser = aBrowser();
  issuer.next(ANNA);
  await signIn(browser);
  expect(await me(browser)).toMatchObject({ roles: ['employee', 'hr'], navigation: ['person.read', 'unit.read'] });
  await grantRole(parts, toAnna);
  expect(await me(browser)).toMatchObject({ roles: ['employee', 'hr', role] });
  expect(await me(browser)).toMatchObject({ navigation: ['person.read', 'role.grant', 'unit.read'] });
  await expect(grantRole(parts, toAnna)).rejects.toMatchObject({ code: 'identity.role-held-already' });
  await withdrawRole(parts, toAnna);
  expect(await me(browser)).toMatchObject({ roles: ['employee', 'hr'] });
  await expect(withdrawRole(parts, toAnna)).rejects.toMatchObject({ code: 'identity.role-not-held' });
});

test('somebody from outside comes in by a role granted before their first sign-in, under the issuer’s name', async () => {
  const outside = { sub: 'sub-auditor', claims: { name: 'Rut Revisor' } };
  issuer.next(outside);
  expect((await signIn(aBrowser())).status).toBe(403);
  const to = { issuer: issuer.issuer, subject: outside.sub };
  await grantRole(parts, { employer, to, role: 'auditor', by });
  const browser = aBrowser();
  await signIn(browser);
  expect(await me(browser)).toMatchObject({ person: { name: 'Rut Revisor' }, roles: ['auditor'] });
  await withdrawRole(parts, { employer, to, role: 'auditor', by });
  expect(await me(browser)).toMatchObject({ roles: [] });
  expect((await signIn(aBrowser())).status).toBe(403);
});

test('what is not known is refused in one sentence, and nothing is left of it', async () => {
  const refused = (change: object) => expect(grantRole(parts, { ...toAnna, ...change })).rejects;
  await refused({ to: { employeeId: '9999' } }).toMatchObject({ code: 'identity.holder-unknown' });
  await refused({ role: 'manager' }).toMatchObject({ code: 'identity.role-not-granted-so' });
  await refused({ role: 'king' }).toMatchObject({ code: 'identity.role-not-granted-so' });
  const elsewhere = { to: { issuer: 'https://other.example', subject: 'x' } };
  await refused(elsewhere).toMatchObject({ code: 'identity.issuer-unknown' });
  expect(await database.query({ employer: house.employer }, sql`select from account where subject = 'x'`)).toEqual([]);
});

test('the journal tells which role was granted to whom, and when it was withdrawn', async () => {
  await grantRole(parts, toAnna);
  await withdrawRole(parts, toAnna);
  const anna = await house.personOf('1001');
  const entries = await database.transaction({ employer: house.employer }, (tx) =>
    listEntriesOf(tx, { kind: 'person', id: anna }),
  );
  expect(entries.slice(-2)).toMatchObject([
    { type: 'role.granted', facts: { role }, actor: { kind: 'system' } },
    { type: 'role.withdrawn', facts: { role } },
  ]);
});
