import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { disagreeing } from './samples.ts';

/** The files of a package by name. */
export type PackageFiles = Readonly<Record<string, Uint8Array>>;

/** The file that holds the hash of every other, and its own name in the package. */
export const HASHES = 'hashes.json';

/** 1980-01-01: the same content is the same bytes whenever it is packed. */
const TIME = new Date(1980, 0, 1);

/**
 * What is wrong with a package: the file that is not what it was, or that does not agree with the sample protocol (`draw`);
 * or none of them but the archive around them.
 */
export interface PackageFault {
  readonly file: string;
  readonly fault: 'changed' | 'missing' | 'added' | 'archive' | 'draw';
}

/** Whether a package is what was packed, and the hash of its list of hashes, which the journal holds. */
export interface PackageVerified {
  readonly faults: readonly PackageFault[];
  readonly hash: string;
  readonly files: number;
}

/** Packs files with the hash of each: the same files give the same bytes. Answers the hash that stands for all of it. */
export function pack(files: PackageFiles): { readonly bytes: Uint8Array; readonly hash: string } {
  const names = Object.keys(files).sort();
  const hashes = Object.fromEntries(names.map((name) => [name, sha256(files[name] as Uint8Array)]));
  const list = strToU8(`${JSON.stringify({ hashes, seal: sealOf(hashes) }, null, 2)}\n`);
  return { bytes: zipped({ ...files, [HASHES]: list }), hash: sealOf(hashes) };
}

/**
 * Holds a package against the hashes in it, without any server. Every byte counts: what is in no file, the archive's own
 * heads, is found by packing the files once more. Undefined when it is no package at all.
 */
export function verify(bytes: Uint8Array): PackageVerified | undefined {
  const read = readArchive(bytes);
  if (read === undefined) return undefined;
  const { files, hashes, seal } = read;
  const names = Object.keys(files).filter((name) => name !== HASHES);
  const faults: PackageFault[] = [
    ...names.flatMap((name): PackageFault[] => {
      if (!Object.hasOwn(hashes, name)) return [{ file: name, fault: 'added' }];
      return sha256(files[name] as Uint8Array) === hashes[name] ? [] : [{ file: name, fault: 'changed' }];
    }),
    ...Object.keys(hashes)
      .filter((name) => !names.includes(name))
      .map((file): PackageFault => ({ file, fault: 'missing' })),
    ...(sealOf(hashes) === seal ? [] : [{ file: HASHES, fault: 'changed' } as const]),
  ];
  // Who packs can write any hash: what was drawn is drawn anew.
  faults.push(
    ...disagreeing(files)
      .filter((file) => !faults.some((one) => one.file === file))
      .map((file): PackageFault => ({ file, fault: 'draw' })),
  );
  const isSame = faults.length > 0 || Buffer.from(zipped(files)).equals(bytes);
  return {
    faults: isSame ? faults : [{ file: HASHES, fault: 'archive' }],
    hash: sealOf(hashes),
    files: names.length,
  };
}

function readArchive(bytes: Uint8Array) {
  try {
    const files = unzipSync(bytes);
    const list = files[HASHES];
    if (list === undefined) return undefined;
    const { hashes, seal } = JSON.parse(strFromU8(list)) as { hashes?: unknown; seal?: unknown };
    if (typeof hashes !== 'object' || hashes === null || typeof seal !== 'string') return undefined;
    return { files, hashes: hashes as Record<string, string>, seal };
  } catch {
    return undefined;
  }
}

/** Nothing is compressed, so that a changed byte is a changed byte of one file. */
function zipped(files: PackageFiles): Uint8Array {
  const names = Object.keys(files).sort();
  return zipSync(Object.fromEntries(names.map((name) => [name, files[name] as Uint8Array])), { level: 0, mtime: TIME });
}

function sealOf(hashes: Readonly<Record<string, string>>): string {
  const lines = Object.keys(hashes)
    .sort()
    .map((name) => `${hashes[name]} ${name}\n`);
  return sha256(strToU8(lines.join('')));
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
