import { LABELS } from '../words/labels.ts';
import { ORGAN_PATTERN } from '../words/organs.ts';
import { datesIn } from './dates.ts';
import { furnitureKindOf } from './furniture.ts';
import { leadingNumber } from './journal-numbers.ts';
import { labelKey, labelOf } from './labels.ts';
import type { Line } from './lines.ts';

/** A line that may begin a matter. */
export interface Heading {
  /** Index of its line. */
  readonly at: number;
  /** Index of the first line after it that can carry title and text. */
  readonly bodyAt: number;
  /** As written, without the sign: "20", "63/20". */
  readonly number: string;
  readonly value: number;
  /** What stands after the number on its line. */
  readonly rest: string;
  /** The body's abbreviation before the sign, in capitals: "KS § 12"; empty when there is none. */
  readonly prefix: string;
  /** True for "§ 12 forts." */
  readonly continues: boolean;
}

/** A body's abbreviation or name before the sign: "Ks § 1", "KS AU § 2", "Personalutskottet § 3". */
const PREFIX = `(?:(?<prefix>\\p{L}[\\p{L}.]{0,9}(?:[ -]au)?|${ORGAN_PATTERN})\\s+)?`;
/** "Ärende 3      § 233": the item of the agenda before the sign. */
const ITEM = String.raw`(?:(?:Ärende|Punkt)(?: nr)?\.? \d{1,3}[.:]?\s+(?=§|\p{L}+ §))?`;
const SIGNED = new RegExp(
  String.raw`^(?<forts>(?:forts(?:ättning)?\.?\s+)?)${ITEM}${PREFIX}(?:§|Paragraf(?: nr)?)\s*` +
    String.raw`(?<number>\d{1,4}(?:\s?\/\s?(?:(?:19|20)\d\d|\d\d)(?!\d)|:\d{1,3}(?=\s))?)(?!\s*§)(?:\s*[.:)–-](?=\s|$))?\s*(?<rest>.*)$`,
  'iu',
);
const NUMBER_FIRST = new RegExp(
  String.raw`^(?<forts>)${PREFIX}(?<number>\d{1,4})\s?§(?!\s*\d)\.?\s*(?<rest>(?:\p{L}).*|)$`,
  'iu',
);

/** Every line that begins with the sign and a number and is no reference in running text. */
export function signedHeadings(
  lines: readonly Line[],
  isFurniture: readonly boolean[],
  form: RegExp = SIGNED,
): Heading[] {
  const headings: Heading[] = [];
  lines.forEach((line, at) => {
    const heading = isFurniture[at] ? undefined : signedHeading(line, at, form);
    if (heading !== undefined && !isReference(heading, line, previous(lines, isFurniture, at))) headings.push(heading);
  });
  return headings;
}

/** As `signedHeadings`, where the sign stands after the number: "42 § Val av justerare". */
export function numberFirstHeadings(lines: readonly Line[], isFurniture: readonly boolean[]): Heading[] {
  return signedHeadings(lines, isFurniture, NUMBER_FIRST);
}

function signedHeading(line: Line, at: number, form: RegExp): Heading | undefined {
  const groups = /^[\p{Lu}§\d]|^forts/u.test(line.text) ? form.exec(line.text)?.groups : undefined;
  if (groups === undefined) return undefined;
  const { forts = '', prefix = '', number = '', rest = '' } = groups;
  return {
    at,
    bodyAt: at + 1,
    number: number.replace(/\s/g, ''),
    value: risingValue(number),
    rest,
    prefix: prefix.toUpperCase(),
    continues: forts !== '' || CONTINUED.test(rest),
  };
}

/** "3:4" is the fourth matter of the third meeting. */
function risingValue(number: string): number {
  const [meeting = '', matter] = number.split(':');
  return matter === undefined ? Number.parseInt(number, 10) : Number(meeting) * 1000 + Number(matter);
}

