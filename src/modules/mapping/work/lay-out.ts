import { link } from 'node:fs/promises';
import path from 'node:path';
import type { ColumnNames } from '../options.ts';
import { problem } from '../runs/problems.ts';
import type { FileName } from '../schema.ts';
import type { Converted, ForeignFile } from '../sources/convert-all.ts';
import { type ConvertHooks, convertApart } from '../sources/convert-apart.ts';
import { placeOf } from '../uploads/folder.ts';
import { isSource, kindOf } from '../uploads/kinds.ts';
import { diskName, type Upload, type UploadKind } from '../uploads/upload.ts';

/** What was laid out for the engine besides what is Uppsikt's own. */
export interface LaidOut extends Converted {
  /** The files of the contract that were written from others; lines in them lead back to what was handed in. */
  readonly written: ReadonlySet<FileName>;
  /** What a file of the contract that lies as it came is called where it came from. */
  readonly names: ReadonlyMap<FileName, string>;
  /** What their columns are called, for those that lie as they came. */
  readonly columns: ColumnNames;
}

/**
 * Lays out what was handed in as files of the contract: foreign files, and ours where a foreign one gives the same, are
 * turned into them; the others lie as they came. Throws `mapping.files-overlap` or the sources' own problems.
 */
export async function layOut(
  uploads: readonly Upload[],
  { folder, input }: { readonly folder: string; readonly input: string },
  hooks: ConvertHooks,
): Promise<LaidOut> {
  refuseOverlap(uploads);
  const written = filesToWrite(uploads);
  const isTurned = turnedInto(written);
  const turned = uploads.filter(isTurned);
  const lying = uploads.filter((upload) => !isTurned(upload));
  for (const upload of lying) await link(placeOf(folder, upload), path.join(input, diskName(upload)));
  const files = turned.map((upload) => foreignFile(upload, placeOf(folder, upload)));
  const converted =
    files.length === 0 ? { files: [], exempt: [] } : await convertApart({ folder: input, files }, hooks);
  return {
    ...converted,
    written,
    names: new Map(lying.map(({ kind, fileName }) => [kind as FileName, fileName])),
    columns: Object.fromEntries(lying.map(({ kind, columns }) => [kind, columns])),
  };
}

/** Engagements always, so that exempt organisations are kept out of them; else what a foreign file gives. */
export function filesToWrite(uploads: readonly Pick<Upload, 'kind'>[]): ReadonlySet<FileName> {
  const given = uploads.filter(({ kind }) => isSource(kind)).flatMap(({ kind }) => kindOf(kind).gives);
  return new Set<FileName>(['engagements', ...given]);
}

function turnedInto(written: ReadonlySet<UploadKind>) {
  return ({ kind }: Pick<Upload, 'kind'>) => isSource(kind) || written.has(kind);
}

/** How many files are read in all: those that are turned into files of the contract, and then every file of the contract. */
export function filesToRead(uploads: readonly Pick<Upload, 'kind'>[]): number {
  const turned = uploads.filter(turnedInto(filesToWrite(uploads)));
  return turned.length + new Set([...OWN_FILES, ...uploads.flatMap(({ kind }) => kindOf(kind).gives)]).size;
}

/** What is written from Uppsikt itself. */
const OWN_FILES: readonly FileName[] = ['units', 'employees', 'register'];

/** Parquet is read as it lies, so nothing can stand beside it. Throws `mapping.files-overlap`. */
export function refuseOverlap(uploads: readonly Upload[]): void {
  const written: ReadonlySet<UploadKind> = filesToWrite(uploads);
  const both = uploads.find(({ kind, isParquet }) => isParquet && written.has(kind));
  if (both !== undefined) throw problem('mapping.files-overlap', { file: both.fileName });
}

function foreignFile({ file, kind, fileName, settings, columns }: Upload, place: string): ForeignFile {
  return { place: file, kind, name: fileName, path: place, settings: { ...settings, columns } };
}
