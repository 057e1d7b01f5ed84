import type { RunResult } from '../run.ts';

/** One in so many rows of a file may be rejected (contract). */
const TOLERATED = 20;

/** The files of which too many rows are bad, for the sentence that tells it; undefined when there are none. */
export function tooManyRejects({ files }: Pick<RunResult, 'files'>): { readonly files: string } | undefined {
  const bad = files.filter(({ rows, rejects }) => rejects.lines.length * TOLERATED > rows);
  if (bad.length === 0) return undefined;
  return { files: bad.map(({ file, rows, rejects }) => `${file} (${rejects.lines.length}/${rows})`).join(', ') };
}
