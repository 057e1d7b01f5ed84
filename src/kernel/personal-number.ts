import type { LocalDate } from './local-date.ts';

/** A Swedish personal or coordination number (personnummer, samordningsnummer) as twelve digits, `199701019801`. */
export type PersonalNumber = string & { readonly __brand: 'PersonalNumber' };

const SHAPE = /^(\d{2})?(\d{6})([-+]?)(\d{4})$/;

/** Whether a text has 10 or 12 digits, with a hyphen, a plus or nothing before the last four. */
export function hasPersonalNumberShape(text: string): boolean {
  return SHAPE.test(text);
}

/**
 * Reads a personal number of 10 or 12 digits; undefined when the shape is wrong. Ten digits get the latest century
 * that does not put the birth after `onDay`, and a plus puts it a hundred years earlier (folkbokföringslagen 18 §).
 * The check digit is not asked for: the reserve numbers of the regions' staff systems fail it.
 */
export function parsePersonalNumber(text: string, onDay: LocalDate): PersonalNumber | undefined {
  const match = SHAPE.exec(text);
  if (match === null) return undefined;
  const [, century, birth = '', sign, serial] = match;
  return `${century ?? centuryOf(birth, sign === '+', onDay)}${birth}${serial}` as PersonalNumber;
}

/** A personal number as it is written on paper: `19860101-2391`. */
export function writePersonalNumber(number: PersonalNumber): string {
  return `${number.slice(0, 8)}-${number.slice(8)}`;
}

/** A personal number as it may be shown in a log: the birth year only. */
export function maskPersonalNumber(number: PersonalNumber): string {
  return `${number.slice(0, 4)}****-****`;
}

function centuryOf(birth: string, isHundredOrMore: boolean, onDay: LocalDate): number {
  const today = onDay.replaceAll('-', '');
  const day = Number(birth.slice(4));
  // A coordination number is the day of birth plus 60.
  const birthday = birth.slice(0, 4) + String(day > 60 ? day - 60 : day).padStart(2, '0');
  const current = Number(today.slice(0, 2));
  const latest = `${current}${birthday}` > today ? current - 1 : current;
  return isHundredOrMore ? latest - 1 : latest;
}
