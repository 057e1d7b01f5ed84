import { type LocalDate, parseLocalDate } from '../../../kernel/local-date.ts';
import { MONTHS } from '../words/months.ts';

/** A day found in a text. */
export interface FoundDate {
  readonly date: LocalDate;
  readonly index: number;
  readonly end: number;
}

const MONTH = MONTHS.join('|');
const NUMERIC = /(?<![\d-])((?:19|20)\d\d) ?[-–.] ?(\d{2}) ?[-–.] ?(\d{2})(?![\d-])/g;
const WRITTEN = new RegExp(`(?<![\\d:])(\\d{1,2})(?::?e)? (${MONTH}),? ((?:19|20)\\d\\d)(?!\\d)`, 'giu');
const SLASHED = /(?<![\d/])(\d{1,2})\/(\d{1,2})[ -]((?:19|20)\d\d)(?![\d/])/g;

/** Every complete day in a text, in order: "2018-03-06", "6 mars 2018", "6/3 2018". A day without a year is no day. */
export function datesIn(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  const add = (match: RegExpExecArray, year: string, month: number, day: string) => {
    const date = parseLocalDate(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`);
    if (date !== undefined) found.push({ date, index: match.index, end: match.index + match[0].length });
  };
  for (const match of text.matchAll(NUMERIC)) add(match, part(match, 1), Number(match[2]), part(match, 3));
  for (const match of text.matchAll(WRITTEN)) add(match, part(match, 3), monthNumber(part(match, 2)), part(match, 1));
  for (const match of text.matchAll(SLASHED)) add(match, part(match, 3), Number(match[2]), part(match, 1));
  return found.sort((a, b) => a.index - b.index);
}

/** The first complete day in a text. */
export function firstDateIn(text: string): LocalDate | undefined {
  return datesIn(text)[0]?.date;
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.toLowerCase() as (typeof MONTHS)[number]) + 1;
}

function part(match: RegExpExecArray, group: number): string {
  return match[group] ?? '';
}
