import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { addressRole } from '../../guidelines/index.ts';
import { setPilot } from '../../organisation/index.ts';
import { cappedLadder } from '../ladder.ts';
import { createSeatingMemory } from '../listing/seating.ts';
import { aTemplate } from '../testing.ts';
import { anOffice, type Office } from '../testing-office.ts';

const { database } = await aDatabase();
const walk = aTemplate({
  ladder: [
    { afterDays: 7, to: 'next-manager', track: 'line' },
    { afterDays: 14, to: 'administration-head', track: 'line' },
    { afterDays: 21, to: 'director', track: 'line' },
  ],
  remindOn: [-7, 0],
});

/** The pilot of a unit, or that it is over. */
const setIn = (office: Office, unit: 'ward' | 'office' | null) =>
  setPilot(
    { ...office.organisation, clock: office.clock },
    office.doer,
    unit === null
      ? null
      : {
          unitId: office.unit(unit),
          highestRung: 'administration-head',
          showsChain: false,
        },
  );
const climbedTo = async (office: Office) =>
  (await database.query<{ to_role: string }>(office.inside, sql`select to_role from duty_climb order by level`)).map(
    ({ to_role }) => to_role,
  );

test('in a pilot nothing climbs above what it allows; afterwards it goes on as the guideline says', async () => {
  const office = await anOffice(database, { templates: [walk] });
  await setIn(office, 'ward');
  const dog = await office.admit('nurse');
  office.clock.set('2026-05-04T11:00:00Z');
  await office.sweep();
  expect(await climbedTo(office)).toEqual(['next-manager', 'administration-head']);
  expect((await office.dutiesOf(dog))[0]?.frozen.ladder).toHaveLength(2);
  await setIn(office, null);
  await office.sweep();
  expect(await climbedTo(office)).toEqual(['next-manager', 'administration-head', 'director']);
});

test('lists know at once that a pilot has begun, and that it is over', async () => {
  const office = await anOffice(database, { templates: [walk] });
  await office.admit('nurse');
  const memory = createSeatingMemory();
  const rungs = () =>
    database.transaction(office.inside, async (tx) => {
      const { templates } = await memory.on(tx, office.inside.employer, office.today());
      return [...templates.values()].map(({ content }) => content.ladder.length);
    });
  expect(await rungs()).toEqual([3]);
  await setIn(office, 'ward');
  expect(await rungs()).toEqual([2]);
  await setIn(office, null);
  expect(await rungs()).toEqual([3]);
});

test('letters go to those who take part; what stands elsewhere waits, and comes when the pilot is over', async () => {
  const office = await anOffice(database, { templates: [walk] });
  await setIn(office, 'office');
  await office.admit('nurse');
  office.clock.set('2026-03-16T09:00:00Z');
  await office.sweep();
  expect(office.letters).toEqual([]);
  await setIn(office, 'ward');
  await office.sweep();
  expect(office.letters).toHaveLength(1);
});

const anyLadder = fc.array(
  fc.record({
    afterDays: fc.nat(99),
    to: fc.constantFrom(...addressRole.options),
    track: fc.constantFrom('line' as const, 'committee' as const),
  }),
  { maxLength: 6 },
);

test('whatever the ladder, what is left of it is its beginning, and holds nobody above the cap', () => {
  const above = { 'next-manager': ['administration-head', 'director', 'chair'], director: ['chair'] } as const;
  for (const highest of ['next-manager', 'director'] as const)
    fc.assert(
      fc.property(anyLadder, (ladder) => {
        const left = cappedLadder(ladder, highest);
        expect(ladder.slice(0, left.length)).toEqual(left);
        const isAbove = ({ to, track }: (typeof ladder)[number]) =>
          track === 'committee' || above[highest].some((role) => role === to);
        expect(left.some(isAbove)).toBe(false);
        const next = ladder[left.length];
        expect(next === undefined || isAbove(next)).toBe(true);
        expect(cappedLadder(ladder, null)).toBe(ladder);
      }),
    );
});
