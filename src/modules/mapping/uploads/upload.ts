import { z } from 'zod';
import { FILES, type FileName, type FileSchema } from '../schema.ts';

/** The files that are handed in. Units, people and register are Uppsikt's own, read on the day that the run starts. */
export const HANDED_IN = (Object.keys(FILES) as FileName[]).filter(
  (name) => name !== 'units' && name !== 'employees' && name !== 'register',
);

/** The largest file, in bytes: 2 GB. */
export const LARGEST_FILE = 2 * 1024 ** 3;
/** The largest part of one that is sent at a time. */
export const LARGEST_PART = 32 * 1024 ** 2;

const title = z.string().trim().min(1).max(200);

/** A file about to be handed in, which then comes part by part. */
export const uploadForm = z.strictObject({
  fileName: z.string().trim().min(1).max(300).meta({ example: 'signins.csv' }),
  bytes: z.int().min(1).max(LARGEST_FILE),
});

/** By column of ours: what the file calls it. */
export const columnsForm = z.strictObject({ columns: z.record(z.string().max(60), title) });

/** A file of a run, as much as has come of it. */
export interface Upload {
  readonly file: FileName;
  /** As it was called where it came from. */
  readonly fileName: string;
  readonly isParquet: boolean;
  readonly bytes: number;
  readonly received: number;
  readonly columns: Readonly<Record<string, string>>;
}

/** Whether a file of this name is Parquet, where the contract allows that. */
export function isParquet(file: FileName, fileName: string): boolean {
  return (FILES[file] as FileSchema).mayBeParquet === true && /\.parquet$/i.test(fileName);
}

/** What a file is called where the engine looks for it. */
export function engineName({ file, isParquet: parquet }: Pick<Upload, 'file' | 'isParquet'>): string {
  return `${file}.${parquet ? 'parquet' : 'csv'}`;
}
