import path from 'node:path';
import { sql } from 'kysely';
import { type EmployerId, type Id, newId } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { JobData } from '../../../platform/jobs/index.ts';
import type { Facts } from '../../../platform/journal/index.ts';
import { keepFindings } from '../finding-register/keep.ts';
import { newMeter, percentRead } from '../reading/meter.ts';
import { runEntry } from '../runs/hold.ts';
import { problem } from '../runs/problems.ts';
import { findRun, saveRun } from '../runs/store.ts';
import type { WorkServices } from '../services.ts';
import { folderOf, removeAll } from '../uploads/folder.ts';
import { type Made, makeRun } from './make-run.ts';
import { insertResult } from './result-store.ts';
import {
  type ClaimedWork,
  claimWork,
  holdWork,
  isHeld,
  listUncleared,
  type Reading,
  releaseWork,
  saveCleared,
  saveFailure,
} from './store.ts';

const BEAT_MS = 1_000;
const SYSTEM = { kind: 'system' } as const;

/**
 * Works on the runs that have been started, one after another, and removes the files of those that have ended. Work
 * that died is taken up by the next that looks, from the beginning: nothing is kept before all of it is.
 */
export async function workOnRuns(services: WorkServices, { employer }: JobData, signal: AbortSignal): Promise<void> {
  await clearEnded(services, employer);
  for (let isMore = true; isMore && !signal.aborted; ) isMore = await workOnOne(services, employer, signal);
  await clearEnded(services, employer);
}

/** Works on one run that waits; answers whether there was one. */
export async function workOnOne(services: WorkServices, employer: EmployerId, signal: AbortSignal): Promise<boolean> {
  const { database, clock, random } = services;
  const holder = newId<Id<'WorkHolder'>>(clock.now(), random);
  const claimed = await database.transaction({ employer }, (tx) => claimWork(tx, holder, clock.now()));
  if (claimed === undefined) return false;
  const taken = new AbortController();
  const meter = newMeter();
  let file: Omit<Reading, 'percent'> | null = null;
  const beat = setInterval(() => {
    const reading = file && { ...file, percent: percentRead(meter) };
    database
      .transaction({ employer }, (tx) => holdWork(tx, claimed.run, { holder, now: clock.now(), reading }))
      .then(
        (isOurs) => isOurs || taken.abort(),
        () => {},
      );
  }, BEAT_MS);
  const both = AbortSignal.any([signal, taken.signal]);
  const work = path.join(folderOf(services.evidenceFolder, employer, claimed.run), 'work');
  try {
    const made = await makeRun(services, { employer, claimed, work, signal: both, meter }, (now) => {
      file = now;
    });
    await removeAll(work);
    await keep(services, { employer, holder, ...made });
  } catch (error) {
    // Called off, or the server stops: the one is over, the other goes on at the next start.
    if (both.aborted) await database.transaction({ employer }, (tx) => releaseWork(tx, claimed.run, holder));
    else await fail(services, { employer, claimed, holder, error });
  } finally {
    clearInterval(beat);
    await removeAll(work);
  }
  return true;
}

/** Keeps what the run came to, all at once; nothing when it was called off or taken over meanwhile. */
async function keep(
  services: WorkServices,
  {
    employer,
    holder,
    run,
    result,
    hits,
    manifest,
    extract,
  }: Made & { readonly employer: EmployerId; readonly holder: string },
): Promise<void> {
  const { database, clock, journal } = services;
  await database.transaction({ employer }, async (tx) => {
    if (!(await isHeld(tx, run.id, holder))) return;
    const found = await keepFindings(tx, services, { run, hits, employments: extract.employments });
    const { populationHash } = extract;
    await insertResult(tx, run.id, { at: clock.now(), result, manifest, populationHash });
    await saveRun(tx, run.id, { status: 'counted' });
    const facts: Facts = {
      persons: result.summary.population.persons,
      populationHash,
      found,
      notChecked: [...result.summary.notChecked],
      files: manifest.map(({ file, sha256, rows }) => ({ file, sha256, rows })),
    };
    await journal.record(tx, [runEntry('counted', { run, acting: SYSTEM }, facts)]);
  });
}

/** Keeps why it could not be made, in words for people; what nobody foresaw is told without them, and logged by the queue. */
async function fail(
  { database, journal }: WorkServices,
  of: {
    readonly employer: EmployerId;
    readonly claimed: ClaimedWork;
    readonly holder: string;
    readonly error: unknown;
  },
): Promise<void> {
  const { employer, claimed, holder, error } = of;
  const told = error instanceof Problem ? error : problem('mapping.run-failed');
  await database.transaction({ employer }, async (tx) => {
    if (!(await isHeld(tx, claimed.run, holder))) return;
    await saveFailure(tx, claimed.run, { code: told.code, sv: told.text('sv'), en: told.text('en') });
    await saveRun(tx, claimed.run, { status: 'failed' });
    const run = await findRun(tx, claimed.run, sql`true`);
    if (run !== undefined) await journal.record(tx, [runEntry('failed', { run, acting: SYSTEM }, { code: told.code })]);
  });
  if (!(error instanceof Problem)) throw error;
}

/** Removes the files of runs that were called off or closed. */
async function clearEnded({ database, clock, evidenceFolder }: WorkServices, employer: EmployerId): Promise<void> {
  const ended = await database.transaction({ employer }, listUncleared);
  for (const run of ended) {
    await removeAll(folderOf(evidenceFolder, employer, run));
    await database.transaction({ employer }, (tx) => saveCleared(tx, run, clock.now()));
  }
}
