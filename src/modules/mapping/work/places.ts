import path from 'node:path';
import type { FileRead } from '../evidence/files-read.ts';
import type { KeptPlace } from '../finding-register/finding.ts';
import type { EvidencePlace } from '../findings.ts';
import type { RunResult } from '../run.ts';
import type { FileName } from '../schema.ts';
import { type Origin, originsIn } from '../sources/origins.ts';
import type { LaidOut } from './lay-out.ts';

/** Where lines of the files that the engine read stand in the files that were handed in. */
export interface Origins {
  /** Where a row of a file, as it is called without its ending, stood. */
  originOf(file: FileName, line: number): Origin;
  evidenceOf(evidence: EvidencePlace | null): readonly KeptPlace[];
}

/** Looks up, in one pass over each file that was written from others, every line that is going to be told of. */
export function originsOf(
  input: string,
  { written, names }: Pick<LaidOut, 'written' | 'names'>,
  { hits, files }: Pick<RunResult, 'hits' | 'files'>,
): Origins {
  const lines = new Map<FileName, Set<number>>();
  const ask = (file: FileName, asked: readonly number[]) => {
    if (!written.has(file)) return;
    const all = lines.get(file) ?? new Set();
    lines.set(file, all);
    for (const line of asked) all.add(line);
  };
  for (const { evidence } of hits) if (evidence !== null) ask(evidence.file, evidence.lines);
  for (const { file, rejects } of files) ask(nameOf(file), rejects.lines);
  const found = new Map([...lines].map(([file, all]) => [file, originsIn(path.join(input, `${file}.csv`), all)]));
  const originOf = (file: FileName, line: number) =>
    found.get(file)?.get(line) ?? { file: names.get(file) ?? `${file}.csv`, line };
  return {
    originOf,
    evidenceOf: (evidence) => {
      if (evidence === null) return [];
      const at = evidence.lines.map((line) => originOf(evidence.file, line));
      return [...Map.groupBy(at, ({ file }) => file)].map(([file, own]) => ({
        file,
        lines: own.map(({ line }) => line),
      }));
    },
  };
}

/** The file of ours that something is called after in the folder of a run. */
export function nameOf(file: FileRead['file']): FileName {
  return file.replace(/\.(?:csv|parquet)$/, '') as FileName;
}
