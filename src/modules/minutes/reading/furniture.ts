import { BESIDE_TOKENS, FOOTER_TOKENS, HEADER_TOKENS, RULE_LINE } from '../words/furniture.ts';
import { EMPLOYER_PATTERN, FOR_TAIL, ORGAN_PATTERN } from '../words/organs.ts';
import type { Line } from './lines.ts';
import { isSameOrgan } from './organs.ts';

/** What a line is when only page furniture stands in it. `beside` is furniture only next to a header. */
export type FurnitureKind = 'header' | 'footer' | 'beside';

const HEADER = sticky(HEADER_TOKENS.join('|'), 'iuy');
const FOOTER = sticky(FOOTER_TOKENS.join('|'), 'iuy');
const BESIDE = sticky(BESIDE_TOKENS.join('|'), 'iuy');
const ORGAN = sticky(`(?:${ORGAN_PATTERN})(?![\\p{L}-])(?:${FOR_TAIL})?`, 'iuy');
const EMPLOYER = sticky(`(?:${EMPLOYER_PATTERN})(?![\\p{L}-])`, 'uy');
const SEPARATORS = /[\s|·,:;/.…_*()–-]+/y;
const LONGEST = 200;

/** A matter whose title is a word of page headers: "§ 3 Sammanträdesdatum 2024", "§ 12 Protokoll". */
const NUMBERED = /^§\s?\d{1,4}(?:\/\d{2,4})?[.:]?\s+(?<title>\p{Lu}\p{L}{3,}.*)$/u;
/** What a header has beside such a word and a title has not: a whole day, a page, a signature. */
const HEADED = /(?:19|20)\d\d ?- ?\d\d|\d ?\(|\d av \d|\bsid|\bblad|sign|utdrag|\s{3}|\t|:/iu;
const JUSTIFYING = /^(?:justera|utdrag|sid(?:a|an|nr)?(?!\p{L})|blad)/iu;

function isTitled(text: string): boolean {
  const title = NUMBERED.exec(text)?.groups?.title;
  return title !== undefined && !HEADED.test(title) && !JUSTIFYING.test(title);
}

/** What kind of furniture a line is, token by token; undefined as soon as anything else stands in it. */
export function furnitureKindOf(text: string): FurnitureKind | undefined {
  if (text.length > LONGEST || isTitled(text)) return undefined;
  let at = 0;
  let kind: FurnitureKind = 'beside';
  let organs = 0;
  while (at < text.length) {
    const header = lengthOf(HEADER, text, at);
    const blank = header > 0 ? 0 : lengthOf(SEPARATORS, text, at);
    if (blank > 0) {
      at += blank;
      continue;
    }
    const footer = header > 0 ? 0 : lengthOf(FOOTER, text, at);
    const organ = header + footer > 0 ? 0 : Math.max(lengthOf(ORGAN, text, at), lengthOf(EMPLOYER, text, at));
    const step = header || footer || organ || lengthOf(BESIDE, text, at);
    if (step === 0) return undefined;
    if (header > 0) kind = 'header';
    else if (footer > 0 && kind !== 'header') kind = 'footer';
    else if (organ > 0) organs++;
    if (organs > 2) return undefined;
    at += step;
  }
  return kind;
}

/**
 * Which lines are page furniture. A body's name, a date or a bare number counts only beside a header, and a name only
 * when it is the meeting's own body: a recipient may stand last on a page.
 */
export function furnitureAmong(
  lines: readonly Line[],
  kinds: readonly (FurnitureKind | undefined)[],
  organ: string | undefined,
): boolean[] {
  const names = { organ, employers: employersIn(lines, kinds) };
  const isFurniture = kinds.map((kind) => kind === 'header' || kind === 'footer');
  // The page number and the body's name that begin a page which came as one line.
  lines.forEach((line, at) => {
    if (line.mended && kinds[at] === 'beside' && /^\d/.test(line.text) && lines[at - 1]?.row !== line.row)
      isFurniture[at] = true;
  });
  // The line above a page's foot ends no list.
  lines.forEach((line, at) => {
    const below = lines[at + 1];
    if (RULE_LINE.test(line.text) && kinds[at + 1] === 'footer' && below?.gap === 0) isFurniture[at] = true;
  });
  const numbered = new Set(numberedHeaders(lines, kinds));
  for (const at of numbered) isFurniture[at] = true;
  const isHeader = kinds.map((kind, at) => kind === 'header' || numbered.has(at));
  const spread = (from: number, step: 1 | -1) => {
    for (let at = from + step; kinds[at] === 'beside' && mayStandBeside(lines[at], lines[from], names); at += step) {
      isFurniture[at] = true;
    }
  };
  isHeader.forEach((header, at) => {
    if (!header) return;
    spread(at, 1);
    spread(at, -1);
  });
  for (const at of repeatedBeside(lines, isFurniture)) isFurniture[at] = true;
  return isFurniture;
}

/** "Kommunstyrelsen   2018-01-22   6   16": who met and when, again and again with other numbers: the page's. */
function numberedHeaders(lines: readonly Line[], kinds: readonly (FurnitureKind | undefined)[]): number[] {
  const byText = new Map<string, { at: number; text: string }[]>();
  lines.forEach(({ text, mended }, at) => {
    if (mended || kinds[at] !== 'beside' || !/^\p{Lu}.*(?:19|20)\d\d-\d\d-\d\d.*\s\d{1,4}$/u.test(text)) return;
    const key = text.replace(/(?:\s+\d{1,4})+$/, '').replace(/\s+/g, ' ');
    byText.set(key, [...(byText.get(key) ?? []), { at, text }]);
  });
  return [...byText.values()].flatMap((places) =>
    new Set(places.map(({ text }) => text)).size > 1 ? places.map(({ at }) => at) : [],
  );
}

const LONGEST_REPEATED = 120;

/** Lines with a day or a number in them that come again word for word, each time beside furniture: "Protokoll från …, 2026-05-05". */
function repeatedBeside(lines: readonly Line[], isFurniture: readonly boolean[]): number[] {
  const byText = new Map<string, number[]>();
  lines.forEach(({ text, mended }, at) => {
    if (isFurniture[at] || mended || text.length > LONGEST_REPEATED || !/\d/.test(text) || /§|^\P{Lu}/u.test(text))
      return;
    byText.set(text, [...(byText.get(text) ?? []), at]);
  });
  return [...byText.values()].flatMap((places) =>
    places.length > 1 &&
    places.every((at) => at === 0 || at === lines.length - 1 || isFurniture[at - 1] || isFurniture[at + 1])
      ? places
      : [],
  );
}

const PURE_ORGAN = new RegExp(`^(?:${ORGAN_PATTERN})$`, 'iu');

interface OwnNames {
  readonly organ: string | undefined;
  readonly employers: ReadonlySet<string>;
}

const TOP = 10;
const PURE_EMPLOYER = new RegExp(`^(?:${EMPLOYER_PATTERN})$`, 'u');

/** The names of municipality or company that stand in page headers or at the very top. */
function employersIn(lines: readonly Line[], kinds: readonly (FurnitureKind | undefined)[]): ReadonlySet<string> {
  const found = lines.filter((line, at) => kinds[at] === 'header' || (at < TOP && PURE_EMPLOYER.test(line.text)));
  const anywhere = new RegExp(`(?<![\\p{L}-])(?:${EMPLOYER_PATTERN})(?![\\p{L}-])`, 'u');
  return new Set(found.flatMap((line) => anywhere.exec(line.text)?.[0].toLowerCase() ?? []));
}

/** "§§ 21–26" in a page's header: the matters of the whole meeting. */
const RANGE = /§§? ?\d{1,4} ?[-–] ?\d{1,4}/gu;

function mayStandBeside(line: Line | undefined, header: Line | undefined, names: OwnNames): boolean {
  if (
    line === undefined ||
    header === undefined ||
    /[.,;]$|(?<!\p{L})(?:dnr|diarie|ärendenummer)|^[^\d]*,[^\d]*$/iu.test(line.text) ||
    /§ ?\d/.test(line.text.replace(RANGE, ''))
  )
    return false;
  // On a page that came as one line the header is in that line; a number after it may be a matter's.
  if (line.mended && (line.row !== header.row || (line.start > header.start && /^\d+$/.test(line.text)))) return false;
  if (PURE_EMPLOYER.test(line.text)) return names.employers.has(line.text.toLowerCase());
  return !PURE_ORGAN.test(line.text) || names.organ === undefined || isSameOrgan(line.text, names.organ);
}

function lengthOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

function sticky(source: string, flags: string): RegExp {
  return new RegExp(source, flags);
}
