import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, chown, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { RandomBytes } from '../../kernel/ids.ts';
import { type Account, makerAccount } from './account.ts';
import type { Binaries } from './binaries.ts';
import type { ClusterFiles } from './files.ts';
import { createPasswords } from './passwords.ts';
import { problem } from './problems.ts';
import { DEFAULT_NAMES, databaseStatements, roleStatements, SUPERUSER } from './roles.ts';

/** The major version of the PostgreSQL that this version of Uppsikt carries. */
export const POSTGRES_MAJOR = '18';

/** Whether the data folder holds a cluster; throws the problem `other-version` when it is of another major version. */
export function hasCluster(files: ClusterFiles): boolean {
  const found = readIfThere(path.join(files.cluster, 'PG_VERSION'))?.trim();
  if (found === undefined || found === POSTGRES_MAJOR) return found !== undefined;
  throw problem('embedded-postgres.other-version', { folder: files.cluster, found, expected: POSTGRES_MAJOR });
}

/**
 * Makes the cluster, its two roles and the database, and puts it in place in one step: a start that was cut short
 * leaves nothing that looks finished.
 */
export async function createCluster(
  files: ClusterFiles,
  binaries: Binaries,
  account: Account | undefined,
  random: RandomBytes,
): Promise<void> {
  const passwords = await createPasswords(files.passwords, random);
  const unfinished = `${files.cluster}.new`;
  const passwordFile = `${files.cluster}.password`;
  const maker = makerAccount(account);
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(passwordFile, passwords.superuser, { mode: 0o600 });
  if (maker) for (const file of [unfinished, passwordFile]) await chown(file, maker.uid, maker.gid);
  try {
    await run(path.join(binaries, 'bin/initdb'), initdbOptions(unfinished, passwordFile), maker, files);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await writeFile(path.join(unfinished, 'pg_hba.conf'), 'local all all scram-sha-256\n', { flush: true });
  const statements = [...roleStatements(DEFAULT_NAMES, passwords), ...databaseStatements(DEFAULT_NAMES)].join('\n');
  await run(path.join(binaries, 'bin/postgres'), singleUserOptions(unfinished), maker, files, statements);
  if (account) await handOver(unfinished, account);
  await rename(unfinished, files.cluster);
}

/**
 * Iterations protect passwords that can be guessed; ours are 192 random bits. PostgreSQL's usual 4096 would cost
 * 10 ms for each of the dozen connections of a start.
 */
const ONE_ITERATION = ['-c', 'scram_iterations=1'];

function initdbOptions(folder: string, passwordFile: string): string[] {
  return [
    ...['-D', folder, '-U', SUPERUSER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=sv-SE', '--no-instructions'],
    ...ONE_ITERATION,
  ];
}

/** One server process without a socket: runs each line of its input and ends, at the first error too. */
function singleUserOptions(folder: string): string[] {
  const settings = ['-c', 'exit_on_error=on', '-c', 'log_min_error_statement=panic', ...ONE_ITERATION];
  return ['--single', '-D', folder, ...settings, 'template1'];
}

async function run(
  program: string,
  options: string[],
  account: Account | undefined,
  files: ClusterFiles,
  input = '',
): Promise<void> {
  const child = spawn(program, options, { ...account, cwd: '/', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  child.stdin.on('error', () => {}).end(`${input}\n`);
  const ended = await new Promise<number | Error | null>((resolve) => {
    child.on('error', resolve).on('close', resolve);
  });
  if (ended === 0) return;
  await writeFile(files.log, output, { flag: 'a' }).catch(() => {});
  throw failure(ended instanceof Error ? ended.message : output, files);
}

/** The problem that PostgreSQL's last words tell of. */
export function failure(output: string, files: ClusterFiles): Error {
  if (/No space left on device|ENOSPC/.test(output))
    return problem('embedded-postgres.disk-full', { folder: files.dataDir });
  const said = output.split('\n').filter((line) => /FATAL|PANIC|error|ERROR/.test(line));
  const reason = (said.at(-1) ?? output.trim().split('\n').at(-1) ?? '').replace(/^.*(FATAL|PANIC|error|ERROR): +/, '');
  return problem('embedded-postgres.did-not-start', { reason: reason || 'no reason given', log: files.log });
}

async function handOver(folder: string, { uid, gid }: Account): Promise<void> {
  await chown(folder, uid, gid);
  await chmod(folder, 0o700);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    await chown(path.join(entry.parentPath, entry.name), uid, gid);
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
