import { TITLE_LIKE } from '../words/labels.ts';
import { labelledNumbersIn, leadingNumber, loneNumber, trailingNumber } from './journal-numbers.ts';
import { labelOf } from './labels.ts';
import { leadOf } from './leads.ts';
import type { Line } from './lines.ts';
import { listMarkOf } from './list-marks.ts';
import { gapBetween, goesOn, type Spacing } from './spacing.ts';
import { isSpeakerAt, speechStart } from './speakers.ts';
import { joinWrapped } from './wrapped.ts';

/** Title and journal numbers of a matter, and its text without them. */
export interface TitleRead {
  readonly title: string;
  readonly dnr: readonly string[];
  readonly body: readonly Line[];
}

/**
 * Reads the title from the lines of a matter, the first of which is what stands after the number: up to a blank line, a
 * label or a decision lead. Journal numbers on the way, and labelled ones right below, are taken out.
 */
export function readTitle(lines: readonly Line[], spacing: Spacing): TitleRead {
  const dnr: string[] = [];
  const parts: Line[] = [];
  let at = 0;
  let rest: Line | undefined;
  for (; at < lines.length && rest === undefined && parts.length < LONGEST_TITLE; at++) {
    const line = lines[at];
    if (line === undefined) break;
    const above = parts.at(-1);
    if (
      above !== undefined &&
      !isNumberLine(line) &&
      !continues(above, line, lines.slice(at, at + LOOK_AHEAD), spacing)
    )
      break;
    const { text, found } = takeNumbers(line, at);
    const cut = line.mended && text.text !== '' ? speechStart(text.text) : undefined;
    const head = cut === undefined ? text : part(text, 0, cut);
    if (above === undefined && head.text !== '' && endsTitle(head)) break;
    dnr.push(...found);
    if (text.text === '') continue;
    if (above !== undefined && isNumberLine(line)) {
      rest = text;
      continue;
    }
    parts.push(head);
    if (cut !== undefined) rest = part(text, cut, text.text.length);
  }
  const below = takeLabelledBelow(rest === undefined ? lines.slice(at) : [rest, ...lines.slice(at)]);
  const title = withoutTrailingNumber(joinWrapped(parts.map((line) => line.text)));
  return { title: title.text, dnr: [...new Set([...dnr, ...title.found, ...below.found])], body: below.body };
}

/** No title runs over more lines; what seems to is running text. */
const LONGEST_TITLE = 12;
const LOOK_AHEAD = 5;

/** True for a line that begins with a journal number's label. */
function isNumberLine(line: Line): boolean {
  return labelOf(line)?.kind === 'dnr' || labelledNumbersIn(line.text)[0]?.index === 0;
}

/** The line without the journal numbers on it: labelled anywhere, unlabelled first on the heading line or alone. */
function takeNumbers(given: Line, at: number): { text: Line; found: string[] } {
  const line = at === 0 ? withoutOtherSigns(given) : given;
  const labelled = labelledNumbersIn(line.text);
  if (labelled.length > 0) {
    const bounds = [0, ...labelled.flatMap(({ index, end }) => [index, end]), line.text.length];
    const text = bounds
      .flatMap((from, at) => (at % 2 === 0 ? [withoutStop(line.text.slice(from, bounds[at + 1]), at === 0)] : []))
      .join('  ');
    return { text: { ...line, text: tidyStart(text).trimEnd() }, found: labelled.map(({ dnr }) => dnr) };
  }
  const lone = at < 3 ? loneNumber(line.text) : undefined;
  if (lone !== undefined) return { text: { ...line, text: '' }, found: [lone] };
  const leading = at === 0 ? leadingNumber(line.text) : undefined;
  if (leading === undefined) return { text: { ...line, text: at === 0 ? tidyStart(line.text) : line.text }, found: [] };
  return { text: part(line, leading.end, line.text.length), found: [leading.dnr] };
}

/** "Budget 2021. Dnr 2020/14": the full stop parts the title from the number. */
function withoutStop(text: string, isBeforeNumber: boolean): string {
  return isBeforeNumber ? text.replace(/(?<=[\p{Ll}\d])\.\s{0,9}$/u, '') : text;
}

