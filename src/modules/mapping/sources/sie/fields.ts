/** An object that a booking is marked with: the number of its dimension, and its own. */
export interface SieObject {
  readonly dimension: string;
  readonly object: string;
}

/** A field of a line: a text, or the objects of an object list `{9 "1001" 10 "F-9"}`. */
export type SieField = string | readonly SieObject[];

/** Why a line could not be cut into fields. */
export type SieFault = 'quote-open' | 'sie-list-open' | 'sie-list-odd';

/**
 * Cuts a line into fields: spaces or tabs between, quotation marks around what holds them, `\"` for a mark inside one,
 * braces around the objects of a booking.
 */
export function sieFields(line: string): readonly SieField[] | SieFault {
  const fields: SieField[] = [];
  let list: string[] | undefined;
  for (let at = 0; at < line.length; ) {
    const letter = line[at];
    if (letter === ' ' || letter === '\t') at += 1;
    else if (letter === '{' && list === undefined) {
      list = [];
      at += 1;
    } else if (letter === '}' && list !== undefined) {
      if (list.length % 2 !== 0) return 'sie-list-odd';
      fields.push(objectsOf(list));
      list = undefined;
      at += 1;
    } else {
      const token = letter === '"' ? quotedAt(line, at) : bareAt(line, at, list !== undefined);
      if (token === undefined) return 'quote-open';
      (list ?? fields).push(token.text);
      at = token.end;
    }
  }
  return list === undefined ? fields : 'sie-list-open';
}

function objectsOf(list: readonly string[]): SieObject[] {
  return list.flatMap((dimension, index) =>
    index % 2 === 0 ? [{ dimension, object: list[index + 1] as string }] : [],
  );
}

function quotedAt(line: string, open: number): { readonly text: string; readonly end: number } | undefined {
  let text = '';
  for (let at = open + 1; at < line.length; at++) {
    if (line[at] === '"') return { text, end: at + 1 };
    if (line[at] === '\\' && line[at + 1] === '"') at += 1;
    text += line[at];
  }
  return undefined;
}

function bareAt(line: string, start: number, isInList: boolean): { readonly text: string; readonly end: number } {
  let end = start;
  while (end < line.length && line[end] !== ' ' && line[end] !== '\t' && !(isInList && line[end] === '}')) end += 1;
  // Whatever it is, it takes one letter: what is never passed would be read for ever.
  if (end === start) end += 1;
  return { text: line.slice(start, end), end };
}
