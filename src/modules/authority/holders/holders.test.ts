import { describe, expect, test } from 'vitest';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { organisationAt } from '../../organisation/index.ts';
import { aRegion, type Someone } from '../testing-employer.ts';
import { type HolderLookup, holdersAt } from './at.ts';
import { HOLDER_ROLES, type HolderRole } from './role.ts';
import type { Place } from './seats.ts';

const { database } = await aDatabase();
type Region = Awaited<ReturnType<typeof aRegion>>;

const holding = async (region: Region, role: HolderRole, place: Place) => {
  const found = await database.transaction(region.doer, (tx) => holdersAt(tx, region.times).of(role, place));
  return found.map(({ person }) => region.nameOf(person));
};
const answers = async (region: Region, role: HolderRole, place: Place) => {
  const found = await database.transaction(region.doer, (tx) => holdersAt(tx, region.times).answering(role, place));
  return found.map(({ person, role: as, actingFor }) => [region.nameOf(person), as, region.nameOf(actingFor)]);
};

const region = await aRegion(database);
const of = (someone: Someone): Place => ({ person: region.person(someone) });

describe('a role is found', () => {
  test.each<[HolderRole, Someone, Someone[]]>([
    ['employee', 'nurse', ['nurse']],
    ['nearest-manager', 'nurse', ['wardManager']],
    ['next-manager', 'nurse', ['clinicManager']],
    ['administration-head', 'nurse', ['careHead']],
    ['director', 'nurse', ['director']],
    ['chair', 'nurse', ['committeeChair']],
    ['chair', 'clerk', ['chair']],
    ['hr', 'nurse', ['wardHr']],
    ['hr', 'clerk', ['hrHead']],
    ['hr-head', 'nurse', ['hrHead']],
    ['registrar', 'nurse', ['registrar']],
    ['registrar', 'clerk', []],
    ['safety-representative', 'nurse', []],
    ['board', 'nurse', []],
    ['nearest-manager', 'wardManager', ['clinicManager']],
    ['nearest-manager', 'careHead', ['director']],
    ['nearest-manager', 'director', []],
    ['administration-head', 'director', []],
  ])('%s for %s', async (role, someone, expected) => {
    expect(await holding(region, role, of(someone))).toEqual(expected);
  });

  test('for a unit: its manager and the one above; for an authority: the heads under it', async () => {
    expect(await holding(region, 'nearest-manager', { unit: region.unit('ward') })).toEqual(['wardManager']);
    expect(await holding(region, 'next-manager', { unit: region.unit('ward') })).toEqual(['clinicManager']);
    const committee = { authority: region.authority('committee') };
    expect(await holding(region, 'administration-head', committee)).toEqual(['careHead']);
    expect(await holding(region, 'chair', committee)).toEqual(['committeeChair']);
    expect(await holding(region, 'director', committee)).toEqual(['director']);
  });
});

test('over a unit it reads no more than the line above, and answers what the whole organisation answers', async () => {
  const { units } = await database.transaction(region.doer, async (tx) => ({
    units: await organisationAt(tx, region.times).listUnits(),
  }));
  const places: Place[] = units.map(({ id }) => ({ unit: id }));
  const answered = (lookup: HolderLookup, place: Place) =>
    HOLDER_ROLES.map((role) => [role, lookup.of(role, place), lookup.answering(role, place)]);
  await database.transaction(region.doer, async (tx) => {
    const at = holdersAt(tx, region.times);
    const whole = await at.over(places);
    for (const place of places) expect(answered(await at.overOne(place), place)).toEqual(answered(whole, place));
  });
  expect(places.length).toBeGreaterThan(4);
});

test('asked about all at once it answers what it answers one by one', async () => {
  const people: Someone[] = ['nurse', 'wardManager', 'careHead', 'director', 'clerk', 'hrHead', 'chair'];
  const asks = people.flatMap((someone) =>
    HOLDER_ROLES.map((role) => ({ role, place: { employment: region.employment(someone) } })),
  );
  await database.transaction(region.doer, async (tx) => {
    const holders = holdersAt(tx, region.times);
    const all = await holders.ofAll(asks);
    for (const [index, { role, place }] of asks.entries())
      expect(all[index], `${index}: ${role}`).toEqual(await holders.of(role, place));
    expect(await holders.answeringAll(asks.slice(0, 3))).toHaveLength(3);
  });
});

describe('when its holder is away', () => {
  test('the deputy named with the absence answers, and for whom is said', async () => {
    const other = await aRegion(database);
    await other.away('wardManager', 'colleague');
    const nurse = { employment: other.employment('nurse') };
    expect(await answers(other, 'nearest-manager', nurse)).toEqual([['colleague', 'nearest-manager', 'wardManager']]);
    await other.away('colleague');
    expect(await answers(other, 'nearest-manager', nurse)).toEqual([['clinicManager', 'next-manager', null]]);
  });

  test('a standing deputy does; without any the nearest superior', async () => {
    const other = await aRegion(database, {
      roles: [{ employee_id: '1008', role: 'deputy', deputy_for: '1007', from: '2016-01-01' }],
    });
    await other.away('officeHead');
    const registrar = { employment: other.employment('registrar') };
    expect(await answers(other, 'nearest-manager', registrar)).toEqual([['clerk', 'nearest-manager', 'officeHead']]);
    await other.away('careHead');
    const manager = { employment: other.employment('clinicManager') };
    expect(await answers(other, 'nearest-manager', manager)).toEqual([['director', 'next-manager', null]]);
  });

  test('an employee still answers for what only they can do, and nobody takes it over', async () => {
    const other = await aRegion(database);
    await other.away('nurse', 'colleague');
    expect(await answers(other, 'employee', { person: other.person('nurse') })).toEqual([['nurse', 'employee', null]]);
  });
});

test('where nobody holds a role the nearest superior answers, and nobody at all is told as that', async () => {
  expect(await answers(region, 'director', of('director'))).toEqual([['director', 'director', null]]);
  expect(await answers(region, 'information-security', of('nurse'))).toEqual([
    ['careHead', 'administration-head', null],
  ]);
  expect(await answers(region, 'safety-representative', of('nurse'))).toEqual([]);
});

test('nobody answers as their own superior: what is owed about the director is the chair’s', async () => {
  const place = { person: region.person('director'), employment: region.employment('director') };
  const answers = await database.transaction(region.doer, (tx) =>
    holdersAt(tx, region.times).answering('nearest-manager', place),
  );
  expect(answers.map(({ person, role }) => [region.nameOf(person), role])).toEqual([['chair', 'chair']]);
});
