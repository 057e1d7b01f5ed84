/** A journal number found in a text, with all that goes with it (label, class code, registry). */
export interface FoundJournalNumber {
  /** As written, without label, class code and registry. */
  readonly dnr: string;
  /** Offset of the first character that goes with it. */
  readonly index: number;
  readonly end: number;
}

const LABEL =
  /(?<![\p{L}])(?:(?:diarie|ärende)(?:nummer|-?\s?nr\.?|beteckning|-?id)|diarium|dnr|d\.?nr)(?![\p{L}])\s*[:.]*\s*/giu;

/** Every labelled journal number: after Dnr, Diarienummer or Ärendenummer the whole token, whatever its shape. */
export function labelledNumbersIn(text: string): FoundJournalNumber[] {
  const found: FoundJournalNumber[] = [];
  for (const label of text.matchAll(LABEL)) {
    let at = label.index + label[0].length;
    let index = label.index;
    for (let token = tokenAt(text, at); token !== undefined; token = tokenAt(text, at)) {
      found.push({ dnr: token.dnr, index, end: token.end });
      const more = /^\s*(?:,|;|och|samt|&)\s*/u.exec(text.slice(token.end, token.end + 20));
      if (more === null) break;
      index = token.end;
      at = token.end + more[0].length;
      if (!UNLABELLED_HERE.test(text.slice(at, at + 60))) break;
    }
  }
  return found;
}

/**
 * The token that begins at `at`. Parts joined by hyphen, slash or colon belong to it, and the registry's letters before
 * it ("KS 2018/14"); a class code after it ("2020/116 024", "12/2012106") and the registry after that are passed over.
 */
function tokenAt(text: string, at: number): { dnr: string; end: number } | undefined {
  const window = text.slice(at, at + 80);
  const match =
    /^(?:19|20)\d\d[/-]\p{Lu}{1,6} \d{1,6}(?!\d)/u.exec(window) ??
    /^(?:(?:\p{Lu}[\p{L}.]{0,11}|\p{Ll}{2,4}(?= )) ?[-–]? ?)?(?=[\p{L}/:-]{0,12}\d)[\p{L}\d][\p{L}\d/:.–-]{1,40}/u.exec(
      window,
    );
  if (match === null) return undefined;
  const whole = match[0].replace(/[.:,–/-]+$/, '');
  const dnr = withoutGluedClass(whole);
  if (!/\d/.test(dnr)) return undefined;
  return { dnr, end: at + whole.length + classCodeLength(text.slice(at + whole.length, at + whole.length + 40)) };
}

/** "12/2012106" and "00123/20212.6": a class code glued to the year that ends the number. */
function withoutGluedClass(token: string): string {
  const glued = /^(.*?\d[/-](?:19|20)\d\d)(?:\d{1,4}(?:[.-]\d{1,4})*|\.\d{1,4}(?:\.\d{1,4})*)\.?$/u.exec(token);
  return glued?.[1] ?? token;
}

const CLASS_CODE =
  /^(?:\s+(?:kod|dpl|klass|diarieplan|dplan)\.?:?\s*[\d.:-]{1,12}|[ \t]{1,3}(?:- )?\d{1,3}(?:[.:-]\d{1,3}){0,3}(?![\d\p{L}/-]))/iu;
const REGISTRY = /^(?:[ \t]{1,3}\p{Lu}{2,6}(?=\s*$|\s{2,}|\s+\p{Lu}\p{Ll})|[ \t]{4,30}\p{Lu}{2,4}(?=\s*$))/u;

function classCodeLength(after: string): number {
  const code = CLASS_CODE.exec(after)?.[0].length ?? 0;
  return code + (REGISTRY.exec(after.slice(code))?.[0].length ?? 0);
}

