import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aPerson } from '../rules/fixture.ts';
import { NOBODY, OUTSIDE, subjectFinder, userNamesOf } from './user-names.ts';

function personWith(index: number, names: readonly string[], isInPopulation = true) {
  const { employment } = aPerson();
  return aPerson({ index, isInPopulation, employments: names.map((userName) => ({ ...employment, userName })) });
}

function finder(...persons: ReturnType<typeof personWith>[]) {
  const find = subjectFinder(userNamesOf(persons));
  return (name: string) => {
    const bytes = Buffer.from(`;${name};`);
    return find(bytes, 1, bytes.length - 1);
  };
}

test('a user name is found without regard to case, also with letters outside ASCII', () => {
  const find = finder(personWith(3, ['Anv3']), personWith(4, ['ÅSA.öberg']));
  expect(['anv3', 'ANV3', 'åsa.Öberg', 'anv', 'anv33', 'åsa'].map(find)).toEqual([3, 3, 4, NOBODY, NOBODY, NOBODY]);
});

test('a person has all the names of all rows', () => {
  const find = finder(personWith(3, ['old', 'new', 'NEW']));
  expect(['old', 'new'].map(find)).toEqual([3, 3]);
});

test('a name of two persons is nobody’s, also when one of them is outside the population', () => {
  const find = finder(personWith(0, ['both']), personWith(1, ['BOTH', 'one'], false), personWith(2, ['both']));
  expect(['both', 'one'].map(find)).toEqual([NOBODY, OUTSIDE]);
});

test('nobody is named nothing', () => {
  expect(finder(personWith(0, ['']))('')).toBe(NOBODY);
});

test('every name of many is found, and no other', () => {
  const name = fc.string({ unit: fc.constantFrom(...'abcÅåÖö01.'), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.uniqueArray(name, { selector: (text) => text.toLowerCase() }), name, (names, other) => {
      const find = finder(...names.map((own, index) => personWith(index, [own])));
      expect(names.map((own) => find(own.toUpperCase()))).toEqual(names.map((_, index) => index));
      expect(find(other)).toBe(names.findIndex((own) => own.toLowerCase() === other.toLowerCase()));
    }),
  );
});
