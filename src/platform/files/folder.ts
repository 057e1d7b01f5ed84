import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { type EmployerId, isId, type RandomBytes } from '../../kernel/ids.ts';
import { problem } from './problems.ts';
import { type FileHash, type FileLimits, type Files, fileHash, type StoredFile } from './store.ts';
import { type FileEnds, type FileType, isOfType, isWhole } from './type.ts';

const MEGABYTE = 1024 * 1024;
/** Bytes looked at in each end of a file; the directory of an office file lies within them. */
const END_BYTES = MEGABYTE;
const PRIVATE_FOLDER = { recursive: true, mode: 0o700 } as const;

/** Files in a folder of this computer: `EMPLOYER/ab/abcd…`, readable by the server's user alone. */
export function folderFiles(options: { readonly folder: string; readonly random: RandomBytes }): Files {
  const { folder, random } = options;

  /** Work on the disk, whose failures are told as what they mean to people. */
  function onDisk<T>(work: Promise<T>): Promise<T> {
    return work.catch((error) => {
      throw told(error, folder);
    });
  }

  function placeOf(employer: EmployerId, hash: FileHash): string {
    if (!isId(employer)) throw new RangeError('not the id of an employer');
    return path.join(folder, employer, hash.slice(0, 2), fileHash(hash));
  }

  async function put(
    employer: EmployerId,
    source: AsyncIterable<Uint8Array>,
    claimed: FileType | undefined,
    limits: FileLimits,
  ): Promise<StoredFile> {
    if (claimed === undefined || !limits.types.includes(claimed))
      throw problem('files.type-not-accepted', { accepted: limits.types.join(', ') });
    const incoming = path.join(folder, 'incoming', Buffer.from(random(16)).toString('hex'));
    await onDisk(mkdir(path.dirname(incoming), PRIVATE_FOLDER));
    const file = await onDisk(open(incoming, 'w+', 0o600));
    try {
      const { hash, size } = await receive(source, limits.megabytes, (chunk) => onDisk(file.writeFile(chunk)));
      const ends = await endsOf(file, size);
      if (!isOfType(claimed, ends)) throw problem('files.not-what-it-says', { claimed });
      if (limits.whole && !isWhole(claimed, ends)) throw problem('files.not-whole', { claimed });
      await onDisk(file.sync());
      await onDisk(keep(incoming, placeOf(employer, hash)));
      return { hash, size, type: claimed };
    } finally {
      await file.close();
      await rm(incoming, { force: true });
    }
  }

  return {
    put,
    async open(employer, hash) {
      const file = await open(placeOf(employer, hash), 'r').catch((error) => {
        throw codeOf(error) === 'ENOENT' ? problem('files.missing') : error;
      });
      return checked(file, hash);
    },
    async remove(employer, hash) {
      await rm(placeOf(employer, hash), { force: true });
    },
  };
}

/** Takes the source to its end, chunk by chunk. */
async function receive(
  source: AsyncIterable<Uint8Array>,
  megabytes: number,
  write: (chunk: Uint8Array) => Promise<void>,
): Promise<{ hash: FileHash; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > megabytes * MEGABYTE) throw problem('files.too-large', { megabytes });
    hash.update(chunk);
    await write(chunk);
  }
  if (size === 0) throw problem('files.empty');
  return { hash: hash.digest('hex') as FileHash, size };
}

async function endsOf(file: FileHandle, size: number): Promise<FileEnds> {
  const length = Math.min(size, END_BYTES);
  const head = await file.read(Buffer.alloc(length), 0, length, 0);
  const tail = await file.read(Buffer.alloc(length), 0, length, size - length);
  return { head: head.buffer, tail: tail.buffer, size };
}

/** Gives a finished file its name; the disk keeps the name when it keeps the folder. */
async function keep(incoming: string, place: string) {
  await mkdir(path.dirname(place), PRIVATE_FOLDER);
  await rename(incoming, place);
  const folder = await open(path.dirname(place), 'r');
  await folder.sync().finally(() => folder.close());
}

/** The content of a file, compared with its hash as it passes. */
async function* checked(file: FileHandle, expected: FileHash): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const chunk of file.createReadStream()) {
    hash.update(chunk);
    yield chunk;
  }
  if (hash.digest('hex') !== expected) throw problem('files.damaged');
}

function told(error: unknown, folder: string): unknown {
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return problem('files.disk-full');
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM' || code === 'ENOTDIR')
    return problem('files.cannot-write', { folder, reason: code });
  return error;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
