import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { type Actor, composePolicy, type HeldRole } from '../../../access/index.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import type { Someone } from '../../authority/testing.ts';
import { placesBy } from '../../duties/index.ts';
import { anOffice } from '../../duties/testing-office.ts';
import { protectPerson } from '../../organisation/index.ts';
import { accountabilityPolicy } from '../policy.ts';
import type { AccountabilityServices } from '../services.ts';
import { closeFollowup, openFollowup, takeStep } from './actions.ts';
import { closingForm, type FollowupId, followupForm, stepForm } from './followup.ts';
import { followupSubjectPages, followupSubjects, readFollowup, readFollowupSums, readFollowups } from './view.ts';

const { database } = await aDatabase();
const office = await anOffice(database, { now: '2026-03-02T11:00:00Z' });
const services: AccountabilityServices = {
  ...office.services,
  policy: composePolicy(accountabilityPolicy),
  dutyPorts: { ...office.services.dutyPorts, placesOf: placesBy(followupSubjects(office.clock)) },
  subjectPages: [],
  entryWords: new Map(),
  chainMatters: [],
  log: { warn: () => {} },
};
const as = (someone: Someone, ...roles: HeldRole[]): Actor => ({
  ...office.actor(someone),
  roles: [{ role: 'employee' }, ...roles],
});
const hr = as('wardHr', { role: 'hr', unit: office.unit('care') });
const otherHr = as('hrHead', { role: 'hr', unit: office.unit('office') });
const director = as('director', { role: 'director' });
const inside = <Value>(run: (tx: Parameters<Parameters<typeof database.transaction>[1]>[0]) => Promise<Value>) =>
  database.transaction(office.inside, run);

const open = (by: Actor, employeeId: string, of: object = {}) =>
  openFollowup(
    services,
    by,
    followupForm.parse({
      employeeId,
      omission: 'not-reported',
      knownOn: '2026-02-20',
      knownHow: 'Chefen läste anmälan.',
      ...of,
    }),
  );
const step = (by: Actor, id: FollowupId, kind: string, on = '2026-03-02') =>
  takeStep(services, by, id, stepForm.parse({ kind, on, words: 'Sagt och antecknat.' }));

async function employeeNumber(someone: Someone): Promise<string> {
  const rows = await database.query<{ employee_id: string }>(
    office.inside,
    sql`select employee_id from employment where person_id = ${office.person(someone)}`,
  );
  return rows[0]?.employee_id ?? '';
}

test('a follow-up goes from what is known, step by step, to what came of it; a warning only after both were heard', async () => {
  const id = await open(hr, await employeeNumber('nurse'));
  const view = () => inside((tx) => readFollowup(tx, services, hr, id));
  expect(await view()).toMatchObject({ knownOn: '2026-02-20', limitOn: '2026-04-20', steps: [], closed: null });
  await step(hr, id, 'talk');
  await expect(step(hr, id, 'warning')).rejects.toMatchObject({ code: 'accountability.step-missing' });
  await step(hr, id, 'hearing');
  await step(hr, id, 'union-notice');
  const closing = (outcome: string) => closingForm.parse({ outcome, reason: 'Rättat.' });
  await expect(closeFollowup(services, hr, id, closing('warning'))).rejects.toMatchObject({
    code: 'accountability.outcome-not-taken',
  });
  await step(hr, id, 'warning');
  await closeFollowup(services, hr, id, closing('warning'));
  await expect(step(hr, id, 'talk')).rejects.toMatchObject({ code: 'accountability.followup-closed' });
  expect((await view()).closed).toMatchObject({ outcome: 'warning', on: '2026-03-02' });
  await expect(step(hr, id, 'talk', '2026-03-09')).rejects.toMatchObject({ code: 'accountability.followup-closed' });
});

