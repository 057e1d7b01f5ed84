/** A printed line, or what stood for one on a page that came as a single line. Offsets are into the whole text. */
export interface Line {
  /** Without surrounding blanks. */
  readonly text: string;
  /** Offset of the first character of `text`. */
  readonly start: number;
  /** Offset after the last character of `text`. */
  readonly end: number;
  /** Column where `text` begins; a tab goes to the next multiple of eight. */
  readonly indent: number;
  /** Blank lines before it, since the last line with text. */
  readonly gap: number;
  /** Counts from 0; grows at a form feed. */
  readonly page: number;
  /** Counts from 1, as an editor does. */
  readonly row: number;
  /** True when the break before it was put in by us. */
  readonly mended: boolean;
}

/** The lines of a text that carry something, in order. Any of CR, LF, CRLF, form feed, NEL and U+2028/9 breaks a line. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  let gap = 0;
  let page = 0;
  let row = 1;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : LF;
    if (!isBreak(code)) continue;
    const line = lineBetween(text, from, at, { gap, page, row });
    if (line === undefined) gap++;
    else {
      lines.push(line);
      gap = 0;
    }
    if (code === CR && text.charCodeAt(at + 1) === LF) at++;
    if (code === FORM_FEED) page++;
    else row++;
    from = at + 1;
  }
  return lines;
}

/** The line of the characters from `from` to `to`, undefined when there are only blanks. */
export function lineBetween(
  text: string,
  from: number,
  to: number,
  place: { gap: number; page: number; row: number; mended?: boolean },
): Line | undefined {
  let start = from;
  let indent = 0;
  while (start < to && isBlank(text.charCodeAt(start))) {
    indent = text.charCodeAt(start) === TAB ? (Math.floor(indent / 8) + 1) * 8 : indent + 1;
    start++;
  }
  let end = to;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  if (start === end) return undefined;
  // Blanks of other kinds are plain ones for the reading; offsets do not move.
  return {
    text: text.slice(start, end).replace(/[\u00a0\u2000-\u200a\u202f]/g, ' '),
    start,
    end,
    indent,
    ...place,
    mended: place.mended ?? false,
  };
}

const TAB = 9;
const LF = 10;
const FORM_FEED = 12;
const CR = 13;

function isBreak(code: number): boolean {
  return (code >= LF && code <= CR) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

function isBlank(code: number): boolean {
  return (
    code === 32 ||
    code === TAB ||
    code === 0xa0 ||
    code === 0xfeff ||
    code === 0x200b ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x3000
  );
}
