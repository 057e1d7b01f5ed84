import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import type { Actor } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { csvLine } from '../output/csv.ts';
import { inOrder } from '../reading/rejects.ts';
import type { RunResult } from '../run.ts';
import { actingAt } from '../runs/hold.ts';
import { problem } from '../runs/problems.ts';
import type { RunId } from '../runs/run.ts';
import { findRun, visibleRuns } from '../runs/store.ts';
import type { MappingServices } from '../services.ts';
import { folderOf } from '../uploads/folder.ts';
import type { LaidOut } from './lay-out.ts';
import { nameOf, type Origins } from './places.ts';

/** Where the list of rejected lines lies while the files of a run do. */
export function rejectedPlace(folder: string): string {
  return path.join(folder, 'rejected.csv');
}

/** Every line that was rejected, by the file that was handed in, and why; as `uppsikt map` has it. */
export function* rejectedLines(
  { files: converted }: Pick<LaidOut, 'files'>,
  { files }: Pick<RunResult, 'files'>,
  { originOf }: Origins,
): Generator<string> {
  yield csvLine(['file', 'line', 'reason']);
  for (const { name, report } of converted)
    for (const [line, reason] of inOrder(report.rejects)) yield csvLine([name, line, reason]);
  for (const { file, rejects } of files)
    for (const [line, reason] of inOrder(rejects)) {
      const origin = originOf(nameOf(file), line);
      yield csvLine([origin.file, origin.line, reason]);
    }
}

/**
 * The list for whoever makes the run. Throws `mapping.run-unknown`, `access.not-allowed`, or `…no-rejected-lines` when no
 * line was rejected or the files are gone.
 */
export async function readRejectedLines(services: MappingServices, actor: Actor, id: RunId): Promise<Buffer> {
  const { database, policy, clock, evidenceFolder } = services;
  await database.transaction(actor, async (tx) => {
    const run = await findRun(tx, id, sql`${visibleRuns(policy, actor, today(clock))}`);
    if (run === undefined) throw problem('mapping.run-unknown');
    await actingAt(tx, services, actor, run.unit, 'make');
  });
  return readFile(rejectedPlace(folderOf(evidenceFolder, actor.employer, id))).catch((error) => {
    throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? problem('mapping.no-rejected-lines') : error;
  });
}
