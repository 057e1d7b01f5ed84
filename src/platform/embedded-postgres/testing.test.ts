import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { singleClient } from '../database/index.ts';
import { aDatabase } from './testing.ts';

const { database, ownerConnection } = await aDatabase();

test('a test file has a migrated database, and works in it as a role that owns nothing', async () => {
  const [row] = await database.query(
    { employer: null },
    sql<{ user: string; tables: number; owned: number; powers: boolean }>`
      select current_user as user,
        (select count(*) from pg_tables where schemaname = 'public') as tables,
        (select count(*) from pg_class where relowner = current_user::regrole) as owned,
        (select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user)
          as powers`,
  );
  expect(row).toMatchObject({ user: 'uppsikt_app', owned: 0, powers: false });
  expect(row?.tables).toBeGreaterThan(0);
});

test('its owner is another role, also without the powers of a superuser', async () => {
  const client = singleClient(ownerConnection);
  await client.connect();
  const { rows } = await client.query(
    'select current_user as user, rolsuper or rolbypassrls as powers from pg_roles where rolname = current_user',
  );
  await client.end();
  expect(rows).toEqual([{ user: 'uppsikt_owner', powers: false }]);
});

test('words sort as in Swedish', async () => {
  const rows = await database.query(
    { employer: null },
    sql<{ word: string }>`select word from unnest(array['ö', 'z', 'å', 'ä', 'Y', 'a']) as word order by word`,
  );
  expect(rows.map(({ word }) => word)).toEqual(['a', 'Y', 'z', 'å', 'ä', 'ö']);
});
