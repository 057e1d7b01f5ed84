import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { type Instant, instant } from '../../kernel/clock.ts';
import { type EmployerId, type EntryId, newId, systemRandom } from '../../kernel/ids.ts';
import { fromDayNumber, type LocalDate } from '../../kernel/local-date.ts';
import { contains, FOREVER } from '../../kernel/period.ts';
import { aDatabase } from '../embedded-postgres/testing.ts';
import { singleClient } from './connection.ts';
import { anEmployer } from './testing.ts';
import { type Change, twoTimedTable } from './two-timed-table.ts';
import { held } from './two-times.ts';

const { database, ownerConnection, connection } = await aDatabase();
const owner = singleClient(ownerConnection);
await owner.connect();
await owner.query(`create table desk (employer_id uuid not null, desk_id text not null, colour text);
  call two_timed('desk', 'desk_id');
  grant select, insert, update (known_to) on desk to ${'user' in connection ? connection.user : ''}`);
await owner.end();

type Key = { desk_id: string };
type Values = { colour: string | null };
const desks = twoTimedTable<Key, Values>('desk', ['desk_id'], ['colour']);

const day = (number: number) => fromDayNumber(20_500 + number);
const moment = (number: number) => instant(new Date(Date.UTC(2026, 0, 1, 0, number)));
const LAST_DAY = 8;

const anyChange = fc
  .record({
    desk: fc.constantFrom('a', 'b'),
    from: fc.integer({ min: 0, max: LAST_DAY }),
    length: fc.option(fc.integer({ min: 1, max: 5 })),
    colour: fc.option(fc.constantFrom('red', 'blue')),
    gone: fc.boolean(),
  })
  .map(
    ({ desk, from, length, colour, gone }): Change<Key, Values> => ({
      key: { desk_id: desk },
      from: day(from),
      to: length === null ? FOREVER : day(from + length),
      values: gone ? null : { colour },
    }),
  );

function write(employer: EmployerId, changes: readonly Change<Key, Values>[], at: Instant) {
  const by = newId<EntryId>(at, systemRandom);
  return database.transaction({ employer }, (tx) => desks.write(tx, changes, { at, by }));
}

async function colourOf(employer: EmployerId, desk: string, on: LocalDate, knownAt: Instant) {
  const rows = await database.query<{ colour: string | null }>(
    { employer },
    sql`select colour from desk where desk_id = ${desk} and ${held('desk', { on, knownAt })}`,
  );
  expect(rows.length).toBeLessThanOrEqual(1);
  return rows[0];
}

test('from every pair of day and moment the table says what a naive log of the changes says', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(anyChange, { minLength: 1, maxLength: 3 }), { maxLength: 5 }),
      async (rounds) => {
        const employer = await anEmployer(database);
        for (const [round, changes] of rounds.entries()) await write(employer, changes, moment(round));
        for (let known = 0; known < rounds.length; known++)
          for (let number = 0; number <= LAST_DAY + 6; number += 3)
            for (const desk of ['a', 'b']) {
              const told = rounds.slice(0, known + 1).flat();
              const last = told.findLast((change) => change.key.desk_id === desk && contains(change, day(number)));
              const expected = last?.values ?? undefined;
              expect(await colourOf(employer, desk, day(number), moment(known))).toEqual(expected);
            }
      },
    ),
    { numRuns: 25 },
  );
});

test('saying the same again writes nothing', async () => {
  const employer = await anEmployer(database);
  const change = { key: { desk_id: 'a' }, from: day(0), to: FOREVER, values: { colour: 'red' } };
  expect(await write(employer, [change], moment(0))).toEqual({ closed: 0, inserted: 1 });
  expect(await write(employer, [change], moment(1))).toEqual({ closed: 0, inserted: 0 });
});

test('a clock set back loses no knowledge: the later statement still holds', async () => {
  const employer = await anEmployer(database);
  const red = { key: { desk_id: 'a' }, from: day(0), to: FOREVER, values: { colour: 'red' } };
  await write(employer, [red], moment(10));
  await write(employer, [{ ...red, values: { colour: 'blue' } }], moment(3));
  expect(await colourOf(employer, 'a', day(1), moment(10))).toEqual({ colour: 'blue' });
  expect(await colourOf(employer, 'a', day(1), moment(5))).toBeUndefined();
});

test('the server may close a row but never change what it said or remove it', async () => {
  const employer = await anEmployer(database);
  for (const statement of [
    "update desk set colour = 'grey'",
    'delete from desk',
    'update desk set valid_from = valid_from',
  ])
    await expect(database.query({ employer }, sql.raw(statement)), statement).rejects.toThrow('permission denied');
});

test('two writers of the same new key: one of them is refused, never both held', async () => {
  const employer = await anEmployer(database);
  const change = (colour: string) => ({ key: { desk_id: 'c' }, from: day(0), to: FOREVER, values: { colour } });
  const answers = await Promise.allSettled([
    write(employer, [change('red')], moment(0)),
    write(employer, [change('blue')], moment(0)),
  ]);
  const rows = await database.query({ employer }, sql`select from desk where known_to = 'infinity'`);
  expect(rows.length).toBe(1);
  expect(answers.some((answer) => answer.status === 'fulfilled')).toBe(true);
});
