import { expect, test } from 'vitest';
import type { PersonId, UnitId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { organisationAt } from '../at.ts';
import { findEmployment } from '../people/store.ts';
import { aDoer, employee, importGiven, servicesOver, unit } from '../testing.ts';
import { endRole, grantRole } from './actions.ts';

const { database } = await aDatabase();
const services = servicesOver(database);
const NOBODY = '018f0000-0000-7000-8000-000000000001';

async function anEmployer() {
  const doer = await aDoer(database);
  await importGiven(services, doer, {
    units: [unit('K'), unit('F', 'K', { kind: 'administration' }), unit('A', 'F'), unit('B', 'F')],
    employees: [employee(1, 'A'), employee(2, 'F', { is_manager: 'true' }), employee(3, 'K', { is_manager: 'true' })],
  });
  const on = <Answer>(day: string, ask: (at: ReturnType<typeof organisationAt>) => Promise<Answer>) =>
    database.transaction({ employer: doer.employer }, (tx) =>
      ask(organisationAt(tx, { on: localDate(day), knownAt: services.clock.now() })),
    );
  const person = async (number: string) => {
    const found = await database.transaction({ employer: doer.employer }, (tx) => findEmployment(tx, number));
    return found?.person as PersonId;
  };
  const unitOf = async (code: string) => (await on('2026-02-01', (at) => at.findUnitByCode(code)))?.id as UnitId;
  return { doer, on, unitOf, anna: await person('1001'), head: await person('1002'), director: await person('1003') };
}

test('holders are found the nearest first: of the unit, of those above it, of the employer', async () => {
  const { doer, on, unitOf, anna, head, director } = await anEmployer();
  const hr = { role: 'hr', from: '2026-02-01' } as const;
  await grantRole(services, doer, { ...hr, personId: director });
  await grantRole(services, doer, { ...hr, personId: head, unitId: await unitOf('F') });
  await grantRole(services, doer, { ...hr, personId: anna, unitId: await unitOf('A') });
  const holders = (unitId: UnitId) =>
    on('2026-02-01', async (at) => (await at.listHolders('hr', { unit: unitId })).map((holder) => holder.person));
  expect(await holders(await unitOf('A'))).toEqual([anna, head, director]);
  expect(await holders(await unitOf('B'))).toEqual([head, director]);
  expect(await holders(await unitOf('K'))).toEqual([director]);
});

test('managers, administration heads and the director hold their roles by leading', async () => {
  const { on, unitOf, head, director } = await anEmployer();
  const a = await unitOf('A');
  const holders = (role: 'manager' | 'administration-head' | 'director') =>
    on('2026-02-01', async (at) => (await at.listHolders(role, { unit: a })).map((holder) => holder.person));
  expect(await holders('manager')).toEqual([head, director]);
  expect(await holders('administration-head')).toEqual([head]);
  expect(await holders('director')).toEqual([director]);
});

test('a role is held from its first day to its last, and ending it is a correction', async () => {
  const { doer, on, anna } = await anEmployer();
  const id = await grantRole(services, doer, {
    personId: anna,
    role: 'registrar',
    from: '2026-02-01',
    to: '2026-06-30',
  });
  const isHeld = (day: string) =>
    on(day, async (at) => (await at.rolesOf(anna)).some(({ role }) => role === 'registrar'));
  expect([await isHeld('2026-01-31'), await isHeld('2026-02-01'), await isHeld('2026-06-30')]).toEqual([
    false,
    true,
    true,
  ]);
  await endRole(services, doer, id, localDate('2026-03-31'));
  expect([await isHeld('2026-03-31'), await isHeld('2026-04-01')]).toEqual([true, false]);
});

test('what cannot be is refused in one sentence', async () => {
  const { doer, unitOf, anna, head } = await anEmployer();
  const form = { personId: anna, role: 'hr', from: '2026-02-01' } as const;
  const refused = (of: object) => expect(grantRole(services, doer, { ...form, ...of })).rejects;
  await refused({ unitId: await unitOf('A'), authorityId: NOBODY }).toMatchObject({ code: 'organisation.role-place' });
  await refused({ deputyFor: head }).toMatchObject({ code: 'organisation.role-place' });
  await refused({ role: 'deputy' }).toMatchObject({ code: 'organisation.role-place' });
  await refused({ role: 'deputy', deputyFor: anna }).toMatchObject({ code: 'organisation.role-place' });
  await refused({ authorityId: NOBODY }).toMatchObject({ code: 'organisation.authority-unknown' });
  await refused({ unitId: NOBODY }).toMatchObject({ code: 'organisation.unit-unknown' });
  await refused({ personId: NOBODY }).toMatchObject({ code: 'organisation.person-unknown' });
  await refused({ to: '2026-01-31' }).toMatchObject({ code: 'organisation.period-backwards' });
  await grantRole(services, doer, { ...form, to: '2026-03-31' });
  await refused({ from: '2026-03-31' }).toMatchObject({ code: 'organisation.role-held' });
  await grantRole(services, doer, { ...form, from: '2026-04-01' });
});
