import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { composePolicy } from '../../access/index.ts';
import { settableClock } from '../../kernel/clock.ts';
import { type EmployerId, systemRandom } from '../../kernel/ids.ts';
import { addDays, localDate } from '../../kernel/local-date.ts';
import { findClaimedPerson, openPersonalNumbers, organisationAt } from '../../modules/organisation/index.ts';
import type { TwoTimes } from '../../platform/database/index.ts';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import { createJournal } from '../../platform/journal/index.ts';
import { findRegion, layInDemonstration } from './lay-in.ts';
import { listPersonas } from './personas.ts';

const { database } = await aDatabase();
const clock = settableClock('2026-11-23T09:00:00Z');
const services = {
  database,
  clock,
  random: systemRandom,
  journal: createJournal({ clock, random: systemRandom, reactions: [] }),
  policy: composePolicy(),
  personalNumbers: openPersonalNumbers('a secret that is only used in tests', systemRandom),
};
const granted: string[] = [];
const grant = async (_: EmployerId, employeeId: string) => void granted.push(employeeId);
await layInDemonstration(services, grant);
const employer = (await findRegion(services)) as EmployerId;
const today = localDate('2026-11-23');
const times: TwoTimes = { on: today, knownAt: clock.now() };

const count = async (table: string) => {
  const [row] = await database.query<{ count: number }>(
    { employer },
    sql`select count(*) as count from ${sql.table(table)} where known_to = 'infinity'`,
  );
  return row?.count ?? 0;
};
const rolesOf = (employeeId: string) =>
  database.transaction({ employer }, async (tx) => {
    const person = await findClaimedPerson(tx, services.personalNumbers, employer, 'employee-id', employeeId, times);
    return person === undefined ? [] : (await organisationAt(tx, times).rolesOf(person)).map(({ role }) => role);
  });

test('the region has about 1 200 employees under five administrations', async () => {
  const units = await database.transaction({ employer }, (tx) => organisationAt(tx, times).listUnits());
  expect(units.filter((unit) => unit.kind === 'administration')).toHaveLength(5);
  const [row] = await database.query<{ count: number }>(
    { employer },
    sql`select count(*) as count from employment_state
      where known_to = 'infinity' and valid_from <= ${today} and ${today} < valid_to`,
  );
  expect(row?.count).toBeGreaterThan(1_100);
  expect(row?.count).toBeLessThan(1_300);
});

test('every persona is there and holds what it is there for', async () => {
  const roles = await Promise.all(listPersonas().map(({ employeeId }) => rolesOf(employeeId)));
  const wanted = ['employee', 'manager', 'administration-head', 'hr', 'director', 'chair', 'auditor', 'registrar'];
  expect(roles.map((held, index) => held.includes((wanted[index] ?? 'employee') as never))).toEqual(
    roles.map(() => true),
  );
  expect(new Set(listPersonas().map(({ employeeId }) => employeeId)).size).toBe(listPersonas().length);
  expect(granted).toEqual([listPersonas().at(-2)?.employeeId]);
});

test('a change of head that was told of late is seen as it was known on each day', async () => {
  const unit = await database.transaction({ employer }, (tx) => organisationAt(tx, times).findUnitByCode('SE2'));
  const managerOn = (daysAgo: number, knownDaysAgo: number) =>
    database.transaction({ employer }, (tx) => {
      const knownAt = settableClock(`${addDays(today, -knownDaysAgo)}T12:00:00Z`).now();
      return organisationAt(tx, { on: addDays(today, -daysAgo), knownAt }).managerOfUnit(unit?.id ?? ('' as never));
    });
  const before = await managerOn(125, 110);
  expect(await managerOn(115, 110)).toBe(before);
  expect(await managerOn(115, 99)).not.toBe(before);
  expect(await managerOn(125, 99)).toBe(before);
});

test('a head on leave today has a deputy who acts; the protected employee has two handlers', async () => {
  await database.transaction({ employer }, async (tx) => {
    const at = organisationAt(tx, times);
    const unit = await at.findUnitByCode('SE4');
    const head = await at.managerOfUnit(unit?.id ?? ('' as never));
    expect(await at.isAway(head ?? ('' as never))).toBe(true);
    const [deputy] = await at.listDeputies(head ?? ('' as never));
    const acting = (await at.rolesOf(deputy?.person ?? ('' as never))).filter((role) => role.actingFor === head);
    expect(acting).toMatchObject([{ role: 'manager', unit: unit?.id }]);
    const { rows } = await sql<{ handlers: number }>`
      select count(*) as handlers from protected_person join named_handler using (employer_id, person_id)`.execute(tx);
    expect(rows).toEqual([{ handlers: 2 }]);
  });
});

test('the year was read in once a month, and nothing in it is recorded after its day', async () => {
  const entries = await database.query<{ type: string; recorded_at: string }>(
    { employer },
    sql`select type, recorded_at from entry order by ordinal`,
  );
  expect(entries.filter(({ type }) => type === 'organisation.imported')).toHaveLength(12);
  const moments = entries.map((entry) => entry.recorded_at);
  expect(moments).toEqual(moments.toSorted());
  expect(entries.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['unit.succeeded', 'manager.changed', 'employment.began', 'employment.ended']),
  );
});

test('laying in again changes nothing', async () => {
  const tables = ['unit_state', 'employment_state', 'role_assignment', 'person_name', 'absence'];
  const before = await Promise.all(tables.map(count));
  await layInDemonstration(services, grant);
  expect(await Promise.all(tables.map(count))).toEqual(before);
});
