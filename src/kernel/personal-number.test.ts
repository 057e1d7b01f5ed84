import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localDate } from './local-date.ts';
import { hasPersonalNumberShape, maskPersonalNumber, parsePersonalNumber } from './personal-number.ts';

const onDay = localDate('2026-06-30');
const read = (text: string) => parsePersonalNumber(text, onDay);

test('ten and twelve digits, with and without hyphen, are the same person', () => {
  for (const text of ['197708109801', '19770810-9801', '7708109801', '770810-9801'])
    expect(read(text), text).toBe('197708109801');
});

test('ten digits get the latest century that does not put the birth after the day', () => {
  expect(read('2606309801')).toBe('202606309801');
  expect(read('2607019801')).toBe('192607019801');
  expect(parsePersonalNumber('0001019801', localDate('1999-12-31'))).toBe('190001019801');
});

test('a plus puts the birth a hundred years earlier', () => {
  expect(read('120101+9801')).toBe('191201019801');
  expect(read('260701+9801')).toBe('182607019801');
  expect(read('19120101+9801')).toBe('191201019801');
});

test('the day of a coordination number is the day of birth plus 60', () => {
  expect(read('260690-9801')).toBe('202606909801');
  expect(read('260761-9801')).toBe('192607619801');
  expect(read('19770870-9801')).toBe('197708709801');
});

test('anything else is no personal number, and a check digit is not asked for', () => {
  for (const text of ['', '77081-9801', '77-0810-9801', '770810 9801', '77081O9801', '19770810–9801', '1770810-9801'])
    expect(hasPersonalNumberShape(text), text).toBe(false);
  expect(read('770810-980')).toBeUndefined();
  expect(read('7708109800')).toBe('197708109800');
});

test('a century is never put after the day', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      (y, m, d) => {
        const birth = [y, m, d].map((part) => String(part).padStart(2, '0')).join('');
        const number = read(`${birth}-9801`) ?? '';
        expect(number.slice(0, 8) <= '20260630').toBe(true);
        expect(Number(number.slice(0, 8)) + 1_000_000 > 20_260_630).toBe(true);
      },
    ),
  );
});

test('a mask leaves the year only', () => {
  expect(maskPersonalNumber(read('7708109801') ?? expect.fail())).toBe('1977****-****');
});
