import type { Instant } from '../../kernel/clock.ts';
import { WorkerLimitError, workerProcess } from '../worker/index.ts';
import { problem } from './problems.ts';
import type { PdfTask } from './work.ts';

/** What a document can be given beside its data. */
export interface PdfOptions {
  /** When the document was made: written into its metadata, to the second. Absent = it carries no such time. */
  readonly created?: Instant;
}

/** Characters of JSON text; the memory limit is met long before by a table, not by running text. */
const DATA_LIMIT = 16 * 1024 * 1024;

const typst = workerProcess<PdfTask, Uint8Array>({
  module: new URL('./work.ts', import.meta.url),
  timeLimit: 60_000,
  memoryLimit: 1024,
  tasksPerProcess: 1_000,
  idleLimit: 20_000,
});

/**
 * Sets a document as PDF/A-1a: tagged, its language named, fonts embedded, the same bytes for the same input.
 *
 * `template` is Typst source that begins `#import "/paper.typ": *` (see paper.typ for `letter`, `report`, `facts` and
 * `listing`); `data` is anything JSON can say and is `data` in the template, where its strings are text and never
 * markup. A character that Source Sans 3 lacks is printed as its number, `[U+1F600]`.
 *
 * Throws `pdf.too-large` past 16 MB of data, 60 seconds or 1 GB, and an Error with Typst's diagnostics for a template
 * that does not compile. A tagged table takes some 150 kB a row: 5 000 rows of five cells pass (3 s), 20 000 do not;
 * such lists belong in a workbook. Runs in a process of its own that starts with the first document and ends when idle.
 */
export async function renderPdf(template: string, data: unknown, options: PdfOptions = {}): Promise<Uint8Array> {
  const json = JSON.stringify(data);
  if (json.length > DATA_LIMIT) throw problem('pdf.too-large');
  const created =
    options.created === undefined ? {} : { createdSeconds: Math.floor(Date.parse(options.created) / 1000) };
  try {
    return await typst.run({ template, data: json, ...created });
  } catch (error) {
    throw error instanceof WorkerLimitError ? problem('pdf.too-large') : error;
  }
}
