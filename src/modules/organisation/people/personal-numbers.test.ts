import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Actor } from '../../../access/index.ts';
import { listLooksAt } from '../../../access/index.ts';
import { type EmployerId, newId, type PersonId, systemRandom } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { type PersonalNumber, parsePersonalNumber } from '../../../kernel/personal-number.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { aDoer, aPersonalNumber, servicesOver } from '../testing.ts';
import { openPersonalNumbers } from './personal-numbers.ts';
import { insertPersons } from './store.ts';

const { database } = await aDatabase();
const { clock, journal, personalNumbers } = servicesOver(database);

const number = (n: number) => parsePersonalNumber(aPersonalNumber(n), localDate('2026-01-01')) as PersonalNumber;
const actor = (employer: EmployerId): Actor => ({
  employer,
  person: null,
  account: 'account',
  roles: [],
  authenticatedAt: clock.now(),
  acr: null,
});

async function aPersonWith(...numbers: PersonalNumber[]) {
  const { employer } = await aDoer(database);
  const person = newId<PersonId>(clock.now(), systemRandom);
  await database.transaction({ employer }, async (tx) => {
    await insertPersons(tx, [person]);
    for (const one of numbers) await personalNumbers.store(tx, employer, [{ person, number: one }]);
  });
  return { employer, person };
}

test('a number is read back, and the reading is a look', async () => {
  const { employer, person } = await aPersonWith(number(1));
  await database.transaction({ employer }, async (tx) => {
    expect(await personalNumbers.read(tx, journal, actor(employer), [person])).toEqual(new Map([[person, number(1)]]));
    expect(await listLooksAt(tx, person, 10)).toEqual([
      { at: clock.now(), looker: null, person, resource: 'personal-number' },
    ]);
  });
});

test('what lies in the database says nothing of the number without the secret', async () => {
  const { employer } = await aPersonWith(number(2));
  const rows = await database.query<{ row: string }>(
    { employer },
    sql`select person_number::text as row from person_number`,
  );
  expect(JSON.stringify(rows)).not.toContain(number(2));
  expect(JSON.stringify(rows)).not.toContain(Buffer.from(number(2)).toString('hex'));
  const other = openPersonalNumbers('another secret of some thirty characters', systemRandom);
  expect(other.keyOf(employer, number(2))).not.toBe(personalNumbers.keyOf(employer, number(2)));
});

test('the same number is sealed differently each time, and has another key at another employer', async () => {
  const [one, other] = [await aPersonWith(number(3)), await aPersonWith(number(3))];
  const rowsOf = (employer: EmployerId) =>
    database.query<{ lookup: Buffer; sealed: Buffer }>({ employer }, sql`select lookup, sealed from person_number`);
  const [[a], [b]] = [await rowsOf(one.employer), await rowsOf(other.employer)];
  expect(a?.sealed.equals(b?.sealed ?? Buffer.alloc(0))).toBe(false);
  expect(a?.lookup.equals(b?.lookup ?? Buffer.alloc(0))).toBe(false);
});

test('a number moved to another person’s row opens no more', async () => {
  const { employer, person } = await aPersonWith(number(4));
  await database.transaction({ employer }, async (tx) => {
    const thief = newId<PersonId>(clock.now(), systemRandom);
    await insertPersons(tx, [thief]);
    await sql`
      insert into person_number (lookup, person_id, sealed, current)
      select sha256(lookup), ${thief}, sealed, true from person_number where person_id = ${person}`.execute(tx);
    await expect(personalNumbers.read(tx, journal, actor(employer), [thief])).rejects.toThrow();
  });
});

test('a person is found by a former number too, and shown with the present one', async () => {
  const { employer, person } = await aPersonWith(number(5), number(6));
  await database.transaction({ employer }, async (tx) => {
    expect(await personalNumbers.findPerson(tx, employer, number(5))).toBe(person);
    expect(await personalNumbers.findPerson(tx, employer, number(7))).toBeUndefined();
    expect(await personalNumbers.read(tx, journal, actor(employer), [person])).toEqual(new Map([[person, number(6)]]));
  });
});
