/** The text of a plain file, or the reason why it is none. */
export type Decoded = { readonly text: string } | { readonly reason: string };

const UTF8 = new TextDecoder('utf-8', { fatal: true });
const WINDOWS = new TextDecoder('windows-1252');
const SAMPLE = 65_536;

/** Decodes UTF-8 (with or without mark), UTF-16 with mark, and else Windows-1252, of which Latin-1 is a part. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, [0xff, 0xfe])) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (startsWith(bytes, [0xfe, 0xff])) return { text: new TextDecoder('utf-16be').decode(bytes) };
  const format = knownFormat(bytes);
  if (format !== undefined) return { reason: format };
  if (looksBinary(bytes)) return { reason: 'binära data' };
  try {
    return { text: UTF8.decode(bytes) };
  } catch {
    return { text: WINDOWS.decode(bytes) };
  }
}

/** Formats that are told by their first bytes and are not read. */
const FORMATS: readonly (readonly [readonly number[], string])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], 'äldre Word-format, spara om som docx'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'RTF, spara om som docx'],
  [[0x89, 0x50, 0x4e, 0x47], 'en bild'],
  [[0xff, 0xd8, 0xff], 'en bild'],
  [[0x47, 0x49, 0x46, 0x38], 'en bild'],
  [[0x49, 0x49, 0x2a, 0x00], 'en bild'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'en bild'],
  [[0x1f, 0x8b], 'ett packat arkiv'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'ett packat arkiv'],
  [[0x52, 0x61, 0x72, 0x21], 'ett packat arkiv'],
];

function knownFormat(bytes: Uint8Array): string | undefined {
  return FORMATS.find(([signature]) => startsWith(bytes, signature))?.[1];
}

/** Text holds no NUL and hardly any control characters. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 27) controls++;
  }
  return controls > sample.length * 0.02;
}

/** True when the bytes begin with a signature. */
export function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}
