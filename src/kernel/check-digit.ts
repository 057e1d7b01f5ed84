/** The check digit (Luhn, modulus 10) that follows these digits, as in personal and organisation numbers. */
export function checkDigitOf(digits: string): number {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

/**
 * Whether the last of ten or twelve digits is the check digit of the nine before it. Regions give reserve numbers that
 * fail it: a reason to look twice, never to refuse.
 */
export function hasCheckDigit(number: string): boolean {
  return Number(number.at(-1)) === checkDigitOf(number.slice(-10, -1));
}
