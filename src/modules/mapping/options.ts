import { addDays, addYears, type LocalDate } from '../../kernel/local-date.ts';
import type { FileName } from './schema.ts';

/** By file and column of ours: the title that the file has instead. */
export type ColumnNames = { readonly [File in FileName]?: Readonly<Record<string, string>> };

/** What a mapping run is asked. */
export interface MappingOptions {
  /** The folder that holds the evidence files. */
  readonly folder: string;
  /** The run's period, both days inclusive; the last is the cut-off. */
  readonly from: LocalDate;
  readonly cutoff: LocalDate;
  /** Paid invoices to draw; absent = no sample. */
  readonly sample?: { readonly seed: string; readonly size: number };
  /** The decision (journal number) and the legal basis on which personal data are matched. */
  readonly decision?: string;
  readonly legalBasis?: string;
  /** What columns of ours are called in the files, where that is something else. */
  readonly columns?: ColumnNames;
  /** Go on although more than a twentieth of a file's rows are rejected. */
  readonly acceptRejects: boolean;
}

/** Where a run's period begins when nobody says: the day after the same day a year before the cut-off. */
export function defaultFrom(cutoff: LocalDate): LocalDate {
  return addDays(addYears(cutoff, -1), 1);
}
