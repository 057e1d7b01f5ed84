import type { FileRead } from '../evidence/files-read.ts';

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
