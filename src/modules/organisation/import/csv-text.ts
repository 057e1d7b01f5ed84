import { type CsvCell, writeCsv } from '../../../platform/csv/index.ts';

/** Rows as CSV in one text: for small files. */
export async function csvText(rows: Iterable<readonly CsvCell[]>): Promise<string> {
  let text = '';
  for await (const piece of writeCsv(rows)) text += piece;
  return text;
}
