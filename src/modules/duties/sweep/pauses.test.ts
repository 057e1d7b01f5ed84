import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Instant, instant } from '../../../kernel/clock.ts';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import type { Period } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { holdersAt, type Place } from '../../authority/index.ts';
import { addressRole } from '../../guidelines/index.ts';
import { keyText } from '../duty.ts';
import { day, layDuties } from '../listing/testing.ts';
import { type HeldDuty, listDutiesOf } from '../store.ts';
import { anyWorld, layWorld } from '../testing-world.ts';
import { merged, readPauses } from './pauses.ts';

const { database } = await aDatabase();

/** The days on which each duty rests, every day asked of the resolver for itself. */
async function restingDaysOf(tx: Tx, duties: readonly HeldDuty[], today: LocalDate, knownAt: Instant) {
  const days = duties.map((): Period[] => []);
  const asks = duties.map(({ frozen, place }) => ({ role: frozen.holder, place }));
  for (let on = day(-30); on <= today; on = addDays(on, 1)) {
    const all = await holdersAt(tx, { on, knownAt }).ofAll(asks);
    for (const [index, holders] of all.entries()) {
      const isCovered = holders.every(({ isAway, deputies }) => isAway && deputies.some((deputy) => !deputy.isAway));
      if (holders.length > 0 && isCovered && (duties[index]?.dueOn ?? on) <= on)
        days[index]?.push({ from: on, to: addDays(on, 1) });
    }
  }
  return days;
}

test('in any organisation a duty rests on the days that the resolver of roles says, asked day by day', async () => {
  let rested = 0;
  await fc.assert(
    fc.asyncProperty(anyWorld, fc.array(fc.nat(40), { minLength: 4, maxLength: 4 }), async (world, ages) => {
      const { doer, before, found } = await layWorld(database, world);
      await database.transaction(doer, async (tx) => {
        const placeOf = (index: number): Place => {
          const own = found[index % found.length];
          const unit = own && before.get(own.id);
          return own === undefined || unit === undefined ? {} : { person: own.person, employment: own.id, unit };
        };
        const dogs = await layDuties(
          tx,
          ages.flatMap((age, index) =>
            addressRole.options.map((role) => ({
              template: { id: `walk-${role}`, holder: role },
              place: world.places[index] === 'unit' ? { unit: placeOf(index).unit } : placeOf(index),
              dueOn: day(10 - age),
            })),
          ) as Parameters<typeof layDuties>[1],
        );
        const duties = await listDutiesOf(tx, 'dog', dogs);
        const [today, knownAt] = [day(15), instant('2026-03-01T11:00:00Z')];
        const summerPauses = [{ from: day(2), to: day(4) }];
        const pausesOf = await readPauses(tx, duties, { today, knownAt, summerPauses });
        const resting = await restingDaysOf(tx, duties, today, knownAt);
        for (const [index, duty] of duties.entries()) {
          const days = resting[index] ?? [];
          rested += days.length;
          expect(pausesOf(duty), keyText(duty)).toEqual(merged([...summerPauses, ...days]));
        }
      });
    }),
    { numRuns: 8 },
  );
  expect(rested).toBeGreaterThan(0);
});
