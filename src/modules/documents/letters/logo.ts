import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Bytes of a pixel by colour type (PNG, table 11.1), at eight bits a sample. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 };
const WITH_ALPHA = [4, 6];
/** Wider than the paper needs, and what stops a small file that unpacks to a great picture. */
const MOST_PIXELS = 4_000_000;

const UNUSABLE = 'not a picture that a letter can hold';

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

/**
 * A logo as a letter can hold it: PDF/A-1 knows no transparency, so a picture that has it is laid on white (PNG,
 * 8 bits, not interlaced). Others are taken as they are. Undefined for what is no such picture: a letter goes without it.
 */
export function printableLogo(png: Uint8Array): Uint8Array | undefined {
  try {
    return opaque(png);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function opaque(png: Uint8Array): Uint8Array {
  const chunks = chunksOf(png);
  const head = chunks[0];
  if (head?.type !== 'IHDR' || head.data.length !== 13) throw new RangeError(UNUSABLE);
  const view = new DataView(head.data.buffer, head.data.byteOffset);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth = 0, colour = 0, , , interlace = 0] = head.data.subarray(8);
  if (width === 0 || height === 0 || width * height > MOST_PIXELS) throw new RangeError(UNUSABLE);
  if (!WITH_ALPHA.includes(colour)) {
    if (chunks.some(({ type }) => type === 'tRNS')) throw new RangeError(UNUSABLE);
    return png;
  }
  if (depth !== 8 || interlace !== 0) throw new RangeError(UNUSABLE);
  const samples = SAMPLES[colour] ?? 0;
  const pixels = unfiltered(unpacked(chunks, (width * samples + 1) * height), width * samples, height, samples);
  return pngOf(width, height, samples - 1, onWhite(pixels, samples));
}

function chunksOf(png: Uint8Array): Chunk[] {
  if (!SIGNATURE.every((byte, index) => png[index] === byte)) throw new RangeError(UNUSABLE);
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at + 12 <= png.length; ) {
    const length = view.getUint32(at);
    if (at + 12 + length > png.length) throw new RangeError(UNUSABLE);
    chunks.push({
      type: String.fromCharCode(...png.subarray(at + 4, at + 8)),
      data: png.subarray(at + 8, at + 8 + length),
    });
    at += 12 + length;
  }
  if (chunks.at(-1)?.type !== 'IEND') throw new RangeError(UNUSABLE);
  return chunks;
}

function unpacked(chunks: readonly Chunk[], length: number): Uint8Array {
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  try {
    const raw = inflateSync(packed, { maxOutputLength: length });
    if (raw.length === length) return raw;
  } catch {
    // Told below: whatever is wrong with it, another picture is needed.
  }
  throw new RangeError(UNUSABLE);
}

/** Takes the filters of the rows away (PNG, section 9). */
function unfiltered(raw: Uint8Array, rowLength: number, height: number, samples: number): Uint8Array {
  const pixels = new Uint8Array(rowLength * height);
  for (let row = 0; row < height; row++) {
    const from = row * (rowLength + 1);
    const filter = raw[from] ?? 0;
    for (let index = 0; index < rowLength; index++) {
      const at = row * rowLength + index;
      const left = index < samples ? 0 : (pixels[at - samples] ?? 0);
      const up = row === 0 ? 0 : (pixels[at - rowLength] ?? 0);
      const corner = row === 0 || index < samples ? 0 : (pixels[at - rowLength - samples] ?? 0);
      pixels[at] = (raw[from + 1 + index] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return pixels;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, corner);
    default:
      throw new RangeError(UNUSABLE);
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function onWhite(pixels: Uint8Array, samples: number): Uint8Array {
  const blended = new Uint8Array((pixels.length / samples) * (samples - 1));
  for (let from = 0, to = 0; from < pixels.length; from += samples) {
    const alpha = (pixels[from + samples - 1] ?? 0) / 255;
    for (let sample = 0; sample < samples - 1; sample++)
      blended[to++] = Math.round((pixels[from + sample] ?? 0) * alpha + 255 * (1 - alpha));
  }
  return blended;
}

function pngOf(width: number, height: number, samples: number, pixels: Uint8Array): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, samples === 1 ? 0 : 2, 0, 0, 0], 8);
  const rowLength = width * samples;
  const rows = Array.from({ length: height }, (_, row) => [
    Uint8Array.of(0),
    pixels.subarray(row * rowLength, (row + 1) * rowLength),
  ]);
  const body = deflateSync(Buffer.concat(rows.flat()));
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('IDAT', body), chunk('IEND', new Uint8Array())]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
