import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readSync } from 'node:fs';

/** What a file is: the hexadecimal SHA-256 of its bytes, and whether they are well-formed UTF-8. */
export interface Fingerprint {
  readonly sha256: string;
  readonly isUtf8: boolean;
}

const CHUNK = 1024 * 1024;

/** Reads a file once from beginning to end, `chunk` bytes at a time. */
export function fingerprintOf(file: number, chunk = CHUNK): Fingerprint {
  const hash = createHash('sha256');
  const bytes = Buffer.allocUnsafe(chunk + LONGEST_CHARACTER);
  let position = 0;
  let pending = 0;
  let isWellFormed = true;
  for (;;) {
    const read = readSync(file, bytes, pending, chunk, position);
    hash.update(bytes.subarray(pending, pending + read));
    position += read;
    const filled = pending + read;
    const whole = read === 0 ? filled : filled - unfinishedBytes(bytes, filled);
    isWellFormed &&= isUtf8(bytes.subarray(0, whole));
    pending = filled - whole;
    bytes.copyWithin(0, whole, filled);
    if (read === 0) return { sha256: hash.digest('hex'), isUtf8: isWellFormed };
  }
}

const LONGEST_CHARACTER = 4;

/** How many bytes at the end belong to a character whose last byte is yet to come. */
function unfinishedBytes(bytes: Uint8Array, filled: number): number {
  for (let back = 1; back < LONGEST_CHARACTER && back <= filled; back++) {
    const byte = bytes[filled - back] as number;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    if (length > 1) return length > back ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}
