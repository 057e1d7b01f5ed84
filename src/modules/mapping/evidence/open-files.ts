import { closeSync } from 'node:fs';
import type { Engine } from '../duckdb.ts';
import type { ColumnNames } from '../options.ts';
import { problem } from '../problems.ts';
import type { Evidence } from '../reading/evidence.ts';
import { type Fingerprint, fingerprintOf } from '../reading/fingerprint.ts';
import type { Meter } from '../reading/meter.ts';
import type { FileName } from '../schema.ts';
import { type FoundFile, openEvidence, openFile } from './folder.ts';
import { copyOfParquet } from './parquet.ts';

/** The files of a run, open and with their columns found. */
export interface OpenFiles {
  readonly names: ReadonlySet<FileName>;
  evidenceOf(name: FileName): Evidence;
  /** Reads the file as it lies in the folder once through. Throws `mapping.not-utf-8`. */
  fingerprintOf(name: FileName): Promise<Fingerprint>;
  close(): void;
}

/** Opens all files; throws what `openFile`, `openEvidence` and `copyOfParquet` throw, with nothing left open. */
export async function openFiles(
  found: readonly FoundFile[],
  engine: () => Promise<Engine>,
  columns: ColumnNames = {},
  meter?: Meter,
): Promise<OpenFiles> {
  const opened: number[] = [];
  const files = new Map<FileName, { readonly original: number; readonly evidence: Evidence }>();
  const open = (fileName: string, filePath: string) => {
    const file = openFile(fileName, filePath);
    opened.push(file);
    return file;
  };
  const close = () => {
    for (const file of opened) closeSync(file);
  };
  try {
    for (const one of found) {
      const original = open(one.fileName, one.path);
      const read = one.isParquet ? open(one.fileName, await copyOfParquet(await engine(), one)) : original;
      files.set(one.name, { original, evidence: { ...openEvidence(one, read, columns), meter } });
    }
  } catch (error) {
    close();
    throw error;
  }
  const fileOf = (name: FileName) => {
    const file = files.get(name);
    if (file === undefined) throw new Error(`the file ${name} was not opened`);
    return file;
  };
  return {
    names: new Set(files.keys()),
    evidenceOf: (name) => fileOf(name).evidence,
    async fingerprintOf(name) {
      const { original, evidence } = fileOf(name);
      const fingerprint = fingerprintOf(original);
      if (!fingerprint.isUtf8 && !evidence.layout.countsRows)
        throw problem('mapping.not-utf-8', { file: evidence.name });
      return fingerprint;
    },
    close,
  };
}
