import { datesIn } from './dates.ts';
import { type Heading, previous } from './headings.ts';
import { labelledNumbersIn, leadingNumber } from './journal-numbers.ts';
import { labelOf } from './labels.ts';
import type { Line } from './lines.ts';

/** The numbers that the front page announces: "Paragrafer §§ 26 – 38". */
export interface AnnouncedRange {
  readonly from: number;
  readonly to: number;
}

const RANGE = String.raw`(?:\p{Lu}[\p{L}]{0,6}\s+)?(?:§§?\s*)?(\d{1,4})(?:\/\d{2,4})?\s*(?:--?|–|—|till|t\.?o\.?m\.?)\s*(?:§\s*)?(\d{1,4})(?!\d|-\d)`;
const LABELLED_RANGE = new RegExp(
  String.raw`(?<!\p{L})(?:Paragraf(?:er|nummer|nr)?|PARAGRAFER|Organ och §§|Beslutsparagrafer)[:.]?\s*${RANGE}`,
  'u',
);
const BARE_RANGE = new RegExp(`^§§\\s*${RANGE}`, 'u');

/** The range the front page announces, if it does: behind its label, on the label's line or the next, else on a line of its own. */
export function announcedRange(lines: readonly Line[]): AnnouncedRange | undefined {
  const front = lines.slice(0, FRONT_LINES);
  for (const [index, line] of front.entries()) {
    const range = rangeOf(
      LABELLED_RANGE.exec(line.text) ?? LABELLED_RANGE.exec(`${line.text} ${lines[index + 1]?.text ?? ''}`),
    );
    if (range !== undefined) return range;
  }
  return front.map((line) => rangeOf(BARE_RANGE.exec(line.text))).find((range) => range !== undefined);
}

function rangeOf(match: RegExpExecArray | null): AnnouncedRange | undefined {
  if (match === null) return undefined;
  const range = { from: Number(match[1]), to: Number(match[2]) };
  return range.to >= range.from && range.to - range.from < LONGEST_RANGE ? range : undefined;
}

const LONGEST_RANGE = 500;
const FRONT_LINES = 400;

const ABBREVIATED =
  /^(?<prefix>\p{Lu}{2,5}|\p{Lu}\p{Ll}{1,4}|\p{Lu}{2,4} ?(?:AU|au)|\p{Lu}\p{Ll}{1,3} ?au)\s+(?<number>\d{1,4}(?:\/(?:19|20)?\d\d(?=\s+[Dd]))?)(?!\d|[/:.-]\d)\s*(?<rest>.*)$/u;
const BARE = /^(?<number>\d{1,4})(?:\s+(?<rest>(?:\p{Lu}|dnr).*))?$/u;

/**
 * Headings of a text that has lost every sign: a body's abbreviation with a number, before a journal number or again and
 * again ("KS 12 Dnr …"), and bare numbers of the announced range where a page or a sentence has ended.
 */
export function unsignedHeadings(
  lines: readonly Line[],
  isFurniture: readonly boolean[],
  range: AnnouncedRange | undefined,
): Heading[] {
  const abbreviated = lines.flatMap((line, at) => (isFurniture[at] ? [] : (abbreviatedHeading(line, at) ?? [])));
  const often = mostFrequent(abbreviated.map((heading) => heading.prefix));
  const kept = abbreviated.filter(
    (heading) => isBeforeNumber(heading, lines) || (heading.prefix === often.value && often.count > 1),
  );
  if (kept.length > 0) return kept.filter((heading) => range === undefined || isWithin(heading.value, range));
  return bareHeadings(lines, isFurniture, range);
}

function abbreviatedHeading(line: Line, at: number): Heading | undefined {
  const groups = ABBREVIATED.exec(line.text)?.groups;
  if (groups === undefined) return undefined;
  const { prefix = '', number = '', rest = '' } = groups;
  const value = Number.parseInt(number, 10);
  if (value === 0 || (value > 1900 && value < 2100)) return undefined;
  if (rest !== '' && !/^(?:\p{Lu}|d(?:iarie)?nr|\d)/u.test(rest)) return undefined;
  if (datesIn(rest)[0]?.index === 0) return undefined;
  return { at, bodyAt: at + 1, number, value, rest, prefix: prefix.toUpperCase(), continues: false };
}

function isBeforeNumber(heading: Heading, lines: readonly Line[]): boolean {
  if (/^(?:dnr|diarie|ärendenr)/iu.test(heading.rest) || leadingNumber(heading.rest) !== undefined) return true;
  const below = lines[heading.bodyAt];
  return heading.rest === '' && below !== undefined && labelOf(below)?.kind === 'dnr';
}

