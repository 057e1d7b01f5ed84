import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { failure } from './cluster.ts';
import type { ClusterFiles } from './files.ts';
import { findPostmasterFile } from './postmaster-file.ts';

/** A running server process. */
export interface Postmaster {
  readonly pid: number;
  /** Fulfilled when the process has ended, asked to or not. */
  readonly ended: Promise<void>;
  /** Ends sessions, writes everything down, and ends (fast shutdown); within half a minute, else at once. */
  stop(): Promise<void>;
  /** Ends at once; the next start recovers from the log of changes. */
  kill(): void;
}

/**
 * Settings that make a small, quiet server. Errors are logged without the statement and without their detail, since
 * both carry values: a personal number must never reach a log.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '50',
  shared_buffers: '64MB',
  max_wal_size: '512MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
};

const STOP_PATIENCE_MS = 30_000;
const LOOK_EVERY_MS = 5;
const LOG_LIMIT_BYTES = 5_000_000;

const IN_USE = /pre-existing shared memory block .* is still in use/;
const RETRY_EVERY_MS = 100;
const RETRY_LIMIT = 300;

/**
 * Starts the server and waits until it takes connections. Sessions of a killed server may go on for a moment; it is
 * tried again until they have ended. Rejects with the problem that its last words tell of.
 */
export async function startPostmaster(
  files: ClusterFiles,
  binaries: Binaries,
  socketFolder: string,
  account: Account | undefined,
  extraSettings: Readonly<Record<string, string>>,
): Promise<Postmaster> {
  if ((statSync(files.log, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES)
    renameSync(files.log, `${files.log}.1`);
  const settings = { ...SETTINGS, unix_socket_directories: socketFolder, ...extraSettings };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  for (let attempt = 1; ; attempt++) {
    const started = await tryToStart(files, binaries, options, account);
    if ('pid' in started) return started;
    if (!IN_USE.test(started.said) || attempt === RETRY_LIMIT) throw failure(started.said, files);
    await wait(RETRY_EVERY_MS);
  }
}

async function tryToStart(
  files: ClusterFiles,
  binaries: Binaries,
  options: readonly string[],
  account: Account | undefined,
): Promise<Postmaster | { readonly said: string }> {
  const log = openSync(files.log, 'a+', 0o600);
  const logStart = fstatSync(log).size;
  // A process group of its own: Ctrl-C in the terminal reaches us, and we stop PostgreSQL when it is its turn.
  const child = spawn(path.join(binaries, 'bin/postgres'), ['-D', files.cluster, ...options], {
    ...account,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
  });
  let spawnError = '';
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', (error) => {
      spawnError = error.message;
      resolve();
    });
  });
  try {
    if (!(await becomesReady(child, files.cluster, ended))) return { said: spawnError || readFrom(log, logStart) };
  } finally {
    closeSync(log);
  }
  const killWithUs = () => child.kill('SIGQUIT');
  process.once('exit', killWithUs);
  void ended.then(() => process.off('exit', killWithUs));
  return { pid: child.pid as number, ended, stop: () => stop(child, ended), kill: () => void child.kill('SIGQUIT') };
}

async function becomesReady(child: ChildProcess, cluster: string, ended: Promise<void>): Promise<boolean> {
  let hasEnded = false;
  void ended.then(() => {
    hasEnded = true;
  });
  while (!hasEnded) {
    const file = findPostmasterFile(cluster);
    if (file?.isReady && file.pid === child.pid) return true;
    await wait(LOOK_EVERY_MS);
  }
  return false;
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill('SIGINT');
  const impatience = setTimeout(() => child.kill('SIGQUIT'), STOP_PATIENCE_MS);
  await ended;
  clearTimeout(impatience);
}

function readFrom(file: number, start: number): string {
  const text = Buffer.alloc(Math.max(0, fstatSync(file).size - start));
  readSync(file, text, 0, text.length, start);
  return text.toString('utf8');
}
