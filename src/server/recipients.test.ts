import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { PersonId } from '../kernel/ids.ts';
import { findEmployment } from '../modules/organisation/index.ts';
import { aDoer, employee, importGiven, servicesOver, unit } from '../modules/organisation/testing.ts';
import { aDatabase } from '../platform/embedded-postgres/testing.ts';
import { recipientsBy } from './recipients.ts';

const { database } = await aDatabase();
const services = servicesOver(database);
const doer = await aDoer(database);
await importGiven(services, doer, {
  units: [unit('K')],
  employees: [employee(1, 'K', { user_name: 'eva.ek@region.se' }), employee(2, 'K', { user_name: 'anv2' })],
});
const persons = await database.transaction(doer, async (tx) => {
  const found = [await findEmployment(tx, '1001'), await findEmployment(tx, '1002')];
  return found.map((one) => one?.person as PersonId);
});
const [eva, bo] = persons as [PersonId, PersonId];
const recipients = (mode: 'demonstration' | 'production') =>
  database.transaction(doer, (tx) => recipientsBy({ mode }, services.clock)(tx, persons));

test('a user name that is an address is where letters go; others have no address, except in the demonstration', async () => {
  expect([...(await recipients('production'))]).toEqual([[eva, { address: 'eva.ek@region.se', language: 'sv' }]]);
  expect((await recipients('demonstration')).get(bo)?.address).toBe('anv2@uppsikt.example');
});

test('a letter is written in the language of the latest sign-in', async () => {
  const signIn = (language: string, at: string) =>
    database.query(
      doer,
      sql`insert into account (account_id, issuer, subject, person_id, language, created_at, last_sign_in_at)
        values (${crypto.randomUUID()}, 'i', ${at}, ${eva}, ${language}, ${at}, ${at})`,
    );
  await signIn('sv', '2026-01-02T08:00:00Z');
  await signIn('en', '2026-01-03T08:00:00Z');
  expect((await recipients('production')).get(eva)?.language).toBe('en');
});