/** Bare numbers before a journal number, or in the announced range after furniture or a finished sentence. */
function bareHeadings(
  lines: readonly Line[],
  isFurniture: readonly boolean[],
  range: AnnouncedRange | undefined,
): Heading[] {
  const headings: Heading[] = [];
  lines.forEach((line, at) => {
    const groups = BARE.exec(line.text)?.groups;
    const value = Number(groups?.number);
    if (groups === undefined || (range !== undefined && !isWithin(value, range))) return;
    const { number = '', rest = '' } = groups;
    if (datesIn(`${number} ${rest}`)[0]?.index === 0 || MONTH_FIRST.test(rest)) return;
    const isNext = value === (headings.at(-1)?.value ?? (range?.from ?? value) - 1) + 1;
    if (isNumbered(lines, at, rest) || (range !== undefined && isPlaced(lines, isFurniture, at, rest, isNext))) {
      headings.push({ at, bodyAt: at + 1, number, value, rest, prefix: '', continues: false });
    }
  });
  return headings;
}

const NUMBERED_TITLE = /^(?<number>\d{1,3})[.)]?\s+(?<rest>\p{Lu}[^.;:]{2,120})$/u;
const MINUTES_HEAD = 15;
const FEWEST = 3;

/**
 * "33. Mötets öppnande": the matters of a board that writes no signs. Only under a heading that says minutes, each apart
 * from what stands above, with numbers that rise by one.
 */
export function numberedHeadings(lines: readonly Line[], isFurniture: readonly boolean[]): Heading[] {
  if (!lines.slice(0, MINUTES_HEAD).some(({ text }) => /protokoll(?!sutdrag)/iu.test(text))) return [];
  const runs: Heading[][] = [];
  lines.forEach((line, at) => {
    const { number, rest = '' } = (isFurniture[at] ? undefined : NUMBERED_TITLE.exec(line.text)?.groups) ?? {};
    if (number === undefined || line.gap === 0 || datesIn(`${number} ${rest}`)[0]?.index === 0) return;
    const heading = { at, bodyAt: at + 1, number, value: Number(number), rest, prefix: '', continues: false };
    const run = runs.find((begun) => begun.at(-1)?.value === heading.value - 1);
    if (run === undefined) runs.push([heading]);
    else run.push(heading);
  });
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), []);
  return longest.length < FEWEST ? [] : longest;
}

const MONTH_FIRST =
  /^(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?!\p{L})/iu;
/** A title runs over few lines before its journal number. */
const LONGEST_TITLE = 3;

/** A journal number's label right after the number, or under the title. */
function isNumbered(lines: readonly Line[], at: number, rest: string): boolean {
  if (labelledNumbersIn(rest)[0]?.index === 0) return true;
  // "58          LK/2023-01442", the title below.
  if (leadingNumber(rest)?.end === rest.trimEnd().length && /^\p{Lu}/u.test(lines[at + 1]?.text ?? '')) return true;
  const title = rest === '' ? (lines[at + 1]?.text ?? '') : rest;
  if (!/^\p{Lu}/u.test(title)) return false;
  const below = rest === '' ? at + 2 : at + 1;
  return lines.slice(below, below + LONGEST_TITLE).some((line) => labelledNumbersIn(line.text)[0]?.index === 0);
}

/** Follows a page number or other furniture, or, as the next number, a finished sentence. */
function isPlaced(
  lines: readonly Line[],
  isFurniture: readonly boolean[],
  at: number,
  rest: string,
  isNext: boolean,
): boolean {
  const line = lines[at];
  if (line === undefined || (rest === '' && !/^\p{Lu}/u.test(lines[at + 1]?.text ?? ''))) return false;
  if (rest !== '' && isFurniture[at]) return false;
  if (at === 0 || isFurniture[at - 1] === true || lines[at - 1]?.page !== line.page) return true;
  const above = previous(lines, isFurniture, at);
  return rest !== '' && isNext && (line.gap > 0 || /[.!:]$/.test(above?.text ?? ''));
}

function isWithin(value: number, range: AnnouncedRange): boolean {
  return value >= range.from && value <= range.to;
}

/** The most frequent value and how often it stands. */
function mostFrequent(values: readonly string[]): { value: string | undefined; count: number } {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: { value: string | undefined; count: number } = { value: undefined, count: 0 };
  for (const [value, count] of counts) if (count > best.count) best = { value, count };
  return best;
}
