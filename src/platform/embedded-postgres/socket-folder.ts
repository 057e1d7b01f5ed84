import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Account } from './account.ts';
import { problem } from './problems.ts';

/** What PostgreSQL calls the socket of its usual port. */
export const SOCKET = '.s.PGSQL.5432';
/** `sun_path` of the platform without its closing zero byte. */
const LIMIT = process.platform === 'darwin' ? 103 : 107;

/** The runtime folders of this computer, for a data folder whose path is too long for a socket. */
export function runtimeFolder(account: Account | undefined, env: NodeJS.ProcessEnv): string {
  return account === undefined ? (env.XDG_RUNTIME_DIR ?? tmpdir()) : '/run';
}

/**
 * Where the socket of this data folder lies: in it, or when that path is longer than a socket's may be, in a folder
 * of its own under `runtime`. Throws the problem `socket-path-too-long` when that is too long as well.
 */
export function chooseSocketFolder(dataDir: string, runtime: string): string {
  const inside = path.join(dataDir, 'run');
  if (fits(inside)) return inside;
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  const outside = path.join(runtime, `uppsikt-${hash}`);
  if (fits(outside)) return outside;
  throw problem('embedded-postgres.socket-path-too-long', { folder: outside, limit: LIMIT - SOCKET.length - 1 });
}

/** Makes the folder, open to the account alone. Throws the problem `socket-folder-taken` when it is somebody else's. */
export function prepareSocketFolder(folder: string, account: Account | undefined): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid } = lstatSync(folder);
  const isOurs = lstatSync(folder).isDirectory() && (uid === process.getuid?.() || uid === account?.uid);
  if (!isOurs) throw problem('embedded-postgres.socket-folder-taken', { folder });
  if (account) chownSync(folder, account.uid, account.gid);
  chmodSync(folder, 0o700);
}

function fits(folder: string): boolean {
  return Buffer.byteLength(path.join(folder, SOCKET)) <= LIMIT;
}