/** "Sn § 50   Au § 84   Dnr …": the numbers under which other bodies have had the matter go before the title. */
function withoutOtherSigns(line: Line): Line {
  const others =
    /^(?:\p{Lu}[\p{L}.]{0,9} ?§ ?\d{1,4}(?:\/\d{2,4})?[,;]?(?:\s+|$)|\p{Lu}{2,6} \d{1,4}\s+(?=Dnr|Diarie|Ärendenr|Ärendenummer))+/u.exec(
      line.text,
    )?.[0].length ?? 0;
  return others === 0 ? line : { ...line, text: line.text.slice(others), start: line.start + others };
}

/** True when a first line can be no title: a section's label, or already the decision. */
function endsTitle(line: Line): boolean {
  const label = labelOf(line);
  // "Analys: bemötande i vården" is what the matter is called.
  if (label?.kind === 'other' && label.colon && label.rest !== '') return false;
  if (label !== undefined && (label.rest !== '' || !TITLE_LIKE.has(label.kind))) return label.kind !== 'dnr';
  return leadOf(line.text, 'att-list') !== undefined;
}

const LONGEST_CONTINUATION = 2;
/** "Handläggare: Anna Ek", "Sökande: …": a field of the form, no title. */
const NAMED_FIELD = /^\p{Lu}[\p{L} ]{2,25}:\s/u;

/** True when a line goes on with the title above it. */
function continues(above: Line, line: Line, ahead: readonly Line[], spacing: Spacing): boolean {
  if (
    gapBetween(above, line, spacing) > 0 ||
    labelOf(line) !== undefined ||
    leadOf(line.text, 'att-list') !== undefined
  )
    return false;
  // "a) Val av ledamot" below "Valärenden": a part of the matter.
  if (listMarkOf(line.text)?.kind === 'letter') return false;
  // "- Rapport från elevhälsan" and another below it: what the matter holds.
  if (listMarkOf(line.text)?.kind === 'dash' && listMarkOf(ahead[1]?.text ?? '')?.kind === 'dash') return false;
  if (/^[\p{Ll}(–-]/u.test(line.text)) return !/[.:]$/.test(above.text);
  if (listMarkOf(line.text) !== undefined || isSpeakerAt(line.text, 0) || NAMED_FIELD.test(line.text)) return false;
  if (goesOn(above, line)) return true;
  const block = [line];
  for (const next of ahead.slice(1, LONGEST_CONTINUATION + 2)) {
    const last = block.at(-1);
    if (
      last === undefined ||
      gapBetween(last, next, spacing) > 0 ||
      labelOf(next) !== undefined ||
      isNumberLine(next) ||
      leadOf(next.text, 'att-list') !== undefined
    )
      break;
    block.push(next);
  }
  return block.length <= LONGEST_CONTINUATION && !/[.:]$/.test(block.at(-1)?.text ?? '');
}

/** A journal number, labelled or alone on its line, may stand under the title with room between. */
function takeLabelledBelow(body: readonly Line[]): { body: readonly Line[]; found: string[] } {
  const alone = body[0] === undefined ? undefined : loneNumber(body[0].text);
  if (alone !== undefined) return { body: body.slice(1), found: [alone] };
  const found: string[] = [];
  let at = 0;
  for (; at < body.length; at++) {
    const line = body[at];
    if (line === undefined || !isNumberLine(line)) break;
    const taken = takeNumbers(line, at);
    found.push(...taken.found);
    if (taken.text.text !== '' && taken.found.length > 0) return { body: [taken.text, ...body.slice(at + 1)], found };
  }
  return { body: body.slice(at), found };
}

function withoutTrailingNumber(title: string): { text: string; found: string[] } {
  const trailing = trailingNumber(title);
  if (trailing === undefined) return { text: tidy(title), found: [] };
  return { text: tidy(title.slice(0, trailing.index)), found: [trailing.dnr] };
}

function part(line: Line, from: number, to: number): Line {
  const text = line.text.slice(from, to);
  const blank = text.length - text.trimStart().length;
  return { ...line, text: tidyStart(text).trimEnd(), start: line.start + from + blank };
}

/** Without what is left around a number that was taken out: empty brackets, dashes, blanks. */
function tidy(text: string): string {
  const start = tidyStart(text);
  const end = start.slice(-LONGEST_END);
  return start.slice(0, -LONGEST_END) + end.replace(/[\s,;:|]+$|\s+[–-]$/gu, '');
}

const LONGEST_END = 40;

function tidyStart(text: string): string {
  return text.replace(/\(\s*\)/g, '').replace(/^[\s,;:.–|-]+/u, '');
}
