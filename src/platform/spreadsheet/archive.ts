const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY_LENGTH = 46;
/** 1980-01-01 00:00, the first moment that a zip archive can tell. */
const FIRST_DATE = 0x0021;
const MIDNIGHT = 0;

/** A file in a zip archive, as its directory tells of it. */
interface Entry {
  /** Where the entry lies in the directory. */
  readonly at: number;
  /** Bytes when unpacked, as declared. */
  readonly size: number;
  /** Where the file's own head lies. */
  readonly head: number;
}

/** The bytes that a zip archive says it holds when unpacked; undefined when it is not a zip archive. */
export function declaredSize(archive: Uint8Array): number | undefined {
  const entries = entriesOf(viewOf(archive));
  return entries?.reduce((sum, { size }) => sum + size, 0);
}

/** Takes the time of writing out of a zip archive, in place, so that the same content is the same bytes. */
export function removeTimes(archive: Uint8Array) {
  const view = viewOf(archive);
  for (const { at, head } of entriesOf(view) ?? []) {
    for (const time of [at + 12, head + 10]) {
      view.setUint16(time, MIDNIGHT, true);
      view.setUint16(time + 2, FIRST_DATE, true);
    }
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The directory at the end of the archive (APPNOTE 4.3.12); undefined when there is none that holds together. */
function entriesOf(view: DataView): Entry[] | undefined {
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (at + ENTRY_LENGTH > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined;
    entries.push({ at, size: view.getUint32(at + 24, true), head: view.getUint32(at + 42, true) });
    at += ENTRY_LENGTH + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
  }
  return entries;
}

function endOfDirectory(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return undefined;
}
