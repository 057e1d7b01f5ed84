import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import type { AddressRole } from '../../guidelines/index.ts';
import { dutyTemplate, type StandingTemplate } from '../../guidelines/index.ts';
import { anOffice, type Office } from '../testing-office.ts';
import { answerQuestion } from './answer.ts';
import { latestAskedDay } from './asked-day.ts';

const { database } = await aDatabase();
const standing = (of: Partial<StandingTemplate> = {}) =>
  dutyTemplate.parse({
    kind: 'standing',
    id: 'dogs',
    title: { sv: 'Svara för hundarna', en: 'Answer for the dogs' },
    source: 'avsnitt 5',
    holder: 'administration-head',
    acceptedBy: ['dogs.counted'],
    question: { sv: 'Hur mår de?', en: 'How are they?' },
    askedOn: '03-15',
    answerWithinDays: 30,
    ...of,
  }) as StandingTemplate;

const questionsIn = (office: Office) =>
  database.query<{ subject_kind: string; subject_id: string; occasion: string; due_on: string; settled: boolean }>(
    office.inside,
    sql`select subject_kind, subject_id, occasion, due_on, settled_by is not null as settled from duty
      where template like 'dogs%' order by occasion, subject_id`,
  );

test('each holder is asked once a year, on its day, and owes the answer a month later', async () => {
  const office = await anOffice(database, { templates: 'guided' });
  await office.decide([standing()], '2026-01-01');
  await office.sweep();
  expect(await questionsIn(office)).toEqual([]);
  office.clock.set('2026-03-15T09:00:00Z');
  await office.sweep();
  await office.sweep();
  const administrations = [office.unit('office'), office.unit('care')].sort();
  expect((await questionsIn(office)).map((row) => [row.subject_id, row.occasion, row.due_on])).toEqual(
    administrations.map((unit) => [unit, '2026', '2026-04-14']),
  );
  office.clock.set('2027-03-16T09:00:00Z');
  await office.sweep();
  expect((await questionsIn(office)).map(({ occasion }) => occasion)).toEqual(['2026', '2026', '2027', '2027']);
});

test('whatever the delay, the answer is never owed sooner than the template gives from when it was asked', async () => {
  const office = await anOffice(database, { templates: 'guided' });
  await office.decide([standing()], '2026-01-01');
  office.clock.set('2026-06-01T09:00:00Z');
  await office.sweep();
  expect((await questionsIn(office)).map(({ due_on }) => due_on)).toEqual(['2026-07-01', '2026-07-01']);
});

test('a responsibility that began after the day of the year is asked about the next', async () => {
  const office = await anOffice(database, { templates: 'guided', now: '2026-05-04T11:00:00Z' });
  await office.decide([standing()], '2026-01-01');
  await office.sweep();
  expect(await questionsIn(office)).toEqual([]);
  office.clock.set('2027-03-15T09:00:00Z');
  await office.sweep();
  expect((await questionsIn(office)).map(({ occasion }) => occasion)).toEqual(['2027', '2027']);
});

test('it is answered with evidence or with nothing to show, and an answer is for its own question only', async () => {
  const office = await anOffice(database, { templates: 'guided' });
  await office.decide([standing(), standing({ id: 'dogs-again' })], '2026-01-01');
  office.clock.set('2026-03-15T09:00:00Z');
  await office.sweep();
  const duty = (template: string, unit: string) => ({
    subject: { kind: 'unit', id: office.unit(unit) },
    template,
    occasion: '2026',
  });
  const nothing = { duty: duty('dogs', 'care'), answer: { kind: 'nothing-to-show', text: null } as const };
  await expect(answerQuestion(office.services, office.actor('officeHead'), nothing)).rejects.toMatchObject({
    code: 'duties.unknown',
  });
  await answerQuestion(office.services, office.actor('careHead'), nothing);
  const shown = { kind: 'evidence', text: 'Räknade i mars.', reference: 'RS 2026/9' } as const;
  await answerQuestion(office.services, office.actor('officeHead'), {
    duty: duty('dogs-again', 'office'),
    answer: shown,
  });
  const settled = await database.query(
    office.inside,
    sql`select template, subject_id, settled_by is not null as settled from duty where settled_by is not null
      order by template`,
  );
  expect(settled).toEqual([
    { template: 'dogs', subject_id: office.unit('care'), settled: true },
    { template: 'dogs-again', subject_id: office.unit('office'), settled: true },
  ]);
});

test('evidence of the year on the same unit answers it too', async () => {
  const office = await anOffice(database, { templates: 'guided' });
  await office.decide([standing()], '2026-01-01');
  office.clock.set('2026-03-15T09:00:00Z');
  await office.sweep();
  await database.transaction(office.inside, (tx) =>
    office.services.journal.record(tx, [
      {
        type: 'dogs.counted',
        subject: { kind: 'unit', id: office.unit('care') },
        actor: { kind: 'system' },
        facts: {},
      },
    ]),
  );
  expect((await questionsIn(office)).map(({ settled }) => settled).sort()).toEqual([false, true]);
});

test.each<[AddressRole, string, number]>([
  ['director', 'unit', 1],
  ['nearest-manager', 'unit', 5],
  ['next-manager', 'unit', 1],
  ['chair', 'authority', 2],
  ['registrar', 'authority', 2],
  ['hr', 'unit', 1],
])('the %s is asked for each %s of theirs', async (holder, kind, count) => {
  const office = await anOffice(database, { templates: 'guided' });
  await office.decide([standing({ holder })], '2026-01-01');
  office.clock.set('2026-03-15T09:00:00Z');
  await office.sweep();
  expect((await questionsIn(office)).map((row) => row.subject_kind)).toEqual(Array(count).fill(kind));
});

test('the day of the year is the latest that has come; the last of February is its last day', () => {
  const day = (askedOn: string, today: string) => latestAskedDay({ askedOn }, localDate(today));
  expect(day('03-15', '2026-03-15')).toBe('2026-03-15');
  expect(day('03-15', '2026-03-14')).toBe('2025-03-15');
  expect(day('02-29', '2026-03-01')).toBe('2026-02-28');
  expect(day('02-29', '2024-03-01')).toBe('2024-02-29');
});

test('who is asked is told in their digest, and again before the answer is owed', async () => {
  const office = await anOffice(database, { templates: 'guided' });
  await office.decide([standing({ holder: 'director' })], '2026-01-01');
  const told: [string, number][] = [];
  for (const day of ['2026-03-16', '2026-03-23', '2026-04-08', '2026-04-13', '2026-04-20']) {
    office.clock.set(`${day}T09:00:00Z`);
    await office.sweep();
    told.push([day, office.letters.length]);
  }
  expect(told).toEqual([
    ['2026-03-16', 1],
    ['2026-03-23', 1],
    ['2026-04-08', 1],
    ['2026-04-13', 2],
    ['2026-04-20', 3],
  ]);
  expect(new Set(office.letters.map(({ to }) => to))).toEqual(new Set(['director@example.se']));
});
