import type { AuthorityId, EmploymentId, PersonId, UnitId } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-date.ts';
import type { Database, TwoTimes } from '../../platform/database/index.ts';
import { type Doer, findEmployment, listAuthorities, organisationAt, registerAbsence } from '../organisation/index.ts';
import { aDoer, employee, type Given, importGiven, servicesOver, unit } from '../organisation/testing.ts';

/** The people of the test region, by the number that `employee` makes 1000 larger. */
export const PEOPLE = {
  director: 1,
  careHead: 2,
  clinicManager: 3,
  wardManager: 4,
  nurse: 5,
  colleague: 6,
  officeHead: 7,
  clerk: 8,
  hrHead: 9,
  wardHr: 10,
  chair: 11,
  committeeChair: 12,
  registrar: 13,
} as const;
export type Someone = keyof typeof PEOPLE;

/** The test region's units, as an import gives them. */
export const UNITS = [
  unit('top', '', { authority: 'board' }),
  unit('office', 'top', { kind: 'administration' }),
  unit('care', 'top', { kind: 'administration', authority: 'committee' }),
  unit('clinic', 'care', { kind: 'area' }),
  unit('ward', 'clinic'),
];
const AUTHORITIES = [
  { authority: 'board', name: 'Regionstyrelsen', kind: 'board' },
  { authority: 'committee', name: 'Vårdnämnden', kind: 'committee' },
];
/** The test region's people, as an import gives them. */
export const EMPLOYEES = [
  employee(PEOPLE.director, 'top', { is_manager: 'true' }),
  employee(PEOPLE.careHead, 'care', { is_manager: 'true' }),
  employee(PEOPLE.clinicManager, 'clinic', { is_manager: 'true' }),
  employee(PEOPLE.wardManager, 'ward', { is_manager: 'true' }),
  employee(PEOPLE.nurse, 'ward'),
  employee(PEOPLE.colleague, 'ward'),
  employee(PEOPLE.officeHead, 'office', { is_manager: 'true' }),
  employee(PEOPLE.clerk, 'office'),
  employee(PEOPLE.hrHead, 'office', { is_manager: 'true', manager_id: String(1000 + PEOPLE.officeHead) }),
  employee(PEOPLE.wardHr, 'office'),
  employee(PEOPLE.chair, 'top'),
  employee(PEOPLE.committeeChair, 'top'),
  employee(PEOPLE.registrar, 'office'),
];
const number = (someone: Someone) => String(1000 + PEOPLE[someone]);
const ROLES = [
  { employee_id: number('hrHead'), role: 'hr', from: '2016-01-01' },
  { employee_id: number('wardHr'), role: 'hr', unit_id: 'clinic', from: '2016-01-01' },
  { employee_id: number('chair'), role: 'chair', authority: 'board', from: '2016-01-01' },
  { employee_id: number('committeeChair'), role: 'chair', authority: 'committee', from: '2016-01-01' },
  { employee_id: number('registrar'), role: 'registrar', authority: 'committee', from: '2016-01-01' },
];

/** A region with a board, a committee and a line from the director down to a ward; `of` names its people. */
export async function aRegion(database: Database, more: Pick<Given, 'employees' | 'roles'> = {}) {
  const doer: Doer = await aDoer(database);
  const organisation = servicesOver(database);
  await importGiven(organisation, doer, {
    units: UNITS,
    employees: [...EMPLOYEES, ...(more.employees ?? [])],
    roles: [...ROLES, ...(more.roles ?? [])],
    authorities: AUTHORITIES,
    on: '2016-01-01',
  });
  const times: TwoTimes = { on: localDate('2026-01-31'), knownAt: organisation.clock.now() };
  const known = await database.transaction(doer, async (tx) => ({
    committees: await listAuthorities(tx, times),
    units: await organisationAt(tx, times).listUnits(),
    people: await Promise.all(Object.keys(PEOPLE).map((name) => findEmployment(tx, number(name as Someone)))),
  }));
  const found = (someone: Someone) => {
    const one = known.people[Object.keys(PEOPLE).indexOf(someone)];
    if (one === undefined) throw new Error(`nobody is ${someone}`);
    return one;
  };
  const names = new Map<PersonId, string>(
    (Object.keys(PEOPLE) as Someone[]).map((someone) => [found(someone).person, someone]),
  );
  return {
    doer,
    organisation,
    times,
    person: (someone: Someone): PersonId => found(someone).person,
    employment: (someone: Someone): EmploymentId => found(someone).id,
    /** Who somebody is, by the name this test region has for them. */
    nameOf: (person: PersonId | null | undefined) => (person == null ? null : (names.get(person) ?? 'somebody else')),
    authority: (code: string) => known.committees.find((one) => one.code === code)?.id as AuthorityId,
    unit: (code: string) => known.units.find((one) => one.code === code)?.id as UnitId,
    /** Registers that somebody is away all of 31 January 2026, and says by whom they are replaced. */
    away: (someone: Someone, deputy?: Someone) =>
      registerAbsence(organisation, doer, {
        personId: found(someone).person,
        kind: 'absence',
        from: '2026-01-01',
        to: '2026-02-28',
        ...(deputy === undefined ? {} : { deputyId: found(deputy).person }),
      }),
  };
}
