import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { postgresAccount } from './account.ts';
import { findInstalled, prepareBinaries } from './binaries.ts';

const account = postgresAccount('/nowhere');
const installed = findInstalled();

function aFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'uppsikt-binaries-'));
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The package as npm lays it down when its own script is not run: without a single link. */
async function withoutLinks(folder: string): Promise<typeof installed> {
  const native = path.join(folder, 'native');
  await cp(installed.native, native, { recursive: true, filter: (file) => !lstatSync(file).isSymbolicLink() });
  return { native, version: installed.version };
}

const versionOf = (binaries: string) =>
  spawnSync(path.join(binaries, 'bin/postgres'), ['--version'], { ...account, cwd: '/', encoding: 'utf8' }).stdout;

test('the installed package is used where it lies', async () => {
  const dataDir = aFolder();
  const binaries = await prepareBinaries(dataDir, account);
  expect(versionOf(binaries)).toContain('(PostgreSQL) 18.');
  expect(binaries === installed.native || binaries.startsWith(dataDir)).toBe(true);
});

test('links that npm left out are made', async () => {
  const dataDir = aFolder();
  const bare = await withoutLinks(aFolder());
  expect(await prepareBinaries(dataDir, account, bare)).toBe(bare.native);
  expect(readdirSync(path.join(bare.native, 'lib')).filter((name) => name.startsWith('libpq.so'))).toHaveLength(3);
  expect(versionOf(bare.native)).toContain('(PostgreSQL) 18.');
});

if (account)
  test('where the account cannot read the package it is copied into the data folder, once a version', async () => {
    const closed = aFolder();
    const bare = await withoutLinks(closed);
    chmodSync(closed, 0o700);
    const dataDir = aFolder();
    mkdirSync(path.join(dataDir, 'postgresql-17.0.0'));
    const copy = await prepareBinaries(dataDir, account, bare);
    expect(copy).toBe(path.join(dataDir, `postgresql-${installed.version}`));
    expect(versionOf(copy)).toContain('(PostgreSQL) 18.');
    expect(readdirSync(dataDir)).toEqual([path.basename(copy)]);
    rmSync(bare.native, { recursive: true });
    expect(await prepareBinaries(dataDir, account, bare)).toBe(copy);
    expect(existsSync(path.join(copy, 'share/postgresql/postgres.bki'))).toBe(true);
  });
