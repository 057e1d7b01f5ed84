import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { findRepeated, type Linked, linkPersons } from './link.ts';
import type { NamedPerson } from './person.ts';
import { makeSources } from './testing-persons.ts';

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
        for (const { probability } of findRepeated(persons)) expect(probability).toBeLessThanOrEqual(1);
      }),
    );
  });
});
