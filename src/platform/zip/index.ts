const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY_LENGTH = 46;
/** 1980-01-01 00:00, the first moment that a zip archive can tell. */
const FIRST_DATE = 0x0021;
const MIDNIGHT = 0;

/** A file in a zip archive, as the archive's directory tells of it; what it tells may be untrue. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes when unpacked, as declared. */
  readonly size: number;
  /** Where in the bytes at hand the entry lies in the directory. */
  readonly entryAt: number;
  /** Where in the whole archive the file's own head lies. */
  readonly headAt: number;
}

/**
 * The directory of a zip archive (APPNOTE 4.3.12), read from the archive or its last part: `tail` are its last bytes,
 * `length` that of the whole. Undefined when there is no directory that holds together and lies within the tail.
 */
export function zipEntries(tail: Uint8Array, length = tail.length): ZipEntry[] | undefined {
  const view = viewOf(tail);
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true) - (length - tail.length);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (at < 0 || at + ENTRY_LENGTH > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(tail.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength));
    entries.push({ name, size: view.getUint32(at + 24, true), entryAt: at, headAt: view.getUint32(at + 42, true) });
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Takes the time of writing out of a zip archive, in place, so that the same content is the same bytes. */
export function removeZipTimes(archive: Uint8Array) {
  const view = viewOf(archive);
  for (const { entryAt, headAt } of zipEntries(archive) ?? []) {
    for (const time of [entryAt + 12, headAt + 10]) {
      view.setUint16(time, MIDNIGHT, true);
      view.setUint16(time + 2, FIRST_DATE, true);
    }
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function endOfDirectory(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return undefined;
}
