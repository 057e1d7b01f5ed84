import * as nodeFiles from 'node:fs';
import path from 'node:path';
import { Problem } from '../../kernel/problem.ts';
import { lockFolder } from './folder-lock.ts';
import { problem } from './problems.ts';

/** The functions of `node:fs` that the guard uses; handed in, so that a test can have a full disk. */
export type Files = Pick<
  typeof nodeFiles,
  'mkdirSync' | 'statSync' | 'readdirSync' | 'readFileSync' | 'writeFileSync' | 'renameSync' | 'statfsSync'
>;

/** The data folder while it is ours. */
export interface DataFolder {
  readonly path: string;
  /** Lets another server have it. */
  release(): void;
}

const MARKER = 'uppsikt.json';
const UNFINISHED_MARKER = `${MARKER}.new`;
/** Raised when older versions could no longer read what lies in the folder. */
const FORMAT = 1;
const MEGABYTE = 1_048_576;
/** A new cluster with its write-ahead log is 60 MB; the binaries, where they must be copied, 50 MB more. */
const NEEDED_AT_FIRST_MB = 200;
const NEEDED_MB = 32;

/**
 * Makes the folder when it is missing, sees that it is ours and has room, and takes it for this process until it ends.
 * Throws a Problem that says what to do: in use, foreign, made by a newer version, not writable, disk full.
 */
export function claimDataFolder(folder: string, files: Files = nodeFiles): DataFolder {
  try {
    makeFolder(folder, files);
    const isNew = !isMarked(folder, files);
    const megabytes = isNew ? NEEDED_AT_FIRST_MB : NEEDED_MB;
    const { bavail, bsize } = files.statfsSync(folder);
    if (bavail * bsize < megabytes * MEGABYTE) throw problem('start.disk-full', { folder, megabytes });
    if (isNew) mark(folder, files);
    const lock = lockFolder(folder, files);
    return { path: folder, release: () => lock.release() };
  } catch (error) {
    throw error instanceof Problem ? error : problemOf(error, folder);
  }
}

/**
 * Makes the folder and those above it that are missing, one by one: where a file system lets nobody make any (/proc),
 * Node's own `recursive` tries for ever.
 */
function makeFolder(folder: string, files: Files): void {
  try {
    files.mkdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    const parent = path.dirname(folder);
    if (code !== 'ENOENT' || parent === folder || isFolder(parent, files)) throw error;
    makeFolder(parent, files);
    files.mkdirSync(folder);
  }
}

function isFolder(folder: string, files: Files): boolean {
  return files.statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Whether the folder is marked as ours; throws `folder-foreign` for any other that is not empty. */
function isMarked(folder: string, files: Files): boolean {
  const names = files.readdirSync(folder).filter((name) => name !== UNFINISHED_MARKER && name !== 'lost+found');
  if (names.length === 0) return false;
  if (!names.includes(MARKER)) throw problem('start.folder-foreign', { folder });
  const format = formatIn(files.readFileSync(path.join(folder, MARKER), 'utf8'));
  if (format === undefined) throw problem('start.folder-foreign', { folder });
  if (format > FORMAT) throw problem('start.folder-newer', { folder });
  return true;
}

function formatIn(marker: string): number | undefined {
  try {
    const { product, format } = JSON.parse(marker) as { product?: unknown; format?: unknown };
    return product === 'uppsikt' && typeof format === 'number' ? format : undefined;
  } catch {
    return undefined;
  }
}

function mark(folder: string, files: Files): void {
  const unfinished = path.join(folder, UNFINISHED_MARKER);
  files.writeFileSync(unfinished, `${JSON.stringify({ product: 'uppsikt', format: FORMAT })}\n`);
  files.renameSync(unfinished, path.join(folder, MARKER));
}

/** SQLite's numbers for what the file system answered its lock. */
const SQLITE_FULL = 13;

function problemOf(error: unknown, folder: string): Problem {
  const { code = 'unknown', errcode, message } = error as NodeJS.ErrnoException & { errcode?: number };
  if (code === 'ENOSPC' || code === 'EDQUOT' || errcode === SQLITE_FULL)
    return problem('start.disk-full', { folder, megabytes: NEEDED_AT_FIRST_MB });
  if (code === 'ENOTDIR' || code === 'EEXIST') return problem('start.folder-not-a-folder', { folder });
  return problem('start.folder-closed', { folder, reason: errcode === undefined ? code : message });
}
