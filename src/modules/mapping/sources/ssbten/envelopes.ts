import { readSync } from 'node:fs';
import { countRead } from '../../reading/meter.ts';
import { decoded, withoutMark } from '../reading/text.ts';
import type { SourceFile } from '../source.ts';

const CHUNK = 64 * 1024;
const LONGEST = 1024 * 1024;
const OPENING = /<(?:[\w.-]+:)?Envelope[\s>]/;
/** Where an envelope begins or ends; a tag that is not whole yet is waited for. */
const TAG = /<(\/?)(?:[\w.-]+:)?Envelope(?=[\s>])[^<>]*>/g;

/**
 * Hands over the SOAP envelopes of a file one by one, with the line on which each begins: answers may have been saved one
 * after another. What stands outside an envelope comes as it is, so that it is told of; undefined for one too long.
 */
export function readEnvelopes(
  { file, size, meter }: SourceFile,
  onEnvelope: (text: string | undefined, line: number) => void,
) {
  let waiting = Buffer.alloc(0);
  let line = 1;
  let isPassing = false;

  function hand(part: Buffer) {
    const text = withoutMark(decoded(part));
    const begins = OPENING.exec(text)?.index ?? /\S/.exec(text)?.index;
    if (!isPassing && begins !== undefined) onEnvelope(text.trimStart(), line + linesIn(text.slice(0, begins)));
    line += linesIn(part.toString('latin1'));
    isPassing = false;
  }

  for (let position = 0; position < size; ) {
    const chunk = Buffer.alloc(Math.min(CHUNK, size - position));
    const read = readSync(file, chunk, 0, chunk.length, position);
    if (read === 0) break;
    position += read;
    countRead(meter, read);
    waiting = Buffer.concat([waiting, chunk.subarray(0, read)]);
    const letters = waiting.toString('latin1');
    let from = 0;
    for (const { 0: tag, 1: slash, index } of letters.matchAll(TAG)) {
      const cut = slash === '/' ? index + tag.length : index;
      // What stands before an envelope's first tag is its declaration, unless the one before it never ended.
      if (slash !== '/' && !isPassing && !OPENING.test(letters.slice(from, index))) continue;
      hand(waiting.subarray(from, cut));
      from = cut;
    }
    waiting = waiting.subarray(from);
    if (waiting.length > LONGEST) {
      if (!isPassing) onEnvelope(undefined, line);
      isPassing = true;
      line += linesIn(letters.slice(from, letters.length - CHUNK));
      waiting = waiting.subarray(waiting.length - CHUNK);
    }
  }
  hand(waiting);
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}
