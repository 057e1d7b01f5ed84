import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../access/index.ts';
import { nowOf } from '../../platform/database/index.ts';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import { searchOrganisation } from './search.ts';
import { aDoer, aPersonalNumber, employee, importGiven, servicesOver, unit } from './testing.ts';
import { actorFor } from './testing-app.ts';

const { database } = await aDatabase();
const services = servicesOver(database);
const actors = {} as { hr: Actor; manager: Actor; staff: Actor };

beforeAll(async () => {
  const doer = await aDoer(database);
  await importGiven(services, doer, {
    units: [unit('K', '', { name: 'Öbergs kommun' }), unit('A', 'K', { name: 'Norra skolan' }), unit('B', 'K')],
    employees: [
      employee(1, 'K', { name: 'Harriet Roos' }),
      employee(2, 'A', { name: 'Märta Åkesson', is_manager: 'true' }),
      employee(3, 'A', { name: 'Åke Maria Berg-Lind', title: 'lärare' }),
      employee(4, 'B', { name: 'Åke Öberg' }),
      employee(5, 'B', { name: 'Åke Dold', protected: 'true' }),
    ],
    roles: [{ employee_id: '1001', role: 'hr', from: '2026-01-01' }],
  });
  // HR becomes a handler of whoever is protected; another HR would not be one.
  actors.hr = { ...(await actorFor(services, doer.employer, '1001')), person: null };
  actors.manager = await actorFor(services, doer.employer, '1002');
  actors.staff = await actorFor(services, doer.employer, '1003');
});

function found(actor: Actor, text: string): Promise<string[]> {
  const { policy, personalNumbers, clock } = services;
  const times = nowOf(clock);
  return database.transaction({ employer: actor.employer }, async (tx) => {
    const hits = await searchOrganisation(tx, { actor, policy, personalNumbers, times, text, limit: 10 });
    return hits.map(({ title }) => title);
  });
}

test('a person is found by the beginning of any word of the name, å, ä and ö included', async () => {
  expect(await found(actors.hr, 'ÅKE')).toEqual(['Märta Åkesson', 'Åke Maria Berg-Lind', 'Åke Öberg']);
  expect(await found(actors.hr, 'lind')).toEqual(['Åke Maria Berg-Lind']);
  expect(await found(actors.hr, 'berg åke')).toEqual(['Åke Maria Berg-Lind']);
  expect(await found(actors.hr, 'ake')).toEqual([]);
});

test('a person is found by the number of the HR system and by personal number', async () => {
  expect(await found(actors.hr, '1004')).toEqual(['Åke Öberg']);
  expect(await found(actors.hr, aPersonalNumber(4))).toEqual(['Åke Öberg']);
  expect(await found(actors.hr, `${aPersonalNumber(4).slice(2, 8)}-${aPersonalNumber(4).slice(8)}`)).toEqual([
    'Åke Öberg',
  ]);
});

test('units are found by everyone, by words and by code', async () => {
  expect(await found(actors.staff, 'skol')).toEqual(['Norra skolan']);
  expect(await found(actors.staff, 'B')).toEqual(['Åke Maria Berg-Lind', 'Enhet B']);
  expect(await found(actors.hr, 'öb')).toEqual(['Åke Öberg', 'Öbergs kommun']);
});

test('only those whom the reader may see are found; the protected never by others', async () => {
  expect(await found(actors.manager, 'åke')).toEqual(['Märta Åkesson', 'Åke Maria Berg-Lind']);
  expect(await found(actors.staff, 'åke')).toEqual(['Åke Maria Berg-Lind']);
  for (const text of ['dold', '1005', aPersonalNumber(5)]) expect(await found(actors.hr, text)).toEqual([]);
});

test('what holds no letter or digit finds nothing, and what looks like a pattern is none', async () => {
  for (const text of ['', ' ', '%', '_', '.*', "'"]) expect(await found(actors.hr, text)).toEqual([]);
});
