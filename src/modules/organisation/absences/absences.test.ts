import { expect, test } from 'vitest';
import type { PersonId } from '../../../kernel/ids.ts';
import { type LocalDate, localDate } from '../../../kernel/local-date.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { organisationAt } from '../at.ts';
import { findEmployment } from '../people/store.ts';
import { aDoer, employee, importGiven, servicesOver, unit } from '../testing.ts';
import { endAbsence, registerAbsence } from './actions.ts';

const { database } = await aDatabase();
const services = servicesOver(database);

/** Anna leads A; Bo is employed in it. */
async function aUnitLedByAnna() {
  const doer = await aDoer(database);
  await importGiven(services, doer, {
    units: [unit('K'), unit('A', 'K')],
    employees: [employee(1, 'A', { is_manager: 'true' }), employee(2, 'A')],
  });
  const find = async (number: string) => {
    const found = await database.transaction({ employer: doer.employer }, (tx) => findEmployment(tx, number));
    return found?.person as PersonId;
  };
  const [anna, bo] = [await find('1001'), await find('1002')];
  const on = <Answer>(day: string, ask: (at: ReturnType<typeof organisationAt>) => Promise<Answer>) =>
    database.transaction({ employer: doer.employer }, (tx) =>
      ask(organisationAt(tx, { on: localDate(day), knownAt: services.clock.now() })),
    );
  return { doer, anna, bo, on };
}

const march = { kind: 'absence', from: '2026-03-02', to: '2026-03-13' } as const;

test('on the days of an absence the person is away and the deputy holds their role', async () => {
  const { doer, anna, bo, on } = await aUnitLedByAnna();
  await registerAbsence(services, doer, { personId: anna, deputyId: bo, ...march });
  const away = (day: string) => on(day, (at) => at.isAway(anna));
  expect([
    await away('2026-03-01'),
    await away('2026-03-02'),
    await away('2026-03-13'),
    await away('2026-03-14'),
  ]).toEqual([false, true, true, false]);
  expect(await on('2026-03-02', (at) => at.listDeputies(anna))).toMatchObject([{ person: bo, named: 'with-absence' }]);
  const roles = (day: string) => on(day, async (at) => (await at.rolesOf(bo)).map(({ role }) => role));
  expect([await roles('2026-03-01'), await roles('2026-03-02')]).toEqual([['employee'], ['employee', 'manager']]);
});

test('an absence that ends early, or never was, is corrected and not overwritten', async () => {
  const { doer, anna, on } = await aUnitLedByAnna();
  const early = await registerAbsence(services, doer, { personId: anna, ...march });
  services.clock.advance(1000);
  await endAbsence(services, doer, early, localDate('2026-03-06'));
  const absent = (day: string) => on(day, async (at) => (await at.listAbsencesOf(anna)).length);
  expect([await absent('2026-03-06'), await absent('2026-03-07')]).toEqual([1, 0]);
  services.clock.advance(1000);
  await endAbsence(services, doer, early, null);
  expect(await absent('2026-03-03')).toBe(0);
  const before = services.clock.now();
  await database.transaction({ employer: doer.employer }, async (tx) => {
    const knownThen = (milliseconds: number) =>
      organisationAt(tx, {
        on: localDate('2026-03-03'),
        knownAt: new Date(Date.parse(before) - milliseconds).toISOString() as typeof before,
      }).listAbsencesOf(anna);
    expect([await knownThen(1), await knownThen(0)]).toMatchObject([[{ person: anna }], []]);
  });
});

test('a deputy is somebody else, employed on the first day; days do not go backwards', async () => {
  const { doer, anna } = await aUnitLedByAnna();
  const register = (of: object) => registerAbsence(services, doer, { personId: anna, ...march, ...of });
  await expect(register({ deputyId: anna })).rejects.toMatchObject({ code: 'organisation.deputy-unfit' });
  await expect(register({ deputyId: doer.employer })).rejects.toMatchObject({ code: 'organisation.deputy-unfit' });
  await expect(register({ to: '2026-03-01' })).rejects.toMatchObject({ code: 'organisation.period-backwards' });
  await expect(register({ employmentId: doer.employer })).rejects.toMatchObject({
    code: 'organisation.employment-unknown',
  });
  await expect(registerAbsence(services, doer, { ...march, personId: doer.employer })).rejects.toMatchObject({
    code: 'organisation.person-unknown',
  });
  const id = await register({});
  await expect(endAbsence(services, doer, id, localDate('2026-03-01') as LocalDate)).rejects.toMatchObject({
    code: 'organisation.period-backwards',
  });
});
