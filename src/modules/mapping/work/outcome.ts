import type { FileRead } from '../evidence/files-read.ts';
import type { RunResult } from '../run.ts';

/** What is kept of a file when the file itself is gone. */
export interface ManifestLine {
  readonly file: string;
  readonly sha256: string;
  readonly rows: number;
  readonly rejected: number;
  readonly from: string | null;
  readonly to: string | null;
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

/** One in so many rows of a file may be rejected (contract). */
const TOLERATED = 20;

/** The files of which too many rows are bad, for the sentence that tells it; undefined when there are none. */
export function tooManyRejects({ files }: Pick<RunResult, 'files'>): { readonly files: string } | undefined {
  const bad = files.filter(({ rows, rejects }) => rejects.lines.length * TOLERATED > rows);
  if (bad.length === 0) return undefined;
  return { files: bad.map(({ file, rows, rejects }) => `${file} (${rejects.lines.length}/${rows})`).join(', ') };
}
