import { closeSync, openSync, writeFileSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import type { Actor } from '../../../access/index.ts';
import type { EmployerId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { PlacedHit } from '../finding-register/finding.ts';
import { type ManifestLine, manifestOf, manifestOfForeign } from '../output/manifest-line.ts';
import type { Meter } from '../reading/meter.ts';
import type { RunResult } from '../run.ts';
import { runApart } from '../run-apart.ts';
import { problem } from '../runs/problems.ts';
import type { MappingRun } from '../runs/run.ts';
import { findRun } from '../runs/store.ts';
import type { WorkServices } from '../services.ts';
import { folderOf, removeAll } from '../uploads/folder.ts';
import { listUploads } from '../uploads/store.ts';
import { type Extract, writeExtract } from './extract.ts';
import { filesToRead, type LaidOut, layOut } from './lay-out.ts';
import { onlyDecided } from './only-decided.ts';
import { tooManyRejects } from './outcome.ts';
import { originsOf } from './places.ts';
import { rejectedLines, rejectedPlace } from './rejected.ts';
import type { ClaimedWork, Reading } from './store.ts';

const PIECE = 256 * 1024;

/** What a run came to, before it is kept. */
export interface Made {
  readonly run: MappingRun;
  readonly result: Pick<RunResult, 'summary' | 'administrations'>;
  /** Every hit, with the lines of the files as they were handed in. */
  readonly hits: readonly PlacedHit[];
  readonly manifest: readonly ManifestLine[];
  readonly extract: Extract;
}

interface Work {
  readonly employer: EmployerId;
  readonly claimed: ClaimedWork;
  /** The folder that is gone when the work ends. */
  readonly work: string;
  readonly signal: AbortSignal;
  readonly meter: Meter;
}

/** Lays out what the engine reads, and lets it. Throws the problems of the files, once every rejected line is listed. */
export async function makeRun(
  services: WorkServices,
  of: Work,
  onReading: (now: Omit<Reading, 'percent'>) => void,
): Promise<Made> {
  const { employer, claimed, work, signal, meter } = of;
  const folder = folderOf(services.evidenceFolder, employer, claimed.run);
  // Of work that died.
  await removeAll(work);
  await removeAll(rejectedPlace(folder));
  const [input, scratch] = [path.join(work, 'input'), path.join(work, 'scratch')];
  for (const made of [input, scratch]) await mkdir(made, { recursive: true, mode: 0o700 });
  const { run, uploads } = await services.database.transaction({ employer }, async (tx) => {
    const found = await findRun(tx, claimed.run, sql`true`);
    if (found === undefined) throw problem('mapping.run-unknown');
    return { run: found, uploads: await listUploads(tx, claimed.run) };
  });
  const total = filesToRead(uploads);
  let begun = 0;
  const onFile = (file: string) => onReading({ file, done: Math.min(begun++, total), total });
  const laidOut = await layOut(uploads, { folder, input }, { onFile, signal, meter });
  const extract = await extractFor(services, { run, claimed, employer, input, laidOut });
  const result = await runApart(
    {
      folder: input,
      from: run.content.from as LocalDate,
      cutoff: run.content.cutoff as LocalDate,
      columns: laidOut.columns,
      acceptRejects: true,
    },
    { onFile, scratchIn: scratch, signal, meter },
  );
  const origins = originsOf(input, laidOut, result);
  await listRejected({ folder, work }, rejectedLines(laidOut, result, origins));
  const refused = tooManyRejects({ files: [...result.files, ...laidOut.files] });
  if (refused !== undefined) throw problem('mapping.too-many-rejects', refused);
  const foreign = laidOut.files.reduce((sum, { report }) => sum + report.rejects.lines.length, 0);
  const { hits } = result;
  const { summary, administrations } = onlyDecided(result, run.content.detectors);
  return {
    run,
    extract,
    result: { administrations, summary: { ...summary, rejectedRows: summary.rejectedRows + foreign } },
    hits: hits.map((hit) => ({ ...hit, evidence: origins.evidenceOf(hit.evidence) })),
    manifest: [...manifestOfForeign(laidOut.files), ...manifestOf(result.files)],
  };
}

async function extractFor(
  services: WorkServices,
  of: Pick<Work, 'employer' | 'claimed'> & {
    readonly run: MappingRun;
    readonly input: string;
    readonly laidOut: LaidOut;
  },
): Promise<Extract> {
  const { employer, claimed, run, input, laidOut } = of;
  const by: Actor = {
    employer,
    person: claimed.by,
    account: claimed.account,
    roles: [],
    authenticatedAt: services.clock.now(),
    acr: null,
  };
  const exempt = new Set<string>(laidOut.exempt);
  return services.database.transaction({ employer }, (tx) =>
    writeExtract(tx, services, { run, by, folder: input, exempt }),
  );
}

/** Lines and reasons, never what stood there; whole or not at all, and not when there are none. */
async function listRejected({ folder, work }: { folder: string; work: string }, lines: Iterable<string>) {
  const draft = path.join(work, 'rejected.csv');
  const written = writePieces(draft, lines);
  if (written > 1) await rename(draft, rejectedPlace(folder));
}

/** There may be more lines than memory holds. */
function writePieces(draft: string, lines: Iterable<string>): number {
  const file = openSync(draft, 'wx', 0o600);
  let written = 0;
  let piece = '';
  try {
    for (const line of lines) {
      written += 1;
      piece += line;
      if (piece.length < PIECE) continue;
      writeFileSync(file, piece);
      piece = '';
    }
    writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
  return written;
}
