import type { FileRead } from '../evidence/files-read.ts';
import type { ToldReason } from '../sources/convert.ts';
import type { ConvertedFile } from '../sources/convert-all.ts';

/** What is kept of a file when the file itself is gone. */
export interface ManifestLine {
  readonly file: string;
  readonly sha256: string;
  readonly rows: number;
  readonly rejected: number;
  readonly from: string | null;
  readonly to: string | null;
  /** For a foreign file: what kind it was, and what its adapter told of it. */
  readonly source?: string;
  readonly told?: readonly ToldReason[];
}

/** What was read, file by file. */
export function manifestOf(files: readonly FileRead[]): readonly ManifestLine[] {
  return files.map(({ file, sha256, rows, rejects, from, to }) => ({
    file,
    sha256,
    rows,
    rejected: rejects.lines.length,
    from,
    to,
  }));
}

/** What was handed in and turned into files of ours, file by file, as it came. */
export function manifestOfForeign(files: readonly ConvertedFile[]): readonly ManifestLine[] {
  return files.map(({ name, kind, sha256, report }) => ({
    file: name,
    sha256,
    rows: recordsOf(report),
    rejected: report.rejects.lines.length,
    from: null,
    to: null,
    source: kind,
    told: report.told,
  }));
}

/** Every record of a foreign file, whatever became of it. */
export function recordsOf({ used, rejects, leftAside }: ConvertedFile['report']): number {
  return used + rejects.lines.length + Object.values(leftAside).reduce((sum, n) => sum + n, 0);
}
