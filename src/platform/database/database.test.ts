import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { EmployerId } from '../../kernel/ids.ts';
import { aDatabase } from '../embedded-postgres/testing.ts';
import type { Tx } from './kysely.ts';
import { plannedOnce } from './planning.ts';
import { refreshStatistics } from './statistics.ts';
import { anEmployer } from './testing.ts';

const { database } = await aDatabase();
const ours = await anEmployer(database);
const theirs = await anEmployer(database);
const aUnit = crypto.randomUUID();
await insertScope(ours, aUnit);

function insertScope(employer: EmployerId, unit: string) {
  return database.query(
    { employer },
    sql`insert into unit_scope (ancestor_id, unit_id, valid_from, valid_to)
      values (${unit}, ${unit}, '2026-01-01', 'infinity')`,
  );
}

const countScopes = (employer: EmployerId | null) =>
  database.query<{ count: number }>({ employer }, sql`select count(*) as count from unit_scope`);

test('an employer sees its own rows, another employer and nobody see none', async () => {
  expect(await countScopes(ours)).toEqual([{ count: 1 }]);
  expect(await countScopes(theirs)).toEqual([{ count: 0 }]);
  expect(await countScopes(null)).toEqual([{ count: 0 }]);
});

test('a row for another employer is refused, also when it is named outright', async () => {
  const insert = database.query(
    { employer: ours },
    sql`insert into unit_scope (employer_id, ancestor_id, unit_id, valid_from, valid_to)
      values (${theirs}, ${aUnit}, ${aUnit}, '2026-01-01', 'infinity')`,
  );
  await expect(insert).rejects.toThrow(/row-level security/);
});

test('the employer of one transaction is not left behind on its connection', async () => {
  const askedTogether = await Promise.all(Array.from({ length: 40 }, (_, n) => countScopes(n % 2 === 0 ? ours : null)));
  expect(askedTogether.map(([row]) => row?.count)).toEqual(Array.from({ length: 40 }, (_, n) => (n % 2 === 0 ? 1 : 0)));
});

test('a transaction whose work throws leaves nothing, and its connection is good for the next', async () => {
  const unit = crypto.randomUUID();
  const failing = database.transaction({ employer: theirs }, async (tx) => {
    await sql`insert into unit_scope (ancestor_id, unit_id, valid_from, valid_to)
      values (${unit}, ${unit}, '2026-01-01', 'infinity')`.execute(tx);
    throw new Error('on second thoughts');
  });
  await expect(failing).rejects.toThrow('on second thoughts');
  expect(await countScopes(theirs)).toEqual([{ count: 0 }]);
});

test('a commit that PostgreSQL turned into a rollback is an error, not a success', async () => {
  const swallowed = database.transaction({ employer: theirs }, async (tx) => {
    await sql`select 1 / 0`.execute(tx).catch(() => {});
  });
  await expect(swallowed).rejects.toThrow('rolled back');
});

test('a query that fails rejects with PostgreSQL’s error and spoils nothing that follows', async () => {
  await expect(database.query({ employer: ours }, sql`select 1 / 0`)).rejects.toThrow('division by zero');
  expect(await countScopes(ours)).toEqual([{ count: 1 }]);
});

test('the plain pool has cursors under the same wall', async () => {
  const seen = await database.plain({ employer: ours }, async (_, client) => {
    await client.query('declare every cursor for select unit_id from unit_scope');
    return (await client.query('fetch 10 from every')).rows;
  });
  expect(seen).toEqual([{ unit_id: aUnit }]);
});

test('the server’s role can neither change the tables nor lower the wall', async () => {
  for (const statement of [
    'drop table entry',
    'alter table unit_scope disable row level security',
    'create table x (y int)',
  ])
    await expect(database.query({ employer: ours }, sql.raw(statement)), statement).rejects.toThrow(/owner|permission/);
});

