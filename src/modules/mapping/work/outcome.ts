import { recordsOf } from '../output/manifest-line.ts';
import type { RunResult } from '../run.ts';
import type { ConvertedFile } from '../sources/convert-all.ts';

/** One in so many rows of a file may be rejected (contract). */
const TOLERATED = 20;

/** An answer that never came is no bad line: who was asked about is not checked, and that is told. */
const NOT_ANSWERED: readonly string[] = ['ssbten-fault', 'ssbten-timeout'];

/** The files of which too many rows are bad, for the sentence that tells it; undefined when there are none. */
export function tooManyRejects({
  files,
}: {
  readonly files: readonly (RunResult['files'][number] | ConvertedFile)[];
}): { readonly files: string } | undefined {
  const bad = files.map(shareOf).filter(({ rows, rejected }) => rejected * TOLERATED > rows);
  if (bad.length === 0) return undefined;
  return { files: bad.map(({ name, rows, rejected }) => `${name} (${rejected}/${rows})`).join(', ') };
}

function shareOf(of: RunResult['files'][number] | ConvertedFile) {
  if (!('report' in of)) return { name: of.file, rows: of.rows, rejected: of.rejects.lines.length };
  const { name, report } = of;
  const unanswered = report.told.filter(({ is, code }) => is === 'rejected' && NOT_ANSWERED.includes(code));
  const rejected = report.rejects.lines.length - unanswered.reduce((sum, { n }) => sum + n, 0);
  return { name, rows: recordsOf(report), rejected };
}
