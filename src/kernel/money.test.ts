import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, compare, type Decimal, parseDecimal, roundHalfUp, ZERO } from './money.ts';

const read = (text: string): Decimal => parseDecimal(text) ?? expect.fail(text);

test('amounts are read with comma or point, and with spaces or no-break spaces between digits', () => {
  for (const text of ['12500,50', '12500.50', '12 500,50', '12\u00a0500,50', '12\u202f500,50', '1 2 5 0 0,50'])
    expect(compare(read(text), read('12500.5')), text).toBe(0);
  expect(compare(read('-7'), read('-7,00'))).toBe(0);
  expect(compare(read('007'), read('7'))).toBe(0);
});

test('anything else is no amount', () => {
  for (const text of [
    '',
    '-',
    '1.000,00',
    '1,000.00',
    ',5',
    '5,',
    '+5',
    '\u22125',
    '1e3',
    ' 5',
    '5 ',
    '- 5',
    '5,1 2',
    'fem',
  ])
    expect(parseDecimal(text), text).toBeUndefined();
});

test('kronor are rounded half up, towards plus infinity', () => {
  const cases: [string, bigint][] = [
    ['2.5', 3n],
    ['2.4999', 2n],
    ['-2.5', -2n],
    ['-2.51', -3n],
    ['-2.4', -2n],
    ['-0.5', 0n],
    ['-3', -3n],
    ['17400.50', 17401n],
  ];
  for (const [text, kronor] of cases) expect(roundHalfUp(read(text)), text).toBe(kronor);
});

test('sums are exact whatever their size and number of decimals', () => {
  const sum = ['0.1', '0.2', '99999999999999999999.70', '-0.0000000000000001'].map(read).reduce(add, ZERO);
  expect(compare(sum, read('99999999999999999999.9999999999999999'))).toBe(0);
  expect(roundHalfUp(sum)).toBe(100000000000000000000n);
});

test('rounding is off by at most a half, and a half goes up', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -10_000n, max: 10_000n }), fc.integer({ min: 0, max: 4 }), (units, scale) => {
      const twice = 2n * (roundHalfUp({ units, scale }) * 10n ** BigInt(scale) - units);
      expect(twice <= 10n ** BigInt(scale) && twice > -(10n ** BigInt(scale))).toBe(true);
    }),
  );
});
