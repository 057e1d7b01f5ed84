import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { composePolicy } from '../../../access/index.ts';
import type { EntryId } from '../../../kernel/ids.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { aRegion, type Someone } from '../../authority/testing.ts';
import { organisationAt } from '../../organisation/index.ts';
import { dutiesPolicy } from '../policy.ts';
import type { DutyReader } from './reading.ts';
import { createSeatingMemory } from './seating.ts';
import type { SumState } from './sums.ts';
import { day, type Laid, layDuties } from './testing.ts';
import { readUnitDuties } from './unit-duties.ts';
import { readUnitRows } from './unit-rows.ts';

const { database } = await aDatabase();
const seatings = createSeatingMemory();
type Region = Awaited<ReturnType<typeof aRegion>>;

function reading<Result>(region: Region, someone: Someone, read: (tx: never, reader: DutyReader) => Promise<Result>) {
  const { times, doer } = region;
  return database.transaction(doer, async (tx) => {
    const person = region.person(someone);
    const roles = await organisationAt(tx, times).rolesOf(person);
    const actor = { employer: doer.employer, person, roles, account: '', authenticatedAt: times.knownAt, acr: null };
    const seating = await seatings.on(tx, doer.employer, times.on);
    return read(tx as never, {
      actor,
      policy: composePolicy(dutiesPolicy),
      times,
      seating,
      summer: [],
      language: 'sv',
    });
  });
}

const LADDER = [{ afterDays: 7, to: 'next-manager' as const, track: 'line' as const }];

async function aRegionOfDuties() {
  const region = await aRegion(database);
  const about = (someone: Someone, unit: string) => ({
    person: region.person(someone),
    employment: region.employment(someone),
    unit: region.unit(unit),
  });
  const done = (from: number) => ({
    by: crypto.randomUUID() as EntryId,
    effectiveOn: day(from),
    recordedOn: day(from),
  });
  const laid: Laid[] = [
    { template: { ladder: LADDER }, place: about('nurse', 'ward'), dueOn: day(5) },
    { template: { ladder: LADDER }, place: about('nurse', 'ward'), dueOn: day(-3) },
    { template: { ladder: LADDER }, place: about('colleague', 'ward'), dueOn: day(-8) },
    { template: { id: 'talk' }, place: about('colleague', 'ward'), dueOn: day(-20), settled: done(-21) },
    { template: { id: 'talk' }, place: about('nurse', 'ward'), dueOn: day(-20), settled: done(-19) },
    { template: { id: 'talk' }, place: about('clerk', 'office'), dueOn: day(-1) },
    // Kept under a unit that the employment has left since.
    { template: { id: 'talk' }, place: about('clerk', 'ward'), dueOn: day(-500), settled: done(-501) },
  ];
  await database.transaction(region.doer, (tx) => layDuties(tx, laid));
  return region;
}

test('the sums of a unit are those of all below it, by state and by template, and each number opens its rows', async () => {
  const region = await aRegionOfDuties();
  const care = await reading(region, 'director', (tx, reader) => readUnitDuties(tx, reader, region.unit('care')));
  expect(care.total).toEqual({ due: 1, overdue: 2, climbed: 1, met: 1, late: 1 });
  expect(care.own).toEqual({ due: 0, overdue: 0, climbed: 0, met: 0, late: 0 });
  expect(care.below.map(({ unit, sums }) => [unit.code, sums.overdue])).toEqual([['clinic', 2]]);
  expect(care.templates.map(({ template, sums }) => [template, sums.overdue, sums.met])).toEqual([
    ['walk', 2, 0],
    ['talk', 0, 1],
  ]);
  for (const state of Object.keys(care.total) as SumState[]) {
    const asked = { unit: region.unit('care'), state, template: undefined, alone: false, limit: 50, page: 1 };
    const rows = await reading(region, 'director', (tx, reader) => readUnitRows(tx, reader, [], asked));
    expect([state, rows.total, rows.items.length]).toEqual([state, care.total[state], care.total[state]]);
  }
});

test('without a unit the topmost of the reader’s own is shown, and nobody counts beyond what they may see', async () => {
  const region = await aRegionOfDuties();
  const ofClinic = await reading(region, 'clinicManager', (tx, reader) => readUnitDuties(tx, reader, undefined));
  expect([ofClinic.unit.code, ofClinic.total.overdue]).toEqual(['clinic', 2]);
  const elsewhere = await reading(region, 'clinicManager', (tx, reader) =>
    readUnitDuties(tx, reader, region.unit('office')),
  );
  expect(elsewhere.total).toEqual({ due: 0, overdue: 0, climbed: 0, met: 0, late: 0 });
  const top = await reading(region, 'director', (tx, reader) => readUnitDuties(tx, reader, undefined));
  expect([top.unit.code, top.total.overdue]).toEqual(['top', 3]);
});

test('what is about a protected person is in no number, so that none can be found by subtraction', async () => {
  const region = await aRegionOfDuties();
  await database.transaction(region.doer, (tx) =>
    sql`insert into protected_person (person_id) values (${region.person('colleague')})`.execute(tx),
  );
  const care = await reading(region, 'director', (tx, reader) => readUnitDuties(tx, reader, region.unit('care')));
  expect(care.total).toEqual({ due: 1, overdue: 1, climbed: 0, met: 0, late: 1 });
  expect(care.below.map(({ sums }) => sums.overdue)).toEqual([1]);
  expect(care.templates.map(({ sums }) => sums.overdue + sums.met)).toEqual([1, 0]);
});