const CONTINUED = /^[(,–-]?\s*forts(?:\.|ättning|\b)/iu;
const VOTES_ONLY = /^(?:ja|nej|avst[åa]r?|närv?\.?|tjg\.?|frånv\.?|[\s|§\d.,–-])+$/iu;
const OPEN_ENDED =
  /(?:\bkap\.?|\benl(?:igt|\.)?|\boch|\bsamt|\beller|\bi|\bse|\bav|\bmed|\bpunkt|§|,|\bjfr|\bstycket|\blagen|\bbeslut|-)$/u;

/** A § in running text: followed by a comma or lower case, after "kap" or "enligt", or a column head of a vote list. */
function isReference(heading: Heading, line: Line, before: Line | undefined): boolean {
  const { rest, continues } = heading;
  if (continues) return false;
  if (/^§§? ?\d{1,4} ?[-–] ?§? ?\d/u.test(line.text)) return true;
  if (
    /^[,;]|^(?!dnr|diarie)\p{Ll}/u.test(rest) ||
    (rest !== '' && VOTES_ONLY.test(rest) && leadingNumber(rest) === undefined)
  )
    return true;
  if (/^(?:och|samt|kap|st|p\.)(?!\p{L})/iu.test(rest) || datesIn(rest)[0]?.index === 0) return true;
  if (before === undefined || line.gap > 0 || before.page !== line.page || (line.mended && before.row !== line.row))
    return false;
  return OPEN_ENDED.test(before.text.slice(-20)) && furnitureKindOf(before.text) === undefined;
}

/** The line that stands above one, furniture left out. */
export function previous(lines: readonly Line[], isFurniture: readonly boolean[], at: number): Line | undefined {
  for (let above = at - 1; above >= 0; above--) if (!isFurniture[above]) return lines[above];
  return undefined;
}

const NUMBER_COLUMN = new Set(['paragraf', 'paragrafnr', 'paragrafnummer', 'nr', 'paragr']);
const DNR_COLUMN = new Set(LABELS.dnr.map(labelKey));

/** Headings as a table: "Paragraf | Diarienummer" and the values on the next line. */
export function tableHeadings(lines: readonly Line[], isFurniture: readonly boolean[]): Heading[] {
  const headings: Heading[] = [];
  lines.forEach((line, at) => {
    if (!isColumnHead(line.text)) return;
    const below = nextOf(lines, isFurniture, at);
    const values = below === undefined ? undefined : lines[below];
    const match = /^§?\s*(\d{1,4}(?:\/\d{2,4})?)(?:\s+(.*))?$/.exec(values?.text ?? '');
    if (below === undefined || match === null) return;
    const number = match[1] ?? '';
    const rest = match[2] ?? '';
    headings.push({
      at,
      bodyAt: below + 1,
      number,
      value: Number.parseInt(number, 10),
      // In the table the second value is the journal number whatever its shape.
      rest: rest === '' || leadingNumber(rest) !== undefined ? rest : `Dnr ${rest}`,
      prefix: '',
      continues: false,
    });
  });
  return headings;
}

function isColumnHead(text: string): boolean {
  if (text.length > 80) return false;
  const words = text.split(/\s+|\|/).filter((word) => word !== '');
  const keys = words.map((word) => (word === '§' ? 'paragraf' : labelKey(word)));
  return (
    keys.length >= 2 &&
    keys.length <= 4 &&
    keys.some((key) => NUMBER_COLUMN.has(key)) &&
    keys.some((key) => DNR_COLUMN.has(key)) &&
    keys.every((key) => NUMBER_COLUMN.has(key) || DNR_COLUMN.has(key) || key === 'arende' || key === 'sida')
  );
}

function nextOf(lines: readonly Line[], isFurniture: readonly boolean[], at: number): number | undefined {
  // A bare number below the head looks like a page number: the head tells that it is none.
  for (let below = at + 1; below < lines.length && below < at + 4; below++) {
    if (!isFurniture[below] || /^§?\s*\d{1,4}\b/.test(lines[below]?.text ?? '')) return below;
  }
  return undefined;
}

/** True when a line is a section's label of any kind but the journal number's. */
export function isSectionLabel(line: Line): boolean {
  const label = labelOf(line);
  return label !== undefined && label.kind !== 'dnr';
}