test('every table that has an employer stands behind the forced wall', async () => {
  const open = await database.query<{ relname: string }>(
    { employer: null },
    sql`select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'employer_id'
      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
        and not (c.relrowsecurity and c.relforcerowsecurity) and c.relname <> 'employer'`,
  );
  expect(open).toEqual([]);
});

test('no question is compiled before it is answered, whatever the server prefers', async () => {
  expect(await database.query({ employer: null }, sql`show jit`)).toEqual([{ jit: 'off' }]);
});

test('a transaction may have its statements planned once, and the next one on the connection is as before', async () => {
  const mode = async (tx: Tx) => (await sql<{ plan_cache_mode: string }>`show plan_cache_mode`.execute(tx)).rows[0];
  const once = await database.transaction({ employer: ours }, async (tx) => {
    await plannedOnce(tx);
    return mode(tx);
  });
  expect(once).toEqual({ plan_cache_mode: 'force_generic_plan' });
  expect(await database.transaction({ employer: ours }, mode)).toEqual({ plan_cache_mode: 'auto' });
});

test('days, moments and counts come as the kernel’s own kinds', async () => {
  const [row] = await database.query(
    { employer: null },
    sql`select date '2026-03-29' as day, timestamptz '2026-03-29 03:30+02' as moment, 'infinity'::timestamptz as ever,
      9007199254740991::bigint as count, array[date '2026-01-01', 'infinity'] as days`,
  );
  expect(row).toEqual({
    day: '2026-03-29',
    moment: '2026-03-29T01:30:00.000Z',
    ever: 'infinity',
    count: 9007199254740991,
    days: ['2026-01-01', 'infinity'],
  });
});

test('a statement that comes again is prepared, and one put together anew each time is not', async () => {
  const preparedNow = () =>
    database.transaction({ employer: ours }, async (tx) => {
      for (let round = 0; round < 5; round++) {
        await sql`select ${round}::integer as again`.execute(tx);
        await sql`select ${round}::integer as ${sql.ref(`anew_${crypto.randomUUID()}`)}`.execute(tx);
      }
      const { rows } = await sql<{ statement: string }>`
        select statement from pg_prepared_statements where statement like 'select $1::integer as %'`.execute(tx);
      return rows.map(({ statement }) => statement);
    });
  expect(await preparedNow()).toEqual(['select $1::integer as again']);
});

test('after very many rows the tables are counted anew, by a server that owns none of them', async () => {
  const other = await anEmployer(database);
  const countedAfter = (rows: number) =>
    database.transaction({ employer: other }, async (tx) => {
      await sql`insert into unit_scope (ancestor_id, unit_id, valid_from, valid_to)
        select gen_random_uuid(), gen_random_uuid(), '2026-01-01', 'infinity' from generate_series(1, ${rows})`.execute(
        tx,
      );
      await refreshStatistics(tx, rows);
      const { rows: found } = await sql<{ counted: number }>`
        select reltuples::bigint as counted from pg_class where relname = 'unit_scope'`.execute(tx);
      return found[0]?.counted ?? 0;
    });
  expect(await countedAfter(200)).toBeLessThan(200);
  expect(await countedAfter(10_000)).toBeGreaterThanOrEqual(10_200);
});

test('a statement first prepared in a transaction that had failed is prepared when it comes next', async () => {
  const ask = (n: number, afterFailure: boolean) =>
    database.transaction({ employer: ours }, async (tx) => {
      const failing = afterFailure ? sql`select 1 / 0`.execute(tx) : undefined;
      const [answer] = await Promise.all([
        sql<{ n: number }>`select ${n}::integer as n, 'after a failure' as why`.execute(tx),
        failing,
      ]);
      return answer.rows[0]?.n;
    });
  for (const afterFailure of [false, false, true, true]) {
    const asked = ask(1, afterFailure);
    if (afterFailure) await expect(asked).rejects.toThrow('division by zero');
    else expect(await asked).toBe(1);
  }
  expect(await Promise.all(Array.from({ length: 30 }, (_, n) => ask(n, false)))).toEqual(
    Array.from({ length: 30 }, (_, n) => n),
  );
});
