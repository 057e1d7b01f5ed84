import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { settableClock } from '../../kernel/clock.ts';
import { systemRandom } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-date.ts';
import { anEmployer } from '../database/testing.ts';
import { aDatabase } from '../embedded-postgres/testing.ts';
import type { Entry, EntryDraft } from './entry.ts';
import { createJournal, type Reaction } from './journal.ts';
import { canonicalText, leafOf } from './leaf.ts';
import { listEntriesOf } from './store.ts';

const { database } = await aDatabase();
const clock = settableClock('2026-03-20T09:00:00Z');
const journalWith = (reactions: readonly Reaction[] = []) => createJournal({ clock, random: systemRandom, reactions });

const aDraft = (of: Partial<EntryDraft> = {}): EntryDraft => ({
  type: 'dog.admitted',
  subject: { kind: 'dog', id: crypto.randomUUID() },
  actor: { kind: 'system' },
  facts: { name: 'Bella', age: 4 },
  ...of,
});

test('an entry is read back as it was written, with the clock’s moment and, unsaid, its day', async () => {
  const employer = await anEmployer(database);
  const person = crypto.randomUUID() as NonNullable<Extract<EntryDraft['actor'], { kind: 'person' }>['person']>;
  const draft = aDraft({
    actor: { kind: 'person', person, role: 'manager', byItem: '4.2' },
    facts: { name: 'Åke', tags: ['a', { deep: null }], weight: 12.5 },
  });
  const [entry] = await database.transaction({ employer }, (tx) => journalWith().record(tx, [draft]));
  const read = await database.transaction({ employer }, (tx) => listEntriesOf(tx, draft.subject));
  expect(read).toEqual([entry]);
  expect(entry).toMatchObject({ recordedAt: '2026-03-20T09:00:00.000Z', effectiveOn: '2026-03-20' });
});

test('a back-dated entry keeps its true moment beside the day it applies from', async () => {
  const employer = await anEmployer(database);
  const draft = aDraft({ effectiveOn: localDate('2026-03-01') });
  await database.transaction({ employer }, (tx) => journalWith().record(tx, [draft]));
  const [read] = await database.transaction({ employer }, (tx) => listEntriesOf(tx, draft.subject));
  expect(read).toMatchObject({ recordedAt: '2026-03-20T09:00:00.000Z', effectiveOn: '2026-03-01' });
});

test('reactions run in their order, in the transaction, only on the types they name', async () => {
  const employer = await anEmployer(database);
  const seen: string[] = [];
  const subject = { kind: 'dog', id: crypto.randomUUID() };
  const reaction = (name: string, on: Reaction['on']): Reaction => ({
    name,
    on,
    run: async (tx, entries) => {
      const written = await listEntriesOf(tx, subject);
      seen.push(`${name}: ${entries.map((entry) => entry.type).join(' ')} of ${written.length}`);
    },
  });
  const journal = journalWith([
    reaction('first', 'every'),
    reaction('second', ['dog.fed']),
    reaction('third', ['dog.left']),
  ]);
  await database.transaction({ employer }, (tx) =>
    journal.record(tx, [aDraft({ subject }), aDraft({ subject, type: 'dog.fed' })]),
  );
  expect(seen).toEqual(['first: dog.admitted dog.fed of 2', 'second: dog.fed of 2']);
});

test('when a reaction fails nothing of the action remains', async () => {
  const employer = await anEmployer(database);
  const draft = aDraft();
  const failing: Reaction = { name: 'failing', on: 'every', run: () => Promise.reject(new Error('no holder')) };
  await expect(database.transaction({ employer }, (tx) => journalWith([failing]).record(tx, [draft]))).rejects.toThrow(
    'no holder',
  );
  expect(await database.transaction({ employer }, (tx) => listEntriesOf(tx, draft.subject))).toEqual([]);
});

test('entries cannot be changed, removed or emptied, by the server or by its owner', async () => {
  const employer = await anEmployer(database);
  await database.transaction({ employer }, (tx) => journalWith().record(tx, [aDraft()]));
  for (const statement of [
    "update entry set type = 'dog.x'",
    'delete from entry',
    'truncate entry cascade',
    "update entry_payload set facts = '{}'",
    'delete from entry_payload',
    'delete from entry_position',
  ])
    await expect(database.query({ employer }, sql.raw(statement)), statement).rejects.toThrow(
      /permission denied|append-only|only by a disposal decision/,
    );
});

test('a payload goes by a disposal decision; the entry and its leaf remain', async () => {
  const employer = await anEmployer(database);
  const draft = aDraft();
  const leaves = () => database.query({ employer }, sql`select leaf from entry where subject_id = ${draft.subject.id}`);
  const [entry] = await database.transaction({ employer }, (tx) => journalWith().record(tx, [draft]));
  const before = await leaves();
  await database.transaction({ employer }, async (tx) => {
    const [decision] = await journalWith().record(tx, [
      aDraft({ type: 'disposal.decided', subject: { kind: 'plan', id: crypto.randomUUID() } }),
    ]);
    await sql`select set_config('app.disposal', ${decision?.id}, true)`.execute(tx);
    await sql`delete from entry_payload where entry_id = ${entry?.id}`.execute(tx);
  });
  const [read] = await database.transaction({ employer }, (tx) => listEntriesOf(tx, draft.subject));
  expect(read).toEqual({ ...entry, facts: null });
  expect(await leaves()).toEqual(before);
});

test('the stored leaf is the hash of the entry as it is read back', async () => {
  const employer = await anEmployer(database);
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.string({ maxLength: 5 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 }),
      async (facts) => {
        // PostgreSQL's text has no NUL, and JSON has no minus zero.
        const clean = JSON.parse(
          JSON.stringify(facts)
            .replaceAll('\\u0000', '')
            .replaceAll(/\\ud[89a-f]../gi, ''),
        );
        const draft = aDraft({ facts: clean });
        await database.transaction({ employer }, (tx) => journalWith().record(tx, [draft]));
        const [read] = await database.transaction({ employer }, (tx) => listEntriesOf(tx, draft.subject));
        const [row] = await database.query<{ leaf: Buffer; salt: Buffer }>(
          { employer },
          sql`select leaf, salt from entry join entry_payload using (employer_id, entry_id)
          where subject_id = ${draft.subject.id}`,
        );
        expect(leafOf(read as Entry, row?.salt as Buffer)).toEqual(row?.leaf);
      },
    ),
    { numRuns: 30 },
  );
});

test('a leaf is an RFC 6962 leaf over the salted text', () => {
  const entry = { id: 'x' } as unknown as Entry;
  const salt = Buffer.alloc(32, 7);
  const data = createHash('sha256').update(salt).update('{"id":"x"}').digest();
  expect(leafOf(entry, salt)).toEqual(
    createHash('sha256')
      .update(Buffer.concat([Buffer.of(0), data]))
      .digest(),
  );
});

test('equal facts give equal text whatever order they were written in', () => {
  expect(canonicalText({ b: 1, a: { d: [1, { z: null, y: 2 }], c: 'ö' } })).toBe(
    '{"a":{"c":"ö","d":[1,{"y":2,"z":null}]},"b":1}',
  );
});
