import { expect, test } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { listEntriesOf } from '../../../platform/journal/index.ts';
import { EMPLOYEES, type Someone, UNITS } from '../../authority/testing.ts';
import { listDutiesOf } from '../../duties/index.ts';
import { findEmployment } from '../../organisation/index.ts';
import { employee, importGiven } from '../../organisation/testing.ts';
import { KINDS } from '../kinds.ts';
import { aCaseRegion } from '../testing-cases.ts';
import { confirmReading, recordGroupTold, writeText } from './actions.ts';
import { readInformation } from './reading.ts';

const { database } = await aDatabase();
const region = await aCaseRegion(database, {
  employees: [employee(30, 'ward', { name: 'Hemlig Hanna', protected: 'true' })],
});
const { services, actor, inside } = region;
const KIND = KINDS[0]?.kind ?? '';
const WORDS = { sv: 'Risken räcker.', en: 'The risk is enough.' };
const hr = await actor('hrHead');
const nurse = await actor('nurse');
const wardManager = await actor('wardManager');
const read = (by: typeof nurse) => database.transaction(inside, (tx) => readInformation(tx, services, by, KIND));
const entriesOf = async (someone: Someone) => {
  const id = region.employment(someone);
  const entries = await database.transaction(inside, (tx) => listEntriesOf(tx, { kind: 'employment', id }));
  return entries.filter(({ type }) => type === 'information.given').map(({ facts }) => facts);
};
const meeting = (of: object = {}) => ({
  unit: region.unit('ward'),
  channel: 'meeting' as const,
  givenOn: localDate('2026-02-20'),
  except: [],
  ...of,
});

test('a version is read and confirmed by the employee; a new one asks again and leaves what was given as it was', async () => {
  expect(await read(nurse)).toMatchObject({ text: null, given: [], mayWrite: false, units: [] });
  const first = await writeText(services, hr, KIND, WORDS);
  await confirmReading(services, nurse, KIND, first);
  await confirmReading(services, nurse, KIND, first);
  expect(await read(nurse)).toMatchObject({
    text: { number: 1 },
    given: [{ number: 1, channel: 'page', givenOn: '2026-03-02' }],
  });
  expect(await entriesOf('nurse')).toMatchObject([{ kind: KIND, text: first, number: 1, channel: 'page' }]);
  await writeText(services, hr, KIND, { ...WORDS, sv: 'Risken räcker, alltid.' });
  await expect(confirmReading(services, nurse, KIND, first)).rejects.toMatchObject({
    code: 'cases.information-changed',
  });
  expect(await read(nurse)).toMatchObject({ text: { number: 2 }, given: [{ number: 1 }] });
});

test('a manager puts down that their unit was told, but for those who were not there; nobody is counted twice', async () => {
  const except = [region.employment('colleague')];
  // The manager, the nurse, and somebody with protected identity whose named handler the manager is.
  expect(await recordGroupTold(services, wardManager, KIND, meeting({ except }))).toBe(3);
  expect(await recordGroupTold(services, wardManager, KIND, meeting())).toBe(1);
  expect(await entriesOf('colleague')).toMatchObject([{ channel: 'meeting', givenOn: '2026-02-20' }]);
  expect((await read(wardManager)).units).toMatchObject([{ name: 'Enhet ward', employed: 4, given: 4 }]);
  // One of HR is her handler; to the other she is not there.
  const seen = await Promise.all([hr, await actor('wardHr')].map(async (by) => (await read(by)).units));
  expect(seen.map((units) => units.find(({ name }) => name === 'Enhet ward')?.employed).toSorted()).toEqual([3, 4]);
});

test('only those who lead a unit put it down, only HR of the whole writes, and no day to come is taken', async () => {
  const refused = { code: 'cases.unit-out-of-reach' };
  await expect(recordGroupTold(services, nurse, KIND, meeting())).rejects.toMatchObject(refused);
  await expect(
    recordGroupTold(services, wardManager, KIND, meeting({ unit: region.unit('office') })),
  ).rejects.toMatchObject(refused);
  await expect(
    recordGroupTold(services, wardManager, KIND, meeting({ givenOn: localDate('2026-03-03') })),
  ).rejects.toMatchObject({ code: 'cases.information-day-to-come' });
  for (const someone of ['wardHr', 'wardManager', 'nurse'] as const)
    await expect(writeText(services, await actor(someone), KIND, WORDS), someone).rejects.toMatchObject({
      code: 'access.not-allowed',
    });
});

test('the duty to inform, which a guideline gives the manager of somebody new, is met by it', async () => {
  services.clock.set('2026-03-03T11:00:00Z');
  const organisation = { ...region.organisation, clock: services.clock, journal: services.journal };
  const hired = employee(40, 'ward', { employed_from: '2026-03-03' });
  await importGiven(organisation, region.doer, {
    units: UNITS,
    employees: [...EMPLOYEES, employee(30, 'ward', { name: 'Hemlig Hanna', protected: 'true' }), hired],
    on: '2026-03-03',
  });
  const placed = await database.transaction(inside, (tx) => findEmployment(tx, '1040'));
  if (placed === undefined) throw new Error('nobody was hired');
  const duties = async () =>
    (await database.transaction(inside, (tx) => listDutiesOf(tx, 'employment', [placed.id]))).map(
      ({ template, settled }) => [template, settled !== null],
    );
  expect(await duties()).toEqual([[`${KIND}.inform`, false]]);
  await recordGroupTold(services, wardManager, KIND, meeting({ givenOn: localDate('2026-03-03') }));
  expect(await duties()).toEqual([[`${KIND}.inform`, true]]);
});
