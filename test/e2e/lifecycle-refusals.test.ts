import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  aDataFolder,
  freePort,
  readyDataFolders,
  type ServerSettings,
  serverPid,
  startProcess,
} from './server-process.ts';

const aReadyDataFolder = readyDataFolders();

/** Starts a server that must refuse: answers its exit code and its one sentence, Swedish and English. */
async function refusal(folder: string, settings: ServerSettings = {}) {
  const server = await startProcess(folder, settings);
  const code = await server.ended;
  const lines = server.output().trimEnd().split('\n');
  // One sentence in each language, and never where in the code it was said.
  expect(lines, server.output()).toHaveLength(2);
  expect(server.output()).not.toMatch(/\n\s+at |Error:/);
  const [sv = '', en = ''] = lines;
  return { code, sv, en };
}

test('a second server on the same data refuses and names the first, which goes on answering', async () => {
  const folder = await aReadyDataFolder();
  const first = await startProcess(folder);
  const address = await first.answering;
  const { code, sv, en } = await refusal(folder);
  expect(code).toBe(2);
  expect(en).toBe(
    `A server (process ${serverPid(folder)}) already uses the data folder ${folder}. Stop it, or name another folder in UPPSIKT_DATA.`,
  );
  expect(sv).toContain(`(process ${serverPid(folder)})`);
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
});

test.each(['PORT', 'UPPSIKT_METRICS_PORT'])('a taken %s is told before anything is made', async (setting) => {
  const folder = aDataFolder();
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void other.close());
  const { port } = other.address() as { port: number };
  const { code, en } = await refusal(folder, { env: { [setting]: String(port) } });
  expect(code).toBe(2);
  expect(en).toContain(`Port ${port} on 127.0.0.1 is already used by another program.`);
  expect(en).toContain(`another port in ${setting}.`);
  expect(existsSync(folder)).toBe(false);
});

test.each([
  [{ PORT: 'eighty' }, 'PORT is "eighty" but must be a whole number from 1 to 65535.'],
  [{ UPPSIKT_OIDC_ISUER: 'x' }, 'The nearest that exists is UPPSIKT_OIDC_ISSUER;'],
  [{ HOST: '0.0.0.0' }, 'Give UPPSIKT_DEMO_NETWORK=true'],
  [{ HOST: '192.0.2.1', UPPSIKT_DEMO_NETWORK: 'true' }, 'This computer does not have the address 192.0.2.1.'],
  [{ UPPSIKT_CONFIG: '/nowhere.json' }, 'UPPSIKT_CONFIG names /nowhere.json, which cannot be read (ENOENT).'],
])('the setting %j is told in one sentence', async (env, sentence) => {
  const { code, en } = await refusal(aDataFolder(), { env });
  expect(code).toBe(2);
  expect(en).toContain(sentence);
});

test('production without a sign-in service is refused', async () => {
  const env = {
    UPPSIKT_DATABASE_URL: 'postgres://uppsikt_app:secret-word@db.example/uppsikt',
    UPPSIKT_SECRET: 'a secret of more than thirty-two characters',
    UPPSIKT_OIDC_CLIENT_ID: 'uppsikt',
    UPPSIKT_OIDC_CLIENT_SECRET: 'secret-word',
  };
  const { code, sv, en } = await refusal(aDataFolder(), { env });
  expect(code).toBe(2);
  expect(en).toContain('UPPSIKT_OIDC_ISSUER is missing.');
  expect(sv + en).not.toContain('secret-word');
});

test('production on a database that does not answer is told, without its password', async () => {
  const env = {
    UPPSIKT_DATABASE_URL: `postgres://uppsikt_app:secret-word@127.0.0.1:${await freePort()}/uppsikt`,
    UPPSIKT_SECRET: 'a secret of more than thirty-two characters',
    UPPSIKT_OIDC_ISSUER: 'https://login.example.se',
    UPPSIKT_OIDC_CLIENT_ID: 'uppsikt',
    UPPSIKT_OIDC_CLIENT_SECRET: 'secret-word',
  };
  const { code, sv, en } = await refusal(aDataFolder(), { env });
  expect(code).toBe(1);
  expect(en).toContain('The database in UPPSIKT_DATABASE_URL cannot be reached (ECONNREFUSED).');
  expect(sv + en).not.toContain('secret-word');
});

test('a folder with other things in it is left alone', async () => {
  const folder = aDataFolder();
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'thesis.txt'), 'mine');
  const { code, en } = await refusal(folder);
  expect(code).toBe(2);
  expect(en).toContain(`The folder ${folder} is not empty and does not belong to Uppsikt.`);
  expect(readdirSync(folder)).toEqual(['thesis.txt']);
});

test('a folder whose database is of another PostgreSQL is refused', async () => {
  const folder = aDataFolder();
  mkdirSync(path.join(folder, 'postgres'), { recursive: true });
  writeFileSync(path.join(folder, 'uppsikt.json'), '{"product":"uppsikt","format":1}');
  writeFileSync(path.join(folder, 'postgres/PG_VERSION'), '17\n');
  const { code, en } = await refusal(folder);
  expect(code).toBe(2);
  expect(en).toContain('belongs to PostgreSQL 17, but this version of Uppsikt carries PostgreSQL 18.');
});

test('a path that is a file is refused', async () => {
  const folder = aDataFolder();
  writeFileSync(folder, '');
  const { code, en } = await refusal(folder);
  expect(code).toBe(2);
  expect(en).toContain(`${folder} is not a folder.`);
});

/** A small disk of its own at the folder, where this computer lets us; removed after the test. */
function mountAt(folder: string, options: string): boolean {
  mkdirSync(folder, { recursive: true });
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
  if (status === 0) onTestFinished(() => void spawnSync('umount', [folder]));
  return status === 0;
}

/** Whether tests may mount; a container without that right has the simulated disk of data-folder.test.ts. */
function mayMount(): boolean {
  const { status } = spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']);
  return process.getuid?.() === 0 && status === 0;
}

if (mayMount()) {
  test('a full disk is told, with the room that is needed', async () => {
    const folder = aDataFolder();
    expect(mountAt(folder, 'size=20m')).toBe(true);
    const { code, en } = await refusal(folder);
    expect(code).toBe(1);
    expect(en).toContain(`The disk that holds the data folder ${folder} is full. Free at least 200 MB`);
  });

  test('a read-only folder is told', async () => {
    const folder = aDataFolder();
    expect(mountAt(folder, 'ro')).toBe(true);
    const { code, en } = await refusal(folder);
    expect(code).toBe(2);
    expect(en).toContain(`The data folder ${folder} cannot be written to (EROFS).`);
  });
}
