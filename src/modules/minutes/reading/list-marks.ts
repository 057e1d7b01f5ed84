/** The marks that begin an item of a list. */
export type MarkKind = 'att' | 'number' | 'letter' | 'bullet' | 'dash';

/** A list mark at the beginning of a line. */
export interface ListMark {
  readonly kind: MarkKind;
  /** The number or letter's place: "3." → 3, "c)" → 3; 0 for marks without order. */
  readonly value: number;
  /** Length of the mark with the blanks after it. */
  readonly length: number;
  /** Blanks between mark and text; many tell a column of its own. */
  readonly space: number;
  /** True for "att", also behind another mark: "• att godkänna". */
  readonly att: boolean;
}

const ATT = /^(?:samt |och )?[aA][tT][tT](?: ?\d{1,2}[.:)]?)?(\s+|$)/;
const NUMBER = /^\(?(\d{1,2})(?:[.)]|\.\))(\s+|(?=\p{Lu})|$)/u;
/** "1 att godkänna", "1 Policyn fastställs": without a full stop the number is a mark before an att-sats or a sentence's first word. */
const BARE_NUMBER = /^([1-9]\d?)(\s+)(?=[aA][tT][tT]\s|\p{Lu}\p{Ll}{2,}\s\p{Ll})/u;
const MISREAD_ONE = /^[lI][.)](\s+)/;
const LETTER = /^\(?([a-zåäö])[.)](\s+|$)/;
const BULLET = /^(?:[•·●▪■◦○∙*\uf0a7\uf0b7\uf0d8]|o(?=\s{2,}))(\s*)/u;
const DASH = /^(?:--?|–|—|−)(\s+)/;

/** The mark a text begins with. */
export function listMarkOf(text: string): ListMark | undefined {
  const found = firstMarkOf(text);
  return found && { ...found, att: found.kind === 'att' || ATT.test(text.slice(found.length)) };
}

function firstMarkOf(text: string): Omit<ListMark, 'att'> | undefined {
  const att = ATT.exec(text);
  if (att !== null) return mark('att', 0, att[0], att[1]);
  const number = NUMBER.exec(text) ?? BARE_NUMBER.exec(text);
  if (number !== null) return mark('number', Number(number[1]), number[0], number[2]);
  const one = MISREAD_ONE.exec(text);
  if (one !== null) return mark('number', 1, one[0], one[1]);
  const letter = LETTER.exec(text);
  if (letter !== null)
    return mark('letter', 'abcdefghijklmnopqrstuvwxyzåäö'.indexOf(letter[1] ?? '') + 1, letter[0], letter[1]);
  const bullet = BULLET.exec(text);
  if (bullet !== null) return mark('bullet', 0, bullet[0], bullet[1]);
  const dash = DASH.exec(text);
  return dash === null ? undefined : mark('dash', 0, dash[0], dash[1]);
}

function mark(kind: MarkKind, value: number, whole: string, space = ''): Omit<ListMark, 'att'> {
  return { kind, value, length: whole.length, space: space.length };
}

/** The text without its list mark, and without an "att" or second mark after it: "1. att godkänna" → "godkänna". */
export function withoutMarks(text: string): string {
  let rest = text;
  for (let depth = 0; depth < 3; depth++) {
    const found = listMarkOf(rest);
    if (found === undefined) break;
    rest = rest.slice(found.length);
    if (found.kind === 'att') break;
  }
  return rest;
}
