import { readSync } from 'node:fs';
import { countRead } from '../../reading/meter.ts';
import type { SourceFile } from '../source.ts';

/** Why a stretch of a file is no object. */
export type ObjectFault = 'json-open' | 'json-between';

const CHUNK = 512 * 1024;
const LONGEST = 1024 * 1024;
const DEEPEST = 32;
const WRAPPER_LIMIT = 4096;

const LF = 10;
const [QUOTE, BACKSLASH, OPEN, CLOSE] = [34, 92, 123, 125];

/** The object around a page of answers: it is passed, and what is in its list is read. */
const WRAPPER = /^\{\s*(?:"[^"]*"\s*:\s*(?:"[^"]*"|null|\d+)\s*,\s*)*"(?:value|records)"\s*:\s*\[/;
/** What may stand between objects: separators, the marks of lists, and what a page says of the next. */
const BETWEEN = /^(?:[\s,[\]}]|\u00ef\u00bb\u00bf|"@odata[^"]*"\s*:\s*"[^"]*")*$/;

/**
 * Hands over the JSON objects of a file one by one with the line on which each begins: of a list, of pages, or one on each
 * line. An object that never ends is told of, and reading goes on behind its first brace, so that what comes after is
 * found. Ends of lines are not allowed in texts, as in JSON itself.
 */
export function readObjects(source: SourceFile, onObject: (bytes: Buffer | ObjectFault, line: number) => void) {
  const { file, size, meter } = source;
  let bytes = Buffer.alloc(0);
  let at = 0;
  let line = 1;
  let position = 0;
  let isFirst = true;

  function readOn(): boolean {
    const chunk = Buffer.alloc(Math.min(CHUNK, size - position));
    const read = chunk.length === 0 ? 0 : readSync(file, chunk, 0, chunk.length, position);
    if (read === 0) return false;
    position += read;
    countRead(meter, read);
    bytes = Buffer.concat([bytes.subarray(at), chunk.subarray(0, read)]);
    at = 0;
    return true;
  }

  function pass(end: number) {
    // Looked for in the part alone: an export without line ends would be searched to its end for each object.
    const part = bytes.subarray(at, end);
    for (let next = part.indexOf(LF); next >= 0; next = part.indexOf(LF, next + 1)) line += 1;
    at = end;
  }

  function passBetween(end: number) {
    const text = bytes.toString('latin1', at, end);
    const begins = /\S/.exec(text)?.index ?? 0;
    if (!BETWEEN.test(text)) onObject('json-between', line + text.slice(0, begins).split('\n').length - 1);
    pass(end);
  }

  for (;;) {
    const open = bytes.indexOf(OPEN, at);
    if (open < 0) {
      if (bytes.length - at <= LONGEST && readOn()) continue;
      passBetween(bytes.length);
      if (readOn()) continue;
      return;
    }
    if (isFirst && bytes.length - open < WRAPPER_LIMIT && readOn()) continue;
    if (open > at) passBetween(open);
    const wrapper = isFirst ? WRAPPER.exec(bytes.toString('latin1', at, at + WRAPPER_LIMIT)) : null;
    isFirst = false;
    if (wrapper !== null) {
      pass(at + wrapper[0].length);
      continue;
    }
    const end = objectEnd(bytes, at);
    if (end === 'unfinished' && bytes.length - at <= LONGEST && readOn()) continue;
    if (typeof end === 'number') {
      onObject(bytes.subarray(at, end), line);
      pass(end);
    } else {
      onObject('json-open', line);
      // What follows the brace up to the next one is a part of what was just told of.
      const next = bytes.indexOf(OPEN, at + 1);
      pass(next < 0 ? bytes.length : next);
    }
  }
}

/** The byte after the brace that closes the object at `start`. */
function objectEnd(bytes: Buffer, start: number): number | 'unfinished' | 'broken' {
  let depth = 0;
  let isText = false;
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at];
    if (isText) {
      if (byte === LF) return 'broken';
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) isText = false;
    } else if (byte === QUOTE) isText = true;
    else if (byte === OPEN) {
      depth += 1;
      if (depth > DEEPEST) return 'broken';
    } else if (byte === CLOSE) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return 'unfinished';
}
