import type { EmployerId } from '../../kernel/ids.ts';
import type { FileType } from './type.ts';

/** SHA-256 of a file's content in hexadecimal: its name in the store and its proof. */
export type FileHash = string & { readonly __brand: 'FileHash' };

/** What may be stored in one place. */
export interface FileLimits {
  readonly megabytes: number;
  readonly types: readonly FileType[];
  /** Whether a file that was cut off, or has something more laid behind it, is refused. */
  readonly whole?: boolean;
}

/** A file that has been stored. */
export interface StoredFile {
  readonly hash: FileHash;
  /** In bytes. */
  readonly size: number;
  readonly type: FileType;
}

/** Where the content of files lies. The same content of one employer is stored once; who may have it is decided elsewhere. */
export interface Files {
  /**
   * Stores a file as it arrives; it is there when this answers, or not at all. `claimed` is the type its name says.
   * Throws `files.type-not-accepted`, `files.empty`, `files.too-large`, `files.not-what-it-says`, `files.not-whole`,
   * `files.disk-full`, `files.cannot-write`, or what the source threw.
   */
  put(
    employer: EmployerId,
    source: AsyncIterable<Uint8Array>,
    claimed: FileType | undefined,
    limits: FileLimits,
  ): Promise<StoredFile>;
  /**
   * The content, as a stream that fails with `files.damaged` at its end when it is not what was stored.
   * Throws `files.missing`.
   */
  open(employer: EmployerId, hash: FileHash): Promise<AsyncIterable<Uint8Array>>;
  /** Removes the content; nothing when it is not there. The caller knows that nobody refers to it. */
  remove(employer: EmployerId, hash: FileHash): Promise<void>;
}

const HASH = /^[0-9a-f]{64}$/;

/** Reads a hash; throws a RangeError for a text that is none, so that it can never be a path. */
export function fileHash(text: string): FileHash {
  if (!HASH.test(text)) throw new RangeError('not the hash of a file');
  return text as FileHash;
}
