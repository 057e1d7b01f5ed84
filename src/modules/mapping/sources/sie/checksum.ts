import { crc32 } from 'node:zlib';

const QUOTE = 34;
const BRACES = [123, 125];
const SPACES = [32, 9];

/**
 * The checksum of a SIE file (`#KSUMMA`, CRC-32): over the bytes of the lines between the two, but for what stands
 * between fields, quotation marks and braces. Programs read the rule in two ways: spaces inside quotation marks belong
 * to their field, or they do not. Either sum is right.
 */
export function sieChecksum() {
  let withSpaces = 0;
  let withoutSpaces = 0;
  return {
    add(line: Buffer) {
      const [kept, bare] = [Buffer.alloc(line.length), Buffer.alloc(line.length)];
      let [keptLength, bareLength, isQuoted] = [0, 0, false];
      for (const byte of line) {
        if (byte === QUOTE) isQuoted = !isQuoted;
        if (byte === QUOTE || BRACES.includes(byte)) continue;
        if (!SPACES.includes(byte)) bare[bareLength++] = byte;
        if (isQuoted || !SPACES.includes(byte)) kept[keptLength++] = byte;
      }
      withSpaces = crc32(kept.subarray(0, keptLength), withSpaces);
      withoutSpaces = crc32(bare.subarray(0, bareLength), withoutSpaces);
    },
    /** Whether the sum that the file states, signed or not, is that of its lines. */
    is(stated: string): boolean {
      const sum = /^-?\d{1,10}$/.test(stated) ? Number(stated) >>> 0 : undefined;
      return sum === withSpaces || sum === withoutSpaces;
    },
  };
}
