import { afterAll, expect, inject, test } from 'vitest';
import { singleClient } from '../../src/platform/database/index.ts';
import { databaseStatements } from '../../src/platform/embedded-postgres/index.ts';
import type {} from '../../src/platform/embedded-postgres/testing-server.ts';
import { aDataFolder, startProcess } from './server-process.ts';

const { admin, owner, server } = inject('testServer');
const database = `production_${process.pid}`;

async function asAdministrator(statements: readonly string[]): Promise<void> {
  const client = singleClient(admin);
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

// As `uppsikt database sql` prints it for a database administrator; the roles are there already.
await asAdministrator(databaseStatements({ database, owner: owner.user, server: server.user }));
afterAll(() => asAdministrator([`drop database ${database} with (force)`]));

const addressAs = ({ user, password }: typeof owner) =>
  `postgres://${user}:${password}@localhost/${database}?host=${encodeURIComponent(admin.host)}`;

const PRODUCTION = {
  UPPSIKT_DATABASE_URL: addressAs(server),
  UPPSIKT_SECRET: 'a secret of more than thirty-two characters',
  UPPSIKT_OIDC_ISSUER: 'https://login.example.se',
  UPPSIKT_OIDC_CLIENT_ID: 'uppsikt',
  UPPSIKT_OIDC_CLIENT_SECRET: 'client-secret',
};

const READY: Readonly<Record<string, RegExp>> = { work: /^Uppsikt arbetar. · (Uppsikt works.)$/m };

async function outcomeOf(command: readonly string[], env: Readonly<Record<string, string>>) {
  const process = await startProcess(aDataFolder(), { command, env });
  const code = await process.ended;
  return { code, output: process.output() };
}

// In this order: an empty database, then a migrated one.
test('an empty database is refused by name of what to run, and the migration needs no other secret', async () => {
  const refused = await outcomeOf(['start'], PRODUCTION);
  expect(refused).toMatchObject({ code: 2, output: expect.stringContaining('Run "uppsikt database migrate"') });

  const addresses = { UPPSIKT_DATABASE_URL: addressAs(server), UPPSIKT_DATABASE_OWNER_URL: addressAs(owner) };
  const migrated = await outcomeOf(['database', 'migrate'], addresses);
  expect(migrated.code, migrated.output).toBe(0);
  expect(migrated.output).toMatch(/^\d{12}-wall\.sql$/m);
  expect((await outcomeOf(['database', 'migrate'], addresses)).output).toBe('0 migreringar · 0 migrations\n');
});

test('a migrated database is served as the server’s role, without a data folder or a demonstration', async () => {
  const running = await startProcess(aDataFolder(), { env: PRODUCTION });
  const address = await running.answering;
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
  // The first start after a change builds the interface, and says so.
  expect(running.output().replace(/^Bygger .*\n/, '')).toBe(`Uppsikt: ${address}\n`);
  expect(await running.stop()).toBe(0);
});

test('any number of processes that serve and that work stand on one database', async () => {
  const commands = [['serve', '--without-jobs'], ['serve'], ['work'], ['work']];
  const running = await Promise.all(
    commands.map((command) =>
      startProcess(aDataFolder(), { command, env: PRODUCTION, ready: READY[command[0] ?? ''] }),
    ),
  );
  await Promise.all(running.map(({ answering }) => answering));
  for (const one of running) expect(await one.stop(), one.output()).toBe(0);
});

test('the owner of the tables may not serve', async () => {
  const refused = await outcomeOf(['start'], { ...PRODUCTION, UPPSIKT_DATABASE_URL: addressAs(owner) });
  expect(refused).toMatchObject({ code: 2, output: expect.stringContaining(`The role ${owner.user} in`) });
});
