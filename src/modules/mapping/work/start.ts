import type { Actor } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { type AimedRun, holdRun, runEntry } from '../runs/hold.ts';
import { problem } from '../runs/problems.ts';
import { isSame, obstaclesToStart } from '../runs/rules.ts';
import { saveRun } from '../runs/store.ts';
import type { MappingServices } from '../services.ts';
import { listUploads } from '../uploads/store.ts';
import type { Upload } from '../uploads/upload.ts';
import { refuseOverlap } from './lay-out.ts';
import { insertWork } from './store.ts';

/**
 * Starts a mapping that has been decided on: it is worked on in the background. Throws as `holdRun`,
 * `mapping.run-approver` for whoever decided on it, `…run-not-startable` with what is missing, `…upload-unfinished` or `…files-overlap`.
 */
export async function startRun(services: MappingServices, actor: Actor, aimed: AimedRun): Promise<void> {
  const { database, journal, clock, jobs } = services;
  const { person, account, employer } = actor;
  await database.transaction(actor, async (tx) => {
    const held = await holdRun(tx, services, actor, aimed, 'start', 'make');
    const { decision } = held.run;
    const lacking = obstaclesToStart(held.run, today(clock));
    if (lacking.length > 0) throw problem('mapping.run-not-startable', { lacking: lacking.join(', ') });
    if (decision !== null && isSame({ person: decision.by, account: decision.account }, { person, account }))
      throw problem('mapping.run-approver');
    const uploads = await listUploads(tx, aimed.id);
    const unfinished = uploads.filter(({ bytes, received }) => received < bytes).map(({ file }) => file);
    if (unfinished.length > 0) throw problem('mapping.upload-unfinished', { files: unfinished.join(', ') });
    refuseOverlap(uploads);
    await saveRun(tx, aimed.id, { status: 'running' });
    await insertWork(tx, aimed.id, { at: clock.now(), by: person, account });
    await journal.record(tx, [runEntry('started', held, factsOfStart(uploads))]);
    await jobs.enqueue(tx, 'mapping-run', { employer, run: aimed.id });
  });
}

/** Which files, and under which agreements those were had that need one. */
function factsOfStart(uploads: readonly Upload[]) {
  const agreements = uploads.flatMap(({ settings: { agreement } }) => (agreement === undefined ? [] : [agreement]));
  return { files: uploads.map(({ file }) => file), ...(agreements.length === 0 ? {} : { agreements }) };
}
