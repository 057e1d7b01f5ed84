import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { aDataFolder, postgresPid, readyDataFolders, serverPid, startProcess } from './server-process.ts';

const aReadyDataFolder = readyDataFolders();

const isRoot = process.getuid?.() === 0;
const GONE_LIMIT_MS = 20_000;

/** Whether a process with the number is there; a dead one whose parent has not been told yet is not. */
function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || readdirSync(`/proc/${pid}/fd`).length >= 0;
  } catch {
    return false;
  }
}

async function untilGone(pids: readonly number[]): Promise<void> {
  const until = performance.now() + GONE_LIMIT_MS;
  while (pids.some(isThere)) {
    if (performance.now() > until) throw new Error(`still there: ${pids.filter(isThere)}`);
    await wait(5);
  }
}

async function readiness(address: string): Promise<unknown> {
  const answer = await fetch(`${address}/readyz`);
  return [answer.status, await answer.json()];
}

const READY = [200, { status: 'ready' }];

test('it starts from nothing, prints its address last, answers, and at SIGTERM nothing of it is left', async () => {
  const folder = aDataFolder();
  const server = await startProcess(folder);
  const address = await server.answering;
  expect(address).toBe(`http://localhost:${server.port}`);
  expect(server.output().trimEnd().split('\n').at(-1)).toBe(`Uppsikt: ${address}`);
  expect(await readiness(address)).toMatchObject(READY);
  const pids = [serverPid(folder), postgresPid(folder)];
  expect(await server.stop()).toBe(0);
  await untilGone(pids);
  expect(existsSync(path.join(folder, 'postgres/postmaster.pid'))).toBe(false);
});

test('what the data folder holds is for its owner alone', async () => {
  const folder = await aReadyDataFolder();
  const server = await startProcess(folder);
  await server.answering;
  const modeOf = (name: string) => (statSync(path.join(folder, name)).mode & 0o777).toString(8);
  expect(modeOf('.')).toBe(isRoot ? '711' : '700');
  for (const name of ['postgres', 'run']) expect(modeOf(name), name).toBe('700');
  for (const name of ['postgres-passwords.json', 'secret', 'postgres.log']) expect(modeOf(name), name).toBe('600');
});

test('SIGINT to the whole group, as Ctrl-C sends it, stops it in order', async () => {
  const folder = await aReadyDataFolder();
  const server = await startProcess(folder);
  await server.answering;
  const pids = [serverPid(folder), postgresPid(folder)];
  process.kill(serverPid(folder), 'SIGINT');
  expect(await server.stop('SIGINT')).toBe(0);
  await untilGone(pids);
});

test('killed outright it leaves PostgreSQL behind, and the next start recovers', async () => {
  const folder = await aReadyDataFolder();
  const first = await startProcess(folder);
  await first.answering;
  const left = postgresPid(folder);
  process.kill(serverPid(folder), 'SIGKILL');
  expect(await first.ended).toBe('SIGKILL');
  expect(isThere(left)).toBe(true);
  const second = await startProcess(folder);
  expect(await readiness(await second.answering)).toMatchObject(READY);
  await untilGone([left]);
  expect(postgresPid(folder)).not.toBe(left);
});

test('killed outright together with PostgreSQL, the next start recovers', async () => {
  const folder = await aReadyDataFolder();
  const first = await startProcess(folder);
  await first.answering;
  for (const pid of [postgresPid(folder), serverPid(folder)]) process.kill(pid, 'SIGKILL');
  await first.ended;
  const second = await startProcess(folder);
  expect(await readiness(await second.answering)).toMatchObject(READY);
});

test('when its launcher is killed outright it stops in order by itself', async () => {
  const folder = await aReadyDataFolder();
  const server = await startProcess(folder);
  await server.answering;
  const pids = [serverPid(folder), postgresPid(folder)];
  expect(pids[0]).not.toBe(server.child.pid);
  server.child.kill('SIGKILL');
  await untilGone(pids);
  expect(existsSync(path.join(folder, 'postgres/postmaster.pid'))).toBe(false);
});

test.each(['SIGTERM', 'SIGKILL'] as const)('a first start cut short by %s is taken up by the next', async (signal) => {
  const folder = aDataFolder();
  const first = await startProcess(folder);
  await new Promise((resolve) => first.child.stdout?.once('data', resolve));
  process.kill(serverPid(folder), signal);
  expect(await first.ended).toBe(signal === 'SIGTERM' ? 0 : 'SIGKILL');
  const second = await startProcess(folder);
  expect(await readiness(await second.answering)).toMatchObject(READY);
});

test('when PostgreSQL is lost the server says so and ends', async () => {
  const folder = await aReadyDataFolder();
  const server = await startProcess(folder);
  await server.answering;
  process.kill(postgresPid(folder), 'SIGKILL');
  expect(await server.ended).toBe(1);
  expect(server.output()).toContain('The built-in database has ended unexpectedly.');
});

// Root's tests show the ordinary user too, where that user may read this clone.
const NOBODY = 65_534;
const isOpen = [
  '.',
  ...path
    .resolve('.')
    .split('/')
    .map((_, at, parts) => parts.slice(0, at + 1).join('/') || '/'),
].every((folder) => (statSync(folder).mode & 0o005) === 0o005);
if (isRoot && isOpen)
  test('an ordinary user starts and stops it as well', async () => {
    const folder = aDataFolder();
    const server = await startProcess(folder, { uid: NOBODY });
    expect(await readiness(await server.answering)).toMatchObject(READY);
    expect(statSync(path.join(folder, 'postgres')).uid).toBe(NOBODY);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const pids = [serverPid(folder), postgresPid(folder)];
    expect(await server.stop()).toBe(0);
    await untilGone(pids);
  });
