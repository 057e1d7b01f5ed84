import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { PersonId } from '../../../kernel/ids.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { previewImport } from '../import/actions.ts';
import { aDoer, employee, importGiven, requestOf, servicesOver, unit } from '../testing.ts';
import { actorFor } from '../testing-app.ts';
import { liftProtection, nameHandlers, protectPerson } from './actions.ts';
import { listHandlers } from './protection.ts';
import { findEmployment } from './store.ts';

const { database } = await aDatabase();
const services = servicesOver(database);

const units = [unit('K'), unit('A', 'K')];
const anna = employee(1, 'A', { name: 'Anna Ek', home_municipality: '180', workplace_municipality: '0180' });
const others = [
  employee(2, 'A', { is_manager: 'true' }),
  employee(3, 'K'),
  employee(4, 'K'),
  ...Array.from({ length: 10 }, (_, index) => employee(10 + index, 'K')),
];
const roles = [
  { employee_id: '1003', role: 'hr', from: '2026-01-01' },
  { employee_id: '1004', role: 'deputy', deputy_for: '1003', from: '2026-01-01' },
];
const given = { units, employees: [anna, ...others], roles };
const flagged = { ...given, employees: [{ ...anna, protected: 'true' }, ...others] };

async function withPerson() {
  const doer = await aDoer(database);
  await importGiven(services, doer, given);
  const numbers = ['1001', '1002', '1003', '1004'];
  const persons = await database.transaction({ employer: doer.employer }, (tx) =>
    Promise.all(numbers.map(async (number) => (await findEmployment(tx, number))?.person as PersonId)),
  );
  const handlers = () =>
    database.transaction({ employer: doer.employer }, (tx) => listHandlers(tx, persons[0] as PersonId));
  const rows = async (table: string) =>
    (
      await database.query(
        { employer: doer.employer },
        sql`select from ${sql.table(table)} where ${sql.ref(table === 'employment_place' ? 'employment_id' : 'person_id')}
          in (select ${sql.ref(table === 'employment_place' ? 'employment_id' : 'person_id')} from employment
            where person_id = ${persons[0]})`,
      )
    ).length;
  return { doer, persons, handlers, rows };
}

test('a flag set later hides the person, cleans where they live and work, and names handlers', async () => {
  const { doer, persons, handlers, rows } = await withPerson();
  const [, manager, hr, deputy] = persons;
  expect([await rows('employment_place'), await rows('protected_person')]).toEqual([1, 0]);
  await importGiven(services, doer, flagged);
  expect([await rows('employment_place'), await rows('protected_person')]).toEqual([0, 1]);
  expect([...(await handlers())].sort()).toEqual([manager, hr, deputy].sort());
  const types = await database.query(
    { employer: doer.employer },
    sql`select type from entry where subject_id = ${persons[0]} order by ordinal`,
  );
  expect(types).toEqual([{ type: 'person.protected' }, { type: 'handlers.named' }]);
});

test('a file without the mark takes no protection away, and says so in a number', async () => {
  const { doer, rows } = await withPerson();
  await importGiven(services, doer, flagged);
  const { summary } = await importGiven(services, doer, given);
  expect(summary.protectedPersons).toEqual({ flagged: 0, newlyFlagged: 0, noLonger: 1 });
  expect([await rows('employment_place'), await rows('protected_person')]).toEqual([0, 1]);
});

test('a preview counts protected persons and lists nothing of them', async () => {
  const { doer } = await withPerson();
  const moved = { ...flagged, employees: [{ ...anna, protected: 'true', unit_id: 'K' }, ...others] };
  const preview = await previewImport(services, doer, requestOf(moved));
  expect(preview.summary).toMatchObject({
    events: { 'employment.moved': 1 },
    protectedPersons: { flagged: 1, newlyFlagged: 1 },
  });
  expect(JSON.stringify(preview.lines)).not.toMatch(/Anna|1001/);
});

test('HR marks a person by hand, names other handlers, and lifts the mark', async () => {
  const { doer, persons, handlers, rows } = await withPerson();
  const [person, manager] = persons as [PersonId, PersonId];
  await expect(nameHandlers(services, doer, person, [manager])).rejects.toMatchObject({
    code: 'organisation.not-protected',
  });
  await protectPerson(services, doer, person);
  expect(await handlers()).toHaveLength(3);
  await nameHandlers(services, doer, person, [manager]);
  expect(await handlers()).toEqual([manager]);
  for (const unfit of [[], [person], ['018f0000-0000-7000-8000-000000000001' as PersonId]])
    await expect(nameHandlers(services, doer, person, unfit)).rejects.toMatchObject({
      code: 'organisation.handlers-unfit',
    });
  await liftProtection(services, doer, person);
  expect([await rows('protected_person'), await rows('named_handler')]).toEqual([0, 0]);
});

test('HR who protects somebody becomes the handler from HR; one who cannot be seen stays a handler', async () => {
  const { doer, persons, handlers } = await withPerson();
  const [person, manager, hr, deputy] = persons as [PersonId, PersonId, PersonId, PersonId];
  const other = await actorFor(services, doer.employer, '1004');
  const fromHr = { ...other, roles: (await actorFor(services, doer.employer, '1003')).roles };
  await protectPerson(services, fromHr, person);
  expect([...(await handlers())].sort()).toEqual([manager, deputy].sort());
  await protectPerson(services, doer, manager);
  await nameHandlers(services, doer, manager, [hr]);
  await nameHandlers(services, fromHr, person, [deputy, hr]);
  expect([...(await handlers())].sort()).toEqual([manager, hr, deputy].sort());
});
