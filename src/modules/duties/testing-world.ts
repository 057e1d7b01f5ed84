import fc from 'fast-check';
import type { EmploymentId, PersonId } from '../../kernel/ids.ts';
import { addDays, localDate } from '../../kernel/local-date.ts';
import type { Database } from '../../platform/database/index.ts';
import { findEmployment, organisationAt, registerAbsence } from '../organisation/index.ts';
import { aDoer, employee, importGiven, servicesOver, unit } from '../organisation/testing.ts';
import { day } from './listing/testing.ts';

/** The day on which the organisation becomes another; leaves begin before 31 January and end after it. */
const CHANGED_ON = localDate('2026-01-20');
const CODES = ['top', 'north', 'south', 'area', 'ward', 'yard'] as const;
const PARENTS = { top: '', north: 'top', south: 'top', area: 'north', ward: 'area', yard: 'area' } as const;
const STAFF = 10;
const anyStaff = fc.record({
  unit: fc.constantFrom(...CODES),
  isManager: fc.boolean(),
  manager: fc.option(fc.nat(STAFF - 1)),
  before: fc.option(fc.constantFrom(...CODES)),
  // Some persons have two employments.
  person: fc.nat(STAFF - 3),
});
/** Any small organisation: people who move, named managers, second employments, given roles, deputies and leaves. */
export const anyWorld = fc.record({
  staff: fc.array(anyStaff, { minLength: STAFF, maxLength: STAFF }),
  roles: fc.array(
    fc.record({
      who: fc.nat(STAFF - 1),
      role: fc.constantFrom('hr', 'registrar', 'director', 'chair', 'safety-representative', 'data-protection-officer'),
      unit: fc.option(fc.constantFrom(...CODES)),
    }),
    { maxLength: 5 },
  ),
  deputies: fc.array(fc.record({ who: fc.nat(STAFF - 1), of: fc.nat(STAFF - 1) }), { maxLength: 3 }),
  away: fc.array(
    fc.record({
      who: fc.nat(STAFF - 1),
      deputy: fc.option(fc.nat(STAFF - 1)),
      from: fc.nat(30),
      to: fc.nat(28),
      isOfOne: fc.boolean(),
    }),
    { maxLength: 5 },
  ),
  places: fc.array(fc.constantFrom('employment', 'person', 'unit', 'authority', 'nowhere'), {
    minLength: STAFF,
    maxLength: STAFF,
  }),
});
export type World = typeof anyWorld extends fc.Arbitrary<infer Value> ? Value : never;

/** Lays the world in, and answers whom and what the duties can be about. */
export async function layWorld(database: Database, { staff, roles, deputies, away }: World) {
  const doer = await aDoer(database);
  const services = servicesOver(database);
  const code = (number: number) => String(1000 + number);
  const files = (isBefore: boolean) => ({
    on: isBefore ? '2016-01-01' : CHANGED_ON,
    authorities: [{ authority: 'board', name: 'Styrelsen', kind: 'board' }],
    units: CODES.map((one) =>
      unit(one, PARENTS[one], {
        ...(PARENTS[one] === 'top' ? { kind: 'administration' } : {}),
        ...(one === 'top' ? { authority: 'board' } : {}),
      }),
    ),
    employees: staff.map(({ unit: now, before, isManager, manager, person }, number) => {
      const at = isBefore ? (before ?? now) : now;
      return employee(number, at, {
        is_manager: String(isManager),
        personal_number: employee(person, at).personal_number ?? '',
        name: `Person ${person}`,
        ...(manager === null || manager === number ? {} : { manager_id: code(manager) }),
      });
    }),
    roles: [
      ...roles.map(({ who, role, unit: at }) => ({
        employee_id: code(who),
        role,
        from: '2016-01-01',
        ...(role === 'chair' ? { authority: 'board' } : at === null || role === 'director' ? {} : { unit_id: at }),
      })),
      ...deputies
        .filter(({ who, of }) => staff[who]?.person !== staff[of]?.person)
        .map(({ who, of }) => ({ employee_id: code(who), role: 'deputy', deputy_for: code(of), from: '2016-01-01' })),
    ],
  });
  await importGiven(services, doer, files(true));
  const first = { on: addDays(CHANGED_ON, -9), knownAt: services.clock.now() };
  const before = await database.transaction(doer, async (tx) => {
    const organisation = organisationAt(tx, first);
    const staffed = await Promise.all(
      (await organisation.listUnits()).map(({ id }) => organisation.listEmploymentsIn(id)),
    );
    return new Map(staffed.flat().map((one) => [one.id, one.unit]));
  });
  await importGiven(services, doer, files(false));
  const employments = await database.transaction(doer, (tx) =>
    Promise.all(staff.map((_, number) => findEmployment(tx, code(number)))),
  );
  const found = employments.map((one) => one ?? { id: '' as EmploymentId, person: '' as PersonId });
  for (const { who, deputy, from, to, isOfOne } of away) {
    const [own, other] = [found[who], deputy === null ? undefined : found[deputy]];
    if (own === undefined || own.person === '' || own.person === other?.person) continue;
    await registerAbsence(services, doer, {
      personId: own.person,
      kind: 'absence',
      from: day(-30 + from),
      to: day(to),
      ...(isOfOne ? { employmentId: own.id } : {}),
      ...(other === undefined ? {} : { deputyId: other.person }),
    }).catch(() => undefined);
  }
  return { doer, before, found: found.filter(({ person }) => person !== '') };
}
