import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { singleClient } from '../src/platform/database/index.ts';

/** A private server in a temporary folder: no network address, its socket open to one account and to root. */
export interface Postgres15 {
  readonly connection: { readonly host: string; readonly user: string; readonly database: string };
  stop(): Promise<void>;
}

const SETTINGS = ['listen_addresses=', 'fsync=off', 'max_connections=200'];
// The tests give their roles passwords, and some ask what a wrong one does.
const SIGN_IN = 'local all postgres trust\nlocal all all scram-sha-256\n';
const LOOK_EVERY_MS = 50;

/** Makes a cluster with the binaries and starts it; as Debian's own account when we are root, which PostgreSQL refuses. */
export async function startPostgres15(binaries: string): Promise<Postgres15> {
  const folder = mkdtempSync(path.join(tmpdir(), 'uppsikt-pg15-'));
  const account = process.getuid?.() === 0 ? accountOf('postgres') : undefined;
  if (account) chownSync(folder, account.uid, account.gid);
  chmodSync(folder, 0o700);
  const cluster = path.join(folder, 'cluster');
  const options = { ...account, cwd: '/', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8' } };
  const initdb = ['-D', cluster, '-U', 'postgres', '-A', 'trust', '--encoding=UTF8', '--no-sync'];
  const made = spawnSync(path.join(binaries, 'initdb'), initdb, { ...options, stdio: ['ignore', 'ignore', 'inherit'] });
  if (made.status !== 0) throw new Error('initdb failed');
  writeFileSync(path.join(cluster, 'pg_hba.conf'), SIGN_IN);

  const settings = [...SETTINGS, `unix_socket_directories=${folder}`].flatMap((setting) => ['-c', setting]);
  const log = ['-c', 'log_min_messages=fatal'];
  const server = spawn(path.join(binaries, 'postgres'), ['-D', cluster, ...settings, ...log], {
    ...options,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  process.once('exit', () => server.kill('SIGQUIT'));
  const connection = { host: folder, user: 'postgres', database: 'postgres' };
  while (server.exitCode === null && !(await answers(connection))) await wait(LOOK_EVERY_MS);
  return {
    connection,
    stop: async () => {
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function accountOf(name: string): { uid: number; gid: number } {
  const number = (flag: string) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout);
  return { uid: number('-u'), gid: number('-g') };
}

async function answers(connection: Postgres15['connection']): Promise<boolean> {
  const client = singleClient(connection);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}
