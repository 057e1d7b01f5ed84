import { hasCheckDigit } from '../../../../kernel/check-digit.ts';
import { type LocalDate, parseLocalDate } from '../../../../kernel/local-date.ts';
import { type Decimal, parseDecimal } from '../../../../kernel/money.ts';
import { type OrganisationNumber, parseOrganisationNumber } from '../../../../kernel/organisation-number.ts';

const DAY = /^(\d{4})([-/.]?)(\d{2})\2(\d{2})(?:[T ]\d{2}:?\d{2}.*)?$/;

/** The day of `2026-06-30`, `20260630`, `2026/06/30` or `2026.06.30`, with or without a time behind it. */
export function dayIn(text: string): LocalDate | undefined {
  const match = DAY.exec(text);
  return match === null ? undefined : parseLocalDate(`${match[1]}-${match[3]}-${match[4]}`);
}

/** One mark with three digits behind it: thousands to one program, thousandths to another. */
const AMBIGUOUS = /^-?\d{1,3}[.,]\d{3}$/;
const POINTS_GROUP = /^-?\d{1,3}(?:\.\d{3})+,\d+$/;
const COMMAS_GROUP = /^-?\d{1,3}(?:,\d{3})+\.\d+$/;
const LONGEST_AMOUNT = 40;

/**
 * An amount as ledgers write it, as the contract reads it (`-12500.50`): digits grouped by spaces, points or commas,
 * a minus of any kind before or behind, a currency behind. `ambiguous` when `1.234` may be two different amounts.
 */
export function amountIn(text: string): string | 'ambiguous' | undefined {
  if (text.length > LONGEST_AMOUNT) return undefined;
  const bare = text.replace(/\s*(?:kr|sek)\.?$/i, '').replace(/[\u2212\u2013]/g, '-');
  const signed = bare.replace(/^([^-].*?)\s*-$/, '-$1').replace(/^-\s+/, '-');
  if (AMBIGUOUS.test(signed)) return 'ambiguous';
  let plain = signed;
  if (POINTS_GROUP.test(signed)) plain = signed.replaceAll('.', '');
  else if (COMMAS_GROUP.test(signed)) plain = signed.replaceAll(',', '');
  return parseDecimal(plain) === undefined ? undefined : plain.replace(/[^\d.,-]/g, '').replace(',', '.');
}

/** An exact amount as the contract reads it. */
export function writtenAmount({ units, scale }: Decimal): string {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  return `${units < 0n ? '-' : ''}${whole}${scale === 0 ? '' : `.${digits.slice(-scale)}`}`;
}

/** An organisation number as registers and invoices write it: with spaces, any hyphen, or as a VAT number (`SE…01`). */
export function organisationNumberIn(text: string): OrganisationNumber | undefined {
  const bare = text.replace(/[\s\u00a0]/g, '').replace(/[\u2010-\u2013\u2212]/g, '-');
  return parseOrganisationNumber(/^SE(\d{10})01$/i.exec(bare)?.[1] ?? bare);
}

/**
 * The organisation number that an id is, if it is one: ids are often the payer's own. So it must look like one in every
 * way: a right check digit, and a third digit of 2 or more (a legal person), or a day of birth (a sole trader).
 */
export function organisationNumberInId(text: string): OrganisationNumber | undefined {
  const number = organisationNumberIn(text);
  if (number === undefined || !hasCheckDigit(number)) return undefined;
  const month = Number(number.slice(2, 4));
  return month >= 20 || isBirthday(number) ? number : undefined;
}

function isBirthday(number: string): boolean {
  const day = Number(number.slice(4, 6));
  // A coordination number is the day of birth plus 60. 1904 is a leap year as 1900 is not: the century is unknown.
  const birth = `${number.slice(2, 4)}-${String(day > 60 ? day - 60 : day).padStart(2, '0')}`;
  return parseLocalDate(`1904-${birth}`) !== undefined;
}
