import { readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Sentence } from './embedded-postgres.ts';
import type { ClusterFiles } from './files.ts';
import { findPostmasterFile, isAlive, isServerOf } from './postmaster-file.ts';
import { problem } from './problems.ts';
import { SOCKET } from './socket-folder.ts';

const PATIENCE_MS = 30_000;
const LOOK_EVERY_MS = 10;
/** No process has a number this high (PID_MAX_LIMIT is 2^22 on Linux, less elsewhere). */
const NOBODY = 99_999_999;

/**
 * Makes way for a new server on this cluster, which is ours alone: stops, in order and within half a minute, the one
 * that a killed run left behind, and takes away the traces of one that was killed itself. It is stopped rather than
 * adopted, so that the one we use always has our settings and writes to our log.
 */
export async function makeWay(
  files: ClusterFiles,
  socketFolder: string,
  tell: (sentence: Sentence) => void,
): Promise<void> {
  const cluster = realpathSync(files.cluster);
  const left = findPostmasterFile(cluster);
  if (left !== undefined && isServerOf(cluster, left.pid)) await stopServer(left.pid, cluster, files, tell);
  else if (left !== undefined && isAlive(left.pid)) forgetNumber(cluster);
  for (const name of [SOCKET, `${SOCKET}.lock`]) rmSync(path.join(socketFolder, name), { force: true });
}

async function stopServer(
  pid: number,
  cluster: string,
  files: ClusterFiles,
  tell: (sentence: Sentence) => void,
): Promise<void> {
  tell({
    sv: `Stoppar den PostgreSQL (process ${pid}) som en avbruten körning lämnade`,
    en: `Stopping the PostgreSQL (process ${pid}) that an interrupted run left behind`,
  });
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_EVERY_MS) {
    if (!isServerOf(cluster, pid)) return;
    await wait(LOOK_EVERY_MS);
  }
  throw problem('embedded-postgres.did-not-start', {
    reason: `process ${pid} still runs on ${files.cluster} and does not stop`,
    log: files.log,
  });
}

/**
 * PostgreSQL will not start while a process with the number in postmaster.pid exists, be it another program that was
 * given the number, or a dead one that nobody has buried. The rest of the file stays, since by it PostgreSQL finds
 * sessions of the killed server that still write.
 */
function forgetNumber(cluster: string): void {
  const file = path.join(cluster, 'postmaster.pid');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^-?\d+/, String(NOBODY)));
}
