import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDecimal } from '../../../../kernel/money.ts';
import { amountIn, dayIn, organisationNumberIn, organisationNumberInId, writtenAmount } from './values.ts';

test.each([
  ['12 500,50', '12500.50'],
  ['12\u00a0500,50 kr', '12500.50'],
  ['-900', '-900'],
  ['900-', '-900'],
  ['900,00 -', '-900.00'],
  ['\u2212900 SEK', '-900'],
  ['1.234,50', '1234.50'],
  ['1,234,567.5', '1234567.5'],
  ['0,1234', '0.1234'],
  ['1,234', 'ambiguous'],
  ['-12.500', 'ambiguous'],
  ['1.23.4', undefined],
  ['--5', undefined],
  ['', undefined],
  ['9'.repeat(41), undefined],
])('the amount %j is %j', (text, amount) => {
  expect(amountIn(text)).toBe(amount);
});

test('an amount that is written is read back', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.constantFrom(0, 1, 2, 4), (units, scale) => {
      const text = writtenAmount({ units, scale });
      expect(parseDecimal(text)).toEqual({ units, scale });
    }),
  );
});

test.each([
  ['2026-06-30', '2026-06-30'],
  ['20260630', '2026-06-30'],
  ['2026/06/30 00:00:00', '2026-06-30'],
  ['2026-06-30T23:59Z', '2026-06-30'],
  ['2026-0630', undefined],
  ['2026-06-31', undefined],
  ['30/6 2026', undefined],
])('the day %j is %j', (text, day) => {
  expect(dayIn(text)).toBe(day);
});

test.each([
  ['559800 5063', '5598005063'],
  ['SE559800506301', '5598005063'],
  ['16559800–5063', '5598005063'],
  ['199512189805', '9512189805'],
  ['DE123456789', undefined],
])('the number %j is %j', (text, number) => {
  expect(organisationNumberIn(text)).toBe(number);
});

test.each([
  ['5598005063', '5598005063', 'a legal person, its check digit right'],
  ['5598005064', undefined, 'a check digit that is wrong'],
  ['199512189805', '9512189805', 'a day of birth'],
  ['1000000008', undefined, 'a running number whose check digit is right by chance, and no day of birth'],
  ['77031', undefined, "the payer's own"],
])('the id %s is the number %s: %s', (text, number, _why) => {
  expect(organisationNumberInId(text)).toBe(number);
});
