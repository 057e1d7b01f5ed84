import { describe, expect, test } from 'vitest';
import { type Actor, composePolicy, type HeldRole } from '../../../access/index.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { listDutiesOf, placesBy } from '../../duties/index.ts';
import { anOffice, type Office } from '../../duties/testing-office.ts';
import { listPresets } from '../../guidelines/index.ts';
import { openInquiry } from '../inquiries/actions.ts';
import { inquiryChain, inquirySubjectPages, inquirySubjects } from '../inquiries/found.ts';
import { inquiryForm } from '../inquiries/schema.ts';
import type { InquiryId } from '../inquiries/store.ts';
import { readInquiry } from '../inquiries/view.ts';
import { accountabilityPolicy } from '../policy.ts';
import type { AccountabilityServices } from '../services.ts';
import { decideMeasure, noteEffect, noteMeasureDone } from './actions.ts';
import { doneForm, effectForm, measureForm, stateOfMeasure } from './measure.ts';
import { measureSubjectPages, measureSubjects } from './subjects.ts';
import { readMeasure } from './view.ts';

const { database } = await aDatabase();
const as = (office: Office, someone: Parameters<Office['actor']>[0], ...roles: HeldRole[]): Actor => ({
  ...office.actor(someone),
  roles: [{ role: 'employee' }, ...roles],
});

async function anInquiry() {
  const office = await anOffice(database, { now: '2026-03-02T11:00:00Z' });
  const services: AccountabilityServices = {
    ...office.services,
    policy: composePolicy(accountabilityPolicy),
    dutyPorts: { ...office.services.dutyPorts, placesOf: placesBy([...inquirySubjects, ...measureSubjects]) },
    subjectPages: inquirySubjectPages,
    entryWords: new Map(),
    chainMatters: [inquiryChain],
    log: { warn: () => {} },
  };
  const authority = office.authority('board');
  const chair = as(office, 'chair', { role: 'chair', authority });
  const form = { title: 'Bisysslor', authorityId: authority, ownerId: office.person('clerk') };
  const id = await openInquiry(services, chair, inquiryForm.parse(form));
  return { office, services, chair, id };
}

const TRAINING = { kind: 'training', title: 'Utbilda cheferna', dueOn: '2026-04-01', effectOn: '2026-09-01' } as const;

const decide = ({ office, services, id }: Awaited<ReturnType<typeof anInquiry>>, by: Actor, of: object = {}) =>
  decideMeasure(
    services,
    by,
    id as InquiryId,
    measureForm.parse({ ...TRAINING, role: 'administration-head', unitId: office.unit('care'), ...of }),
  );

test('a measure is decided by the chair, carried out by whoever answers for it that day, and its effect looked at', async () => {
  const given = await anInquiry();
  const { office, services, chair, id } = given;
  const measure = await decide(given, chair);
  const head = as(office, 'careHead');
  const effect = effectForm.parse({ on: '2026-03-20', effect: 'partly', words: 'Hälften har gått.' });
  await expect(noteEffect(services, head, measure, effect)).rejects.toMatchObject({ code: 'accountability.not-done' });
  const done = doneForm.parse({ on: '2026-03-02', words: 'Kursen är given.' });
  for (const other of [chair, as(office, 'nurse')])
    await expect(noteMeasureDone(services, other, measure, done)).rejects.toMatchObject({
      code: 'accountability.measure-unknown',
    });
  await expect(
    noteMeasureDone(services, head, measure, doneForm.parse({ ...done, on: '2026-03-03' })),
  ).rejects.toMatchObject({ code: 'accountability.day-not-within' });
  await noteMeasureDone(services, head, measure, done);
  await expect(noteMeasureDone(services, head, measure, done)).rejects.toMatchObject({
    code: 'accountability.done-already',
  });
  office.clock.set('2026-03-20T09:00:00Z');
  await noteEffect(services, head, measure, effect);
  await expect(noteEffect(services, head, measure, effect)).rejects.toMatchObject({
    code: 'accountability.followed-up-already',
  });
  const view = await database.transaction(office.inside, (tx) => readInquiry(tx, services, chair, id, 'sv'));
  expect(view.measures).toMatchObject([
    { title: TRAINING.title, state: 'followed-up', effect: { effect: 'partly' }, may: [] },
  ]);
});

