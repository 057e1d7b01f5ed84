import { listedHeadings } from './contents-list.ts';
import { type Heading, isSectionLabel, numberFirstHeadings, signedHeadings, tableHeadings } from './headings.ts';
import { labelledNumbersIn } from './journal-numbers.ts';
import { leadOf } from './leads.ts';
import type { Line } from './lines.ts';
import { type AnnouncedRange, announcedRange, numberedHeadings, unsignedHeadings } from './lost-sign.ts';
import { heaviestRising } from './rising.ts';

/** Where the matters of a text begin. */
export interface Matters {
  readonly headings: readonly Heading[];
  /** Lines that only say a matter goes on: "§ 12 forts.", or its number again on the next page. */
  readonly continuations: ReadonlySet<number>;
  /** Numbers that stand in a contents list alone. */
  readonly listedOnly: readonly string[];
  /** True when the sign was lost and numbers were read without it. */
  readonly signLost: boolean;
  readonly range: AnnouncedRange | undefined;
}

/** Finds the headings of the text: rising through it, contents lists and references left out. */
export function mattersOf(lines: readonly Line[], isFurniture: readonly boolean[]): Matters {
  const range = announcedRange(lines);
  const signed = signedIn(lines, isFurniture, range);
  const lost = signed.length > 0 ? [] : unsignedHeadings(lines, isFurniture, range);
  const outOfRange = signed.length + lost.length > 0 ? [] : signedIn(lines, isFurniture, undefined);
  const unsigned = signed.length + lost.length + outOfRange.length > 0 ? lost : numberedHeadings(lines, isFurniture);
  const found = [...signed, ...outOfRange, ...unsigned];
  const listed = listedHeadings(found, lines, isFurniture);
  const inBody = found.filter((heading) => !listed.has(heading));
  const weighed = inBody.map((heading, index) => ({
    heading,
    value: heading.value,
    weight: weightOf(heading, nextMatter(heading, inBody, index), lines, range),
  }));
  const prefix = heaviestPrefix(weighed);
  const candidates = weighed.filter(
    ({ heading, weight }) => weight > 0 && heading.prefix === prefix && !heading.continues,
  );
  const headings = heaviestRising(candidates).map(({ heading }) => heading);
  const numbers = new Set(headings.map(({ value }) => value));
  return {
    headings,
    continuations: continuationsAmong(inBody, headings),
    listedOnly: [...listed].filter(({ value }) => !numbers.has(value)).map(({ number }) => number),
    signLost: unsigned.length > 0 && headings.length > 0,
    range,
  };
}

/** Headings that have their sign: as a table, before the number, else after it. None when all are out of the announced range. */
function signedIn(
  lines: readonly Line[],
  isFurniture: readonly boolean[],
  range: AnnouncedRange | undefined,
): Heading[] {
  for (const find of [tableHeadings, signedHeadings, numberFirstHeadings]) {
    const found = find(lines, isFurniture);
    if (found.some(({ value }) => range === undefined || (value >= range.from && value <= range.to))) return found;
  }
  return [];
}

/** How much speaks for a heading: a body with labels or decisions, a journal number, room around it, the announced range. */
function weightOf(
  heading: Heading,
  next: Heading | undefined,
  lines: readonly Line[],
  range: AnnouncedRange | undefined,
): number {
  const line = lines[heading.at];
  const end = Math.min(next?.at ?? lines.length, heading.at + LOOK_AHEAD);
  let weight = 2;
  for (let at = heading.bodyAt; at < end; at++) {
    const below = lines[at];
    if (below !== undefined && (isSectionLabel(below) || leadOf(below.text, 'att-list') !== undefined)) {
      weight += 4;
      break;
    }
  }
  if (end - heading.bodyAt > 2) weight += 1;
  if (labelledNumbersIn(heading.rest).length > 0) weight += 2;
  if (line !== undefined && (line.gap > 0 || heading.at === 0)) weight += 1;
  if (range !== undefined) weight += heading.value >= range.from && heading.value <= range.to ? 2 : -4;
  return weight;
}

/** The next heading of the same kind with another number: "Au § 84" inside "Sn § 50" ends nothing. */
function nextMatter(heading: Heading, headings: readonly Heading[], index: number): Heading | undefined {
  for (let at = index + 1; at < headings.length && at < index + NEARBY; at++) {
    const next = headings[at];
    if (next !== undefined && next.prefix === heading.prefix && next.value !== heading.value) return next;
  }
  return headings[index + NEARBY];
}

const NEARBY = 12;
const LOOK_AHEAD = 25;

/** The abbreviation, or none, before the sign for which most speaks: a reference to another body's § has another. */
function heaviestPrefix(weighed: readonly { heading: Heading; weight: number }[]): string {
  const totals = new Map<string, number>();
  for (const { heading, weight } of weighed) totals.set(heading.prefix, (totals.get(heading.prefix) ?? 0) + weight);
  return [...totals].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ['', 0] as const)[0];
}

/** A number that comes again before the next heading continues its matter. */
function continuationsAmong(found: readonly Heading[], headings: readonly Heading[]): Set<number> {
  const continuations = new Set<number>();
  let current = -1;
  for (const heading of found) {
    while (current + 1 < headings.length && (headings[current + 1]?.at ?? Infinity) <= heading.at) current++;
    const open = headings[current];
    if (open !== undefined && heading !== open && heading.value === open.value) continuations.add(heading.at);
  }
  return continuations;
}
