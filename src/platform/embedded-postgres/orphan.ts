import { realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Sentence } from './embedded-postgres.ts';
import type { ClusterFiles } from './files.ts';
import { findPostmasterFile, isAlive, isServerOf } from './postmaster-file.ts';
import { problem } from './problems.ts';

const PATIENCE_MS = 30_000;
const LOOK_EVERY_MS = 10;

/**
 * Stops the PostgreSQL that a killed server of ours left running on this cluster, in order and within half a minute.
 * It is stopped rather than adopted, so that the one we use always has our settings and writes to our log. A
 * postmaster.pid whose number now belongs to another program is taken away: PostgreSQL would wait for that program.
 */
export async function stopOrphan(files: ClusterFiles, tell: (sentence: Sentence) => void): Promise<void> {
  const left = findPostmasterFile(files.cluster);
  if (left === undefined || !isAlive(left.pid)) return;
  const cluster = realpathSync(files.cluster);
  if (!isServerOf(cluster, left.pid)) {
    rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
    return;
  }
  tell({
    sv: `Stoppar den PostgreSQL (process ${left.pid}) som en avbruten körning lämnade`,
    en: `Stopping the PostgreSQL (process ${left.pid}) that an interrupted run left behind`,
  });
  process.kill(left.pid, 'SIGINT');
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_EVERY_MS) {
    if (!isServerOf(cluster, left.pid)) return;
    await wait(LOOK_EVERY_MS);
  }
  throw problem('embedded-postgres.did-not-start', {
    reason: `process ${left.pid} still runs on ${files.cluster} and does not stop`,
    log: files.log,
  });
}
