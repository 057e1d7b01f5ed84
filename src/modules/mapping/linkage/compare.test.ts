import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { compareBorn, compareNames } from './compare.ts';
import { editsBetween } from './edits.ts';
import { foldName } from './names.ts';
import { partName } from './person.ts';

describe('names', () => {
  it.each([
    ['Åsa', 'Asa', 'same'],
    ['Björk', 'Bjoerk', 'same'],
    ['Anna-Karin', 'Anna Karin', 'same'],
    ['Carlsson', 'Karlson', 'sounds-same'],
    ['Christina', 'Kristina', 'sounds-same'],
    ['Gustafsson', 'Gustavsson', 'sounds-same'],
    ['Lindqvist', 'Lindkvist', 'sounds-same'],
    ['Anna Maria', 'Maria', 'part'],
    ['Berg Lind', 'Lind', 'part'],
    ['Nyström', 'Nyströn', 'similar'],
    ['Lind', 'Lund', 'similar'],
    ['Eva', 'Ida', 'different'],
    ['A', 'Anna', 'initial'],
    ['', 'Anna', 'missing'],
  ])('%s and %s: %s', (one, other, level) => {
    expect(compareNames(foldName(one), foldName(other))).toBe(level);
    expect(compareNames(foldName(other), foldName(one))).toBe(level);
  });

  it.each([
    ['Berg, Anna', 'Anna', 'Berg'],
    ['Anna Maria Berg', 'Anna Maria', 'Berg'],
    ['Carl von Linné', 'Carl', 'von Linné'],
    ['Prince', 'Prince', null],
    ['', null, null],
  ])('“%s” is parted into %s and %s', (name, given, family) => expect(partName(name)).toEqual({ given, family }));
});

describe('birth dates', () => {
  it.each([
    ['1971-03-04', 'same'],
    ['1971-04-03', 'swapped'],
    ['1971-03-14', 'one-off'],
    ['1971-03-27', 'two-parts'],
    ['1971-11-27', 'one-part'],
    ['1982-11-27', 'different'],
  ])('1971-03-04 and %s: %s', (other, level) =>
    expect(compareBorn(localDate('1971-03-04'), localDate(other))).toBe(level),
  );
});

describe('edits', () => {
  /** The same by its definition: every way of spending one edit, as deep as `most`. */
  const naive = (one: string, other: string): number => {
    if (one === '' || other === '') return one.length + other.length;
    const [a, b] = [one.slice(1), other.slice(1)];
    const isSwapped = one.length > 1 && other.length > 1 && one[0] === other[1] && one[1] === other[0];
    return Math.min(
      naive(a, other) + 1,
      naive(one, b) + 1,
      naive(a, b) + (one[0] === other[0] ? 0 : 1),
      isSwapped ? naive(one.slice(2), other.slice(2)) + 1 : Number.POSITIVE_INFINITY,
    );
  };

  it('are as few as any way of turning one text into the other', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(editsBetween(one, other, 9)).toBe(naive(one, other));
        expect(editsBetween(one, other, 1)).toBe(Math.min(naive(one, other), 2));
      }),
    );
  });
});
