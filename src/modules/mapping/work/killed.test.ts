import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { employee, TEST_SECRET } from '../../organisation/testing.ts';
import { cancelRun } from '../runs/decide.ts';
import type { RunId } from '../runs/run.ts';
import { aContent, aMappingRegion } from '../testing-runs.ts';
import { filesWith } from '../testing-traces.ts';
import { beginUpload, previewUpload, takePart } from '../uploads/actions.ts';
import { folderOf } from '../uploads/folder.ts';
import { closeRun } from './close.ts';
import { mappingJob } from './job.ts';
import { startRun } from './start.ts';
import { workOnOne } from './work-on-runs.ts';

const { database, connection, tablesWith } = await aDatabase();
const region = await aMappingRegion(database);
afterAll(region.clean);
const { services, inside, actor, view, aimed } = region;
const hr = await actor('hrHead');
const director = await actor('director');
const signal = new AbortController().signal;
const WORKER = path.join(import.meta.dirname, '../testing-work-until-killed.ts');
const LIMIT_MS = 600_000;
const NOTICED_MS = 5;

/** Somebody who has nothing to do with the employer, and who stands in what is handed in: a non-hit. */
const PLANTED = '197001019899';
const HIT = employee(5, 'ward').personal_number as string;
const LINES = 80_000;
const EXTRACT = Buffer.from(
  'Personnummer;Org.nr;Företagsform;Från\n' +
    `${HIT};559800-5014;AB;2020-01-01\n` +
    `${PLANTED};559800-5014;AB;2020-01-01\n`.repeat(LINES),
);
const LEDGER = Buffer.from(
  `leverantor;leverantor_id;verifikationsnummer;belopp;datum\nEnskild;${PLANTED.slice(2)};V1;100;2025-03-01\nx;;;;\n`.concat(
    `Enskild;${PLANTED.slice(2)};V2;100;2025-03-01\n`.repeat(30),
  ),
);
const SIGNINS = Buffer.from(
  `user_name;at;country;ip;source\n${`${PLANTED};2025-03-03T08:00:00Z;ES;;\n`.repeat(LINES)}`,
);

async function* inParts(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}
async function aStartedRun(): Promise<RunId> {
  const detectors = ['engagements', 'suppliers', 'abroad'];
  const id = await region.decided(hr, director, aContent({ detectors, indication: 'Uppgifter.' }));
  for (const [file, bytes] of [
    ['company-register', EXTRACT],
    ['supplier-ledger', LEDGER],
    ['signins', SIGNINS],
  ] as const) {
    const at = { run: id, file };
    await beginUpload(services, hr, at, { fileName: `${file}.csv`, bytes: bytes.length, settings: {} });
    await takePart(services, hr, at, 0, inParts(bytes));
    expect(JSON.stringify(await previewUpload(services, hr, at))).not.toContain(PLANTED.slice(2));
  }
  await startRun(services, hr, await aimed(hr, id));
  return id;
}

/** A process that works on the run, and what it says. */
function worker() {
  const { employer } = inside;
  const { evidenceFolder, clock } = services;
  const given = { connection, employer, evidenceFolder, secret: TEST_SECRET, now: clock.now() };
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', WORKER], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, WORK: JSON.stringify(given) },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const ended = once(child, 'close');
  return { child, ended, said: () => said };
}

/** Waits until the process has come so far, and fails when it ends before. */
async function until({ child, said }: ReturnType<typeof worker>, isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`it ended before: ${said()}`);
    await pause(NOTICED_MS);
  }
}

const folder = (id: RunId) => folderOf(services.evidenceFolder, inside.employer, id);
// What died before left its folders, which the next one clears away: each is asked for in one breath.
const isConverting = (id: RunId) => () =>
  (statSync(path.join(folder(id), 'work/input/engagements.csv'), { throwIfNoEntry: false })?.size ?? 0) > 0;
const isReading = (id: RunId) => () => globSync(path.join(folder(id), 'work/scratch/*')).length > 0;
const kept = () =>
  database.query<{ findings: number; results: number; sightings: number }>(
    inside,
    sql`select (select count(*)::integer from mapping_finding) as findings,
      (select count(*)::integer from mapping_result) as results,
      (select count(*)::integer from mapping_sighting) as sightings`,
  );

test(
  'killed outright in the midst of it, twice, a mapping keeps nothing half; the next takes it up, and of a non-hit nothing is left at the end',
  async () => {
    const id = await aStartedRun();
    const said: string[] = [];
    for (const isMidway of [isConverting(id), isReading(id)]) {
      const work = worker();
      await until(work, isMidway);
      work.child.kill('SIGKILL');
      expect(await work.ended).toEqual([null, 'SIGKILL']);
      said.push(work.said());
      // It was in the midst of it: what it had written lies there until the next one looks.
      expect(filesWith(path.join(folder(id), 'work'), PLANTED)).not.toEqual([]);
      expect(await kept()).toEqual([{ findings: 0, results: 0, sightings: 0 }]);
      expect((await view(hr, id)).status).toBe('running');
      services.clock.advance(61_000);
    }
    expect(await workOnOne(services, inside.employer, signal)).toBe(true);
    expect(await view(hr, id)).toMatchObject({ status: 'counted', work: { failure: null } });
    expect(await kept()).toEqual([{ findings: 1, results: 1, sightings: 1 }]);
    // What was handed in lies there until it is disposed of; lines are told, never what stood in them.
    expect(readdirSync(folder(id)).sort()).toEqual(['evidence', 'rejected.csv']);
    expect(filesWith(services.evidenceFolder, PLANTED.slice(2)).map((name) => path.basename(name))).toEqual([
      'company-register.source',
      'signins.csv',
      'supplier-ledger.source',
    ]);
    await closeRun(services, hr, await aimed(hr, id), { nothingHeldBack: true, checked: 'Diariet.' });
    await mappingJob.run(services, inside, signal);
    expect(filesWith(services.evidenceFolder, PLANTED.slice(2))).toEqual([]);
    expect(existsSync(folder(id))).toBe(false);
    expect(await tablesWith(PLANTED.slice(2))).toEqual([]);
    expect(await tablesWith('mapping-run.closed')).toContain('public.entry');
    expect(said.join('') + JSON.stringify(region.enqueued)).not.toContain(PLANTED.slice(2));
    expect(region.enqueued.length).toBeGreaterThan(0);
  },
  LIMIT_MS,
);

test(
  'called off in the midst of it, a mapping ends by itself and leaves nothing',
  async () => {
    const [before] = await kept();
    const id = await aStartedRun();
    const work = worker();
    await until(work, isConverting(id));
    await cancelRun(services, hr, await aimed(hr, id));
    expect(await work.ended).toEqual([0, null]);
    expect(work.said()).toBe('');
    expect(existsSync(path.join(folder(id), 'work'))).toBe(false);
    await mappingJob.run(services, inside, signal);
    expect(existsSync(folder(id))).toBe(false);
    expect(await kept()).toEqual([before]);
    expect(await view(hr, id)).toMatchObject({ status: 'cancelled', counts: null });
    expect(filesWith(services.evidenceFolder, PLANTED.slice(2))).toEqual([]);
    expect(await tablesWith(PLANTED.slice(2))).toEqual([]);
  },
  LIMIT_MS,
);
