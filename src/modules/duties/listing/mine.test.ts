import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Actor } from '../../../access/index.ts';
import { instant } from '../../../kernel/clock.ts';
import type { EmployerId, EmploymentId, PersonId } from '../../../kernel/ids.ts';
import type { Period } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { holdersAt, type Place } from '../../authority/index.ts';
import { aRegion, type Someone } from '../../authority/testing.ts';
import { type AddressRole, addressRole } from '../../guidelines/index.ts';
import { findEmployment, organisationAt, registerAbsence } from '../../organisation/index.ts';
import { aDoer, employee, importGiven, servicesOver, unit } from '../../organisation/testing.ts';
import { readMine } from './mine.ts';
import { createSeatingMemory } from './seating.ts';
import { day, layDuties } from './testing.ts';

const { database } = await aDatabase();
const seatings = createSeatingMemory();
const times = { on: day(0), knownAt: instant('2026-01-31T11:00:00Z') };

async function mineOf(tx: Tx, employer: EmployerId, person: PersonId, summer: readonly Period[] = []) {
  const actor: Actor = { employer, person, account: '', roles: [], authenticatedAt: times.knownAt, acr: null };
  return readMine(tx, { actor, times, summer, seating: await seatings.on(tx, employer, times.on) });
}

/** Who has a nurse's duty in their list, and as what. */
async function listsOf(region: Awaited<ReturnType<typeof aRegion>>, people: readonly Someone[], summer?: Period[]) {
  return database.transaction(region.doer, async (tx) => {
    const lists: string[] = [];
    for (const one of people) {
      const { duties } = await mineOf(tx, region.doer.employer, region.person(one), summer);
      lists.push(...duties.map(({ as, role, level }) => `${one}: ${as}, ${role}, ${level}`));
    }
    return lists;
  });
}

const nurse = ({ employment, person, unit }: Awaited<ReturnType<typeof aRegion>>): Place => ({
  employment: employment('nurse'),
  person: person('nurse'),
  unit: unit('ward'),
});
const LINE: readonly Someone[] = ['nurse', 'wardManager', 'clinicManager', 'careHead', 'director', 'colleague'];

test('a duty is in the list of its holder, and with time in those of the ones it has climbed to', async () => {
  const region = await aRegion(database);
  const ladder = [
    { afterDays: 7, to: 'next-manager' as const, track: 'line' as const },
    { afterDays: 21, to: 'administration-head' as const, track: 'line' as const },
  ];
  await database.transaction(region.doer, (tx) =>
    layDuties(tx, [{ template: { ladder }, place: nurse(region), dueOn: day(-7) }]),
  );
  expect(await listsOf(region, LINE)).toEqual([
    'wardManager: holder, nearest-manager, 1',
    'clinicManager: climbed, next-manager, 1',
  ]);
  await database.transaction(region.doer, (tx) => sql`update duty set due_on = ${day(-21)}`.execute(tx));
  expect(await listsOf(region, LINE)).toEqual([
    'wardManager: holder, nearest-manager, 2',
    'clinicManager: climbed, next-manager, 2',
    'careHead: climbed, administration-head, 2',
  ]);
});

test('a deputy has the duties of the one who is away, who sees them too; without a deputy the superior has them', async () => {
  const region = await aRegion(database);
  await database.transaction(region.doer, (tx) =>
    layDuties(tx, [{ template: {}, place: nurse(region), dueOn: day(3) }]),
  );
  await region.away('wardManager', 'colleague');
  expect(await listsOf(region, LINE)).toEqual([
    'wardManager: holder, nearest-manager, 0',
    'colleague: deputy, nearest-manager, 0',
  ]);
  const other = await aRegion(database);
  await database.transaction(other.doer, (tx) => layDuties(tx, [{ template: {}, place: nurse(other), dueOn: day(3) }]));
  await other.away('wardManager');
  expect(await listsOf(other, LINE)).toEqual([
    'wardManager: holder, nearest-manager, 0',
    'clinicManager: superior, nearest-manager, 0',
  ]);
});

test('leave with a deputy and the employer’s summer hold the climbing back', async () => {
  const ladder = [{ afterDays: 7, to: 'next-manager' as const, track: 'line' as const }];
  const late = async () => {
    const region = await aRegion(database);
    await database.transaction(region.doer, (tx) =>
      layDuties(tx, [{ template: { ladder }, place: nurse(region), dueOn: day(-10) }]),
    );
    return region;
  };
  const summer = await late();
  expect(await listsOf(summer, ['clinicManager'], [{ from: day(-9), to: day(-1) }])).toEqual([]);
  expect(await listsOf(summer, ['clinicManager'])).toHaveLength(1);
  const leave = await late();
  await leave.away('wardManager', 'colleague');
  expect(await listsOf(leave, ['clinicManager'])).toEqual([]);
});

