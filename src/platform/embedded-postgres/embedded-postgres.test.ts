import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { type ConnectionSettings, singleClient } from '../database/index.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';

const isRoot = process.getuid?.() === 0;
const base = mkdtempSync(path.join(tmpdir(), 'uppsikt-embedded-'));
chmodSync(base, 0o711);
// A path too long for a socket, so that the whole file shows that such a folder works.
const dataDir = path.join(base, 'en-mapp-med-ett-mycket-långt-namn'.repeat(3));
const start = (folder = dataDir) => startEmbeddedPostgres({ dataDir: folder, tell: () => {} });
const first = await start();
const { connection, ownerConnection, adminConnection } = first;
let running = first;
afterAll(async () => {
  await running.stop();
  for (const folder of [connection.host, base]) rmSync(folder, { recursive: true, force: true });
});

async function ask(settings: ConnectionSettings, text: string): Promise<Record<string, unknown>[]> {
  const client = singleClient(settings);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

test('it is safe and quiet: written to disk, no network address, Swedish order', async () => {
  const [settings] = await ask(
    connection,
    `select current_setting('fsync') as fsync, current_setting('listen_addresses') as addresses,
      inet_server_addr() as address,
      (select datlocale from pg_database where datname = current_database()) as locale`,
  );
  expect(settings).toEqual({ fsync: 'on', addresses: '', address: null, locale: 'sv-SE' });
});

test('nobody signs in without the password', async () => {
  for (const settings of [connection, ownerConnection, adminConnection]) {
    await expect(ask({ ...settings, password: 'guessed' }, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    await expect(ask({ ...settings, password: '' }, 'select 1')).rejects.toThrow();
  }
});

test('the server’s role reaches its own database and no other, and may make nothing in it', async () => {
  await expect(ask({ ...connection, database: 'postgres' }, 'create table x ()')).rejects.toMatchObject({
    code: '42501',
  });
  await expect(ask(connection, 'create table x ()')).rejects.toMatchObject({ code: '42501' });
  await ask(ownerConnection, 'create table x (); drop table x');
});

test('what an error says of the values never reaches the log', async () => {
  await ask(ownerConnection, 'create table secret (number text primary key)');
  const insert = "insert into secret values ('198001019809')";
  await ask(ownerConnection, insert);
  await expect(ask(ownerConnection, insert)).rejects.toMatchObject({ code: '23505' });
  await ask(ownerConnection, 'drop table secret');
  const log = readFileSync(path.join(dataDir, 'postgres.log'), 'utf8');
  expect(log).toContain('duplicate key value');
  expect(log).not.toContain('198001019809');
});

test('what was written is there after it has been killed, while its number belongs to another program', async () => {
  await ask(ownerConnection, "create table kept as select 'kept' as word");
  process.kill(running.pid, 'SIGKILL');
  await running.ended;
  const pidFile = path.join(dataDir, 'postgres/postmaster.pid');
  expect(existsSync(pidFile)).toBe(true);
  writeFileSync(pidFile, readFileSync(pidFile, 'utf8').replace(/^\d+/, String(process.pid)));
  running = await start();
  expect(await ask(running.ownerConnection, 'select word from kept')).toEqual([{ word: 'kept' }]);
});

test('one that is left running is stopped, and the new one has the data', async () => {
  const left = running;
  const told: string[] = [];
  running = await startEmbeddedPostgres({ dataDir, tell: ({ en }) => told.push(en) });
  await left.ended;
  expect(told).toEqual([`Stopping the PostgreSQL (process ${left.pid}) that an interrupted run left behind`]);
  expect(await ask(running.ownerConnection, 'select word from kept')).toEqual([{ word: 'kept' }]);
});

test('lost passwords are told by the name of the file', async () => {
  const folder = path.join(base, 'lost');
  mkdirSync(path.join(folder, 'postgres'), { recursive: true });
  writeFileSync(path.join(folder, 'postgres/PG_VERSION'), '18\n');
  for (const content of [undefined, 'no json', '{"owner":"x"}']) {
    if (content !== undefined) writeFileSync(path.join(folder, 'postgres-passwords.json'), content);
    await expect(start(folder)).rejects.toMatchObject({ code: 'embedded-postgres.passwords-lost' });
  }
});

if (isRoot)
  test('root is told which folder is closed to PostgreSQL’s own account', async () => {
    const closed = path.join(base, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    await expect(start(path.join(closed, 'data'))).rejects.toMatchObject({
      code: 'embedded-postgres.closed-folder',
      facts: { closed },
    });
  });

const small = path.join(base, 'small');
mkdirSync(small);
if (isRoot && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=30m,mode=0711', 'tmpfs', small]).status === 0) {
  afterAll(() => void spawnSync('umount', [small]));
  test('a disk that fills up while the database is made is told as that', async () => {
    onTestFinished(() => rmSync(path.join(small, 'data'), { recursive: true, force: true }));
    await expect(start(path.join(small, 'data'))).rejects.toMatchObject({ code: 'embedded-postgres.disk-full' });
  });
}
