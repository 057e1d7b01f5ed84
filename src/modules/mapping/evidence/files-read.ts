import { fromDayNumber } from '../../../kernel/local-date.ts';
import type { Evidence } from '../reading/evidence.ts';
import { beginFile } from '../reading/meter.ts';
import type { Rejects } from '../reading/rejects.ts';
import type { Reading } from '../reading/table.ts';
import type { FileName } from '../schema.ts';
import type { OpenFiles } from './open-files.ts';

/** What the manifest and rejected.csv tell of a file that was read. */
export interface FileRead {
  /** As it is called in the folder. */
  readonly file: string;
  readonly sha256: string;
  /** Rows that are not blank, rejected ones included. */
  readonly rows: number;
  readonly rejects: Rejects;
  /** The time that its good rows span: days, or moments in UTC; null without any. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Reads files one after another and keeps what is to be told of each. */
export interface FilesRead {
  readonly all: FileRead[];
  /** Reads a file, when it is there. While a reading in other threads goes on, the file's fingerprint is taken. */
  read<Result extends { readonly reading: Reading }>(
    name: FileName,
    readIt: (evidence: Evidence) => Result | Promise<Result>,
  ): Promise<Result | undefined>;
}

/** `onFile` is told the name of each file before it is read. */
export function filesRead(open: OpenFiles, onFile: (file: string) => void): FilesRead {
  const all: FileRead[] = [];
  return {
    all,
    async read(name, readIt) {
      if (!open.names.has(name)) return undefined;
      const evidence = open.evidenceOf(name);
      beginFile(evidence.meter, evidence.size - evidence.layout.firstByte);
      onFile(evidence.name);
      const reading = Promise.resolve(readIt(evidence));
      // Both are waited for, so that no thread reads on in a file that is closed because the other has failed.
      const [fingerprint] = await Promise.allSettled([open.fingerprintOf(name), reading]);
      if (fingerprint.status === 'rejected') throw fingerprint.reason;
      const { sha256 } = fingerprint.value;
      const result = await reading;
      const { rows, rejects, first, last } = result.reading;
      const written = name === 'signins' ? momentOf : dayOf;
      all.push({ file: evidence.name, sha256, rows, rejects, from: written(first), to: written(last) });
      return result;
    },
  };
}

function dayOf(number: number): string | null {
  return Number.isFinite(number) ? fromDayNumber(number) : null;
}

function momentOf(seconds: number): string | null {
  return Number.isFinite(seconds) ? new Date(seconds * 1000).toISOString().replace('.000Z', 'Z') : null;
}
