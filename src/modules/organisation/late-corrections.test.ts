import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Instant, instant } from '../../kernel/clock.ts';
import type { EmployerId } from '../../kernel/ids.ts';
import { addDays, type LocalDate, localDate } from '../../kernel/local-date.ts';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import { organisationAt } from './at.ts';
import { findEmployment } from './people/store.ts';
import { aDoer, employee, importGiven, servicesOver, unit } from './testing.ts';

const { database } = await aDatabase();
const services = servicesOver(database);

const START = localDate('2026-03-01');
const noon = (day: LocalDate) => instant(`${day}T11:00:00Z`);

const units = [unit('K'), unit('A', 'K'), unit('B', 'K')];
const LEADERS: Record<string, string> = { A: '1001', B: '1002' };

/** What one file says of the employee: placed in the unit, and led by whom the staff system names, if it does. */
interface Told {
  readonly recordedOn: LocalDate;
  readonly effectiveOn: LocalDate;
  readonly unit: string;
  readonly manager: string;
}

function importTold(doer: Parameters<typeof importGiven>[1], { recordedOn, effectiveOn, ...told }: Told) {
  services.clock.set(noon(recordedOn));
  return importGiven(services, doer, {
    units,
    employees: [
      employee(1, 'A', { is_manager: 'true' }),
      employee(2, 'B', { is_manager: 'true' }),
      employee(3, 'K'),
      employee(4, told.unit, { manager_id: told.manager }),
    ],
    on: effectiveOn,
  });
}

/** The naive model: of the files known then, the last one that speaks of the day. The first speaks of all days. */
function managerTold(files: readonly Told[], on: LocalDate, knownAt: Instant): string | undefined {
  const known = files.filter((file) => noon(file.recordedOn) <= knownAt);
  const told = known.findLast((file, index) => index === 0 || file.effectiveOn <= on);
  return told && (told.manager || LEADERS[told.unit]);
}

type Pair = readonly [on: LocalDate, knownAt: Instant];

/** What is held, for each pair. */
function managersHeld(employer: EmployerId, pairs: readonly Pair[]): Promise<(string | undefined)[]> {
  return database.transaction({ employer }, async (tx) => {
    const employment = await findEmployment(tx, '1004');
    const found = await Promise.all(
      pairs.map(([on, knownAt]) => employment && organisationAt(tx, { on, knownAt }).nearestManager(employment.id)),
    );
    return found.map((manager) => manager?.employment.employeeId);
  });
}

const anyFiles = fc
  .array(
    fc.record({
      after: fc.integer({ min: 1, max: 5 }),
      back: fc.integer({ min: 0, max: 12 }),
      unit: fc.constantFrom('A', 'B'),
      manager: fc.constantFrom('', '1001', '1002', '1003'),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((steps) => {
    let recordedOn = START;
    return steps.map(({ after, back, ...told }): Told => {
      recordedOn = addDays(recordedOn, after);
      return { recordedOn, effectiveOn: addDays(recordedOn, -back), ...told };
    });
  });

test('from every pair of day and moment the nearest manager is whom a naive log of the files says', async () => {
  await fc.assert(
    fc.asyncProperty(anyFiles, async (files) => {
      const doer = await aDoer(database);
      for (const file of files) await importTold(doer, file);
      // Nothing changes but on these days and at these moments.
      const days = files.flatMap(({ effectiveOn }) => [addDays(effectiveOn, -1), effectiveOn]);
      const moments = files.flatMap(({ recordedOn }) => [noon(addDays(recordedOn, -1)), noon(recordedOn)]);
      const pairs = days.flatMap((on) => moments.map((knownAt): Pair => [on, knownAt]));
      expect(await managersHeld(doer.employer, pairs)).toEqual(
        pairs.map(([on, knownAt]) => managerTold(files, on, knownAt)),
      );
    }),
    { numRuns: 12 },
  );
});

test('a change effective 1 March that comes in on 20 March', async () => {
  const doer = await aDoer(database);
  await importTold(doer, {
    recordedOn: localDate('2026-02-20'),
    effectiveOn: localDate('2026-02-20'),
    unit: 'A',
    manager: '',
  });
  await importTold(doer, { recordedOn: localDate('2026-03-20'), effectiveOn: START, unit: 'A', manager: '1003' });
  const pair = (on: string, knownOn: string): Pair => [localDate(on), noon(localDate(knownOn))];
  const pairs = [
    pair('2026-03-10', '2026-03-15'),
    pair('2026-03-10', '2026-03-20'),
    pair('2026-02-28', '2026-03-25'),
    pair('2026-03-01', '2026-03-25'),
  ];
  expect(await managersHeld(doer.employer, pairs)).toEqual(['1001', '1003', '1001', '1003']);
});
