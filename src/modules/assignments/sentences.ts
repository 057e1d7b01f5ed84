/** A sentence of a text with its place in it, in UTF-16 units. */
export interface Sentence {
  /** With its lines joined by blanks, without the sign of a list before it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Full stops after these end no sentence. */
const ABBREVIATED = /(?:\b(?:bl\.a|bl|dvs|fr\.o\.m|jfr|kap|kl|m\.fl|m\.m|nr|s\.k|st|t\.ex|t\.o\.m)|\d)$/iu;
const STOP = /[.!?:](?=\s+[^\p{L}\d\s]?\s*[\p{Lu}\d])|:(?=\s*\n\s*[-–•*]\s)/gu;
const EMPTY_LINE = /\n[^\S\n]*\n(?=\s*[^\p{L}\d\s]?\s*\p{Lu})/gu;
const LONGEST_HEADING = 110;

/**
 * The sentences of a text, headings among them: what a full stop ends, an empty line before a capital (unless every line has
 * one after it), or a short line between a finished sentence and one that begins. `opens`: what begins a sentence at the
 * beginning of a line whatever stands above.
 */
export function sentencesIn(text: string, opens?: RegExp): readonly Sentence[] {
  const stops = [...text.matchAll(STOP)]
    .filter(({ index, 0: stop }) => stop !== '.' || !ABBREVIATED.test(text.slice(Math.max(0, index - 8), index)))
    .map(({ index }) => index + 1);
  const gaps = isDoubleSpaced(text) ? [] : [...text.matchAll(EMPTY_LINE)].map(({ index }) => index);
  const bounds = [...new Set([0, ...stops, ...gaps, ...lineBounds(text, opens), text.length])].sort((a, b) => a - b);
  return bounds.slice(1).flatMap((to, at) => {
    const raw = text.slice(bounds[at] ?? 0, to);
    const lead = /^[^\p{L}\d"”(]*/u.exec(raw)?.[0].length ?? 0;
    const joined = raw.slice(lead).replace(/\s+/g, ' ').trim();
    if (joined === '') return [];
    const start = (bounds[at] ?? 0) + lead;
    return [{ text: joined, start, end: start + raw.slice(lead).trimEnd().length }];
  });
}

/** Whether most lines have an empty one after them: then an empty line tells nothing. */
function isDoubleSpaced(text: string): boolean {
  const lines = text.split('\n');
  const full = lines.filter((line) => line.trim() !== '').length;
  return full > 0 && lines.length - full >= full;
}

/** Ends of headings that nothing but their line tells, and beginnings of lines that `opens` knows. */
function lineBounds(text: string, opens: RegExp | undefined): number[] {
  const lines = [...text.matchAll(/[^\n]*\S[^\n]*/gu)].map(({ index, 0: line }) => ({
    index,
    line: line.trim(),
    raw: line,
  }));
  const widest = lines.reduce((most, { line }) => Math.max(most, line.length), 0);
  return lines.flatMap(({ index, line, raw }, at) => {
    const above = lines[at - 1]?.line ?? '.';
    const below = lines[at + 1]?.line ?? '';
    const isHeading =
      line.length <= Math.min(LONGEST_HEADING, widest * 0.85) &&
      /^\p{Lu}/u.test(line) &&
      !/[.!?,:;-]$/u.test(line) &&
      /[.!?]$/u.test(above) &&
      /^[^\p{L}\d]*\p{Lu}/u.test(below);
    return [...(isHeading ? [index, index + raw.length] : []), ...(opens?.test(line) === true ? [index] : [])];
  });
}
