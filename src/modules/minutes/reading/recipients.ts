import { ROLE_PATTERN } from '../words/roles.ts';
import type { Line } from './lines.ts';
import { listMarkOf } from './list-marks.ts';
import { isOrganName } from './organs.ts';
import type { Section } from './sections.ts';
import { joinWrapped } from './wrapped.ts';

/**
 * Who gets the decision: one a line, after an inline colon or on a single line one per comma. A line in lower case, or one that a hyphen or
 * "och" announces, goes on with the one above.
 */
export function recipientsOf(sections: readonly Section[]): string[] {
  return sections.filter((section) => section.kind === 'recipients').flatMap(recipientsIn);
}

/** "Lena Mård" above "Nämndsekreterare", apart from the names above: who certifies an extract. */
const SECRETARY = /^[\p{L}-]{0,20}sekreterare(?:n)?$/iu;

function withoutSignature(lines: readonly Line[]): readonly Line[] {
  const name = lines.length - 2;
  const isSigned = SECRETARY.test(lines.at(-1)?.text ?? '') && /^\p{Lu}\p{Ll}+ \p{Lu}/u.test(lines[name]?.text ?? '');
  return isSigned && (lines[name]?.gap ?? 0) > 0 ? lines.slice(0, name) : lines;
}

/** "Beslutet kungörs i Post- och Inrikes Tidningar." apart from the names, with its heading or without: a sentence, and all below it. */
function withoutRemarks(lines: readonly Line[]): readonly Line[] {
  const remark = lines.findIndex(({ text }) => REMARK.test(text));
  const from = lines.findLastIndex(({ gap }, at) => at > 0 && at <= remark && gap > 0);
  if (remark < 1 || from < 1) return lines;
  const above = lines[from - 1];
  const isHeading =
    from > 1 && above !== undefined && above.gap > 0 && !isOrganName(above.text) && !ROLE.test(above.text);
  return lines.slice(0, isHeading ? from - 1 : from);
}

const REMARK = /^\p{Lu}\p{Ll}*(?:\s\S+){4,}\.$/u;

function recipientsIn({ label, lines: printed }: Section): string[] {
  const lines = withoutRemarks(withoutSignature(printed));
  const names: string[][] = [];
  let inOneLine = false;
  lines.forEach((line, at) => {
    const inline = at === 0 && label !== undefined && label.rest !== '';
    const text = line.text.slice(listMarkLength(line.text));
    const above = lines[at - 1]?.text ?? '';
    const last = names.at(-1);
    const wrapped =
      label?.colon === true &&
      label.rest !== '' &&
      line.indent < (lines[0]?.indent ?? 0) &&
      listMarkOf(line.text) === undefined;
    if (last !== undefined && inOneLine) {
      names.push(...(/[,;]$/.test(above) ? commaSeparated(text) : commaSeparated(text, names.pop())));
    } else if (last !== undefined && wrapped && /[,;]/.test(text)) {
      inOneLine = true;
      names.push(...commaSeparated(text, names.pop()));
    } else if (last !== undefined && (wrapped || goesOn(above, line.text))) last.push(text);
    else if (inline && (label.colon || /[,;]/.test(text))) {
      inOneLine = /[,;]/.test(text);
      names.push(...commaSeparated(text));
    } else if (lines.length === 1 && /[,;]/.test(text)) names.push(...commaSeparated(text));
    else if (line.mended || inline) names.push(...runTogether(text));
    else names.push([text]);
  });
  return names.map((parts) => clean(joinWrapped(parts))).filter(isName);
}

function goesOn(above: string, text: string): boolean {
  if (listMarkOf(text) !== undefined) return false;
  return /^\p{Ll}/u.test(text) || /(?:-|,|\b(?:och|samt|för|till|av))$/u.test(above);
}

/** One per comma, the first going on with what was begun on the line above; a comma inside brackets separates nothing. */
function commaSeparated(text: string, begun: readonly string[] = []): string[][] {
  const [first = '', ...others] = text.split(/[,;](?![^(]*\))/);
  return [[...begun, first], ...others.map((part) => [part])];
}

const NEXT_NAME = /(?<=[\p{Ll})]) (?=\p{Lu})/u;
const ROLE = new RegExp(`^${ROLE_PATTERN}$`, 'iu');

/** "Samtliga nämnder Kommunchefen": names on one line begin with a capital each, after lower case or an office. */
function runTogether(text: string): string[][] {
  const names: string[] = [];
  for (const piece of text.split(NEXT_NAME)) {
    const last = names.at(-1);
    if (last === undefined || endsName(last, piece)) names.push(piece);
    else names[names.length - 1] = `${last} ${piece}`;
  }
  return names.map((name) => [name]);
}

const DEFINITE = /^\p{Lu}\p{Ll}{5,}(?:en|et|na)$/u;

function endsName(before: string, next: string): boolean {
  const words = before.split(' ');
  const last = words.at(-1) ?? '';
  if (isOrganName(before) || isOrganName(next.split(' ')[0] ?? '')) return true;
  if (/^\p{Ll}/u.test(last) || last.endsWith(')')) return !/^(?:för|i|till|av|och|på|om|med|genom)$/u.test(last);
  const first = next.split(' ')[0] ?? '';
  // "Ekonomikontoret": an office in the definite form begins a name; "Ekonomichef Anna" is one.
  if (ROLE.test(first) && /(?:en|et|na)$/u.test(first)) return true;
  // "Klaganden Verksamhetsutövaren": two in the definite form, longer than names are.
  if (words.length === 1 && DEFINITE.test(last) && DEFINITE.test(first)) return true;
  return words.length === 1 && (ROLE.test(last) || ROLE.test(first) || /^(?:Akten|Diariet|Arkivet)$/.test(last));
}

function listMarkLength(text: string): number {
  const mark = listMarkOf(text);
  return mark === undefined || mark.kind === 'att' ? 0 : mark.length;
}

function clean(name: string): string {
  return name.replace(/^[\s:–-]+|[\s,;]+$/g, '').replace(/(?<=[\p{Ll})])\.$/u, '');
}

function isName(name: string): boolean {
  return /\p{L}/u.test(name) && !/^(?:-+|ingen|inga)$/iu.test(name);
}
