/** Countries are small numbers while sign-ins are read: there are fewer than this. */
export const COUNTRIES = 1024;

const LETTERS = 26;
const CAPITAL_A = 65;
const SMALL_A = 97;

/** The number of a country from its two letters as ASCII bytes, without regard to case. */
export function countryNumber(first: number, second: number): number {
  return ((first | 0x20) - SMALL_A) * LETTERS + (second | 0x20) - SMALL_A;
}

/** The two capital letters of a country's number. */
export function countryOf(number: number): string {
  return String.fromCharCode(CAPITAL_A + Math.floor(number / LETTERS), CAPITAL_A + (number % LETTERS));
}

export const SWEDEN = countryNumber('S'.charCodeAt(0), 'E'.charCodeAt(0));