/** Shapes that are a journal number even without a label; a bare pair of years is not. */
const UNLABELLED =
  '(?:' +
  String.raw`(?:\p{Lu}{1,8}|\p{Lu}\p{L}{1,3})[ /:-]?(?:19|20)\d\d[/:-]\d{1,6}(?:[:.-]\d{1,4})*|` +
  String.raw`\p{Lu}{2,8}[ .](?:19|20)\d\d\.\d{1,6}(?:\.\d{1,4})?|` +
  String.raw`\p{Lu}{1,8}[ /:-]\d{1,6}[/-](?:19|20)\d\d(?:\d{1,3}(?:\.\d{1,3})*\.?)?|` +
  String.raw`\p{Lu}{1,8}\/\d{1,6}\/(?:19|20)\d\d|` +
  String.raw`\p{Lu}{2,5} ?\d{4}-\d{2,5}|` +
  String.raw`\d{2}\p{Lu}{2,6}\d{1,6}(?:-\d{1,4})?|` +
  String.raw`\p{Lu}{2,5} ?\d{2}\/\d{3,6}|\p{Lu}{2,5}\d{2}\/\d{1,2}|\p{Lu}{2,4}\d{6}|` +
  String.raw`\p{Lu}{2,5} ?\d{3,6}\/\d{2}|` +
  String.raw`(?:19|20)\d\d[/-]\p{Lu}{1,6} ?\d{1,6}|` +
  String.raw`(?:19|20)\d\d[/:]\d{1,6}(?:[:-]\d{1,4})*|` +
  String.raw`(?:19|20)\d\d-\d{3,7}|(?:19|20)\d\d\.\d{3,6}(?!\.)|` +
  // Letters, digits and what joins them: "KS/18:44", "LK03-0417". Not "COVID-19".
  String.raw`(?=(?:[\p{Lu}/:.-]*\d){4})(?=\d{0,4}\p{Lu})[\p{Lu}\d]{1,8}(?:[/:.-][\p{Lu}\d]{1,8}){1,3}|` +
  String.raw`\d{1,6}\/(?:19|20)\d\d(?:\d{1,3}(?:\.\d{1,3})*\.?)?` +
  String.raw`)(?![\d/])`;
const UNLABELLED_HERE = new RegExp(`^${UNLABELLED}`, 'u');
const WHOLE = new RegExp(`^${UNLABELLED}(?<after>(?:\\s+[\\d.:-]{1,12})?(?:\\s+\\p{Lu}{2,6})?)$`, 'u');
const AT_END = new RegExp(
  `(?:^|(?<=[\\s(,]))\\(?(?<dnr>${UNLABELLED})(?:\\s+\\d{1,3}(?:[.:-]\\d{1,3})*)?(?:\\s+\\p{Lu}{2,5})?\\)?[.]?$`,
  'u',
);
const NOT_JOURNALS = /^(?:SOU|Ds|DS|Prop|SFS|AFS|EU|EG|HSLF|Nr|Mål|IVO|ISO|Bet|Skr|Kap|Rapport|Budget|År)\b/u;

/** The number of a heading line without label: at its beginning, or alone in it. */
export function leadingNumber(text: string): FoundJournalNumber | undefined {
  const match = UNLABELLED_HERE.exec(text);
  if (match === null || isNoJournal(match[0])) return undefined;
  const after = text.slice(match[0].length);
  if (!/^(?:$|[\s,.)–-])/u.test(after)) return undefined;
  const dnr = withoutGluedClass(match[0]);
  return { dnr, index: 0, end: match[0].length + classCodeLength(after) };
}

/** The number that a title ends with, in brackets or bare: "… (KS/2023:14)". */
export function trailingNumber(text: string): FoundJournalNumber | undefined {
  // The pattern is tried on the tail only: a title's last forty characters.
  const from = Math.max(0, text.length - 40);
  const match = AT_END.exec(text.slice(from));
  const dnr = match?.groups?.dnr;
  if (match === null || dnr === undefined || isNoJournal(dnr)) return undefined;
  if (/(?<!\p{L})(?:SOU|Ds|prop\.?|SFS|läsåret|budget|för|åren?|nr) ?\(?$/iu.test(text.slice(0, from + match.index)))
    return undefined;
  // "plan- och bygglagen (2010:900)"
  if (/^\d/.test(dnr) && /(?:lagen|förordningen) ?\(?$/iu.test(text.slice(0, from + match.index))) return undefined;
  return { dnr: withoutGluedClass(dnr), index: from + match.index, end: text.length };
}

/** The number that is all of a line: the line after the heading. */
export function loneNumber(text: string): string | undefined {
  if (text.length > 60) return undefined;
  const match = WHOLE.exec(text.replace(/^\((.*)\)$/, '$1'));
  return match === null || isNoJournal(match[0]) ? undefined : leadingNumber(match[0])?.dnr;
}

/** "2025-2027", "2019/20" and "2019/2020" are years, "SOU 2017:114" is a report. */
function isNoJournal(token: string): boolean {
  if (NOT_JOURNALS.test(token)) return true;
  const years = /^(?:\p{L}+ )?((?:19|20)\d\d)[/:-](\d{2}|\d{4})$/u.exec(token);
  if (years === null) return false;
  const [, first = '', second = ''] = years;
  if (second.length === 4) return /^(?:19|20)/.test(second);
  return Number(second) === (Number(first) + 1) % 100;
}
