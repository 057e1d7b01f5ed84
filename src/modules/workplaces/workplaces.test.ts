import { expect, test } from 'vitest';
import { composePolicy } from '../../access/index.ts';
import { settableClock } from '../../kernel/clock.ts';
import { systemRandom } from '../../kernel/ids.ts';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import { createJournal } from '../../platform/journal/index.ts';
import { aRegion } from '../authority/testing.ts';
import { keepWorkplaces, listNearest } from './actions.ts';
import { workplacesPolicy } from './policy.ts';
import { readWorkplaces } from './rows.ts';

const { database } = await aDatabase();
const region = await aRegion(database);
const clock = settableClock('2026-03-02T11:00:00Z');
const taken = new Map<string, readonly number[]>();
const services = {
  database,
  clock,
  random: systemRandom,
  journal: createJournal({ clock, random: systemRandom, reactions: [] }),
  policy: composePolicy(workplacesPolicy),
  takenOn: async () => taken,
};
const file = (text: string) => readWorkplaces(new TextEncoder().encode(text));
const FILE = `name;kind;municipality;desks
Kusten;own;Härnösand;4
Staden;rented;2281;2 2 2 2 1
`;

test('a file is read in by name, and read in again changes nothing', async () => {
  const { rows, rejects } = await file(FILE);
  expect(rejects).toEqual([]);
  expect(rows[1]).toEqual({
    name: 'Staden',
    kind: 'rented',
    municipality: '2281',
    desks: [2, 2, 2, 2, 1, 0, 0],
    isOpen: true,
  });
  expect(await keepWorkplaces(services, region.doer, rows)).toEqual({ new: 2, changed: 0, known: 0 });
  expect(await keepWorkplaces(services, region.doer, rows)).toEqual({ new: 0, changed: 0, known: 2 });
  const more = (await file(FILE.replace(';4', ';5'))).rows;
  expect(await keepWorkplaces(services, region.doer, more)).toEqual({ new: 0, changed: 1, known: 1 });
});

test('rows are left out for what stands in them, and a file without its columns is refused', async () => {
  const bad =
    'name;kind;municipality;desks\n;own;2280;1\nA;lånad;2280;1\nB;own;9999;1\nC;own;2280;många\nD;own;2280;1\nD;own;2280;2\n';
  expect((await file(bad)).rejects.map(({ reason }) => reason)).toEqual([
    'name',
    'kind',
    'municipality',
    'desks',
    'repeated',
  ]);
  await expect(file('name;kind\nA;own\n')).rejects.toMatchObject({ code: 'workplaces.columns-missing' });
});

test('whoever reads sees which have room on their days; those who may not write it are refused', async () => {
  const reader = {
    employer: region.doer.employer,
    person: region.person('colleague'),
    account: 'colleague',
    roles: [{ role: 'employee' as const }],
    authenticatedAt: clock.now(),
    acr: null,
  };
  const [first] = await listNearest(services, reader, []);
  taken.set(String(first?.id), [5, 0, 0, 0, 0, 0, 0]);
  const told = await listNearest(services, reader, [1]);
  expect(told.map(({ name, hasRoom }) => [name, hasRoom])).toEqual([
    ['Staden', true],
    ['Kusten', false],
  ]);
  await expect(keepWorkplaces(services, reader, [])).rejects.toMatchObject({ code: 'access.not-allowed' });
});
