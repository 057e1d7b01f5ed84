import { FOOTER_TOKENS, HEADER_TOKENS } from '../words/furniture.ts';
import { RUN_ON_LABELS } from '../words/labels.ts';
import { labelOf } from './labels.ts';
import { type Line, lineBetween } from './lines.ts';

/** Lines with the breaks that a page has lost, and whether any was put in. */
export interface MendedLines {
  readonly lines: Line[];
  readonly mended: boolean;
}

/** A line this long, with headings or labels inside, is a page or a matter that has lost its breaks. */
const SHORTEST = 100;

/** Breaks collapsed lines at headings, labels, page furniture and list marks inside them; leaves all others alone. */
export function mendLostBreaks(text: string, lines: readonly Line[]): MendedLines {
  let mended = false;
  const all = lines.flatMap((line) => {
    const breaks = line.text.length < SHORTEST ? [] : breaksIn(line.text);
    if (breaks.length === 0) return [line];
    mended = true;
    return pieces(text, line, breaks);
  });
  return { lines: all, mended };
}

const HEADING = /(?<=\s)(?:\p{Lu}[\p{L}]{1,5}(?: au)? )?§ ?\d{1,4}(?:\/\d{2,4})?(?=\s+(?:\p{Lu}|\d{2,}|forts)|$)/gu;
const UNSIGNED = /(?<=\s)\p{Lu}\p{L}{1,5} \d{1,4}(?= (?:Dnr|Diarienr|Diarienummer)\b)/gu;
const FURNITURE = new RegExp(
  `(?<=^|\\s)(?:${[...HEADER_TOKENS.slice(0, 4), ...FOOTER_TOKENS.slice(0, 5), String.raw`(?:SAMMANTRÄDES)?PROTOKOLL(?=\s)`, String.raw`Sammanträdesdatum:?(?=\s)`, String.raw`Paragraf Diarienummer(?=\s)`].join('|')})`,
  'gu',
);
const FRONT =
  /(?<=\s)(?:Plats och tid|Beslutande|Närvarande|Övriga (?:närvarande|deltagande)|Utses att justera|Justeringens plats och tid|Underskrifter|Paragrafer(?= (?:§|\d))|ANSLAG|Organ(?= \p{Lu}))(?=\s)/gu;
const CAPITAL = /(?<=\s)\p{Lu}/gu;
const LONGEST_LABEL = 90;
const FIRST_WORDS = new Set([...RUN_ON_LABELS].map((label) => label.split(' ')[0]?.toLowerCase()));

/** Offsets in a line where a break was lost; none when too little tells that the line is collapsed. */
function breaksIn(text: string): number[] {
  const structure = new Set<number>();
  for (const pattern of [HEADING, UNSIGNED])
    for (const match of text.matchAll(pattern)) if (!isReference(text, match.index)) structure.add(match.index);
  const labels = new Set<number>();
  for (const match of text.matchAll(CAPITAL)) {
    const label = labelHere(text, match.index);
    if (label === undefined) continue;
    labels.add(match.index);
    labels.add(match.index + label);
  }
  const front = [...text.matchAll(FRONT)].map((match) => match.index);
  const furniture = [...text.matchAll(FURNITURE)].flatMap((match) => [match.index, match.index + match[0].length]);
  if (structure.size + labels.size / 2 + front.length + furniture.length / 4 < 2) return [];
  const marks = listMarksIn(text);
  return [...new Set([...structure, ...labels, ...front, ...furniture, ...marks])]
    .filter((at) => at > 0 && at < text.length)
    .sort((a, b) => a - b);
}

/** The length of the label that begins inside a line, as a label does: with what follows it in capitals or a list. */
function labelHere(text: string, at: number): number | undefined {
  const window = text.slice(at, at + LONGEST_LABEL);
  const first = /^\p{L}+/u.exec(window)?.[0].toLowerCase() ?? '';
  if (!FIRST_WORDS.has(first) && !/(?:s|:s)$/u.test(first)) return undefined;
  const label = labelOf({ text: window, mended: true });
  if (label === undefined || label.rest === '') return undefined;
  // "enligt Kommunstyrelsens beslut Den …": a label follows no preposition.
  if (
    /(?:^|\s)(?:enligt|i|av|om|till|med|för|från|och|på|ett|sitt|detta|dess)\s$/u.test(
      text.slice(Math.max(0, at - 10), at),
    )
  )
    return undefined;
  return label.restAt;
}

/** "enligt § 12 Kommunallagen", "6 kap § 4 …": a § after such words begins no matter. */
function isReference(text: string, at: number): boolean {
  return /(?:\bkap\.?|\benligt|\bi|\boch|\bse|\bav|\bjfr|,|§|\d{4}-\d\d-\d\d|\bbeslut|\blagen)\s*$/u.test(
    text.slice(Math.max(0, at - 20), at),
  );
}

const MARKS =
  /(?<=[.,:;]\s|\b(?:samt|och|beslutar?|besluta)\s)[aA]tt(?=\s)|(?<=\s)[•·●▪](?=\s?\p{L})|(?<=[:.,;]\s)[-–](?=\s\p{L})/gu;
const NUMBERS = /(?<=\s)(\d{1,2}|[lI])[.)](?=\s\p{L})/gu;

/** Marks of lists inside a line: "att" after punctuation or samt/och, bullets, dashes after punctuation, rising numbers from 1. */
function listMarksIn(text: string): number[] {
  const marks = [...text.matchAll(MARKS)].map((match) => match.index);
  let next = 1;
  for (const match of text.matchAll(NUMBERS)) {
    const value = Number(match[1]) || 1;
    if (value !== next && value !== 1) continue;
    if (
      value === 1 &&
      !/(?:[.:;]|\bbeslutar?|\batt|\p{Lu}\p{Ll}+)\s$/u.test(text.slice(Math.max(0, match.index - 20), match.index))
    )
      continue;
    marks.push(match.index);
    next = value + 1;
  }
  return marks;
}

function pieces(text: string, line: Line, breaks: readonly number[]): Line[] {
  const bounds = [0, ...breaks, line.text.length];
  return bounds.slice(1).flatMap((to, index) => {
    const from = line.start + (bounds[index] ?? 0);
    const gap = index === 0 ? line.gap : 0;
    const piece = lineBetween(text, from, line.start + to, { gap, page: line.page, row: line.row, mended: true });
    return piece === undefined ? [] : [piece];
  });
}