test('what is about a protected person is in nobody’s list but their own and their handlers’', async () => {
  const region = await aRegion(database);
  await database.transaction(region.doer, async (tx) => {
    await layDuties(tx, [
      { template: {}, place: nurse(region), dueOn: day(3) },
      { template: { id: 'own', holder: 'employee' }, place: nurse(region), dueOn: day(4) },
    ]);
    await sql`insert into protected_person (person_id) values (${region.person('nurse')})`.execute(tx);
  });
  expect(await listsOf(region, LINE)).toEqual(['nurse: holder, employee, 0']);
  await database.transaction(region.doer, (tx) =>
    sql`insert into named_handler (person_id, handler_id) values (${region.person('nurse')}, ${region.person('wardManager')})`.execute(
      tx,
    ),
  );
  expect(await listsOf(region, LINE)).toEqual([
    'nurse: holder, employee, 0',
    'wardManager: holder, nearest-manager, 0',
  ]);
});

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
const anyWorld = fc.record({
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
  away: fc.array(fc.record({ who: fc.nat(STAFF - 1), deputy: fc.option(fc.nat(STAFF - 1)) }), { maxLength: 5 }),
  places: fc.array(fc.constantFrom('employment', 'person', 'unit', 'authority', 'nowhere'), {
    minLength: STAFF,
    maxLength: STAFF,
  }),
});
type World = typeof anyWorld extends fc.Arbitrary<infer Value> ? Value : never;

/** Lays the world in, and answers whom and what the duties can be about. */
async function layWorld({ staff, roles, deputies, away }: World) {
  const doer = await aDoer(database);
  const services = servicesOver(database);
  const code = (number: number) => String(1000 + number);
  const files = (isBefore: boolean) => ({
    on: isBefore ? '2016-01-01' : '2026-01-20',
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
  const first = { on: day(-20), knownAt: services.clock.now() };
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
  for (const { who, deputy } of away) {
    const [own, other] = [found[who], deputy === null ? undefined : found[deputy]];
    if (own === undefined || own.person === '' || own.person === other?.person) continue;
    await registerAbsence(services, doer, {
      personId: own.person,
      kind: 'absence',
      from: '2026-01-01',
      to: '2026-02-28',
      ...(other === undefined ? {} : { deputyId: other.person }),
    }).catch(() => undefined);
  }
  return { doer, before, found: found.filter(({ person }) => person !== '') };
}

test('in any organisation a list holds what the resolver of roles says is that person’s, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(anyWorld, async (world) => {
      const { doer, before, found } = await layWorld(world);
      await database.transaction(doer, async (tx) => {
        const organisation = organisationAt(tx, times);
        const units = await organisation.listUnits();
        const top = units.find(({ parent }) => parent === null);
        const lines = await organisation.listInLine({ employments: found.map(({ id }) => id) });
        const placeOf = (index: number): Place => {
          const own = lines[index % lines.length];
          const at = world.places[index % world.places.length];
          if (own === undefined || at === 'nowhere') return {};
          if (at === 'authority' && top?.authority) return { authority: top.authority };
          if (at === 'unit') return { unit: own.unit };
          if (at === 'person') return { person: own.person };
          return { person: own.person, employment: own.id, unit: before.get(own.id) ?? own.unit };
        };
        const asked = lines.flatMap((_, index) =>
          addressRole.options.map((role) => ({ role: role as AddressRole, place: placeOf(index) })),
        );
        const dogs = await layDuties(
          tx,
          asked.map(({ role, place }) => ({ template: { id: `walk-${role}`, holder: role }, place, dueOn: day(1) })),
        );
        const resolver = holdersAt(tx, times);
        const [holders, answering] = [await resolver.ofAll(asked), await resolver.answeringAll(asked)];
        for (const person of new Set(found.map((one) => one.person))) {
          const { duties } = await mineOf(tx, doer.employer, person);
          const expected = asked.flatMap(({ role, place }, index) =>
            [...(holders[index] ?? []), ...(answering[index] ?? [])].some((one) => one.person === person)
              ? `${dogs[index]} ${role} ${JSON.stringify(place)}`
              : [],
          );
          const nameOf = (dog: string) => {
            const index = dogs.indexOf(dog);
            return `${dog} ${asked[index]?.role} ${JSON.stringify(asked[index]?.place)}`;
          };
          expect(duties.map(({ duty }) => nameOf(duty.subject.id)).sort(), person).toEqual(expected.toSorted());
        }
      });
    }),
    { numRuns: 20 },
  );
});
