import { expect, test, vi } from 'vitest';
import { singleClient } from '../../platform/database/index.ts';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import { assertNotNewer, assertServable, stateOfDatabase } from './database-state.ts';

const { connection, ownerConnection } = await aDatabase();

test('the server may work in a migrated database as its own role', async () => {
  const state = await stateOfDatabase(connection, 'UPPSIKT_DATABASE_URL');
  expect(state).toMatchObject({ role: 'uppsikt_app', isMighty: false });
  await assertServable(state);
});

test('the owner of the tables may not serve', async () => {
  const state = await stateOfDatabase(ownerConnection, 'UPPSIKT_DATABASE_URL');
  await expect(assertServable(state)).rejects.toMatchObject({ code: 'start.role-too-mighty' });
});

test('a database that is not of this version is refused, an older one by name of what to run', async () => {
  const state = await stateOfDatabase(connection, 'UPPSIKT_DATABASE_URL');
  for (const newest of [undefined, '202001010000-first.sql'])
    await expect(assertServable({ ...state, newest })).rejects.toMatchObject({ code: 'start.database-not-migrated' });
  const newer = { ...state, newest: '999901010000-later.sql' };
  await expect(assertServable(newer)).rejects.toMatchObject({ code: 'start.database-newer' });
  await expect(assertNotNewer(newer)).rejects.toMatchObject({ code: 'start.database-newer' });
});

test('a database that does not answer is told by its setting, without what was sent', async () => {
  const wrong = { ...connection, password: 'wrong-password-198001019809' };
  const refusal = await stateOfDatabase(wrong, 'UPPSIKT_DATABASE_URL').then(
    () => undefined,
    (error: Error) => error,
  );
  expect(refusal).toMatchObject({
    code: 'start.database-unreachable',
    facts: { setting: 'UPPSIKT_DATABASE_URL', reason: '28P01' },
  });
  expect(JSON.stringify(refusal)).not.toContain('wrong-password');
});

test('asking leaves no connection behind', async () => {
  await stateOfDatabase(connection, 'UPPSIKT_DATABASE_URL');
  const client = singleClient(ownerConnection);
  await client.connect();
  const sessions = 'select from pg_stat_activity where datname = current_database() and usename = $1';
  // PostgreSQL ends a session a moment after its client has hung up.
  await vi.waitFor(async () => expect((await client.query(sessions, ['uppsikt_app'])).rowCount).toBe(0));
  await client.end();
});
