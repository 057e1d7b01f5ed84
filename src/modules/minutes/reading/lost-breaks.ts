import { BREAKING_TOKENS } from '../words/furniture.ts';
import { RUN_ON_LABELS } from '../words/labels.ts';
import { DECIDE, PROPOSE } from '../words/verbs.ts';
import { furnitureKindOf } from './furniture.ts';
import { labelOf } from './labels.ts';
import { type Line, lineBetween } from './lines.ts';
import { organAt } from './organs.ts';

/** Lines with the breaks that a page has lost, and whether any was put in. */
export interface MendedLines {
  readonly lines: Line[];
  readonly mended: boolean;
}

/** A line this long, with headings or labels inside, is a page or a matter that has lost its breaks. */
const SHORTEST = 100;
/** In a text that has such lines, shorter ones may have lost theirs too. */
const SHORTEST_AMONG_LOST = 25;

/** Breaks collapsed lines at headings, labels, page furniture and list marks inside them; leaves all others alone. */
export function mendLostBreaks(text: string, lines: readonly Line[]): MendedLines {
  const mended = lines.some((line) => line.text.length >= SHORTEST && isCollapsed(breaksIn(line.text)));
  if (!mended) return { lines: [...lines], mended };
  const all = lines.flatMap((line) => {
    const breaks = line.text.length < SHORTEST_AMONG_LOST ? undefined : breaksIn(line.text);
    return breaks === undefined || (breaks.evidence === 0 && !breaks.endsTitle)
      ? [line]
      : pieces(text, line, breaks.at);
  });
  return { lines: all, mended };
}

/** Offsets in a line where a break was lost, and how much tells that it was. */
interface LostBreaks {
  readonly at: readonly number[];
  readonly evidence: number;
  /** True when the line begins with a matter whose title ends inside it. */
  readonly endsTitle: boolean;
}

function isCollapsed({ evidence }: LostBreaks): boolean {
  return evidence >= 2;
}

const HEADING =
  /(?<=\s)(?:(?:\p{Lu}{2,6}|\p{Lu}\p{Ll}{1,2})(?: au| AU)?\s{1,9})?§ ?\d{1,4}(?:\/\d{2,4})?(?=\s+(?:\p{Lu}|\d{2,}|forts)|$)/gu;
const AT_START = /^(?:\p{L}{2,6} )?§ ?\d/u;
const UNSIGNED = /(?<=\s)\p{Lu}\p{L}{1,5} \d{1,4}(?= (?:Dnr|Diarienr|Diarienummer|Ärendenummer|Ärendenr)(?!\p{L}))/gu;
const FURNITURE = new RegExp(`(?<=^|\\s)(?:${BREAKING_TOKENS.join('|')})`, 'giu');
const FRONT =
  /(?<=\s)(?:Rätt utdraget|Vid protokollet|Plats och tid|Beslutande|Närvarande|Övriga (?:närvarande|deltagande)|Utses att justera|Justeringens plats och tid|Underskrifter|Paragrafer(?=\s+(?:§|\d))|ANSLAG|Organ(?=\s+\p{Lu}))(?=\s)/gu;
const CAPITAL = /(?<=\s)\p{Lu}/gu;
const LONGEST_LABEL = 90;
const ORGANS_LABEL = /^.{3,60}s (?:egen |eget |egna )?(?:beslut|förslag)(?!\p{L})/iu;
const FIRST_WORDS = new Set([...RUN_ON_LABELS].map((label) => label.split(' ')[0]?.toLowerCase()));

