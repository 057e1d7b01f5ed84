import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDigitOf, hasCheckDigit } from './check-digit.ts';

const nineDigits = fc.stringMatching(/^\d{9}$/);

test('the check digit of known numbers', () => {
  expect(hasCheckDigit('197708109801')).toBe(true);
  expect(hasCheckDigit('9904169803')).toBe(true);
  expect(hasCheckDigit('9904169804')).toBe(false);
});

test('of the ten digits that can follow nine, one is the check digit, with or without a century before', () => {
  fc.assert(
    fc.property(nineDigits, (nine) => {
      const right = Array.from({ length: 10 }, (_, digit) => `${nine}${digit}`).filter(hasCheckDigit);
      expect(right).toEqual([`${nine}${checkDigitOf(nine)}`]);
      expect(hasCheckDigit(`19${right[0]}`)).toBe(true);
    }),
  );
});

test('one wrong digit is always found', () => {
  fc.assert(
    fc.property(nineDigits, fc.nat(9), fc.integer({ min: 1, max: 9 }), (nine, place, by) => {
      const number = `${nine}${checkDigitOf(nine)}`;
      const wrong = `${number.slice(0, place)}${(Number(number[place]) + by) % 10}${number.slice(place + 1)}`;
      expect(hasCheckDigit(wrong)).toBe(false);
    }),
  );
});
