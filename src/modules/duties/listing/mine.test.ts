import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Actor } from '../../../access/index.ts';
import { instant } from '../../../kernel/clock.ts';
import type { EmployerId, PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Period } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { holdersAt, type Place } from '../../authority/index.ts';
import { aRegion, type Someone } from '../../authority/testing.ts';
import { type AddressRole, addressRole } from '../../guidelines/index.ts';
import { organisationAt } from '../../organisation/index.ts';
import { anyWorld, layWorld } from '../testing-world.ts';
import { type MyDuty, type MyQuery, readMine } from './mine.ts';
import { createSeatingMemory } from './seating.ts';
import { day, layDuties } from './testing.ts';

const { database } = await aDatabase();
const seatings = createSeatingMemory();
const times = { on: day(0), knownAt: instant('2026-01-31T11:00:00Z') };

async function mineOf(tx: Tx, employer: EmployerId, person: PersonId, summer: readonly Period[] = []) {
  const actor: Actor = { employer, person, account: '', roles: [], authenticatedAt: times.knownAt, acr: null };
  const reader = { actor, times, summer, seating: await seatings.on(tx, employer, times.on) };
  const whole = await readMine(tx, reader, { limit: 10_000, page: 1 });
  return { ...whole, pageOf: (query: MyQuery) => readMine(tx, reader, query) };
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

function countOn(duties: readonly MyDuty[], on: LocalDate): number {
  return duties.filter(({ duty }) => duty.dueOn === on).length;
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

test('a deputy who is one of the staff has their duties, not those about themselves: there the superior answers', async () => {
  const region = await aRegion(database);
  const about = (someone: Someone): Place => ({
    person: region.person(someone),
    employment: region.employment(someone),
    unit: region.unit('ward'),
  });
  await region.away('wardManager', 'nurse');
  await database.transaction(region.doer, (tx) =>
    layDuties(tx, [{ template: {}, place: about('nurse'), dueOn: day(3) }]),
  );
  expect(await listsOf(region, LINE)).toEqual([
    'wardManager: holder, nearest-manager, 0',
    'clinicManager: superior, nearest-manager, 0',
  ]);
  await database.transaction(region.doer, (tx) =>
    layDuties(tx, [{ template: {}, place: about('colleague'), dueOn: day(3) }]),
  );
  expect(await listsOf(region, ['nurse'])).toEqual(['nurse: deputy, nearest-manager, 0']);
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

test('in any organisation a list holds, page by page, what the resolver of roles says is that person’s, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(anyWorld, async (world) => {
      const { doer, before, found } = await layWorld(database, world);
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
          asked.map(({ role, place }, index) => ({
            template: { id: `walk-${role}`, holder: role },
            place,
            dueOn: day((index % 4) - 2),
          })),
        );
        const resolver = holdersAt(tx, times);
        const [holders, answering] = [await resolver.ofAll(asked), await resolver.answeringAll(asked)];
        for (const [index, { role, place }] of asked.entries()) {
          const lookup = await seatings.over(tx, times.on, place);
          const said = [lookup.of(role, place), lookup.answering(role, place)];
          expect(said, `${role} ${JSON.stringify(place)}`).toEqual([holders[index], answering[index]]);
        }
        for (const person of new Set(found.map((one) => one.person))) {
          const { duties, pageOf, counts } = await mineOf(tx, doer.employer, person);
          const pages: MyDuty[] = [];
          for (let page = 1; pages.length < duties.length; page++)
            pages.push(...(await pageOf({ limit: 17, page })).duties);
          expect(pages, 'page by page').toEqual(duties);
          expect(duties.map(({ duty }) => duty.dueOn)).toEqual(duties.map(({ duty }) => duty.dueOn).toSorted());
          const late = duties.filter(({ duty }) => duty.dueOn < day(0));
          expect(counts).toMatchObject({ late: late.length, soon: countOn(duties, day(1)), later: 0 });
          const second = await pageOf({ status: 'late', limit: 5, page: 2 });
          expect([second.total, second.duties]).toEqual([late.length, late.slice(5, 10)]);
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
