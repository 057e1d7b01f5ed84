import { problem } from './problems.ts';

const LONGEST_SEQUENCE = 4;

/**
 * The text of a file in UTF-8 (with or without byte-order mark) or Windows-1252. The first letter outside ASCII
 * decides: what follows a letter in Windows-1252 cannot follow it in UTF-8. Throws `csv.not-text` for bytes that are
 * wrong in the encoding so chosen, and for zero bytes, which no text has.
 */
export async function* decodeText(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let undecided: Uint8Array = new Uint8Array(0);
  let line = 1;

  function decode(bytes: Uint8Array, using: TextDecoder, last: boolean): string {
    try {
      const text = using.decode(bytes, { stream: !last });
      if (text.includes('\0')) throw problem('csv.not-text', { line });
      line += newlinesIn(text);
      return text;
    } catch {
      throw problem('csv.not-text', { line });
    }
  }

  for await (const chunk of chunks) {
    if (decoder !== undefined) {
      yield decode(chunk, decoder, false);
      continue;
    }
    undecided = undecided.length === 0 ? chunk : Buffer.concat([undecided, chunk]);
    const ascii = asciiLength(undecided);
    if (ascii + LONGEST_SEQUENCE <= undecided.length) {
      decoder = decoderFor(undecided.subarray(ascii));
      yield decode(undecided, decoder, false);
    } else {
      yield decode(undecided.subarray(0, ascii), new TextDecoder(), true);
      undecided = undecided.subarray(ascii);
    }
  }
  yield decoder === undefined
    ? decode(undecided, decoderFor(undecided), true)
    : decode(new Uint8Array(0), decoder, true);
}

/** UTF-8 when the letter at the beginning is well formed in it (or there is none), else Windows-1252. */
function decoderFor(bytes: Uint8Array): TextDecoder {
  const lead = bytes[0] ?? 0;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  try {
    utf8.decode(bytes.subarray(0, length));
    return new TextDecoder('utf-8', { fatal: true });
  } catch {
    return new TextDecoder('windows-1252');
  }
}

/** The number of bytes before the first one outside ASCII. */
function asciiLength(bytes: Uint8Array): number {
  const index = bytes.findIndex((byte) => byte >= 0x80);
  return index < 0 ? bytes.length : index;
}

function newlinesIn(text: string): number {
  return text.split('\n').length - 1;
}
