import { byCodePoint } from '../../../kernel/text-order.ts';
import type { FileRead } from '../evidence/files-read.ts';
import { FINDING_COLUMNS, type FindingRow } from '../findings.ts';
import type { MappingOptions } from '../options.ts';
import { inOrder } from '../reading/rejects.ts';
import type { Summary } from '../summary.ts';
import { csvLine } from './csv.ts';

/** summary.json: the counts, in the order of the contract. */
export function summaryJson(summary: Summary): string {
  return json({
    ...summary,
    // JSON numbers are exact up to 9 · 10^15 kronor here.
    suppliers: { ...summary.suppliers, amountPaidSek: Number(summary.suppliers.amountPaidSek) },
  });
}

/** findings.csv: the rows as they come. */
export function findingsCsv(rows: readonly FindingRow[]): string {
  return csvLine(FINDING_COLUMNS) + rows.map((row) => csvLine(FINDING_COLUMNS.map((column) => row[column]))).join('');
}

/** rejected.csv, in pieces: every rejected row by file and line. */
export function* rejectedCsv(files: readonly FileRead[]): Generator<string> {
  yield csvLine(['file', 'line', 'reason']);
  for (const { file, rejects } of files.toSorted((a, b) => byCodePoint(a.file, b.file)))
    for (const [line, reason] of inOrder(rejects)) yield csvLine([file, line, reason]);
}

/** manifest.json: what the run was asked and exactly which files it read. The same for the same files and options. */
export function manifestJson(files: readonly FileRead[], options: MappingOptions, version: string): string {
  const { from, cutoff, sample, legalBasis, decision, acceptRejects } = options;
  return json({
    program: 'uppsikt map',
    version,
    from,
    cutoff,
    seed: sample?.seed ?? null,
    sampleSize: sample?.size ?? null,
    legalBasis: legalBasis ?? null,
    decision: decision ?? null,
    acceptRejects,
    inputs: files
      .map(({ rejects, ...file }) => ({ ...file, rejectedRows: rejects.lines.length }))
      .toSorted((a, b) => byCodePoint(a.file, b.file)),
  });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
