import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Files } from './data-folder.ts';
import { problem } from './problems.ts';

export interface FolderLock {
  release(): void;
}

const LOCK = 'server.lock';
const HOLDER = 'server.pid';
const SQLITE_BUSY = 5;

/**
 * Takes the folder for this process. The lock is the kernel's own, on an empty SQLite file, which is Node's only way
 * to one: it cannot be forgotten, since the kernel takes it back however the process ends, and two starts at the same
 * instant cannot both have it. The number of the process lies beside it, for the sentence only.
 * Throws the problem `folder-in-use`, or the error of the file system.
 */
export function lockFolder(folder: string, files: Files): FolderLock {
  const lock = new DatabaseSync(path.join(folder, LOCK), { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode !== SQLITE_BUSY) throw error;
    throw problem('start.folder-in-use', { folder, pid: holderOf(folder, files) });
  }
  files.writeFileSync(path.join(folder, HOLDER), `${process.pid}\n`);
  return { release: () => lock.close() };
}

function holderOf(folder: string, files: Files): string {
  try {
    return files.readFileSync(path.join(folder, HOLDER), 'utf8').toString().trim();
  } catch {
    return '?';
  }
}
