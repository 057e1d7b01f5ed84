import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import type { LinkProposal } from './link.ts';
import { findRepeated, type Linked, linkPersons } from './link.ts';
import type { NamedPerson } from './person.ts';
import { readPersons } from './read-persons.ts';
import { makeSources } from './testing-persons.ts';
import { makePublicSet, personOf } from './testing-public-set.ts';

const person = (key: string, given: string | null, family: string | null, born: string | null): NamedPerson => ({
  key,
  given,
  family,
  born: born === null ? null : localDate(born),
});
const pairsOf = ({ proposals }: Linked) => proposals.map(({ left, right }) => `${left} ${right}`).sort();
/** Others, so that names are as common as they are in life. */
const { ours: staff } = makeSources(99, 1_500);

describe('persons of two sources', () => {
  it.each([1, 2, 3])(
    'of made-up sources with faults nearly no proposal is wrong, and nearly all are made (%i)',
    (seed) => {
      const { ours, theirs, truth } = makeSources(seed, 2_000);
      const { proposals } = linkPersons(ours, theirs);
      const right = proposals.filter((pair) => truth.get(pair.right) === pair.left).length;
      const [precision, recall] = [right / proposals.length, right / truth.size];
      expect(precision).toBeGreaterThanOrEqual(0.999);
      expect((2 * precision * recall) / (precision + recall)).toBeGreaterThanOrEqual(0.94);
    },
  );

  it.each([
    ['written without Swedish letters', person('t', 'Aasa', 'Oehrnbom', '1971-03-04')],
    ['with the names the other way about', person('t', 'Öhrnbom', 'Åsa', '1971-03-04')],
    ['with one name of a double name', person('t', 'Åsa', 'Öhrnbom Berg', '1971-03-04')],
    ['with a letter wrong', person('t', 'Åsa', 'Örnbom', '1971-03-04')],
    ['with day and month exchanged', person('t', 'Åsa', 'Öhrnbom', '1971-04-03')],
    ['with a new family name', person('t', 'Åsa Linnéa', 'Berg', '1971-03-04')],
  ])('one is found %s', (_, other) => {
    const given = other.given === 'Åsa Linnéa' ? 'Åsa Linnéa' : 'Åsa';
    const ours = [person('o', given, 'Öhrnbom', '1971-03-04'), ...staff];
    expect(pairsOf(linkPersons(ours, [other]))).toEqual(['o t']);
  });

  it('each field says for itself what it weighs, and they add up', () => {
    const ours = [person('o', 'Åsa', 'Öhrnbom', '1971-03-04'), ...staff];
    const [proposal] = linkPersons(ours, [person('t', 'Åsa', 'Örnbom', '1971-03-04')]).proposals;
    expect(proposal?.fields.map(({ field, level }) => `${field} ${level}`)).toEqual([
      'given same',
      'family similar',
      'born same',
      'order straight',
    ]);
    const sum = proposal?.fields.reduce((all, { weight }) => all + weight, 0);
    expect(proposal?.weight).toBeCloseTo(sum ?? Number.NaN);
  });

  it('a rare name says more than a common one', () => {
    const weightOf = (name: string) => {
      const ours = [person('o', 'Eva', name, '1971-03-04'), ...staff];
      const { proposals } = linkPersons(ours, [person('t', 'Eva', name, '1971-03-04')]);
      return proposals[0]?.fields.find(({ field }) => field === 'family')?.weight ?? 0;
    };
    expect(weightOf('Ekenstråle')).toBeGreaterThan(weightOf('Andersson') + 2);
  });

  it('of two who fit equally well neither is proposed', () => {
    const twins = [person('o1', 'Anna', 'Berg', '1971-03-04'), person('o2', 'Anna', 'Berg', '1971-03-04')];
    const { proposals, ambiguous } = linkPersons([...twins, ...staff], [person('t', 'Anna', 'Berg', '1971-03-04')]);
    expect(proposals).toEqual([]);
    expect(ambiguous.map(({ right }) => right)).toContain('t');
  });

  it('of two in one source who fit one of the other, both are proposed where people are there more than once', () => {
    const twice = staff.slice(0, 100).map((one) => ({ ...one, key: `${one.key} again` }));
    const pairs = pairsOf(linkPersons([...staff, ...twice], staff));
    const rare = staff.slice(0, 100).filter(({ given, family, born }) => given && family && born);
    for (const { key } of rare) expect(pairs).toEqual(expect.arrayContaining([`${key} ${key}`, `${key} again ${key}`]));
  });

  it('namesakes whose birth dates have nothing in common are never proposed', () => {
    const one = person('o', 'Märta Milica', 'Hägglöf Öhrnbom', '1971-03-04');
    expect(linkPersons([one, ...staff], [{ ...one, key: 't', born: '1964-12-23' }]).proposals).toEqual([]);
  });

  it('who have birth date and family name in common and nothing of the given name are twins, and never proposed', () => {
    const one = person('o', 'Gunvor', 'Trolleberg', '1971-03-04');
    const { proposals, ambiguous } = linkPersons([one, ...staff], [{ ...one, key: 't', given: 'Sixten' }]);
    expect([...proposals, ...ambiguous]).toEqual([]);
  });

  it('where many share a whole name with a stranger, a name and a birth year in common are not enough', () => {
    const born = (index: number, month: string) => `${1958 + (index % 40)}-${month}-${String(10 + (index % 17))}`;
    const copies = staff.slice(0, 200).map((one) => ({ ...one, key: `${one.key} t` }));
    const namesakes = (month: string) =>
      staff.slice(200, 260).map((one, index) => ({ ...one, key: `${one.key} t`, born: born(index * 7, month) }));
    const close = { ...person('o', 'Gunvor', 'Trolleberg', '1971-03-04') };
    const theirs = [{ ...close, key: 't', born: '1971-11-29' }, ...copies];
    const ofClose = ({ proposals }: Linked) => proposals.filter(({ left }) => left === 'o').length;
    expect(ofClose(linkPersons([close, ...staff.slice(0, 260)], theirs))).toBe(1);
    expect(ofClose(linkPersons([close, ...staff.slice(0, 260)], [...theirs, ...namesakes('02')]))).toBe(0);
  });

  it('what two have in common with a third speaks for them, unless they have something against each other', () => {
    const [born, other] = ['1971-03-04', '1964-12-23'];
    const repeated = staff.slice(0, 300).map((one) => ({ ...one, key: `${one.key} again` }));
    const pairs = (...three: readonly NamedPerson[]) =>
      pairsOf(findRepeated([...three, ...staff, ...repeated])).filter((pair) => pair.length === 3);
    const whole = person('1', 'Gunvor', 'Trolleberg', born);
    expect(pairs(whole, person('2', null, 'Trolleberg', born), person('3', 'Gunvor', 'Trolleberg', null))).toEqual([
      '1 2',
      '1 3',
      '2 3',
    ]);
    expect(
      pairs(whole, person('2', 'Gunvor', 'Trolleberg', null), { ...whole, key: '3', born: localDate(other) }),
    ).toEqual([]);
  });

  it('a common name alone, without a birth date, is not enough', () => {
    const ours = [person('o', 'Anna', 'Andersson', '1971-03-04'), ...staff];
    expect(linkPersons(ours, [person('t', 'Anna', 'Andersson', null)]).proposals).toEqual([]);
  });

  it('it does not matter which source is which, nor in what order they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000 }), (seed) => {
        const { ours, theirs } = makeSources(seed, 60);
        const turned = linkPersons(theirs.toReversed(), ours.toReversed()).proposals;
        expect(pairsOf(linkPersons(ours, theirs))).toEqual(turned.map(({ left, right }) => `${right} ${left}`).sort());
      }),
      { numRuns: 20 },
    );
  });

  it('whatever the names are, it answers', () => {
    const any = fc.record({
      given: fc.option(fc.string({ unit: 'binary', maxLength: 12 })),
      family: fc.option(fc.string({ unit: 'binary', maxLength: 12 })),
      born: fc.constantFrom(null, localDate('1971-03-04'), localDate('1971-04-03')),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (rows) => {
        const persons = rows.map((row, index) => ({ ...row, key: String(index) }));
        for (const { probability } of findRepeated(persons).proposals) expect(probability).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('sets in the form of the public record-linkage sets', () => {
  const read = async (file: string) => (await readPersons(Buffer.from(file), 'set.csv')).persons;
  const isRight = ({ left, right }: Pick<LinkProposal, 'left' | 'right'>) => personOf(left) === personOf(right);
  /** How right proposals are, of so many pairs that are one person. */
  function judged(proposals: readonly LinkProposal[], pairs: number) {
    const right = proposals.filter(isRight).length;
    const [precision, recall] = [right / proposals.length, right / pairs];
    return { precision, f1: (2 * precision * recall) / (precision + recall) };
  }
  /** Of names alone, one missing in every ten and a date in twenty, more than this is not to be told. */
  it.each([
    ['a copy of everybody, with a fault or two', { persons: 1_500, copies: 1_500, mostCopies: 1, mostFaults: 2 }, 0.95],
    [
      'a copy of everybody, with up to four faults',
      { persons: 1_500, copies: 1_500, mostCopies: 1, mostFaults: 4 },
      0.91,
    ],
    ['up to nine copies of some', { persons: 1_200, copies: 1_600, mostCopies: 9, mostFaults: 4 }, 0.9],
  ])('two sources, %s', async (_, form, leastF1) => {
    const set = makePublicSet(1, form);
    const [originals, copies] = [await read(set.originals), await read(set.copies)];
    const { precision, f1 } = judged(linkPersons(originals, copies).proposals, copies.length);
    expect(precision).toBeGreaterThanOrEqual(0.999);
    expect(f1).toBeGreaterThanOrEqual(leastF1);
  });

  it('one source in which many are more than once', async () => {
    const persons = await read(makePublicSet(1, { persons: 1_200, copies: 1_800, mostCopies: 5, mostFaults: 3 }).all);
    const times = Map.groupBy(persons, ({ key }) => personOf(key));
    const pairs = [...times.values()].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
    const { precision, f1 } = judged(findRepeated(persons).proposals, pairs);
    expect(precision).toBeGreaterThanOrEqual(0.999);
    expect(f1).toBeGreaterThanOrEqual(0.88);
  });
});