function breaksIn(text: string): LostBreaks {
  const structure = [...text.matchAll(HEADING), ...text.matchAll(UNSIGNED)]
    .map((match) => match.index)
    .filter((at) => !isReference(text, at))
    .concat(afterHeader(text));
  const titles = [...(AT_START.test(text) ? [0] : []), ...structure].flatMap((at) => titleEndAfter(text, at));
  const labels = labelsIn(text);
  const front = [...text.matchAll(FRONT)].map((match) => match.index);
  const furniture = [...text.matchAll(FURNITURE)]
    .filter((match) => !/^\p{Ll}/u.test(match[0]))
    .flatMap((match) => [match.index, match.index + match[0].length]);
  const leads = [...text.matchAll(CAPITAL)].map((match) => match.index).filter((at) => isLeadAt(text, at));
  const evidence = structure.length + labels.length / 2 + front.length + furniture.length / 4;
  const at = [
    ...new Set([
      ...structure,
      ...titles,
      ...labels,
      ...front,
      ...furniture,
      ...leads,
      ...(evidence === 0 ? [] : listMarksIn(text)),
    ]),
  ];
  return {
    at: at.filter((offset) => offset > 0 && offset < text.length).sort((a, b) => a - b),
    evidence,
    endsTitle: titles.length > 0,
  };
}

/** A journal number that tells itself, with a new sentence after it: "§ 21 Personalläget KSN-2019-0012 Information lämnas". */
const ENDS_TITLE = /(?<=\s)\p{Lu}{2,5}[ /-]?(?:19|20)\d\d[/:-]\d{1,6}\)?(?=\s+\p{Lu}\p{Ll})/u;
const LONGEST_TITLE = 200;

/** Where the title of a matter that begins inside a line ends by its journal number. */
function titleEndAfter(text: string, at: number): number[] {
  const title = text.slice(at, at + LONGEST_TITLE);
  const found = ENDS_TITLE.exec(title);
  // A full stop before it: the number stands in the running text.
  return found === null || /[.:]\s/.test(title.slice(0, found.index)) ? [] : [at + found.index + found[0].length];
}

const UNSIGNED_NUMBER = /(?<=\s)\d{1,4}(?=\s+(?:Dnr|Diarienummer|\p{Lu}\p{Ll}{2,}))/gu;
/** A page's header is over within so many characters. */
const LONGEST_HEADER = 160;

/** "… 2 (12) Kommunstyrelsen 2014-03-11 41 Godkännande …": the matter that has lost its sign right after a page's header. */
function afterHeader(text: string): number[] {
  const first = [...text.slice(0, LONGEST_HEADER).matchAll(UNSIGNED_NUMBER)].find(
    ({ index }) => furnitureKindOf(text.slice(0, index).trim()) === 'header',
  );
  return first === undefined ? [] : [first.index];
}

/** Where labels begin and end inside a line. */
function labelsIn(text: string): number[] {
  const bounds: number[] = [];
  for (const { index } of text.matchAll(CAPITAL)) {
    const length = index < (bounds.at(-1) ?? 0) ? undefined : labelHere(text, index);
    if (length !== undefined) bounds.push(index, index + length);
  }
  return bounds;
}

/** The length of the label that begins inside a line, as a label does: with what follows it in capitals or a list. */
function labelHere(text: string, at: number): number | undefined {
  const window = text.slice(at, at + LONGEST_LABEL);
  const first = /^\p{L}+/u.exec(window)?.[0].toLowerCase() ?? '';
  if (!FIRST_WORDS.has(first) && !ORGANS_LABEL.test(window)) return undefined;
  const label = labelOf({ text: window, mended: true });
  if (label === undefined || label.rest === '' || label.kind === 'dnr') return undefined;
  // "enligt Kommunstyrelsens beslut Den …": a label follows no preposition.
  if (
    /(?:^|\s)(?:enligt|i|av|om|till|med|för|från|och|på|ett|sitt|detta|dess)\s$/u.test(
      text.slice(Math.max(0, at - 10), at),
    )
  )
    return undefined;
  return label.restAt;
}

