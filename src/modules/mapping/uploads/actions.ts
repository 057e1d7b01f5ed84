import type { Actor } from '../../../access/index.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import { actingAt } from '../runs/hold.ts';
import { problem } from '../runs/problems.ts';
import { mayStep } from '../runs/rules.ts';
import type { MappingRun, RunId } from '../runs/run.ts';
import { findRun, lockRun, visibleRuns } from '../runs/store.ts';
import type { MappingServices } from '../services.ts';
import { problem as sourceProblem } from '../sources/problems.ts';
import { folderOf, placeOf, removeAll, writePart } from './folder.ts';
import { columnsOf, kindOf, kindsFor, kindsOf } from './kinds.ts';
import { type Preview, previewOf } from './preview.ts';
import { countPart, deleteUpload, findLayout, insertUpload, listUploads, saveColumns, saveLayout } from './store.ts';
import {
  isParquet,
  kindAt,
  LARGEST_PART,
  type Upload,
  type UploadForm,
  type UploadKind,
  type UploadPlace,
} from './upload.ts';

/** Which file of which run. */
export interface AimedFile {
  readonly run: RunId;
  readonly file: UploadPlace;
}

/**
 * Begins a file, which then comes part by part; one of that name that came before is gone. Throws as `mayUpload`, or
 * `mapping.file-not-decided` for a file that no detector of the decision reads, or `…source-agreement-missing`.
 */
export async function beginUpload(
  services: MappingServices,
  actor: Actor,
  { run: id, file }: AimedFile,
  { fileName, bytes, settings }: UploadForm,
): Promise<Upload> {
  const kind = kindAt(file);
  const begun = await services.database.transaction(actor, async (tx) => {
    const run = await mayUpload(tx, services, actor, id, true);
    if (!kindsFor(run.content.detectors).some((one) => one.kind === kind))
      throw problem('mapping.file-not-decided', { file });
    if (kindOf(kind).asks.includes('agreement') && settings.agreement === undefined)
      throw sourceProblem('mapping.source-agreement-missing');
    const columns = await findLayout(tx, kind);
    const upload = {
      file,
      kind,
      fileName,
      isParquet: isParquet(kind, fileName),
      bytes,
      received: 0,
      columns,
      settings,
    };
    await insertUpload(tx, id, upload);
    return upload;
  });
  const folder = folderOf(services.evidenceFolder, actor.employer, id);
  for (const parquet of [true, false]) await removeAll(placeOf(folder, { file, kind, isParquet: parquet }));
  return begun;
}

/**
 * Takes the part of a file that begins at `from`, which is where the last one ended: whoever was cut off asks how much
 * has come and goes on from there. Throws as `mayUpload`, `mapping.upload-unknown`, or `…upload-elsewhere` with where it
 * stands; a part that is too large, or more than the file was to be, is `…upload-too-much`.
 */
export async function takePart(
  services: MappingServices,
  actor: Actor,
  { run, file }: AimedFile,
  from: number,
  source: AsyncIterable<Uint8Array>,
): Promise<Upload> {
  const { database, evidenceFolder } = services;
  const upload = await database.transaction(actor, async (tx) => {
    await mayUpload(tx, services, actor, run);
    return getUpload(tx, run, file);
  });
  if (upload.received !== from) throw problem('mapping.upload-elsewhere', { received: upload.received });
  const place = placeOf(folderOf(evidenceFolder, actor.employer, run), upload);
  const limit = Math.min(LARGEST_PART, upload.bytes - from);
  const { written, isTooMuch } = await writePart(place, from, source, limit);
  if (isTooMuch) throw problem('mapping.upload-too-much');
  const isCounted = await database.transaction(actor, async (tx) => {
    await mayUpload(tx, services, actor, run);
    return countPart(tx, run, file, { from, bytes: written });
  });
  if (!isCounted) throw problem('mapping.upload-elsewhere', { received: from });
  return { ...upload, received: from + written };
}

/** Takes a file away. Throws as `mayUpload`. */
export async function removeUpload(services: MappingServices, actor: Actor, { run, file }: AimedFile): Promise<void> {
  const upload = await services.database.transaction(actor, async (tx) => {
    await mayUpload(tx, services, actor, run, true);
    const found = await getUpload(tx, run, file);
    await deleteUpload(tx, run, file);
    return found;
  });
  await removeAll(placeOf(folderOf(services.evidenceFolder, actor.employer, run), upload));
}

/** Says what the file calls our columns, and remembers it for the next. Throws as `mayUpload`, or `mapping.column-unknown`. */
export async function mapColumns(
  services: MappingServices,
  actor: Actor,
  { run, file }: AimedFile,
  columns: Upload['columns'],
): Promise<void> {
  const kind = kindAt(file);
  const unknown = Object.keys(columns).filter((column) => !columnsOf(kind).includes(column));
  if (unknown.length > 0) throw problem('mapping.column-unknown', { columns: unknown.join(', ') });
  await services.database.transaction(actor, async (tx) => {
    await mayUpload(tx, services, actor, run, true);
    await getUpload(tx, run, file);
    await saveColumns(tx, run, { file, columns });
    await saveLayout(tx, { kind, columns }, services.clock.now());
  });
}

/** What a file looks like that has come whole, and the columns that it is to have. Throws as `mayUpload`. */
export async function previewUpload(
  services: MappingServices,
  actor: Actor,
  { run, file }: AimedFile,
): Promise<Preview & Pick<Upload, 'fileName' | 'columns'> & { readonly wanted: readonly string[] }> {
  const upload = await services.database.transaction(actor, async (tx) => {
    await mayUpload(tx, services, actor, run);
    return getUpload(tx, run, file);
  });
  if (upload.received < upload.bytes) throw problem('mapping.upload-unfinished', { files: file });
  const place = placeOf(folderOf(services.evidenceFolder, actor.employer, run), upload);
  const { kind, fileName, columns } = upload;
  return { ...(await previewOf(place, upload)), wanted: columnsOf(kind), fileName, columns };
}

/**
 * What a file may be, by how it begins: of the kinds that the run reads. Nothing of it is kept. Throws as `mayUpload`.
 */
export async function recogniseFile(
  services: MappingServices,
  actor: Actor,
  id: RunId,
  start: Buffer,
): Promise<readonly UploadKind[]> {
  const { content } = await services.database.transaction(actor, (tx) => mayUpload(tx, services, actor, id));
  const offered = kindsFor(content.detectors).map(({ kind }) => kind);
  return kindsOf(start).filter((kind) => offered.includes(kind));
}

/** The run, if the actor may hand files in to it now. Throws `mapping.run-unknown`, `access.not-allowed` or `…step-closed`. */
async function mayUpload(
  tx: Tx,
  services: MappingServices,
  actor: Actor,
  id: RunId,
  holds = false,
): Promise<MappingRun> {
  const which = visibleRuns(services.policy, actor, nowOf(services.clock).on);
  const run = await (holds ? lockRun : findRun)(tx, id, which);
  if (run === undefined) throw problem('mapping.run-unknown');
  await actingAt(tx, services, actor, run.unit, 'make');
  if (!mayStep(run.status, 'upload')) throw problem('mapping.run-step-closed');
  return run;
}

async function getUpload(tx: Tx, run: RunId, file: UploadPlace): Promise<Upload> {
  const found = (await listUploads(tx, run)).find((one) => one.file === file);
  if (found === undefined) throw problem('mapping.upload-unknown', { file });
  return found;
}
