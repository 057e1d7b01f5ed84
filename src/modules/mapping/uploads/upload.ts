import { z } from 'zod';
import { FILES, type FileName, type FileSchema } from '../schema.ts';
import { SOURCE_IDS, type SourceId } from '../sources/sources.ts';

/** The files that are handed in. Units, people and register are Uppsikt's own, read on the day that the run starts. */
export const HANDED_IN = (Object.keys(FILES) as FileName[]).filter(
  (name) => name !== 'units' && name !== 'employees' && name !== 'register',
);

/** What a file may be: one of ours, or a foreign one that an adapter reads. */
export type UploadKind = FileName | SourceId;
export const UPLOAD_KINDS: readonly UploadKind[] = [...HANDED_IN, ...SOURCE_IDS];

/** So many files of one source may be handed in to a run. */
export const MOST_OF_A_SOURCE = 50;

/** A file's name within its run: its kind, and for the second one of a source and on `.2` and so on. */
export type UploadPlace = string;
export const placeForm = z
  .string()
  .max(40)
  .regex(new RegExp(`^(?:(?:${HANDED_IN.join('|')})|(?:${SOURCE_IDS.join('|')})(?:\\.(?:[2-9]|[1-4]\\d|50))?)$`));

/** The kind that a place is for. */
export function kindAt(place: UploadPlace): UploadKind {
  return place.replace(/\.\d+$/, '') as UploadKind;
}

/** The largest file, in bytes: 2 GB. */
export const LARGEST_FILE = 2 * 1024 ** 3;
/** The largest part of one that is sent at a time. */
export const LARGEST_PART = 32 * 1024 ** 2;

const title = z.string().trim().min(1).max(200);

/** A file about to be handed in, which then comes part by part. */
export const uploadForm = z.strictObject({
  fileName: z.string().trim().min(1).max(300).meta({ example: 'signins.csv' }),
  bytes: z.int().min(1).max(LARGEST_FILE),
  settings: z
    .strictObject({
      /** That a ledger lists payments: its day is then the day of payment. */
      listsPayments: z.boolean().optional(),
      /** Whether user names are kept whole, or up to the at sign. */
      userNames: z.enum(['whole', 'before-at']).optional(),
      /** The agreement under which answers from Bolagsverket were had. */
      agreement: z.string().trim().min(1).max(200).optional(),
    })
    .default({}),
});
export type UploadForm = z.output<typeof uploadForm>;

/** By column of ours: what the file calls it. */
export const columnsForm = z.strictObject({ columns: z.record(z.string().max(60), title) });

/** A file of a run, as much as has come of it. */
export interface Upload {
  readonly file: UploadPlace;
  readonly kind: UploadKind;
  /** As it was called where it came from. */
  readonly fileName: string;
  readonly isParquet: boolean;
  readonly bytes: number;
  readonly received: number;
  readonly columns: Readonly<Record<string, string>>;
  readonly settings: UploadForm['settings'];
}

/** Whether a file of this name is Parquet, where the contract allows that. */
export function isParquet(kind: UploadKind, fileName: string): boolean {
  const schema: FileSchema | undefined = FILES[kind as FileName];
  return schema?.mayBeParquet === true && /\.parquet$/i.test(fileName);
}

/** What a file is called on the disk; one of ours so that the engine finds it. */
export function diskName({ file, kind, isParquet: parquet }: Pick<Upload, 'file' | 'kind' | 'isParquet'>): string {
  if (!Object.hasOwn(FILES, kind)) return `${file}.source`;
  return `${file}.${parquet ? 'parquet' : 'csv'}`;
}