test('the room is shut: for other units’ HR, for the director, for the person, and for who is handled themselves', async () => {
  const id = await open(hr, await employeeNumber('nurse'));
  for (const other of [
    otherHr,
    director,
    as('nurse'),
    as('wardManager', { role: 'manager', unit: office.unit('ward') }),
  ]) {
    await expect(inside((tx) => readFollowup(tx, services, other, id))).rejects.toMatchObject({
      code: 'accountability.followup-unknown',
    });
    await expect(step(other, id, 'talk')).rejects.toMatchObject({ code: 'accountability.followup-unknown' });
    expect((await inside((tx) => readFollowups(tx, services, other))).items).toEqual([]);
  }
  await expect(open(otherHr, await employeeNumber('nurse'))).rejects.toMatchObject({ code: 'access.not-allowed' });
  await expect(open(hr, await employeeNumber('wardHr'))).rejects.toMatchObject({ code: 'accountability.own-followup' });
  await expect(open(hr, 'nobody')).rejects.toMatchObject({ code: 'accountability.unknown-person' });
  await expect(open(hr, await employeeNumber('nurse'), { knownOn: '2026-03-03' })).rejects.toMatchObject({
    code: 'accountability.day-to-come',
  });
  const head = as('careHead', { role: 'administration-head', unit: office.unit('care') });
  const ofManager = await open(head, await employeeNumber('wardManager'));
  const alsoHr = as('wardManager', { role: 'hr', unit: office.unit('care') });
  await expect(inside((tx) => readFollowup(tx, services, alsoHr, ofManager))).rejects.toMatchObject({
    code: 'accountability.followup-unknown',
  });
});

test('lists of duties tell of a follow-up without saying whose, and only to those who handle it', async () => {
  const id = await open(hr, await employeeNumber('nurse'));
  const times = { on: localDate('2026-03-02'), knownAt: office.clock.now() };
  await inside(async (tx) => {
    const pages = (actor: Actor) =>
      followupSubjectPages[0]?.pagesOf(tx, { actor, policy: services.policy, times }, [id], 'sv');
    expect((await pages(hr))?.get(id)).toEqual({ title: 'En personaluppföljning', href: `/followups/${id}` });
    expect((await pages(otherHr))?.size).toBe(0);
    const [place] = await services.dutyPorts.placesOf(tx, [{ kind: 'followup', id }]);
    // Of the administration, not of the ward: there is nobody to be told by it.
    expect(place).toEqual({ unit: office.unit('care'), authority: office.authority('committee') });
  });
});

test('like is seen to be treated alike without names, and small counts are not told', async () => {
  const number = await employeeNumber('nurse');
  for (let count = 0; count < 6; count++) {
    const id = await open(hr, number, { omission: 'without-agreement' });
    await step(hr, id, 'talk');
    await closeFollowup(services, hr, id, closingForm.parse({ outcome: 'talk', reason: 'Överens.' }));
  }
  await open(hr, number, { omission: 'manager-duty' });
  const sums = await inside((tx) => readFollowupSums(tx, services, director));
  const row = (omission: string) => sums.rows.find((one) => one.omission === omission);
  expect(row('without-agreement')?.outcomes.find(({ outcome }) => outcome === 'talk')?.count).toBe(6);
  expect(row('manager-duty')).toMatchObject({ total: '<5' });
  expect(JSON.stringify(sums)).not.toContain(office.person('nurse'));
  const none = await inside((tx) => readFollowupSums(tx, services, as('nurse')));
  expect(none.rows.every(({ total }) => total === 0)).toBe(true);
});

test('about somebody with a protected identity only a named handler opens and reads one', async () => {
  const unnamed = as('clerk', { role: 'hr', unit: office.unit('care') });
  const number = await employeeNumber('nurse');
  const id = await open(hr, number);
  await protectPerson(
    { ...office.organisation, journal: office.services.journal, clock: office.clock },
    office.doer,
    office.person('nurse'),
  );
  await expect(inside((tx) => readFollowup(tx, services, unnamed, id))).rejects.toMatchObject({
    code: 'accountability.followup-unknown',
  });
  await expect(open(unnamed, number)).rejects.toMatchObject({ code: 'accountability.unknown-person' });
  // By default the nearest manager and one of HR are named.
  expect((await inside((tx) => readFollowup(tx, services, hr, id))).id).toBe(id);
});
