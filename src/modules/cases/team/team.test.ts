import { expect, test } from 'vitest';
import { nowOf } from '../../../platform/database/index.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import type { Someone } from '../../authority/testing.ts';
import { organisationAt } from '../../organisation/index.ts';
import { employee } from '../../organisation/testing.ts';
import { reportCases } from '../actions/report.ts';
import { aCaseRegion } from '../testing-cases.ts';
import { aBoardSeat } from '../types/secondary-occupation/testing.ts';
import { readTeam } from './reading.ts';

const { database } = await aDatabase();
const region = await aCaseRegion(database, {
  employees: [
    // In another unit than the manager whom the HR system names.
    employee(40, 'office', { name: 'Ada Annorstädes', manager_id: '1004' }),
    employee(41, 'ward', { name: 'Hemlig Hanna', protected: 'true' }),
  ],
});
const { services, actor, inside } = region;
const teamOf = async (someone: Someone) => {
  const reader = await actor(someone);
  const { members } = await database.transaction(inside, (tx) => readTeam(tx, services, reader, 'sv'));
  return members;
};
const namesIn = async (someone: Someone) =>
  (await teamOf(someone)).map(({ person }) => region.nameOf(person.id as never)).toSorted();

test('a team is those whose nearest manager one is, managers below among them', async () => {
  expect(await namesIn('wardManager')).toEqual(['colleague', 'nurse', 'somebody else', 'somebody else']);
  expect(await namesIn('clinicManager')).toEqual(['wardManager']);
  expect(await namesIn('colleague')).toEqual([]);
});

test('everyone stands in the team of the nearest manager that the line names', async () => {
  const leaders: readonly Someone[] = ['director', 'careHead', 'clinicManager', 'wardManager', 'officeHead', 'hrHead'];
  const listed = new Map<string, string>();
  for (const leader of leaders)
    for (const { employmentId } of await teamOf(leader)) listed.set(employmentId, region.person(leader));
  const expected = await database.transaction(inside, async (tx) => {
    const organisation = organisationAt(tx, nowOf(services.clock));
    const staff = (
      await Promise.all((await organisation.listUnits()).map(({ id }) => organisation.listEmploymentsIn(id)))
    ).flat();
    const found = new Map<string, string>();
    for (const { id } of staff) {
      const manager = await organisation.nearestManager(id);
      if (manager !== undefined) found.set(id, manager.employment.person);
    }
    return found;
  });
  expect(listed).toEqual(expected);
});

test('it tells who has answered this year, and which cases go on', async () => {
  services.clock.advance(1_000);
  const reports = [{ kind: 'secondary-occupation', report: aBoardSeat() }];
  await reportCases(services, await actor('nurse'), { reports });
  const members = await teamOf('wardManager');
  const of = (someone: Someone) => members.find(({ person }) => person.id === region.person(someone));
  expect(of('nurse')).toMatchObject({ answer: 'answered', cases: [{ status: 'reported', hasRunOut: false }] });
  expect(of('colleague')).toMatchObject({ cases: [] });
  expect(of('colleague')?.answer).not.toBe('answered');
});

test('whoever stands in for a manager who is away has that team as well, but for whom only a named handler knows of', async () => {
  const namesOf = async (someone: Someone) => (await teamOf(someone)).map(({ person }) => person.name);
  expect(await namesOf('wardManager')).toContain('Hemlig Hanna');
  await region.away('wardManager', 'colleague');
  services.clock.set('2026-02-10T11:00:00Z');
  // Nobody is in a team of their own.
  expect(await namesIn('colleague')).toEqual(['nurse', 'somebody else']);
  expect(await namesOf('colleague')).not.toContain('Hemlig Hanna');
});