/** "… i Norrvik Kulturnämnden beslutar": a lead begins a line of its own unless a subordinate clause holds it. */
function isLeadAt(text: string, at: number): boolean {
  const organ = organAt(text.slice(at, at + LONGEST_LABEL));
  if (organ === undefined) return false;
  const verb = /^ (\p{L}+)/u.exec(text.slice(at + organ.end, at + organ.end + 20))?.[1]?.toLowerCase() ?? '';
  if (!DECIDE.has(verb) && !PROPOSE.has(verb)) return false;
  return !/(?:^|\s)(?:att|när|om|som|innan|sedan|då|där|eftersom|tills|vad|hur|och|men|ifall|att låta)\s$/u.test(
    text.slice(Math.max(0, at - 12), at),
  );
}

/** "enligt § 12 Kommunallagen", "KF 2022-02-24 § 8 …": a § after such words begins no matter, unless a header's day is all that stands there. */
function isReference(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at).trimEnd();
  if (/(?:19|20)\d\d-\d\d-\d\d$|(?<!\d)\d{1,2} \p{Ll}+ (?:19|20)\d\d$/u.test(before)) {
    const isHeaders =
      /\(\d+\)|protokoll|datum|justerad/iu.test(before) ||
      /^§ ?\d+\S* (?:Dnr|Diarie|Ärendenummer)/u.test(text.slice(at, at + 30));
    return !isHeaders;
  }
  return /(?:\bej|\(\p{L}{1,3}\)|\bkap\.?|\benligt|\bi|\boch|\bse|\bav|\bjfr|,|§|\bbeslut|\blagen)$/iu.test(before);
}

const MARKS =
  /(?<=(?:[.,:;]|\b(?:samt|och|beslutar?))\s{1,9})[aA]tt(?=\s)|(?<=\s)[•·●▪](?=\s?\p{L})|(?<=(?:[:.,;]|\bbeslutar?|\batt)\s{1,9})[-–](?=\s{1,9}\p{L})/gu;
/** "1. att", "• att": one mark, not two. */
const AFTER_A_MARK = /(?:(?:^|\s)\(?(?:\d{1,2}|[a-zåäö])[.)]|[•·●▪–-])\s*$/u;
const ORDERED = /(?<=\s)(\d{1,2}|[lI]|[a-zåäö])[.)](?=\s{1,9}\p{L})/gu;
const LETTERS = 'abcdefghijklmnopqrstuvwxyzåäö';

/** Marks of lists inside a line: "att" after punctuation or samt/och, bullets, dashes after punctuation, rising numbers and letters. */
function listMarksIn(text: string): number[] {
  const marks = [...text.matchAll(MARKS)]
    .map((match) => match.index)
    .filter((at) => !AFTER_A_MARK.test(text.slice(Math.max(0, at - 6), at)));
  const next = { number: 1, letter: 1 };
  for (const match of text.matchAll(ORDERED)) {
    const sign = match[1] ?? '';
    const kind = /[a-zåäö]/.test(sign) && sign !== 'l' ? 'letter' : 'number';
    const value = kind === 'letter' ? LETTERS.indexOf(sign) + 1 : Number(sign) || 1;
    if (value !== next[kind] && value !== 1) continue;
    if (value === 1 && !OPENS_LIST.test(text.slice(Math.max(0, match.index - 30), match.index))) continue;
    marks.push(match.index);
    next[kind] = value + 1;
  }
  return marks;
}

/** What stands before the first mark of a list: punctuation, a lead, or a label's last word. */
const OPENS_LIST = /(?:[.:;]|\b(?:beslut(?:ar?)?|BESLUTA?R?)|\batt|\p{Lu}\p{Ll}+)\s+$/u;

function pieces(text: string, line: Line, breaks: readonly number[]): Line[] {
  const bounds = [0, ...breaks, line.text.length];
  return bounds.slice(1).flatMap((to, index) => {
    const from = line.start + (bounds[index] ?? 0);
    const gap = index === 0 ? line.gap : 0;
    const piece = lineBetween(text, from, line.start + to, { gap, page: line.page, row: line.row, mended: true });
    return piece === undefined ? [] : [piece];
  });
}