test('only those who open inquiries decide, for a unit where one is asked for, on days to come', async () => {
  const given = await anInquiry();
  const { office, chair } = given;
  await expect(decide(given, as(office, 'clerk'))).rejects.toMatchObject({ code: 'access.not-allowed' });
  await expect(decide(given, chair, { unitId: null })).rejects.toMatchObject({ code: 'accountability.unit-needed' });
  await expect(decide(given, chair, { dueOn: '2026-03-01' })).rejects.toMatchObject({
    code: 'accountability.measure-day-passed',
  });
  await expect(decide(given, chair, { unitId: '00000000-0000-7000-8000-000000000000' })).rejects.toMatchObject({
    code: 'accountability.unit-unknown',
  });
  expect(measureForm.safeParse({ ...TRAINING, role: 'director', effectOn: '2026-03-01' }).success).toBe(false);
  await expect(decide(given, chair, { role: 'director', unitId: null })).resolves.toEqual(expect.any(String));
});

test('a measure is there for whoever answers for it and those who see its inquiry; its page is in the list of the former alone', async () => {
  const given = await anInquiry();
  const { office, services, chair } = given;
  const measure = await decide(given, chair);
  await database.transaction(office.inside, async (tx) => {
    expect((await readMeasure(tx, services, as(office, 'careHead'), measure)).may).toEqual(['done']);
    expect((await readMeasure(tx, services, chair, measure)).may).toEqual([]);
    await expect(readMeasure(tx, services, as(office, 'nurse'), measure)).rejects.toMatchObject({
      code: 'accountability.measure-unknown',
    });
    const times = { on: localDate('2026-03-02'), knownAt: office.clock.now() };
    const pages = (actor: Actor) =>
      measureSubjectPages[0]?.pagesOf(tx, { actor, policy: services.policy, times }, [measure], 'sv');
    expect((await pages(as(office, 'careHead')))?.get(measure)?.href).toBe(`/measures/${measure}`);
    expect((await pages(chair))?.size).toBe(0);
  });
});

test('by the preset a measure is a duty until its day, and following up its effect another', async () => {
  const given = await anInquiry();
  const { office, services, chair } = given;
  const templates = listPresets().find(({ key }) => key === 'inquiries')?.content.templates ?? [];
  office.inForce.templates = templates.filter((one) => one.kind === 'dated');
  const ports = office.services.dutyPorts as { placesOf: unknown };
  ports.placesOf = services.dutyPorts.placesOf;
  const measure = await decide(given, chair);
  const duties = () =>
    database.transaction(office.inside, async (tx) =>
      (await listDutiesOf(tx, 'measure', [measure])).map(({ template, dueOn, settled }) => [
        template,
        dueOn,
        settled !== null,
      ]),
    );
  expect(await duties()).toEqual([['measure.carry-out-as-administration-head', '2026-04-01', false]]);
  await noteMeasureDone(services, as(office, 'careHead'), measure, doneForm.parse({ on: '2026-03-02', words: 'x' }));
  expect(await duties()).toEqual([
    ['measure.carry-out-as-administration-head', '2026-04-01', true],
    ['measure.follow-up-as-administration-head', '2026-09-01', false],
  ]);
});

describe('how a measure stands', () => {
  const of = { dueOn: localDate('2026-04-01'), effectOn: localDate('2026-09-01'), doneOn: null, effect: null };
  const done = { ...of, doneOn: localDate('2026-03-20') };
  test.each([
    ['to-do', of, '2026-04-01'],
    ['late', of, '2026-04-02'],
    ['done', done, '2026-09-01'],
    ['effect-due', done, '2026-09-02'],
    ['followed-up', { ...done, effect: 'none' as const }, '2026-12-01'],
  ])('%s', (state, measure, today) => {
    expect(stateOfMeasure(measure, localDate(today))).toBe(state);
  });
});
