import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { EmployerId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { organisationAt } from '../at.ts';
import { findEmployment } from '../people/store.ts';
import { aDoer, employee, type Given, importGiven, servicesOver, unit } from '../testing.ts';

const { database } = await aDatabase();
const services = servicesOver(database);

const units = [unit('K'), unit('F', 'K', { kind: 'administration' }), unit('A', 'F'), unit('B', 'F')];
const employees = [
  employee(1, 'F', { is_manager: 'true' }),
  employee(2, 'A', { is_manager: 'true' }),
  employee(3, 'A'),
  employee(4, 'B', { manager_id: '1002' }),
];

async function countRows(employer: EmployerId): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    { employer },
    sql`select (select count(*) from unit_state) + (select count(*) from employment_state)
      + (select count(*) from person_name) + (select count(*) from entry) as count`,
  );
  return row?.count ?? 0;
}

async function entryTypes(employer: EmployerId): Promise<string[]> {
  const rows = await database.query<{ type: string }>({ employer }, sql`select type from entry order by ordinal`);
  return rows.map(({ type }) => type);
}

function importing(given: Given) {
  return async () => {
    services.clock.set('2026-01-31T11:00:00Z');
    const doer = await aDoer(database);
    const first = await importGiven(services, doer, { units, employees });
    services.clock.set('2026-02-28T11:00:00Z');
    return { doer, first, second: await importGiven(services, doer, { units, employees, ...given }) };
  };
}

test('the first import lays everything in and is told by one entry', async () => {
  const { doer, first } = await importing({})();
  expect(first.summary).toMatchObject({ isFirst: true, newPersons: 4, rejected: 0 });
  expect(first.written).toEqual({ closed: 0, inserted: 12 });
  expect((await entryTypes(doer.employer))[0]).toBe('organisation.imported');
});

test('the same files on the same day again write nothing, and say so', async () => {
  services.clock.set('2026-01-31T11:00:00Z');
  const doer = await aDoer(database);
  await importGiven(services, doer, { units, employees });
  const before = await countRows(doer.employer);
  const again = await importGiven(services, doer, { units, employees });
  expect(again.written).toEqual({ closed: 0, inserted: 0 });
  expect(again.summary.changesAnything).toBe(false);
  expect(await countRows(doer.employer)).toBe(before);
});

test('a nearest manager is the one named, else the unit’s, else the nearest above', async () => {
  const { doer } = await importing({})();
  const times = { on: localDate('2026-02-01'), knownAt: services.clock.now() };
  await database.transaction({ employer: doer.employer }, async (tx) => {
    const at = organisationAt(tx, times);
    const found = async (employeeId: string) => {
      const employment = await findEmployment(tx, employeeId);
      const manager = employment && (await at.nearestManager(employment.id));
      return manager && `${manager.employment.employeeId} ${manager.found}`;
    };
    expect(await found('1003')).toBe('1002 unit');
    expect(await found('1004')).toBe('1002 named');
    expect(await found('1002')).toBe('1001 above');
    expect(await found('1001')).toBeUndefined();
  });
});

test('a move, an end, a beginning and a new manager each get an entry', async () => {
  const { doer, second } = await importing({
    employees: [
      employee(1, 'F', { is_manager: 'true' }),
      employee(2, 'A', { is_manager: 'true', employed_to: '2026-02-15' }),
      employee(3, 'B'),
      employee(4, 'B', { manager_id: '1002' }),
      employee(5, 'A', { is_manager: 'true', employed_from: '2026-02-16' }),
    ],
  })();
  expect(second.summary.events).toEqual({
    'employment.began': 1,
    'employment.ended': 1,
    'employment.moved': 1,
    'manager.changed': 2,
  });
  expect((await entryTypes(doer.employer)).toSorted()).toEqual([
    'employment.began',
    'employment.ended',
    'employment.moved',
    'manager.changed',
    'manager.changed',
    'organisation.imported',
    'organisation.imported',
  ]);
});
