import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { settableClock } from '../../kernel/clock.ts';
import { type EmployerId, systemRandom, type UnitId } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-date.ts';
import { anEmployer } from '../../platform/database/testing.ts';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import { createJournal, type EntryDraft, listEntriesOf } from '../../platform/journal/index.ts';
import { foldDuties } from './fold.ts';
import { dutiesReaction } from './reaction.ts';
import { listDutiesOf } from './store.ts';
import { aTemplate, everyDay } from './testing.ts';

const { database } = await aDatabase();
const clock = settableClock('2026-03-02T09:00:00Z');
const unit = crypto.randomUUID() as UnitId;
const settings = { templatesFor: () => [{ template: aTemplate(), version: 'v1' }], nextWorkingDay: everyDay };
const journal = createJournal({
  clock,
  random: systemRandom,
  reactions: [
    dutiesReaction({
      settingsFor: async () => settings,
      placesOf: async (_, subjects) => subjects.map(() => ({ unit })),
    }),
  ],
});

const aDog = () => crypto.randomUUID();
const about = (dog: string, type: string, of: Partial<EntryDraft> = {}): EntryDraft => ({
  type,
  subject: { kind: 'dog', id: dog },
  actor: { kind: 'system' },
  facts: {},
  ...of,
});
const record = (employer: EmployerId, ...drafts: EntryDraft[]) =>
  database.transaction({ employer }, (tx) => journal.record(tx, drafts));
const dutiesOf = (employer: EmployerId, dog: string) =>
  database.transaction({ employer }, (tx) => listDutiesOf(tx, 'dog', [dog]));

test('a duty is there in the transaction of what gave rise to it, addressed to where its subject stands', async () => {
  const employer = await anEmployer(database);
  const dog = aDog();
  const [admitted] = await record(employer, about(dog, 'dog.admitted'));
  expect(await dutiesOf(employer, dog)).toMatchObject([
    { template: 'walk', occasion: admitted?.id, dueOn: '2026-03-16', settled: null },
  ]);
  const rows = await database.query({ employer }, sql`select holder_role, unit_id from duty`);
  expect(rows).toEqual([{ holder_role: 'nearest-manager', unit_id: unit }]);
});

test('evidence discharges it, its voiding opens it again, and the journal replayed says the same', async () => {
  const employer = await anEmployer(database);
  const dog = aDog();
  await record(employer, about(dog, 'dog.admitted'));
  const [walked] = await record(employer, about(dog, 'dog.walked', { effectiveOn: localDate('2026-03-05') }));
  expect(await dutiesOf(employer, dog)).toMatchObject([{ settled: { by: walked?.id, effectiveOn: '2026-03-05' } }]);
  await record(employer, about(dog, 'entry.voided', { facts: { voids: walked?.id ?? '' } }));
  const [stored] = await dutiesOf(employer, dog);
  expect(stored?.settled).toBeNull();
  const entries = await database.transaction({ employer }, (tx) => listEntriesOf(tx, { kind: 'dog', id: dog }));
  const { subject: _, place: __, ...duty } = stored ?? {};
  expect([duty]).toEqual(foldDuties(entries, settings));
});

test('what is recorded together gives rise to its duties together, each subject its own', async () => {
  const employer = await anEmployer(database);
  const dogs = Array.from({ length: 300 }, aDog);
  await record(employer, ...dogs.map((dog) => about(dog, 'dog.admitted')));
  const [row] = await database.query<{ count: number; templates: number }>(
    { employer },
    sql`select count(*) as count, (select count(*) from frozen_template) as templates from duty`,
  );
  expect(row).toEqual({ count: 300, templates: 1 });
});

test('two writers at once, of duty and evidence, leave what one after the other would', async () => {
  const employer = await anEmployer(database);
  const dog = aDog();
  await Promise.all([
    record(employer, about(dog, 'dog.admitted')),
    record(employer, about(dog, 'dog.walked', { effectiveOn: localDate('2026-03-03') })),
  ]);
  expect(await dutiesOf(employer, dog)).toMatchObject([{ settled: { effectiveOn: '2026-03-03' } }]);
});

test('a subject that falls takes its open duties with it', async () => {
  const employer = await anEmployer(database);
  const dog = aDog();
  await record(employer, about(dog, 'dog.admitted'));
  const [left] = await record(employer, about(dog, 'dog.left'));
  expect(await dutiesOf(employer, dog)).toMatchObject([{ withdrawnBy: left?.id }]);
});

test('more than PostgreSQL has locks for are recorded at once, and whoever writes to one of them meanwhile waits', async () => {
  const employer = await anEmployer(database);
  const dogs = Array.from({ length: 12_000 }, aDog);
  const [first = ''] = dogs;
  await Promise.all([
    record(employer, ...dogs.map((dog) => about(dog, 'dog.admitted'))),
    record(employer, about(first, 'dog.walked', { effectiveOn: localDate('2026-03-03') })),
  ]);
  expect(await dutiesOf(employer, first)).toMatchObject([{ settled: { effectiveOn: '2026-03-03' } }]);
  const [row] = await database.query<{ open: number }>(
    { employer },
    sql`select count(*) as open from duty where settled_by is null`,
  );
  expect(row).toEqual({ open: 11_999 });
});
